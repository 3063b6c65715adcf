// Lines that Today makes by itself: what makes them, what ends them, what is waved away and comes again.
#include "app/commands.h"
#include "app/queries.h"
#include "app/session.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using domain::Id;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// Today is 2 March 2026.
struct Shop : test::Opened {
  Id add(const char* name, const char* stage = "", const char* tag = "") {
    domain::Contact contact;
    contact.given = latin(name);
    contact.stage = latin(stage);
    if (*tag != 0) contact.tags = {latin(tag)};
    const auto made = session->runNow(app::addContact(contact));
    REQUIRE(made);
    return made->made;
  }

  Id log(Id contact, const char* day, const char* outcome = "") {
    domain::Interaction call;
    call.at = latin(day) + QStringLiteral("T10:00:00Z");
    call.channel = QStringLiteral("call");
    call.outcome = latin(outcome);
    call.participants = {contact};
    const auto made = session->runNow(app::logInteraction(call));
    REQUIRE(made);
    return made->made;
  }

  Id sell(Id contact, const char* due, qint64 price) {
    domain::Purchase sale;
    sale.contactId = contact;
    sale.date = QStringLiteral("2026-02-01");
    sale.dueDate = latin(due);
    sale.currency = QStringLiteral("EUR");
    sale.lines.push_back(
        {0, std::nullopt, QStringLiteral("Roses"), {}, 1'000'000, price, 0, 0, std::nullopt, std::nullopt});
    domain::addUp(sale);
    const auto made = session->runNow(app::recordPurchase(sale));
    REQUIRE(made);
    return made->made;
  }

  Id remind(Id contact) {
    domain::Reminder reminder;
    reminder.contactId = contact;
    reminder.text = QStringLiteral("call");
    reminder.due = QStringLiteral("2026-05-01");
    const auto made = session->runNow(app::addReminder(reminder));
    REQUIRE(made);
    return made->made;
  }

  void setDay(int year, int month, int day) {
    clock.set(QDateTime(QDate(year, month, day), QTime(9, 0), QTimeZone::utc()));
  }

  std::vector<domain::DueItem> items() {
    const QDateTime now = clock.nowLocal();
    auto all = queries->due(now, now.date());
    std::erase_if(all, [](const domain::DueItem& item) { return !isAutomatic(item); });
    return all;
  }

  // "Ana call-back 3": who, why, and for how many days.
  QStringList lines() {
    QStringList out;
    for (const auto& item : items())
      out << QStringLiteral("%1 %2 %3").arg(item.contactName, item.text).arg(item.sinceDays);
    return out;
  }
};

}

TEST_CASE("a promised call back is told until it is made, planned or waved away") {
  Shop shop;
  const Id ana = shop.add("Ana");
  shop.log(ana, "2026-02-27", "call back");
  CHECK(shop.lines() == QStringList{latin("Ana call-back 3")});
  shop.log(ana, "2026-03-01", "reached");
  CHECK(shop.lines().isEmpty());
  REQUIRE(shop.session->undoNow());
  CHECK(shop.lines().size() == 1);
  shop.remind(ana);
  CHECK(shop.lines().isEmpty());
  REQUIRE(shop.session->undoNow());
  REQUIRE(shop.session->runNow(app::dismissLines(shop.items())));
  CHECK(shop.lines().isEmpty());
  REQUIRE(shop.session->undoNow());
  CHECK(shop.lines().size() == 1);
  REQUIRE(shop.session->redoNow());
  shop.reopen();
  CHECK(shop.lines().isEmpty());
  shop.log(ana, "2026-03-01", "wants a callback");
  CHECK(shop.lines() == QStringList{latin("Ana call-back 1")});
}

TEST_CASE("a call back that was promised today is no line before tomorrow") {
  Shop shop;
  shop.log(shop.add("Ana"), "2026-03-02", "call back");
  CHECK(shop.lines().isEmpty());
  shop.setDay(2026, 3, 3);
  CHECK(shop.lines() == QStringList{latin("Ana call-back 1")});
}

TEST_CASE("a complaint stays open until a later entry solves it, whatever else is said or planned") {
  Shop shop;
  const Id ana = shop.add("Ana");
  shop.log(ana, "2026-02-20", "complaint");
  shop.log(ana, "2026-02-24", "sent flowers");
  shop.remind(ana);
  CHECK(shop.lines() == QStringList{latin("Ana complaint 10")});
  const Id end = shop.log(ana, "2026-02-28", "solved");
  CHECK(shop.lines().isEmpty());
  REQUIRE(shop.session->runNow(app::deleteInteraction(end)));
  CHECK(shop.lines().size() == 1);
  shop.log(ana, "2026-02-19", "solved");
  CHECK(shop.lines().size() == 1);
}

