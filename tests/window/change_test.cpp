// What stands in the book is opened where it is seen, changed and taken back.
#include "app/commands.h"
#include "pages/row_list.h"
#include "store/store.h"
#include "window/driven.h"

#include <QLabel>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

app::Session& sessionOf(test::Driven& kith) { return kith.window.book()->desk().session(); }

domain::Id addPerson(test::Driven& kith, const char* name) {
  domain::Contact person;
  person.given = latin(name);
  return sessionOf(kith).runNow(app::addContact(person))->made;
}

domain::Id addCall(test::Driven& kith, domain::Id contact) {
  domain::Reminder reminder;
  reminder.contactId = contact;
  reminder.text = latin("Call about the vase");
  reminder.due = latin("2026-03-02T14:00:00");
  reminder.repeatRule = latin("FREQ=MONTHLY");
  reminder.minutes = 30;
  reminder.place = latin("Shop");
  return sessionOf(kith).runNow(app::addReminder(reminder))->made;
}

void put(test::Driven& kith, const char* field, const char* text) {
  auto* edit = kith.find<QLineEdit>(field);
  REQUIRE(edit->isVisible());
  edit->setFocus();
  edit->selectAll();
  QTest::keyClicks(edit, latin(text));
  if (*text == '\0') QTest::keyClick(edit, Qt::Key_Delete);
}

// One step, that goes back to exactly what was and forth to exactly what is.
void checkOneStep(test::Driven& kith, const QStringList& before) {
  const QStringList after = *kith.queries().store().dumpRecorded();
  CHECK(after != before);
  REQUIRE(sessionOf(kith).undoNow());
  CHECK(*kith.queries().store().dumpRecorded() == before);
  REQUIRE(sessionOf(kith).redoNow());
  CHECK(*kith.queries().store().dumpRecorded() == after);
}

void openToday(test::Driven& kith) {
  kith.key(Qt::Key_1, Qt::ControlModifier);
  auto* list = kith.find<pages::RowList>("dueList");
  REQUIRE(kith.wait([&] { return list->isVisible() && list->model()->rowCount() == 2; }));
  list->selectRow(1);
  list->setFocus();
}

}

TEST_CASE("Enter on Today opens the reminder, and what is changed there is one step") {
  test::Driven kith;
  const domain::Id id = addCall(kith, addPerson(kith, "Ana"));
  const domain::Reminder was = *kith.queries().reminder(id);
  const QStringList before = *kith.queries().store().dumpRecorded();
  openToday(kith);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("reminder.text")->isVisible(); }));
  CHECK(kith.find<QLineEdit>("reminder.text")->text() == was.text);
  CHECK(kith.find<QLineEdit>("reminder.when")->text() == latin("2026-03-02 14:00"));
  CHECK(kith.find<QLineEdit>("reminder.minutes")->text() == latin("30"));
  CHECK(kith.find<QLineEdit>("reminder.place")->text() == latin("Shop"));
  put(kith, "reminder.text", "Call about two vases");
  put(kith, "reminder.when", "2026-03-04 10:30");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().reminder(id)->text == latin("Call about two vases"); }));
  domain::Reminder wanted = was;
  wanted.text = latin("Call about two vases");
  wanted.due = latin("2026-03-04T10:30:00");
  CHECK(*kith.queries().reminder(id) == wanted);
  CHECK(kith.wait([&] { return !kith.find("capture")->isVisible(); }));
  checkOneStep(kith, before);
}

