#include "reminders/away.h"

#include "reminders/due_list.h"
#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;
using domain::DueItem;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

const QDate kMonday(2026, 3, 2);

std::vector<DueItem> itemsOf(const DueContact& contact, const std::optional<Away>& away,
                             QDate today = kMonday) {
  DueRows rows;
  rows.contacts = {contact};
  rows.away = away;
  return dueItems(rows, QDateTime(today, QTime(9, 0), QTimeZone::utc()), today);
}

DueContact born(const char* birthday) {
  DueContact contact;
  contact.id = 7;
  contact.name = latin("Ana Novak");
  contact.birthday = latin(birthday);
  return contact;
}

}

TEST_CASE("whole days between two looks are an absence, a night is none") {
  CHECK(awaySince(latin("2026-02-27T17:30:00"), kMonday) == Away{QDate(2026, 2, 28), kMonday});
  CHECK(awaySince(latin("2026-03-01T23:59:00"), kMonday) == std::nullopt);
  CHECK(awaySince(latin("2026-03-02T08:00:00"), kMonday) == std::nullopt);
  CHECK(awaySince(latin("2026-03-09T08:00:00"), kMonday) == std::nullopt);  // the clock was put back
  CHECK(awaySince({}, kMonday) == std::nullopt);
}

TEST_CASE("an absence is told for a week, and of a long one the last month") {
  const QString kept = textOf({QDate(2026, 2, 28), kMonday});
  CHECK(kept == latin("2026-02-28/2026-03-02"));
  CHECK(findAway(kept, kMonday) == Away{QDate(2026, 2, 28), kMonday});
  CHECK(findAway(kept, kMonday.addDays(6)).has_value());
  CHECK_FALSE(findAway(kept, kMonday.addDays(7)).has_value());
  CHECK_FALSE(findAway(kept, kMonday.addDays(-1)).has_value());
  CHECK(findAway(textOf({QDate(2024, 1, 1), kMonday}), kMonday)->from == QDate(2026, 1, 30));
  CHECK_FALSE(findAway({}, kMonday).has_value());
  CHECK_FALSE(findAway(latin("2026-02-28"), kMonday).has_value());
}

TEST_CASE("a birthday of an absence is late, with the years of its day; others are not") {
  const Away away{QDate(2026, 2, 27), kMonday};
  const auto items = itemsOf(born("1980-02-28"), away);
  REQUIRE(items.size() == 1);
  CHECK(items.front().state == latin("late"));
  CHECK(items.front().due == latin("2026-02-28"));
  CHECK(items.front().turns == 46);
  CHECK(isMissedDate(items.front()));
  CHECK(itemsOf(born("--02-28"), away).size() == 1);
  CHECK(itemsOf(born("1980-02-29"), away).size() == 1);  // on the 28th this year
  CHECK(itemsOf(born("1980-02-26"), away).empty());      // seen on its day
  CHECK(itemsOf(born("1980-02-28"), std::nullopt).empty());
  CHECK(itemsOf(born("1980-03-02"), away).front().state == latin("today"));
  CHECK(itemsOf(born("2026-08-01"), away).empty());
}

TEST_CASE("an absence over the turn of the year tells of December") {
  const QDate back(2027, 1, 4);
  const auto items = itemsOf(born("1980-12-30"), Away{QDate(2026, 12, 24), back}, back);
  REQUIRE(items.size() == 1);
  CHECK(items.front().due == latin("2026-12-30"));
  CHECK(items.front().turns == 46);
}

TEST_CASE(
    "an occasion that came back in an absence is told, and what is dismissed stays away until next year") {
  DueRows rows;
  rows.occasions = {{3, 7, latin("Ana Novak"), latin("wedding day"), latin("2025-02-28"), latin("1 Wreath")}};
  rows.contacts = {born("1980-02-28")};
  rows.away = Away{QDate(2026, 2, 27), kMonday};
  const QDateTime now(kMonday, QTime(9, 0), QTimeZone::utc());
  const auto items = dueItems(rows, now, kMonday);
  REQUIRE(items.size() == 2);
  CHECK(items[0].kind == latin("birthday"));
  CHECK(items[1].kind == latin("occasion"));
  CHECK(items[1].id == 3);
  CHECK(items[1].state == latin("late"));
  for (const DueItem& item : items) rows.dismissed.push_back({7, domain::reasonOf(item), item.mark});
  CHECK(dueItems(rows, now, kMonday).empty());
}
