#include "reminders/bell.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"
#include "support/catch.h"

#include <QTimeZone>

#include <set>

using namespace kith;
using namespace kith::reminders;
using domain::Reminder;

namespace {

const QDate kThursday(2026, 3, 5);
const auto kNever = [](const Ring&) { return false; };

QDateTime at(QDate date, QTime time, const char* zone = "Europe/Stockholm") {
  return QDateTime(date, time, QTimeZone(zone));
}

QString latin(const char* text) { return QString::fromLatin1(text); }

Reminder reminder(domain::Id id, const char* due, const char* rule = "") {
  Reminder made;
  made.id = id;
  made.due = latin(due);
  made.repeatRule = latin(rule);
  return made;
}

std::vector<Ring> since(const std::vector<Reminder>& all, const char* looked, const QDateTime& now) {
  return ringsSince(all, latin(looked), now, kNever);
}

}

TEST_CASE("the clock wakes for the first reminder that rings") {
  const auto now = at(kThursday, QTime(8, 0));
  const std::vector<Reminder> two{reminder(1, "2026-03-05T14:00:00"), reminder(2, "2026-03-05")};
  CHECK(nextRing(two, now) == latin("2026-03-05T09:00:00"));
  CHECK(nextRing(two, at(kThursday, QTime(9, 0))) == latin("2026-03-05T14:00:00"));
  CHECK(nextRing({reminder(1, "2026-03-01", "FREQ=DAILY")}, at(kThursday, QTime(9, 30))) ==
        latin("2026-03-06T09:00:00"));
  CHECK(nextRing({reminder(1, "2026-03-01", "FREQ=DAILY")}, now, {QTime(7, 0)}) ==
        latin("2026-03-06T07:00:00"));
  CHECK(nextRing({reminder(1, "2026-03-04T14:00:00")}, now).isEmpty());
  CHECK(nextRing({}, now).isEmpty());
}

TEST_CASE("one that is done, dropped, in Trash or no time at all does not ring") {
  const auto now = at(kThursday, QTime(12, 0));
  Reminder done = reminder(1, "2026-03-05T10:00:00");
  done.state = latin("done");
  Reminder gone = reminder(2, "2026-03-05T10:00:00");
  gone.deletedAt = latin("2026-03-01T00:00:00Z");
  CHECK(since({done, gone, reminder(3, "sometime")}, "", now).empty());
  CHECK(nextRing({done, gone, reminder(3, "sometime")}, at(kThursday, QTime(8, 0))).isEmpty());
}

TEST_CASE("what was put off is silent until then, and a later turn of its rule rings again") {
  Reminder daily = reminder(1, "2026-03-02T10:00:00", "FREQ=DAILY");
  daily.snoozedUntil = latin("2026-03-05T11:30:00");
  CHECK(since({daily}, "2026-03-05T09:00:00", at(kThursday, QTime(11, 0))).empty());
  CHECK(nextRing({daily}, at(kThursday, QTime(11, 0))) == latin("2026-03-05T11:30:00"));
  CHECK(since({daily}, "2026-03-05T11:00:00", at(kThursday, QTime(11, 30))) ==
        std::vector<Ring>{{1, latin("2026-03-05T11:30:00")}});
  CHECK(nextRing({daily}, at(kThursday, QTime(11, 30))) == latin("2026-03-06T10:00:00"));
}

TEST_CASE("a turn put off to an earlier time rings there alone, the others of its rule as ever") {
  Reminder daily = reminder(1, "2026-03-05T15:00:00", "FREQ=DAILY");
  daily.snoozedUntil = latin("2026-03-05T10:00:00");
  const auto rung = [](const Ring& ring) { return ring.due == latin("2026-03-05T10:00:00"); };
  CHECK(since({daily}, "2026-03-05T09:00:00", at(kThursday, QTime(10, 0))) ==
        std::vector<Ring>{{1, latin("2026-03-05T10:00:00")}});
  CHECK(nextRing({daily}, at(kThursday, QTime(10, 0))) == latin("2026-03-06T15:00:00"));
  CHECK(ringsSince({daily}, latin("2026-03-05T10:00:00"), at(kThursday, QTime(16, 0)), rung).empty());
}

TEST_CASE("the next of a rule that counts minutes is known, however many it gives a day") {
  const std::vector<Reminder> often{reminder(1, "2026-03-01T00:00:00", "FREQ=MINUTELY;INTERVAL=5")};
  CHECK(nextRing(often, at(kThursday, QTime(17, 2))) == latin("2026-03-05T17:05:00"));
  CHECK(nextRing(often, at(kThursday, QTime(17, 5))) == latin("2026-03-05T17:10:00"));
}