TEST_CASE("a new text keeps the time, the repeat and the snooze of a reminder; a new time ends the snooze") {
  test::Driven kith;
  const domain::Id id = addCall(kith, addPerson(kith, "Ana"));
  REQUIRE(sessionOf(kith).runNow(app::snoozeReminder(id, latin("2026-03-02T18:00:00"))));
  openToday(kith);
  QTest::mouseClick(kith.find<QPushButton>("todayEdit"), Qt::LeftButton);
  put(kith, "reminder.text", "Call");
  put(kith, "reminder.place", "");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().reminder(id)->text == latin("Call"); }));
  CHECK(kith.queries().reminder(id)->due == latin("2026-03-02T14:00:00"));
  CHECK(kith.queries().reminder(id)->repeatRule == latin("FREQ=MONTHLY"));
  CHECK(kith.queries().reminder(id)->snoozedUntil == latin("2026-03-02T18:00:00"));
  CHECK(kith.queries().reminder(id)->place.isEmpty());
  REQUIRE(kith.wait([&] { return !kith.find("capture")->isVisible(); }));
  openToday(kith);
  kith.key(Qt::Key_F2);
  put(kith, "reminder.when", "tomorrow");
  put(kith, "reminder.repeat", "");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().reminder(id)->due == latin("2026-03-03"); }));
  CHECK(kith.queries().reminder(id)->snoozedUntil.isEmpty());
  CHECK(kith.queries().reminder(id)->repeatRule.isEmpty());
}

TEST_CASE("a form that nothing was changed in writes nothing, and one that is out of date loses nothing") {
  test::Driven kith;
  const domain::Id id = addCall(kith, addPerson(kith, "Ana"));
  const auto step = kith.queries().nextUndo()->step;
  openToday(kith);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("reminder.text")->isVisible(); }));
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return !kith.find("capture")->isVisible(); }));
  CHECK(kith.queries().nextUndo()->step == step);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("reminder.text")->isVisible(); }));
  put(kith, "reminder.text", "Too late");
  REQUIRE(sessionOf(kith).runNow(app::moveReminder(id, latin("2026-03-05"))));
  kith.key(Qt::Key_Return);
  QTest::qWait(100);
  CHECK(kith.find("capture")->isVisible());
  CHECK(kith.queries().reminder(id)->text == latin("Call about the vase"));
  CHECK(kith.queries().reminder(id)->snoozedUntil == latin("2026-03-05"));
}

TEST_CASE("the next step of a card opens its reminder") {
  test::Driven kith;
  const domain::Id ana = addPerson(kith, "Ana");
  const domain::Id id = addCall(kith, ana);
  kith.window.book()->openContact(ana);
  REQUIRE(kith.wait([&] { return kith.find("nextEdit") != nullptr && kith.find("nextEdit")->isVisible(); }));
  QTest::mouseClick(kith.find("nextEdit"), Qt::LeftButton);
  put(kith, "reminder.minutes", "45");
  QTest::mouseClick(kith.find("capture.save"), Qt::LeftButton);
  CHECK(kith.wait([&] { return kith.queries().reminder(id)->minutes == 45; }));
  CHECK(kith.queries().reminder(id)->contactId == ana);
}

TEST_CASE("Del on Today moves a reminder to Trash, and undo brings it back") {
  test::Driven kith;
  const domain::Id id = addCall(kith, addPerson(kith, "Ana"));
  const QStringList before = *kith.queries().store().dumpRecorded();
  openToday(kith);
  kith.key(Qt::Key_Delete);
  REQUIRE(kith.wait([&] { return kith.queries().trashCount() == 1; }));
  CHECK_FALSE(kith.queries().reminder(id)->deletedAt.isEmpty());
  checkOneStep(kith, before);
}

