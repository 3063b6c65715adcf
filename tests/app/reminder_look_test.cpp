#include "app/reminder_look.h"

#include "app/commands.h"
#include "app/reminder_clock.h"
#include "support/book.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QSignalSpy>
#include <QTest>

using namespace kith;
using domain::Id;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

QDateTime at(int day, int hour, int minute = 0) {
  return QDateTime(QDate(2026, 3, day), QTime(hour, minute), QTimeZone::utc());
}

domain::Reminder reminder(const char* text, const char* due, const char* rule = "") {
  domain::Reminder made;
  made.text = latin(text);
  made.due = latin(due);
  made.repeatRule = latin(rule);
  return made;
}

QStringList told(store::Store& store, const QDateTime& now) {
  const auto look = app::lookAtReminders(store, now);
  QStringList out;
  if (look)
    for (const auto& item : look->rang) out << item.text;
  return out;
}

QStringList ringIn(test::Opened& book, const QDateTime& now) {
  QStringList out;
  book.session->runJobNow([&](store::Store& s) { out = told(s, now); });
  return out;
}

Id add(store::Store& store, const domain::Reminder& made) {
  Id id = 0;
  REQUIRE(store.run({}, [&](store::Store& s) { return s.reminders().add(made, s.now()); })
              .map([&](const store::StepResult& r) { id = r.made; }));
  return id;
}

}

TEST_CASE("what came due while Kith was closed comes as one list, once, also after a restart") {
  test::Book book;
  add(*book.store, reminder("first", "2026-03-02T10:00:00"));
  add(*book.store, reminder("second", "2026-03-03"));
  add(*book.store, reminder("later", "2026-03-09"));
  CHECK(told(*book.store, at(5, 8)) == QStringList{latin("first"), latin("second")});
  CHECK(told(*book.store, at(5, 8)).isEmpty());
  book.reopen();
  CHECK(told(*book.store, at(5, 8)).isEmpty());
  CHECK(app::lookAtReminders(*book.store, at(8, 12))->next == latin("2026-03-09T09:00:00"));
  CHECK(told(*book.store, at(9, 9)) == QStringList{latin("later")});
}

TEST_CASE("a hundred reminders at one minute are one list, in two looks of one second each once") {
  test::Book book;
  REQUIRE(book.store->run({}, [&](store::Store& s) -> Result<Id> {
    for (int i = 0; i < 100; ++i) (void)s.reminders().add(reminder("all", "2026-03-02T10:00:00"), s.now());
    return 0;
  }));
  (void)told(*book.store, at(2, 9));
  CHECK(told(*book.store, at(2, 10)).size() == 100);
  CHECK(told(*book.store, at(2, 10)).isEmpty());
}

TEST_CASE("a reminder of a contact in Trash is silent, and stays so when it comes back later") {
  test::Book book;
  domain::Contact ana;
  ana.given = latin("Ana");
  Id id = 0;
  REQUIRE(book.store->run({}, [&](store::Store& s) { return s.contacts().add(ana, s.now()); })
              .map([&](const store::StepResult& r) { id = r.made; }));
  domain::Reminder call = reminder("call", "2026-03-02T10:00:00");
  call.contactId = id;
  add(*book.store, call);
  const auto move = [&](const QString& deleted) {
    REQUIRE(book.store->run({}, [&](store::Store& s) -> Result<Id> {
      if (auto done = s.contacts().setDeleted({id}, deleted); !done)
        return tl::unexpected<Error>(done.error());
      return id;
    }));
  };
  (void)told(*book.store, at(2, 9));
  move(book.store->now());
  CHECK(told(*book.store, at(2, 10)).isEmpty());
  move({});
  CHECK(told(*book.store, at(2, 11)).isEmpty());
}

TEST_CASE("moving, putting off and doing a reminder gives it a new turn, taking that back gives none") {
  test::Opened book;
  (void)book.session->runNow(app::addReminder(reminder("call", "2026-03-02T10:00:00", "FREQ=DAILY")));
  const auto ring = [&](const QDateTime& now) { return ringIn(book, now).size(); };
  CHECK(ring(at(2, 10)) == 1);
  (void)book.session->runNow(app::snoozeReminder(1, latin("2026-03-02T10:30:00")));
  CHECK(ring(at(2, 10, 10)) == 0);
  CHECK(ring(at(2, 10, 30)) == 1);
  (void)book.session->runNow(app::completeReminder(1, at(2, 10, 31)));
  CHECK(ring(at(2, 23)) == 0);
  CHECK(ring(at(3, 10)) == 1);
  (void)book.session->runNow(app::moveReminder(1, latin("2026-03-03T14:00:00")));
  CHECK(ring(at(3, 14)) == 1);
  (void)book.session->undoNow();
  CHECK(ring(at(3, 15)) == 0);
}

