#include "reminders/wake_up.h"

#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;
using domain::Reminder;

namespace {

QDateTime at(QDate date, QTime time) { return QDateTime(date, time, QTimeZone("Europe/Stockholm")); }

const QDate kThursday(2026, 3, 5);

Reminder reminder(domain::Id id, const char* due, const char* rule = "") {
  Reminder made;
  made.id = id;
  made.due = QString::fromLatin1(due);
  made.repeatRule = QString::fromLatin1(rule);
  return made;
}

}

TEST_CASE("the clock wakes for the first reminder that rings") {
  const auto now = at(kThursday, QTime(8, 0));
  CHECK(nextWakeUp({reminder(1, "2026-03-05T14:00:00"), reminder(2, "2026-03-05")}, now) ==
        at(kThursday, QTime(9, 0)));
  CHECK(nextWakeUp({reminder(1, "2026-03-05T14:00:00"), reminder(2, "2026-03-05")},
                   at(kThursday, QTime(9, 0))) == at(kThursday, QTime(14, 0)));
  CHECK(nextWakeUp({reminder(1, "2026-03-01", "FREQ=DAILY")}, at(kThursday, QTime(9, 30))) ==
        at(QDate(2026, 3, 6), QTime(9, 0)));
  CHECK(nextWakeUp({reminder(1, "2026-03-01", "FREQ=DAILY")}, now, {QTime(7, 0)}) ==
        at(QDate(2026, 3, 6), QTime(7, 0)));
  CHECK_FALSE(nextWakeUp({reminder(1, "2026-03-04T14:00:00")}, now));
  CHECK_FALSE(nextWakeUp({}, now));
}

TEST_CASE("snoozed, done and deleted reminders ring when they should or not at all") {
  Reminder snoozed = reminder(1, "2026-03-04T14:00:00");
  snoozed.snoozedUntil = QStringLiteral("2026-03-05T10:15:00");
  CHECK(nextRing(snoozed, at(kThursday, QTime(8, 0))) == at(kThursday, QTime(10, 15)));
  Reminder done = reminder(1, "2026-03-06");
  done.state = QStringLiteral("done");
  CHECK_FALSE(nextRing(done, at(kThursday, QTime(8, 0))));
  Reminder counted = reminder(1, "2026-03-01", "FREQ=DAILY");
  counted.repeatAfterDone = true;
  CHECK_FALSE(nextRing(counted, at(kThursday, QTime(8, 0))));
}

TEST_CASE("sleeping through several turns rings once") {
  const std::vector<Reminder> all{reminder(1, "2026-03-01T10:00:00", "FREQ=DAILY"), reminder(2, "2026-03-03"),
                                  reminder(3, "2026-03-05T18:00:00")};
  CHECK(ringing(all, at(QDate(2026, 3, 1), QTime(8, 0)), at(kThursday, QTime(9, 30))) ==
        std::vector<domain::Id>{1, 2});
  CHECK(ringing(all, at(kThursday, QTime(9, 30)), at(kThursday, QTime(9, 59))).empty());
  CHECK(ringing(all, at(kThursday, QTime(9, 59)), at(kThursday, QTime(10, 0))) == std::vector<domain::Id>{1});
}

TEST_CASE("ten o'clock rings at ten on both sides of a change of the clocks") {
  const Reminder daily = reminder(1, "2026-03-27T10:00:00", "FREQ=DAILY");
  const auto before = nextRing(daily, at(QDate(2026, 3, 28), QTime(9, 0)));
  const auto after = nextRing(daily, at(QDate(2026, 3, 28), QTime(10, 0)));
  REQUIRE(before);
  REQUIRE(after);
  CHECK(before->toUTC().time() == QTime(9, 0));
  CHECK(after->toUTC() == QDateTime(QDate(2026, 3, 29), QTime(8, 0), QTimeZone::utc()));
  // 02:30 is left out in spring and rings an hour later; in autumn it rings the first time.
  const Reminder night = reminder(1, "2026-03-01T02:30:00", "FREQ=DAILY");
  CHECK(nextRing(night, at(QDate(2026, 3, 29), QTime(0, 0)))->toUTC() ==
        QDateTime(QDate(2026, 3, 29), QTime(1, 30), QTimeZone::utc()));
  CHECK(nextRing(night, at(QDate(2026, 10, 25), QTime(0, 0)))->toUTC() ==
        QDateTime(QDate(2026, 10, 25), QTime(0, 30), QTimeZone::utc()));
}