namespace {

domain::Id addSale(test::Driven& kith, domain::Id contact) {
  domain::Purchase sale;
  sale.contactId = contact;
  sale.date = latin("2026-02-20T11:30:00");
  sale.currency = latin("EUR");
  sale.lines.push_back({0, {}, latin("Roses"), {}, 12'000'000, 150, 0, 0, {}, {}});
  sale.lines.push_back({0, {}, latin("Vase"), latin("V-1"), 1'000'000, 2'000, 100, 0, {}, 900});
  domain::addUp(sale);
  sale.total += 250;  // a tax on top, as a shop's file says it
  sale.payments.push_back({0, sale.date.left(10), sale.total, latin("card")});
  return sessionOf(kith).runNow(app::recordPurchase(sale))->made;
}

// What the book keeps ready is what its sales come to, counted once more.
void checkTotals(test::Driven& kith, domain::Id contact) {
  CHECK(kith.queries().totals(contact) == domain::totalsOf(kith.queries().purchasesOf(contact)));
}

}

TEST_CASE("Enter in Sales opens the sale, and what is changed there is one step with right totals") {
  test::Driven kith;
  const domain::Id ana = addPerson(kith, "Ana");
  const domain::Id id = addSale(kith, ana);
  const domain::Purchase was = *kith.queries().purchase(id);
  const QStringList before = *kith.queries().store().dumpRecorded();
  kith.key(Qt::Key_4, Qt::ControlModifier);
  auto* list = kith.find<pages::RowList>("salesList");
  REQUIRE(kith.wait([&] { return list->isVisible() && list->model()->rowCount() == 2; }));
  list->selectRow(1);
  list->setFocus();
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("sale.what.1") && kith.find("sale.what.1")->isVisible(); }));
  CHECK(kith.find<QLineEdit>("sale.what.2")->text() == latin("Vase"));
  CHECK(kith.find<QLineEdit>("sale.date")->text() == latin("2026-02-20"));
  kith.key(Qt::Key_Return);  // nothing changed: nothing written
  REQUIRE(kith.wait([&] { return !kith.find("capture")->isVisible(); }));
  CHECK(*kith.queries().store().dumpRecorded() == before);
  kith.key(Qt::Key_Return);
  put(kith, "sale.quantity.1", "10");
  put(kith, "sale.number", "A-7");
  put(kith, "sale.note", "two came back");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().purchase(id)->number == latin("A-7"); }));
  domain::Purchase wanted = was;
  wanted.number = latin("A-7");
  wanted.notes = latin("two came back");
  wanted.lines[0].quantity = 10'000'000;
  wanted.lines[0].total = 1'500;
  wanted.total = 1'500 + 1'900 + 250;
  wanted.payments[0].amount = wanted.total;
  CHECK(*kith.queries().purchase(id) == wanted);
  checkTotals(kith, ana);
  checkOneStep(kith, before);
  checkTotals(kith, ana);
}

TEST_CASE("a sale opened in the timeline is made open, gets a line and another day") {
  test::Driven kith;
  const domain::Id ana = addPerson(kith, "Ana");
  const domain::Id id = addSale(kith, ana);
  const QStringList before = *kith.queries().store().dumpRecorded();
  kith.window.book()->openContact(ana);
  REQUIRE(kith.wait([&] { return kith.find("timeline") != nullptr && kith.find("timeline")->isVisible(); }));
  auto* timeline = kith.find<QListView>("timeline");
  timeline->setFocus();
  timeline->setCurrentIndex(timeline->model()->index(0, 0));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("sale.what.3") && kith.find("sale.what.3")->isVisible(); }));
  put(kith, "sale.what.3", "Ribbon");
  put(kith, "sale.price.3", "0.50");
  put(kith, "sale.date", "2026-02-21");
  put(kith, "sale.discount", "1");
  QTest::mouseClick(kith.find("sale.paid"), Qt::LeftButton, {},
                    QPoint(8, kith.find("sale.paid")->height() / 2));
  QTest::mouseClick(kith.find("capture.save"), Qt::LeftButton);
  REQUIRE(kith.wait([&] { return kith.queries().purchase(id)->lines.size() == 3; }));
  const domain::Purchase now = *kith.queries().purchase(id);
  CHECK(now.date == latin("2026-02-21"));
  CHECK(now.total == 1'800 + 1'900 + 50 - 100 + 250);
  CHECK(now.payments.empty());
  CHECK(now.lines[1].cost == 900);
  CHECK(kith.queries().totals(ana).front().balance == now.total);
  checkTotals(kith, ana);
  checkOneStep(kith, before);
}

