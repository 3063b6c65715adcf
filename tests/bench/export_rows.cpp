#include "app/queries.h"
#include "bench/books.h"
#include "bench/contact_file.h"
#include "bench/measure.h"
#include "bench/rows.h"

#include <stdexcept>

namespace kith::bench {

void exportAll(const Books& books, Report& report) {
  const qint64 contacts = books.million().contacts;
  const QString table = books.bareTable(books.csv(books.million(), {}));
  const auto folder = books.scratch();
  const QString target = folder->filePath(QStringLiteral("out.csv"));
  const int rounds = contacts > 300'000 ? 3 : 5;
  const auto ours = [&] {
    return secondsOf([&] {
      auto queries = app::Queries::open(books.book(books.million()));
      if (!queries) throw std::runtime_error(queries.error().detail.toStdString());
      writeContacts(**queries, {}, target);
    });
  };
  const auto yardstick = [&] {
    return secondsOf([&] {
      runShell(table, {QStringLiteral(".mode csv"), QStringLiteral("SELECT * FROM bare")}, target);
    });
  };
  const Sides sides = alternating(rounds, ours, yardstick);
  report.add({QStringLiteral("X1"), QStringLiteral("%L1 contacts exported, all fields").arg(contacts),
              QStringLiteral("s"), sides.ours, QStringLiteral("sqlite3 -csv 'SELECT *'"), sides.yardstick,
              1.0, Row::Better::Less, rounds});
}

}
