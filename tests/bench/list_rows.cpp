#include "app/queries.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"
#include "store/database.h"

#include <QFile>

#include <random>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr int kRows = 50;
constexpr int kPlaces = 2000;      // of ours, in each round: the 99th percentile needs many
constexpr int kOffsetPlaces = 51;  // of the yardstick
constexpr int kRounds = 5;

// What anyone would do without ids: one table, an index on the name, LIMIT and OFFSET.
QString offsetTable(const Books& books) {
  const QString path = QString(books.book(books.million()) + QStringLiteral(".offset.db"));
  if (QFile::exists(path)) return path;
  runShell(path, {QStringLiteral("ATTACH 'file:%1?mode=ro' AS book").arg(books.book(books.million())),
                  QStringLiteral("CREATE TABLE bare AS SELECT contact_id AS id, sort_name, display, subtitle "
                                 "FROM book.contact_summary"),
                  QStringLiteral("CREATE INDEX bare_sort ON bare(sort_name)")});
  return path;
}

double readByOffset(store::Database& db, qint64 offset) {
  return secondsOf([&] {
    store::Cursor cursor = db.query(
        "SELECT id, sort_name, display, subtitle FROM bare ORDER BY sort_name LIMIT 50 OFFSET :offset",
        {{":offset", offset}});
    int rows = 0;
    while (cursor.next()) rows += cursor.text(2).isEmpty() ? 0 : 1;
    if (rows == 0) throw std::runtime_error("no rows at this offset");
  });
}

}

void readListRows(const Books& books, Report& report) {
  auto queries = app::Queries::open(books.book(books.million()));
  if (!queries) throw std::runtime_error(queries.error().detail.toStdString());
  const auto ids = (*queries)->contactIds(app::ContactSection::Everyone);
  if (!ids) throw std::runtime_error(ids.error().detail.toStdString());
  store::Database bare(offsetTable(books), store::Database::Mode::ReadOnly);
  std::mt19937_64 dice(7);
  std::uniform_int_distribution<std::ptrdiff_t> place(0, static_cast<std::ptrdiff_t>(ids->size()) - kRows);
  const auto ours = [&] {
    std::vector<double> samples;
    for (int i = 0; i < kPlaces; ++i) {
      const auto from = ids->begin() + place(dice);
      const std::vector<domain::Id> screen(from, from + kRows);
      samples.push_back(1000 * secondsOf([&] {
                          if ((*queries)->contactRows(screen).size() != kRows)
                            throw std::runtime_error("rows are missing");
                        }));
    }
    return percentileOf(samples, 0.99);
  };
  const auto yardstick = [&] {
    std::vector<double> samples;
    for (int i = 0; i < kOffsetPlaces; ++i) samples.push_back(1000 * readByOffset(bare, place(dice)));
    return medianOf(samples);
  };
  const Sides sides = alternating(kRounds, ours, yardstick);
  report.add({QStringLiteral("L1"),
              QStringLiteral("50 list rows at a random place of %L1, p99").arg(ids->size()),
              QStringLiteral("ms"), sides.ours, QStringLiteral("OFFSET on the index, p50"), sides.yardstick,
              0.05, Row::Better::Less, kRounds});
}

}
