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
  CHECK(kith.queries().reminder(id)->due == latin("2026-03-05"));
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
