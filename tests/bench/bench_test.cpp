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

#ifdef KITH_TEST_WIDGETS
constexpr Measured kWindow[] = {
    {"U1", Needs::Nothing, paintFirst},
    {"U3", Needs::Nothing, holdInMemory},
    {"L2", Needs::Nothing, scrollList},
    {"W2", Needs::Nothing, keepWindowFree},
};
#else
constexpr Measured kWindow[] = {
    {"U1", Needs::Window, nullptr},
    {"U3", Needs::Window, nullptr},
    {"L2", Needs::Window, nullptr},
    {"W2", Needs::Window, nullptr},
};
#endif

constexpr Measured kStore[] = {
    {"I1", Needs::Shell, importMillion},      {"I3", Needs::Nothing, importThousand},
    {"L1", Needs::Shell, readListRows},       {"W1", Needs::Nothing, logInteractions},
    {"X1", Needs::Shell, exportAll},          {"D1", Needs::Nothing, findAmongMany},
    {"D2", Needs::Nothing, findAmongMillion}, {"S1", Needs::Shell, typeSearches},
};

// Why a row cannot be measured here; empty when it can.
QString missing(Needs needs) {
  if (needs == Needs::Shell && !hasShell()) return QStringLiteral("the program sqlite3 is not installed");
  if (needs == Needs::Window) return QStringLiteral("the window was not built");
  return {};
}

// KITH_BENCH_ROWS=I1,L1 measures only these.
bool isWanted(const QString& id) {
  const QString rows = qEnvironmentVariable("KITH_BENCH_ROWS");
  return rows.isEmpty() || rows.split(u',').contains(id);
}

void measure(const Measured& row, const Books& books, Report& report) {
  const QString id = QLatin1String(row.id);
  if (!isWanted(id)) return;
  if (const QString why = missing(row.needs); !why.isEmpty()) {
    report.leaveOut(id, why);
    return;
  }
  std::fprintf(stderr, "measuring %s\n", row.id);
  REQUIRE_NOTHROW(row.measure(books, report));
}

}

TEST_CASE("the budgets beside their yardsticks", "[.bench]") {
  const Books books;
  Report report(books.scale());
  for (const Measured& row : kStore) measure(row, books, report);
  for (const Measured& row : kWindow) measure(row, books, report);
  std::printf("%s", qPrintable(report.table()));
}
