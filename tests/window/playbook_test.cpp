// Playbooks by keyboard: applied from a menu, written in their dialog.
#include "app/commands.h"
#include "application/actions.h"
#include "dialogs/playbook_dialog.h"
#include "window/driven.h"

#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

}

TEST_CASE("a playbook is applied to who is shown by its key and a digit, and taken back in one step") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  domain::Contact ana;
  ana.given = latin("Ana");
  const domain::Id id = session.runNow(app::addContact(ana))->made;
  kith.window.book()->openContact(id);
  kith.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(kith.wait([] { return QApplication::activePopupWidget() != nullptr; }));
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  REQUIRE(menu != nullptr);
  CHECK(menu->actions().size() == 5);  // three offered, a line, and where they are edited
  QTest::keyClick(menu, Qt::Key_1);
  REQUIRE(kith.wait([&] { return kith.queries().remindersOf(id, true).size() == 3; }));
  REQUIRE(session.undoNow());
  CHECK(kith.queries().remindersOf(id, true).empty());
}

TEST_CASE("a playbook is written, saved by Ctrl+Return, changed and removed in its dialog") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  dialogs::PlaybookDialog dialog(session, kith.queries());
  dialog.show();
  auto* names = dialog.findChild<QListWidget*>(latin("playbookNames"));
  auto* name = dialog.findChild<QLineEdit*>(latin("playbookName"));
  auto* steps = dialog.findChild<QPlainTextEdit*>(latin("playbookSteps"));
  auto* save = dialog.findChild<QPushButton*>(latin("playbookSave"));
  CHECK(names->count() == 3);
  CHECK_FALSE(steps->toPlainText().isEmpty());
  dialog.findChild<QPushButton*>(latin("playbookNew"))->click();
  QTest::keyClicks(name, latin("Fair"));
  CHECK_FALSE(save->isEnabled());
  QTest::keyClicks(steps, latin("friday call"));
  CHECK_FALSE(save->isEnabled());
  steps->selectAll();
  QTest::keyClicks(steps, latin("in 3 days call"));
  CHECK(save->isEnabled());
  QTest::keyClick(steps, Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(kith.queries().findPlaybook(latin("Fair")));
  CHECK(names->count() == 4);
  CHECK_FALSE(save->isEnabled());
  // What was written is kept when another one is looked at.
  QTest::keyClicks(name, latin(" day"));
  names->setCurrentRow(names->count() - 1);
  CHECK(kith.queries().findPlaybook(latin("Fair day")));
  names->setCurrentRow(0);
  dialog.findChild<QPushButton*>(latin("playbookRemove"))->click();
  CHECK(kith.queries().playbooks().empty());
  REQUIRE(session.undoNow());
  CHECK(kith.queries().findPlaybook(latin("Fair day")));
}
