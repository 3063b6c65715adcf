#include "app/import.h"
#include "app/queries.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"

#include <stdexcept>

namespace kith::bench {
namespace {

// Above this an import takes more than 20 s on two cores: three rounds instead of five.
constexpr qint64 kManyRows = 300'000;

std::unique_ptr<app::Session> opened(const QString& path, const Clock& clock) {
  app::SessionOptions options;
  options.path = path;
  options.dailyBackup = false;
  auto session = app::Session::open(options, clock);
  if (!session) throw std::runtime_error(session.error().detail.toStdString());
  return std::move(*session);
}

app::ImportOptions usualOptions() {
  app::ImportOptions options;
  options.usualRegion = QStringLiteral("DE");
  return options;
}

// From the file's name to the last commit, searchable and sorted.
double importSeconds(app::Session& session, const QString& csv, qint64 rows) {
  app::JobControl control;
  return secondsOf([&] {
    const auto report = app::importFile(session, csv, usualOptions(), control);
    if (!report) throw std::runtime_error(report.error().detail.toStdString());
    if (report->rows != rows) throw std::runtime_error("not all rows were read");
  });
}

}

void importMillion(const Books& books, Report& report) {
  const qint64 contacts = books.million().contacts;
  const QString csv = books.csv(books.million(), usualColumns());
  const int rounds = contacts > kManyRows ? 3 : 5;
  const auto ours = [&] {
    const auto folder = books.scratch();
    const auto session = opened(folder->filePath(QStringLiteral("new.kith")), books.clock());
    return importSeconds(*session, csv, contacts);
  };
  const auto yardstick = [&] {
    const auto folder = books.scratch();
    return secondsOf([&] {
      runShell(folder->filePath(QStringLiteral("new.db")),
               {QStringLiteral(".import --csv \"%1\" bare").arg(csv)});
    });
  };
  const Sides sides = alternating(rounds, ours, yardstick);
  report.add({QStringLiteral("I1"), QStringLiteral("%L1 rows of CSV imported").arg(contacts),
              QStringLiteral("s"), sides.ours, QStringLiteral("sqlite3 .import"), sides.yardstick, 3.0,
              Row::Better::Less, rounds});
}

void importThousand(const Books& books, Report& report) {
  const BookSize large{10'000, 0, 0, 1};
  const BookSize small{1'000, 0, 0, 7};
  const QString csv = books.csv(small, usualColumns());
  constexpr int kRounds = 7;
  std::vector<double> samples;
  for (int i = 0; i < kRounds; ++i) {
    const auto folder = books.scratch();
    const QString path = folder->filePath(QStringLiteral("book.kith"));
    copyFile(books.book(large), path);
    const auto session = opened(path, books.clock());
    auto queries = app::Queries::open(path);
    if (!queries) throw std::runtime_error(queries.error().detail.toStdString());
    session->makeReady();  // as the window does behind its first paint
    session->runJobNow([](store::Store&) {});
    samples.push_back(1000 * secondsOf([&] {
                        importSeconds(*session, csv, small.contacts);
                        const auto ids = (*queries)->contactIds(app::ContactSection::Everyone);
                        if (!ids || ids->size() <= 10'000)
                          throw std::runtime_error("the new ones are not shown");
                        (*queries)->contactRows({ids->begin(), ids->begin() + 50});
                      }));
  }
  report.add({QStringLiteral("I3"),
              QStringLiteral("1,000 rows into 10,000 contacts, to the list"),
              QStringLiteral("ms"),
              medianOf(samples),
              {},
              0,
              100,
              Row::Better::Less,
              kRounds});
}

}
