#include "app/duplicates.h"
#include "app/import.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"

#include <stdexcept>

namespace kith::bench {
namespace {

double findingSeconds(const QString& book) {
  return secondsOf([&] {
    const auto pairs = app::findDuplicates(book, app::likelyScore());
    if (!pairs) throw std::runtime_error(pairs.error().detail.toStdString());
  });
}

double importingSeconds(const Books& books, const BookSize& size) {
  const QString csv = books.csv(size, usualColumns());
  const auto folder = books.scratch();
  app::SessionOptions options;
  options.path = folder->filePath(QStringLiteral("new.kith"));
  options.dailyBackup = false;
  auto session = app::Session::open(options, books.clock());
  if (!session) throw std::runtime_error(session.error().detail.toStdString());
  app::ImportOptions import;
  import.usualRegion = QStringLiteral("DE");
  app::JobControl control;
  return secondsOf([&] {
    const auto report = app::importFile(**session, csv, import, control);
    if (!report) throw std::runtime_error(report.error().detail.toStdString());
  });
}

}

void findAmongMany(const Books& books, Report& report) {
  const BookSize size{static_cast<qint64>(100'000 * books.scale()), 0, 0, 1};
  const QString book = books.book(size);
  constexpr int kRounds = 3;
  const Sides sides = alternating(
      kRounds, [&] { return findingSeconds(book); }, [&] { return importingSeconds(books, size); });
  report.add({QStringLiteral("D1"), QStringLiteral("likely duplicates among %L1").arg(size.contacts),
              QStringLiteral("s"), sides.ours, QStringLiteral("import of the same"), sides.yardstick, 0.5,
              Row::Better::Less, kRounds});
}

void findAmongMillion(const Books& books, Report& report) {
  const QString book = books.book(books.million());
  constexpr int kRounds = 3;
  std::vector<double> samples;
  for (int i = 0; i < kRounds; ++i) samples.push_back(findingSeconds(book));
  report.add({QStringLiteral("D2"),
              QStringLiteral("likely duplicates among %L1").arg(books.million().contacts),
              QStringLiteral("s"),
              medianOf(samples),
              {},
              0,
              10,
              Row::Better::Less,
              kRounds});
}

}
