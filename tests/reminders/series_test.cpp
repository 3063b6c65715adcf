#include "reminders/series.h"

#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;
using domain::Reminder;

namespace {

QDateTime at(QDate date, QTime time = QTime(9, 30)) {
  return QDateTime(date, time, QTimeZone("Europe/Stockholm"));
}

const QDate kThursday(2026, 3, 5);

Reminder repeating(const char* due, const char* rule) {
  Reminder made;
  made.due = QString::fromLatin1(due);
  made.repeatRule = QString::fromLatin1(rule);
  return made;
}

QString nextDue(const Reminder& reminder, const QDateTime& now) {
  const auto next = afterDone(reminder, now);
  return next ? next->due : QStringLiteral("none");
}

}

TEST_CASE("done moves a repeating reminder to its next due time") {
  struct Row {
    const char* due;
    const char* rule;
    const char* next;
  };
  constexpr Row rows[] = {
      {"2026-03-05", "", "none"},
      {"2026-03-05", "nonsense", "none"},
      {"2026-03-05", "FREQ=DAILY", "2026-03-06"},
      {"2026-03-01", "FREQ=DAILY", "2026-03-06"},                    // missed ones are done with it
      {"2026-03-01T10:00:00", "FREQ=DAILY", "2026-03-05T10:00:00"},  // today's is still to come
      {"2026-03-01T09:00:00", "FREQ=DAILY", "2026-03-06T09:00:00"},
      {"2026-03-09", "FREQ=WEEKLY", "2026-03-16"},  // done before it was due
      {"2026-03-05", "FREQ=MONTHLY", "2026-04-05"},
      {"2026-01-31", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "2026-03-31"},
      {"2026-02-28", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "2026-03-31"},
      {"2024-02-29", "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD", "2027-02-28"},
      {"2026-03-05", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2026-03-16"},
      {"2026-03-03", "FREQ=WEEKLY;BYDAY=MO", "2026-03-09"},  // was moved to a Tuesday
      {"2026-03-05", "FREQ=DAILY;COUNT=1", "none"},
      {"2026-03-05", "FREQ=DAILY;UNTIL=20260305", "none"},
      {"2026-03-28T02:30:00", "FREQ=DAILY", "2026-03-29T02:30:00"},
  };
  for (const Row& row : rows) {
    INFO(row.due << ' ' << row.rule);
    CHECK(nextDue(repeating(row.due, row.rule), at(kThursday)) == QString::fromLatin1(row.next));
  }
}

TEST_CASE("a count is used up by what was done and missed") {
  auto next = afterDone(repeating("2026-03-05", "FREQ=DAILY;COUNT=3"), at(kThursday));
  REQUIRE(next);
  CHECK(*next == NextTurn{QStringLiteral("2026-03-06"), QStringLiteral("FREQ=DAILY;COUNT=2")});
  next = afterDone(repeating("2026-03-04", "FREQ=DAILY;COUNT=3"), at(kThursday));
  REQUIRE(next);
  CHECK(*next == NextTurn{QStringLiteral("2026-03-06"), QStringLiteral("FREQ=DAILY;COUNT=1")});
  CHECK_FALSE(afterDone(repeating("2026-03-03", "FREQ=DAILY;COUNT=3"), at(kThursday)));
}

TEST_CASE("done again and again walks the whole series without drifting") {
  Reminder reminder =
      repeating("2026-01-31", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=6");
  QStringList days;
  while (true) {
    days += reminder.due;
    const auto next = afterDone(reminder, at(QDate::fromString(reminder.due, Qt::ISODate)));
    if (!next) break;
    reminder.due = next->due;
    reminder.repeatRule = next->repeatRule;
  }
  CHECK(days.join(u' ') == u"2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30");
}

TEST_CASE("a repeat after done counts from today") {
  Reminder service = repeating("2026-01-15T10:00:00", "FREQ=MONTHLY;INTERVAL=6");
  service.repeatAfterDone = true;
  CHECK(nextDue(service, at(kThursday)) == u"2026-09-05T10:00:00");
  CHECK(nextDue(service, at(QDate(2026, 8, 31))) == u"2027-02-28T10:00:00");
  service.due = QStringLiteral("2026-01-15");
  CHECK(nextDue(service, at(kThursday)) == u"2026-09-05");
  service.repeatRule = QStringLiteral("FREQ=DAILY;INTERVAL=10;COUNT=2");
  CHECK(afterDone(service, at(kThursday)) ==
        NextTurn{QStringLiteral("2026-03-15"), QStringLiteral("FREQ=DAILY;INTERVAL=10;COUNT=1")});
}

TEST_CASE("what was missed is listed, the latest aside") {
  CHECK(missedOccurrences(repeating("2026-03-02", "FREQ=DAILY"), at(kThursday)).join(u' ') ==
        u"2026-03-02 2026-03-03 2026-03-04");
  CHECK(missedOccurrences(repeating("2026-03-05", "FREQ=DAILY"), at(kThursday)).isEmpty());
  CHECK(missedOccurrences(repeating("2026-03-01", ""), at(kThursday)).isEmpty());
  CHECK(missedOccurrences(repeating("2006-03-05", "FREQ=DAILY"), at(kThursday)).size() == 7305);
}