TEST_CASE("a rule that counts minutes rings with its latest turn after half a year") {
  const std::vector<Reminder> often{reminder(1, "2026-03-01T00:00:00", "FREQ=MINUTELY")};
  CHECK(since(often, "2026-03-01T08:00:00", at(QDate(2026, 9, 1), QTime(10, 0))) ==
        std::vector<Ring>{{1, latin("2026-09-01T10:00:00")}});
}

TEST_CASE("a week of holiday comes as one turn of each") {
  const auto back = at(QDate(2026, 3, 16), QTime(8, 0));
  const std::vector<Reminder> all{reminder(1, "2026-03-01T07:30:00", "FREQ=DAILY"),
                                  reminder(2, "2026-03-02", "FREQ=DAILY"), reminder(3, "2026-03-10T12:00:00"),
                                  reminder(4, "2026-03-20")};
  CHECK(since(all, "2026-03-06T18:00:00", back) == std::vector<Ring>{{1, latin("2026-03-16T07:30:00")},
                                                                     {2, latin("2026-03-15")},
                                                                     {3, latin("2026-03-10T12:00:00")}});
}

TEST_CASE("a skipped hour rings when the clock has jumped over it, a doubled one once") {
  const std::vector<Reminder> spring{reminder(1, "2026-03-29T02:30:00")};
  CHECK(since(spring, "2026-03-29T01:59:00", at(QDate(2026, 3, 29), QTime(3, 0))).size() == 1);
  std::set<QString> told;
  const auto hasRung = [&](const Ring& ring) { return told.contains(ring.due); };
  const std::vector<Reminder> autumn{reminder(1, "2026-10-25T02:30:00")};
  const QDateTime first = QDateTime(QDate(2026, 10, 25), QTime(0, 30), QTimeZone::utc())
                              .toTimeZone(QTimeZone("Europe/Stockholm"));
  REQUIRE(first.time() == QTime(2, 30));
  REQUIRE(ringsSince(autumn, latin("2026-10-25T02:00:00"), first, hasRung).size() == 1);
  told.insert(latin("2026-10-25T02:30:00"));
  CHECK(ringsSince(autumn, latin("2026-10-25T02:30:00"), first.addSecs(3600), hasRung).empty());
}

TEST_CASE("ten o'clock is ten o'clock in another zone, and rings once") {
  const std::vector<Reminder> ten{reminder(1, "2026-03-05T10:00:00")};
  // Looked at in Stockholm at 4, then the plane lands in Tokyo, where it is noon.
  CHECK(since(ten, "2026-03-05T04:00:00", at(kThursday, QTime(12, 0), "Asia/Tokyo")).size() == 1);
  // Rung in Stockholm, then it is 5 in New York: nothing new, and ten o'clock there is known by the record.
  const auto hasRung = [](const Ring&) { return true; };
  CHECK(since(ten, "2026-03-05T11:00:00", at(kThursday, QTime(5, 0), "America/New_York")).empty());
  CHECK(
      ringsSince(ten, latin("2026-03-05T05:00:00"), at(kThursday, QTime(10, 0), "America/New_York"), hasRung)
          .empty());
}

TEST_CASE("a clock that was a year ahead by mistake does not silence the year") {
  const std::vector<Reminder> one{reminder(1, "2026-06-01T10:00:00")};
  CHECK(since(one, "2027-03-05T10:00:00", at(kThursday, QTime(10, 0))).empty());
  CHECK(since(one, "2026-03-05T10:00:00", at(QDate(2026, 6, 1), QTime(10, 0))).size() == 1);
}

TEST_CASE("a rule that never ends, and the last year there is, ring like any other") {
  const std::vector<Reminder> endless{reminder(1, "2000-01-01T00:00:00", "FREQ=SECONDLY")};
  CHECK(since(endless, "2026-03-05T09:59:00", at(kThursday, QTime(10, 0))) ==
        std::vector<Ring>{{1, latin("2026-03-05T10:00:00")}});
  const std::vector<Reminder> last{reminder(1, "9999-12-31T23:59:00")};
  CHECK(nextRing(last, at(kThursday, QTime(10, 0))) == latin("9999-12-31T23:59:00"));
  CHECK(since(last, "2026-03-05T10:00:00", at(QDate(9999, 12, 31), QTime(23, 59), "UTC")).size() == 1);
}