TEST_CASE("one that is put off to a time before its own rings there") {
  test::Opened book;
  (void)book.session->runNow(app::addReminder(reminder("next week", "2026-03-12T10:00:00")));
  (void)book.session->runNow(app::snoozeReminder(1, latin("2026-03-02T11:00:00")));
  QString next;
  book.session->runJobNow([&](store::Store& s) { next = app::lookAtReminders(s, at(2, 10))->next; });
  CHECK(next == latin("2026-03-02T11:00:00"));
  CHECK(ringIn(book, at(2, 11)) == QStringList{latin("next week")});
  const auto today = book.queries->due(at(2, 11, 30), QDate(2026, 3, 2));
  REQUIRE(today.size() == 1);
  CHECK(today.front().state == latin("late"));
  CHECK(book.queries->laterCount(QDate(2026, 3, 2)) == 0);
}

TEST_CASE("one that is put off beyond what is shown counts as later") {
  test::Opened book;
  (void)book.session->runNow(app::addReminder(reminder("call", "2026-03-02T10:00:00")));
  CHECK(book.queries->laterCount(QDate(2026, 3, 8)) == 0);
  (void)book.session->runNow(app::snoozeReminder(1, latin("2026-04-02T09:00:00")));
  CHECK(book.queries->laterCount(QDate(2026, 3, 8)) == 1);
}

TEST_CASE(
    "a time that is set anew rings anew, also where it rang before: an hour shown twice, a flight west") {
  test::Opened book;
  const QTimeZone stockholm("Europe/Stockholm");
  const auto autumn = [&](int hourUtc, int minute) {
    return QDateTime(QDate(2026, 10, 25), QTime(hourUtc, minute), QTimeZone::utc()).toTimeZone(stockholm);
  };
  (void)book.session->runNow(app::addReminder(reminder("call", "2026-10-25T02:10:00")));
  REQUIRE(autumn(0, 10).time() == QTime(2, 10));
  CHECK(ringIn(book, autumn(0, 10)).size() == 1);
  // In one hour, when the clock shows the same again.
  (void)book.session->runNow(app::snoozeReminder(1, latin("2026-10-25T02:10:00")));
  CHECK(ringIn(book, autumn(0, 11)).isEmpty());
  REQUIRE(autumn(1, 10).time() == QTime(2, 10));
  CHECK(ringIn(book, autumn(1, 0)).isEmpty());
  CHECK(ringIn(book, autumn(1, 10)).size() == 1);
  CHECK(ringIn(book, autumn(1, 10)).isEmpty());
  // It is moved away, it lands where it is evening yet, and is moved back.
  const QTimeZone newYork("America/New_York");
  (void)book.session->runNow(app::moveReminder(1, latin("2026-10-25T12:00:00")));
  CHECK(ringIn(book, autumn(1, 12).toTimeZone(newYork)).isEmpty());
  (void)book.session->runNow(app::moveReminder(1, latin("2026-10-25T02:10:00")));
  CHECK(ringIn(book, autumn(1, 13).toTimeZone(newYork)).isEmpty());
  CHECK(ringIn(book, autumn(6, 11).toTimeZone(newYork)).size() == 1);
}

TEST_CASE("a turn of a rule that rang rings no second time when the one before it is done in another zone") {
  test::Opened book;
  (void)book.session->runNow(app::addReminder(reminder("call", "2026-03-02T10:00:00", "FREQ=DAILY")));
  CHECK(ringIn(book, at(2, 10)).size() == 1);
  CHECK(ringIn(book, at(3, 10)).size() == 1);
  (void)book.session->runNow(app::completeReminder(1, at(3, 4)));  // west of there
  CHECK(ringIn(book, at(3, 4)).isEmpty());
  CHECK(ringIn(book, at(3, 10)).isEmpty());
  CHECK(ringIn(book, at(4, 10)).size() == 1);
}