TEST_CASE("a tag can say that there is a complaint") {
  Shop shop;
  const Id ana = shop.add("Ana", "", "Reklamation");
  shop.log(ana, "2026-02-20");
  CHECK(shop.lines() == QStringList{latin("Ana complaint 10")});
  REQUIRE(shop.session->runNow(app::tagContacts({ana}, latin("Reklamation"), false)));
  CHECK(shop.lines().isEmpty());
}

TEST_CASE("what is owed past its day of payment is one line per currency, with what is still open") {
  Shop shop;
  const Id ana = shop.add("Ana");
  shop.sell(ana, "2026-03-02", 1'000);
  CHECK(shop.lines().isEmpty());
  const Id first = shop.sell(ana, "2026-02-10", 10'000);
  shop.sell(ana, "2026-02-20", 500);
  REQUIRE(shop.session->runNow(app::addPayment(first, {0, latin("2026-02-11"), 4'000, {}})));
  REQUIRE(shop.lines() == QStringList{latin("Ana owed 20")});
  CHECK(shop.items().front().amount == 6'500);
  CHECK(shop.items().front().currency == latin("EUR"));
  REQUIRE(shop.session->runNow(app::dismissLines(shop.items())));
  CHECK(shop.lines().isEmpty());
  shop.setDay(2026, 3, 3);  // the third one is past its day now
  CHECK(shop.lines() == QStringList{latin("Ana owed 21")});
}

TEST_CASE("an enquiry without a next step is told after a week, of a contact with a stage only") {
  Shop shop;
  shop.add("Nobody");
  shop.add("Old", "customer");
  const Id ana = shop.add("Ana", "lead");
  shop.log(ana, "2026-02-20");
  shop.add("Bo", "prospect");
  CHECK(shop.lines() == QStringList{latin("Ana no-step 10")});
  shop.setDay(2026, 3, 9);
  CHECK(shop.lines() == QStringList{latin("Bo no-step 7"), latin("Ana no-step 17")});
  shop.remind(ana);
  CHECK(shop.lines() == QStringList{latin("Bo no-step 7")});
  REQUIRE(shop.session->undoNow());
  shop.log(ana, "2026-03-01", "call back");  // says more than that nothing is planned
  CHECK(shop.lines() == QStringList{latin("Ana call-back 8"), latin("Bo no-step 7")});
  shop.setDay(2027, 6, 1);
  CHECK(shop.lines().isEmpty());
}

TEST_CASE("a reminder in the place of a line is one step, and both come back together") {
  Shop shop;
  const Id ana = shop.add("Ana", "lead");
  shop.log(ana, "2026-02-20", "complaint");
  const auto before = shop.items();
  REQUIRE(before.size() == 1);
  domain::Reminder reminder;
  reminder.contactId = ana;
  reminder.text = QStringLiteral("Settle the complaint");
  reminder.due = QStringLiteral("2026-03-04");
  REQUIRE(shop.session->runNow(app::remindInstead(before.front(), reminder)));
  CHECK(shop.lines().isEmpty());
  CHECK(shop.queries->remindersOf(ana, true).size() == 1);
  REQUIRE(shop.session->undoNow());
  CHECK(shop.lines().size() == 1);
  CHECK(shop.queries->remindersOf(ana, true).empty());
}

TEST_CASE("a rhythm and a silence are waved away until something new happens too") {
  Shop shop;
  const Id ana = shop.add("Ana");
  REQUIRE(
      shop.session->runNow(app::editContact(ana, latin("touch_days"), [](domain::Contact& c) -> Result<void> {
        c.touchDays = 14;
        return {};
      })));
  shop.log(ana, "2026-01-21");
  REQUIRE(shop.items().size() == 1);
  REQUIRE(shop.session->runNow(app::dismissLines(shop.items())));
  CHECK(shop.lines().isEmpty());
  shop.log(ana, "2026-02-10");
  CHECK(shop.items().size() == 1);
}

TEST_CASE("what is no line of Today's own is not waved away, and a merge takes what was along") {
  Shop shop;
  const Id ana = shop.add("Ana");
  domain::DueItem item;
  item.id = 1;
  item.kind = QStringLiteral("reminder");
  item.state = QStringLiteral("late");
  item.contactId = ana;
  CHECK_FALSE(shop.session->runNow(app::dismissLines({item})));
  shop.log(ana, "2026-02-27", "call back");
  REQUIRE(shop.session->runNow(app::dismissLines(shop.items())));
  const Id other = shop.add("Ana");
  REQUIRE(shop.session->runNow(app::mergeContacts(other, ana)));
  CHECK(shop.lines().isEmpty());
}
