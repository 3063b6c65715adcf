#include "store/store.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace kith;

namespace {

constexpr char kList[] =
    "First name,Last name,E-mail,Mobile\n"
    "Mira,Solberg,mira@solberg.example,+47 900 00 101\n"
    "Tomas,Ferreira,tomas@ferreira.example,+351 910 000 202\n"
    "Aylin,Demir,aylin@demir.example,+49 151 0000303\n";

// What the day has left behind, as counts.
QString contentOf(app::Queries& queries) {
  const app::Stats s = queries.stats();
  return QStringLiteral("%1 %2 %3 %4 %5 %6")
      .arg(s.people)
      .arg(s.companies)
      .arg(s.interactions)
      .arg(s.purchases)
      .arg(s.reminders)
      .arg(s.trash);
}

// Types the name of a file into the dialog that the next key opens.
void answerFileDialog(const QString& path) {
  const auto find = [] {
    QWidget* dialog = QApplication::activeModalWidget();
    return dialog == nullptr ? nullptr : dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
  };
  test::answer(find, [path](QWidget& asked) {
    auto* name = static_cast<QLineEdit*>(&asked);
    name->setText(path);  // typed, its completions come at any time and take the Return
    QTest::keyClick(name, Qt::Key_Return);
  });
}

void importPeople(test::Driven& kith) {
  // Ctrl+I, the file's name, a key on the button that has the focus.
  answerFileDialog(kith.write(QStringLiteral("people.csv"), kList));
  kith.key(Qt::Key_I, Qt::ControlModifier);
  // Without a window manager nobody gives the window its focus back after a dialog.
  kith.window.activateWindow();
  auto* import = kith.find<QPushButton>("importRun");
  REQUIRE(kith.wait([&] { return import->isVisible() && import->isEnabled() && import->hasFocus(); }));
  kith.key(Qt::Key_Space);
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 3; }));
  auto* contacts = kith.find<QAbstractItemView>("contacts");
  REQUIRE(kith.wait([&] { return contacts->isVisible() && contacts->model()->rowCount() == 3; }));
}

domain::Id findMira(test::Driven& kith) {
  auto* contacts = kith.find<QAbstractItemView>("contacts");
  kith.key(Qt::Key_F, Qt::ControlModifier);
  kith.type("mira");
  REQUIRE(kith.wait([&] { return contacts->model()->rowCount() == 1; }));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return contacts->hasFocus(); }));
  return kith.window.book()->listPane().currentContact();
}

void editPhone(test::Driven& kith, domain::Id mira) {
  kith.key(Qt::Key_F2);  // opens the first field of the card
  REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
  kith.key(Qt::Key_A, Qt::ControlModifier);
  kith.type("+47 900 00 999");
  kith.key(Qt::Key_Return);
  const auto phone = [&] {
    return domain::channelsOf(*kith.queries().contact(mira), domain::ChannelKind::Phone).front().value;
  };
  REQUIRE(kith.wait([&] { return phone() == QStringLiteral("+47 900 00 999"); }));
}

void logCall(test::Driven& kith) {
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.type("Wants twelve tulips for Friday");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
}

void sellTulips(test::Driven& kith, domain::Id mira) {
  kith.key(Qt::Key_B, Qt::ControlModifier);
  kith.type("Tulips");
  kith.key(Qt::Key_Tab);
  kith.type("12");
  kith.key(Qt::Key_Tab);
  kith.type("1.50");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().purchases == 1; }));
  CHECK(kith.queries().totals(mira).front().net == 1800);
  CHECK(kith.queries().totals(mira).front().balance == 0);
}

void remind(test::Driven& kith, domain::Id mira) {
  kith.key(Qt::Key_T, Qt::ControlModifier);
  kith.type("Ask about the tulips");
  kith.key(Qt::Key_Tab);
  kith.type("tomorrow 10:00");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return !kith.queries().remindersOf(mira, true).empty(); }));
  CHECK(kith.queries().remindersOf(mira, true).front().due.startsWith(QStringLiteral("2026-03-03T10:00")));
  REQUIRE(kith.wait([&] { return !kith.find("capture")->isVisible(); }));
}

void undoEverything(test::Driven& kith) {
  for (int steps = 0; kith.queries().nextUndo().has_value(); ++steps) {
    REQUIRE(steps < 20);
    const auto next = kith.queries().nextUndo()->step;
    kith.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(kith.wait([&] {
      const auto now = kith.queries().nextUndo();
      return !now || now->step != next;
    }));
  }
}

}

TEST_CASE("a day at the keyboard: import, find, edit, log, sell, remind, and all of it undone") {
  QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  test::Driven kith;
  const QStringList start = *kith.queries().store().dumpRecorded();
  importPeople(kith);
  const domain::Id mira = findMira(kith);
  REQUIRE(mira != 0);
  editPhone(kith, mira);
  logCall(kith);
  sellTulips(kith, mira);
  remind(kith, mira);
  CHECK(contentOf(kith.queries()) == QStringLiteral("3 0 1 1 1 0"));
  undoEverything(kith);
  CHECK(*kith.queries().store().dumpRecorded() == start);
}

TEST_CASE("Ctrl+Z takes back the typing while there is some, and a step of the book when there is none") {
  test::Driven kith;
  kith.key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  kith.type("Ana");
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(field->text().isEmpty());
  CHECK(kith.queries().stats().people == 1);
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.queries().stats().people == 0; }));
  REQUIRE(kith.wait([&] { return kith.window.actions().get(QStringLiteral("edit.redo"))->isEnabled(); }));
  kith.key(Qt::Key_Y, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.queries().stats().people == 1; }));
}

TEST_CASE("Del deletes a character in a field and moves to Trash in the list") {
  test::Driven kith;
  kith.key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  kith.type("Anna");
  kith.key(Qt::Key_Home);
  kith.key(Qt::Key_Delete);
  kith.key(Qt::Key_Return);
  auto* contacts = kith.find<QAbstractItemView>("contacts");
  REQUIRE(
      kith.wait([&] { return contacts->model()->index(0, 0).data().toString() == QStringLiteral("nna"); }));
  kith.key(Qt::Key_2, Qt::ControlModifier);
  REQUIRE(contacts->hasFocus());
  kith.key(Qt::Key_Delete);
  REQUIRE(kith.wait([&] { return kith.queries().stats().trash == 1; }));
  CHECK(kith.wait([&] { return kith.window.toast().isVisible(); }));
}

TEST_CASE("after Esc in the capture field the value that was edited before has the focus again") {
  test::Driven kith;
  kith.key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  kith.type("Ana Novak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 1; }));
  kith.key(Qt::Key_F2);
  const QWidget* value = QApplication::focusWidget()->parentWidget();
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.key(Qt::Key_Escape);
  CHECK(value->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Esc closes the capture field and keeps what was typed for the next time") {
  test::Driven kith;
  kith.key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  kith.type("Ana Novak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 1; }));
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.type("half a sentence");
  kith.key(Qt::Key_Escape);
  CHECK_FALSE(kith.find("capture")->isVisible());
  QTest::qWait(100);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  CHECK(kith.find<QPlainTextEdit>("log.text")->toPlainText() == QStringLiteral("half a sentence"));
}
