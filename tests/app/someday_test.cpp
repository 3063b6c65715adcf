// A reminder without a day, in the book: counted apart, given a day, put off, exported.
#include "app/commands.h"
#include "app/queries.h"
#include "app/reminder_look.h"
#include "app/session.h"
#include "app/when.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using domain::Id;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// Today is 2 March 2026.
struct Shop : test::Opened {
  Id remind(const char* due, const char* rule = "") {
    domain::Reminder reminder;
    reminder.text = latin("shed");
    reminder.due = latin(due);
    reminder.repeatRule = latin(rule);
    const auto made = session->runNow(app::addReminder(reminder));
    return made ? made->made : 0;
  }
  QStringList states() {
    QStringList out;
    for (const auto& item : queries->due(clock.nowLocal(), clock.today().addDays(7))) out << item.state;
    return out;
  }
};

}

TEST_CASE("what waits for some day is due at no time, neither late nor later") {
  Shop shop;
  const Id id = shop.remind("someday");
  REQUIRE(id != 0);
  CHECK(shop.states() == QStringList{latin("someday")});
  CHECK(shop.queries->laterCount(shop.clock.today()) == 0);
  shop.clock.set(QDateTime(QDate(2040, 1, 1), QTime(9, 0), QTimeZone::utc()));
  CHECK(shop.states() == QStringList{latin("someday")});
  CHECK(shop.queries->lateCount(shop.clock.nowLocal()) == 0);
  REQUIRE(shop.session->runNow(app::completeReminder(id, shop.clock.nowLocal())));
  CHECK(shop.states().isEmpty());
}

TEST_CASE("a day is given and taken away, and putting it off gives one") {
  Shop shop;
  const Id id = shop.remind("2026-03-03T10:00:00");
  REQUIRE(shop.session->runNow(app::moveReminder(id, latin("someday"))));
  CHECK(shop.states() == QStringList{latin("someday")});
  REQUIRE(shop.session->runNow(app::snoozeReminder(id, latin("2026-03-04T09:00:00"))));
  CHECK(shop.states() == QStringList{latin("coming")});
  CHECK(shop.queries->reminder(id)->due == latin("2026-03-04T09:00:00"));
  REQUIRE(shop.session->undoNow());
  REQUIRE(shop.session->undoNow());
  CHECK(shop.queries->reminder(id)->due == latin("2026-03-03T10:00:00"));
}

TEST_CASE("what repeats needs a day") {
  Shop shop;
  CHECK(shop.remind("someday", "FREQ=DAILY") == 0);
  const Id id = shop.remind("2026-03-03", "FREQ=DAILY");
  REQUIRE(id != 0);
  CHECK_FALSE(shop.session->runNow(app::moveReminder(id, latin("someday"))));
}

TEST_CASE("a contact's next step is the dated one, and some day only where there is no other") {
  Shop shop;
  domain::Contact contact;
  contact.given = latin("Ana");
  const Id ana = shop.session->runNow(app::addContact(contact))->made;
  const auto remind = [&](const char* due) {
    domain::Reminder reminder;
    reminder.contactId = ana;
    reminder.text = latin(due);
    reminder.due = latin(due);
    REQUIRE(shop.session->runNow(app::addReminder(reminder)));
  };
  remind("someday");
  CHECK(shop.queries->contactRows({ana}).front().nextDue == latin("someday"));
  remind("2026-09-01");
  CHECK(shop.queries->contactRows({ana}).front().nextDue == latin("2026-09-01"));
  CHECK(shop.queries->check().problems.empty());
}

TEST_CASE("some day is an answer to when something is due, not to when something was") {
  const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc());
  CHECK(app::wholeDue(latin("someday"), now).value_or(QString()) == domain::kSomeday);
  CHECK_FALSE(app::wholeWhen(latin("someday"), now));
}

TEST_CASE("what waits for some day takes nothing away from the promises with a day") {
  Shop shop;
  domain::Contact contact;
  contact.given = latin("Ana");
  domain::Reminder reminder;
  reminder.contactId = shop.session->runNow(app::addContact(contact))->made;
  reminder.text = latin("call");
  for (const char* due : {"2026-03-02", "someday"}) {
    reminder.due = latin(due);
    REQUIRE(shop.session->runNow(app::addReminder(reminder)));
  }
  shop.remind("someday");
  CHECK(shop.states() == QStringList{latin("today"), latin("someday"), latin("someday")});
}
