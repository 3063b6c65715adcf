#include "domain/calendar_days.h"

#include "support/catch.h"

using namespace kith;
using namespace kith::domain;

namespace {

constexpr int kMonday = 1;
constexpr int kSunday = 7;

AgendaItem item(const char* due, int minutes = 0) {
  AgendaItem made;
  made.item.due = QString::fromLatin1(due);
  made.item.minutes = minutes;
  return made;
}

// What falls on each of the first three days of March: "w0" a whole day, "1:600-660" a block.
QStringList threeDays(const std::vector<AgendaItem>& items) {
  QStringList out;
  for (const AgendaDay& day : agendaDays(items, {QDate(2026, 3, 1), QDate(2026, 3, 3)})) {
    QStringList parts;
    for (const std::size_t at : day.wholeDay) parts << QStringLiteral("w%1").arg(at);
    for (const AgendaBlock& block : day.blocks)
      parts << QStringLiteral("%1:%2-%3").arg(block.item).arg(block.span.begin).arg(block.span.end);
    out << parts.join(u' ');
  }
  return out;
}

// "column/columns+width" of each.
QStringList places(const std::vector<MinuteSpan>& spans, int least = 30) {
  QStringList out;
  for (const BlockPlace& place : placeBlocks(spans, least))
    out << QStringLiteral("%1/%2+%3").arg(place.column).arg(place.columns).arg(place.width);
  return out;
}

}

TEST_CASE("a week begins on the first weekday of the locale") {
  CHECK(weekStart(QDate(2026, 3, 5), kMonday) == QDate(2026, 3, 2));
  CHECK(weekStart(QDate(2026, 3, 5), kSunday) == QDate(2026, 3, 1));
  CHECK(weekStart(QDate(2026, 3, 1), kMonday) == QDate(2026, 2, 23));
  CHECK(weekStart(QDate(2026, 3, 1), kSunday) == QDate(2026, 3, 1));
}

TEST_CASE("a month is shown in whole weeks, four to six of them") {
  CHECK(monthWeeks(QDate(2026, 2, 14), kSunday) == DayRange{QDate(2026, 2, 1), QDate(2026, 2, 28)});
  CHECK(monthWeeks(QDate(2026, 3, 14), kMonday) == DayRange{QDate(2026, 2, 23), QDate(2026, 4, 5)});
  CHECK(monthWeeks(QDate(2026, 8, 31), kMonday) == DayRange{QDate(2026, 7, 27), QDate(2026, 9, 6)});
}

TEST_CASE("what has no time stands above the day, what has one stands in it") {
  CHECK(threeDays({item("2026-03-02"), item("2026-03-02T11:00:00", 45), item("2026-03-02T10:00:00")}) ==
        QStringList{QString(), QStringLiteral("w0 2:600-600 1:660-705"), QString()});
}

TEST_CASE("an appointment over midnight stands on both days, one of days above each of them") {
  CHECK(threeDays({item("2026-03-01T23:00:00", 120)}) ==
        QStringList{QStringLiteral("0:1380-1440"), QStringLiteral("0:0-60"), QString()});
  CHECK(threeDays({item("2026-03-01T23:00:00", 60)}) ==
        QStringList{QStringLiteral("0:1380-1440"), QString(), QString()});
  CHECK(threeDays({item("2026-02-27", 4 * 1440)}) ==
        QStringList{QStringLiteral("w0"), QStringLiteral("w0"), QString()});
  CHECK(threeDays({item("2026-02-28T20:00:00", 1440)}) ==
        QStringList{QStringLiteral("w0"), QString(), QString()});
}

TEST_CASE("blocks that do not meet have all the width") {
  CHECK(places({{540, 600}, {600, 660}}) == QStringList{QStringLiteral("0/1+1"), QStringLiteral("0/1+1")});
}

TEST_CASE("blocks that meet stand side by side") {
  CHECK(places({{540, 660}, {600, 720}}) == QStringList{QStringLiteral("0/2+1"), QStringLiteral("1/2+1")});
  CHECK(places({{540, 600}, {540, 600}, {540, 600}}) ==
        QStringList{QStringLiteral("0/3+1"), QStringLiteral("1/3+1"), QStringLiteral("2/3+1")});
}

TEST_CASE("a column that is free again is used, and a block is as wide as its neighbours let it") {
  // The second and third share a column beside the long one.
  CHECK(places({{540, 720}, {540, 600}, {600, 660}}) ==
        QStringList{QStringLiteral("0/2+1"), QStringLiteral("1/2+1"), QStringLiteral("1/2+1")});
  // The last meets only the first of three columns.
  CHECK(places({{540, 780}, {540, 600}, {540, 600}, {660, 720}}) ==
        QStringList{QStringLiteral("0/3+1"), QStringLiteral("1/3+1"), QStringLiteral("2/3+1"),
                    QStringLiteral("1/3+2")});
}

TEST_CASE("what has no length counts as long as it is drawn") {
  CHECK(places({{600, 600}, {620, 620}}) == QStringList{QStringLiteral("0/2+1"), QStringLiteral("1/2+1")});
  CHECK(places({{600, 600}, {630, 630}}) == QStringList{QStringLiteral("0/1+1"), QStringLiteral("0/1+1")});
}

TEST_CASE("no two blocks ever cover each other, in whatever order they come") {
  std::vector<MinuteSpan> spans;
  unsigned seed = 7;
  for (int i = 0; i < 60; ++i) {
    seed = seed * 1103515245U + 12345U;
    const int begin = static_cast<int>(seed >> 16U) % 1380;
    seed = seed * 1103515245U + 12345U;
    spans.push_back({begin, std::min(1440, begin + static_cast<int>(seed >> 16U) % 180)});
  }
  const auto at = placeBlocks(spans, 1);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    CHECK(at[i].column + at[i].width <= at[i].columns);
    for (std::size_t j = 0; j < i; ++j) {
      const bool meet = spans[i].begin < std::max(spans[j].end, spans[j].begin + 1) &&
                        spans[j].begin < std::max(spans[i].end, spans[i].begin + 1);
      if (!meet) continue;
      const bool apart =
          at[i].column >= at[j].column + at[j].width || at[j].column >= at[i].column + at[i].width;
      CHECK(apart);
      CHECK(at[i].columns == at[j].columns);
    }
  }
}
