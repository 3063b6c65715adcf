#include "app/commands.h"
#include "dialogs/touch_dialog.h"
#include "window/driven.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

}

TEST_CASE("the rhythm of a rank or a tag is set in one field, and what rests goes on by a button") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  domain::Contact ana;
  ana.given = latin("Ana");
  ana.tags = {latin("vip")};
  const domain::Id id = session.runNow(app::addContact(ana))->made;
  REQUIRE(session.runNow(app::pauseTouch({id, latin("on leave"), latin("2026-06-01")})));
  dialogs::TouchDialog dialog(session, kith.window.book()->desk().queries());
  dialog.show();
  const auto type = [&dialog](const char* name, const char* text) {
    auto* field = dialog.findChild<QLineEdit*>(latin(name));
    REQUIRE(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, latin(text));
    QTest::keyClick(field, Qt::Key_Return);
  };
  type("rank:A", "30");
  type("tag:vip", "14");
  CHECK(kith.queries().touchRules() == std::vector<domain::TouchRule>{{1, latin("rank"), latin("A"), 30},
                                                                      {2, latin("tag"), latin("vip"), 14}});
  type("rank:A", "0");
  CHECK(kith.queries().touchRules().size() == 1);
  CHECK(dialog.isVisible());
  type("leadDays", "21");
  CHECK(kith.wait([&] { return kith.queries().leadDays() == 21; }));
  const auto goOn = [&dialog]() -> QPushButton* {
    for (auto* button : dialog.findChildren<QPushButton*>())
      if (button->accessibleName() == latin("Go on with Ana")) return button;
    return nullptr;
  };
  REQUIRE(goOn() != nullptr);
  goOn()->click();
  CHECK(kith.queries().resting(QDate(2026, 3, 2)).empty());
  CHECK(kith.wait([&] { return goOn() == nullptr; }));
  REQUIRE(session.undoNow());
  CHECK(kith.queries().resting(QDate(2026, 3, 2)).size() == 1);
}

TEST_CASE("somebody is let rest by name, with a reason and until a day in words") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  domain::Contact ana;
  ana.given = latin("Ana");
  const domain::Id id = session.runNow(app::addContact(ana))->made;
  dialogs::TouchDialog dialog(session, kith.window.book()->desk().queries());
  dialog.show();
  const auto fill = [&dialog](const char* name, const char* text) {
    dialog.findChild<QLineEdit*>(latin(name))->setText(latin(text));
  };
  auto* begin = dialog.findChild<QPushButton*>(latin("rest.begin"));
  fill("rest.who", "Ana");
  begin->click();
  CHECK(kith.queries().resting(QDate(2026, 3, 2)).empty());  // without a reason
  fill("rest.why", "on leave");
  fill("rest.until", "in 3 weeks");
  begin->click();
  const auto resting = kith.queries().resting(QDate(2026, 3, 2));
  REQUIRE(resting.size() == 1);
  CHECK(resting[0].pause == domain::TouchPause{id, latin("on leave"), latin("2026-03-23")});
  CHECK(dialog.findChild<QLineEdit*>(latin("rest.who"))->text().isEmpty());
}