TEST_CASE("the clock tells at the start, when the time comes, and after the clock was set") {
  test::Opened book;
  (void)book.session->runNow(app::addReminder(reminder("old", "2026-03-01T10:00:00")));
  (void)book.session->runNow(app::addReminder(reminder("soon", "2026-03-02T09:30:00")));
  app::ReminderClock clock(*book.session);
  QStringList heard;
  QObject::connect(&clock, &app::ReminderClock::rang, [&](const std::vector<domain::DueItem>& items) {
    for (const auto& item : items) heard << item.text;
  });
  clock.start();
  REQUIRE(QTest::qWaitFor([&] { return heard == QStringList{latin("old")}; }));
  book.clock.set(at(2, 9, 31));
  clock.look();
  REQUIRE(QTest::qWaitFor([&] { return heard.size() == 2; }));
  // What is written down behind its own time is seen by who wrote it; what lies ahead rings.
  (void)book.session->runNow(app::addReminder(reminder("behind", "2026-03-02T09:00:00")));
  book.clock.set(QDateTime(QDate(2026, 3, 2), QTime(9, 59, 59, 950), QTimeZone::utc()));
  (void)book.session->runNow(app::addReminder(reminder("ahead", "2026-03-02T10:00:00")));
  QTest::qWait(300);
  book.clock.set(at(2, 10));
  REQUIRE(QTest::qWaitFor([&] { return heard.size() == 3; }));
  CHECK(heard.last() == latin("ahead"));
}

TEST_CASE("late ones are carried to a day at once, each at its time, and a series goes on as it was") {
  test::Opened book;
  const auto add = [&book](const domain::Reminder& made) {
    return book.session->runNow(app::addReminder(made))->made;
  };
  const Id once = add(reminder("once", "2026-02-20T10:00:00"));
  const Id weekly = add(reminder("weekly", "2026-02-09T09:00:00", "FREQ=WEEKLY"));  // a Monday
  REQUIRE(book.session->runNow(app::moveReminders({once, weekly}, latin("2026-03-06"))));
  CHECK(book.queries->reminder(once)->due == latin("2026-03-06T10:00:00"));
  CHECK(book.queries->reminder(weekly)->due == latin("2026-02-09T09:00:00"));
  CHECK(book.queries->reminder(weekly)->snoozedUntil == latin("2026-03-06T09:00:00"));
  REQUIRE(book.session->runNow(app::completeReminder(weekly, at(6, 12))));
  CHECK(book.queries->reminder(weekly)->due == latin("2026-03-09T09:00:00"));
  REQUIRE(book.session->runNow(app::moveReminders({once, weekly}, domain::kSomeday.toString())));
  CHECK(book.queries->reminder(once)->due == domain::kSomeday);
  CHECK(book.queries->reminder(weekly)->due == latin("2026-03-09T09:00:00"));  // it needs a day
}

TEST_CASE(
    "after an absence the birthdays of its days are due, until they are dismissed; looking again changes "
    "nothing") {
  test::Opened book;
  domain::Contact ana;
  ana.given = latin("Ana");
  ana.birthday = latin("1980-03-07");
  REQUIRE(book.session->runNow(app::addContact(ana)));
  const auto dates = [&](const QDateTime& now) {
    QStringList out;
    for (const auto& item : book.queries->due(now, now.date()))
      if (isMissedDate(item)) out << item.due;
    return out;
  };
  (void)ringIn(book, at(5, 17));
  (void)ringIn(book, at(9, 8));
  (void)ringIn(book, at(9, 9));
  CHECK(dates(at(9, 9)) == QStringList{latin("2026-03-07")});
  book.reopen();
  (void)ringIn(book, at(10, 8));
  CHECK(dates(at(10, 8)) == QStringList{latin("2026-03-07")});
  auto items = book.queries->due(at(10, 8), at(10, 8).date());
  std::erase_if(items, [](const domain::DueItem& item) { return !isMissedDate(item); });
  REQUIRE(book.session->runNow(app::dismissLines(items)));
  CHECK(dates(at(10, 8)).isEmpty());
}

TEST_CASE("one turn of a series is moved alone, and done there it goes on as it was") {
  test::Opened book;
  const Id rent =
      book.session->runNow(app::addReminder(reminder("rent", "2026-03-02T09:00:00", "FREQ=WEEKLY")))->made;
  REQUIRE(book.session->runNow(app::moveReminder(rent, latin("2026-03-05T14:00:00"))));
  CHECK(ringIn(book, at(5, 13)).isEmpty());
  CHECK(ringIn(book, at(5, 14)) == QStringList{latin("rent")});
  REQUIRE(book.session->runNow(app::completeReminder(rent, at(5, 15))));
  CHECK(book.queries->reminder(rent)->due == latin("2026-03-09T09:00:00"));

  REQUIRE(book.session->runNow(app::moveReminder(rent, latin("2026-03-06T09:00:00"))));  // ahead of its time
  CHECK(ringIn(book, at(6, 9)) == QStringList{latin("rent")});
  REQUIRE(book.session->runNow(app::completeReminder(rent, at(6, 10))));
  CHECK(book.queries->reminder(rent)->due == latin("2026-03-16T09:00:00"));
}