TEST_CASE("an entry of the timeline gets another day and text, and moves to the one it was with") {
  test::Driven kith;
  const domain::Id ana = addPerson(kith, "Ana");
  const domain::Id bo = addPerson(kith, "Bo");
  domain::Interaction call;
  call.at = latin("2026-03-01T10:15:00Z");
  call.channel = latin("call");
  call.minutes = 5;
  call.text = latin("Wants tulips");
  call.participants = {ana};
  const domain::Id id = sessionOf(kith).runNow(app::logInteraction(call))->made;
  const domain::Interaction was = *kith.queries().interaction(id);
  const QStringList before = *kith.queries().store().dumpRecorded();
  kith.window.book()->openContact(ana);
  REQUIRE(kith.wait([&] { return kith.find("timeline") != nullptr && kith.find("timeline")->isVisible(); }));
  auto* timeline = kith.find<QListView>("timeline");
  timeline->setFocus();
  timeline->setCurrentIndex(timeline->model()->index(0, 0));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("log.when") && kith.find("log.when")->isVisible(); }));
  CHECK(kith.find<QLineEdit>("log.who")->text() == latin("Ana"));
  put(kith, "log.when", "2026-02-27");
  put(kith, "log.minutes", "12");
  put(kith, "log.who", "Nobody");
  QTest::mouseClick(kith.find("capture.save"), Qt::LeftButton);
  QTest::qWait(50);
  CHECK(kith.find("capture")->isVisible());
  CHECK(*kith.queries().interaction(id) == was);
  put(kith, "log.who", "Bo");
  kith.find<QPlainTextEdit>("log.text")->setPlainText(latin("Wants roses"));
  QTest::mouseClick(kith.find("capture.save"), Qt::LeftButton);
  REQUIRE(kith.wait([&] { return kith.queries().interaction(id)->text == latin("Wants roses"); }));
  domain::Interaction wanted = was;
  wanted.at = latin("2026-02-27T10:15:00Z");
  wanted.minutes = 12;
  wanted.text = latin("Wants roses");
  wanted.participants = {bo};
  CHECK(*kith.queries().interaction(id) == wanted);
  CHECK(kith.queries().timeline(ana).empty());
  CHECK(kith.queries().timeline(bo).size() == 1);
  CHECK(kith.wait([&] { return timeline->model()->rowCount() == 0; }));
  checkOneStep(kith, before);
}

TEST_CASE("whoever took part is seen, joins and leaves in one field") {
  test::Driven kith;
  const domain::Id ana = addPerson(kith, "Ana");
  const domain::Id bo = addPerson(kith, "Bo");
  const domain::Id ci = addPerson(kith, "Ci");
  domain::Interaction visit;
  visit.at = latin("2026-03-01T10:15:00Z");
  visit.channel = latin("visit");
  visit.text = latin("Measured the kitchen");
  visit.participants = {ana, bo};
  const domain::Id id = sessionOf(kith).runNow(app::logInteraction(visit))->made;
  kith.window.book()->openContact(ana);
  REQUIRE(kith.wait([&] { return kith.find("timeline") != nullptr && kith.find("timeline")->isVisible(); }));
  auto* timeline = kith.find<QListView>("timeline");
  timeline->setFocus();
  timeline->setCurrentIndex(timeline->model()->index(0, 0));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("log.who") && kith.find("log.who")->isVisible(); }));
  CHECK(kith.find<QLineEdit>("log.who")->text() == latin("Ana; Bo"));
  put(kith, "log.who", "Ana;  Ci ; Ci");
  QTest::mouseClick(kith.find("capture.save"), Qt::LeftButton);
  REQUIRE(kith.wait([&] { return kith.queries().interaction(id)->participants != visit.participants; }));
  CHECK(kith.queries().interaction(id)->participants == std::vector<domain::Id>{ana, ci});
  CHECK(kith.queries().timeline(bo).empty());
}
