#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"
#include "support/catch.h"

#include <cstdio>

using namespace kith::bench;

namespace {

enum class Needs { Nothing, Shell, Window };

struct Measured {
  const char* id;
  Needs needs;
  void (*measure)(const Books&, Report&);
};

constexpr Measured kMeasured[] = {
    {"I1", Needs::Shell, importMillion}, {"I3", Needs::Nothing, importThousand},
    {"U1", Needs::Window, paintFirst},   {"U3", Needs::Window, holdInMemory},
    {"L1", Needs::Shell, readListRows},  {"W1", Needs::Nothing, logInteractions},
    {"X1", Needs::Shell, exportAll},
};

// Why a row cannot be measured here; empty when it can.
QString missing(Needs needs) {
  if (needs == Needs::Shell && !hasShell()) return QStringLiteral("the program sqlite3 is not installed");
  if (needs == Needs::Window && !hasWindow()) return QStringLiteral("the window was not built");
  return {};
}

// KITH_BENCH_ROWS=I1,L1 measures only these.
bool isWanted(const QString& id) {
  const QString rows = qEnvironmentVariable("KITH_BENCH_ROWS");
  return rows.isEmpty() || rows.split(u',').contains(id);
}

}

TEST_CASE("the budgets beside their yardsticks", "[.bench]") {
  const Books books;
  Report report(books.scale());
  for (const Measured& row : kMeasured) {
    const QString id = QLatin1String(row.id);
    if (!isWanted(id)) continue;
    if (const QString why = missing(row.needs); !why.isEmpty()) {
      report.leaveOut(id, why);
      continue;
    }
    std::fprintf(stderr, "measuring %s\n", row.id);
    REQUIRE_NOTHROW(row.measure(books, report));
  }
  std::printf("%s", qPrintable(report.table()));
}
