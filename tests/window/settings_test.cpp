#include "app/commands.h"
#include "app/outcomes.h"
#include "app/own_country.h"
#include "dialogs/settings_dialog.h"
#include "window/driven.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// The window's own commands, and its dialog of settings.
struct Settings : test::Driven {
  Settings() {
    for (auto* action : window.findChildren<QAction*>()) actions << action;
  }
  template <class Widget>
  Widget* in(QDialog& dialog, const char* name) {
    auto* found = dialog.findChild<Widget*>(latin(name));
    REQUIRE(found != nullptr);
    return found;
  }
  void choose(QComboBox* box, const char* data) {
    const int row = box->findData(latin(data));
    REQUIRE(row >= 0);
    box->setCurrentIndex(row);
  }
  dialogs::BookChoices book() { return {&window.book()->desk().session(), &window.book()->desk().queries()}; }
  QList<QAction*> actions;
};

}

TEST_CASE("Ctrl+, opens the settings, and what is chosen there counts at once") {
  Settings kith;
  bool opened = false;
  QTimer::singleShot(0, qApp, [&opened] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog != nullptr);
    opened = dialog->objectName() == latin("settingsDialog");
    dialog->reject();
  });
  kith.key(Qt::Key_Comma, Qt::ControlModifier);
  CHECK(opened);

  dialogs::SettingsDialog dialog(kith.actions, kith.theme, kith.book());
  dialog.show();
  kith.choose(kith.in<QComboBox>(dialog, "colours"), "view.dark");
  CHECK(kith.theme.scheme() == platform::Scheme::Dark);
  kith.in<QPushButton>(dialog, "larger")->click();
  CHECK(kith.theme.textPercent() > 100);
  kith.in<QPushButton>(dialog, "normal")->click();
  CHECK(kith.theme.textPercent() == 100);
  kith.choose(kith.in<QComboBox>(dialog, "colours"), "view.light");

  auto* country = kith.in<QComboBox>(dialog, "country");
  kith.choose(country, "SE");
  CHECK(kith.wait([&] { return app::ownCurrency(kith.queries()) == latin("SEK"); }));
  CHECK(kith.window.book()->desk().currency() == latin("SEK"));
  CHECK(kith.in<QComboBox>(dialog, "currency")->itemText(0).contains(latin("SEK")));
  kith.choose(kith.in<QComboBox>(dialog, "currency"), "EUR");
  CHECK(kith.wait([&] { return app::ownCurrency(kith.queries()) == latin("EUR"); }));
}

TEST_CASE("the list of outcomes is the owner's: some are not offered, others are added") {
  Settings kith;
  domain::Contact ana;
  ana.given = latin("Ana");
  auto& session = kith.window.book()->desk().session();
  domain::Interaction talk;
  talk.participants = {session.runNow(app::addContact(ana))->made};
  talk.channel = latin("call");
  talk.text = latin("roof");
  talk.outcome = latin("no answre");
  REQUIRE(session.runNow(app::logInteraction(talk)));
  dialogs::SettingsDialog dialog(kith.actions, kith.theme, kith.book());
  dialog.show();
  auto* list = kith.in<QListWidget>(dialog, "outcomes");
  REQUIRE(list->count() == 1);
  list->item(0)->setCheckState(Qt::Unchecked);
  auto* field = kith.in<QLineEdit>(dialog, "newOutcome");
  QTest::keyClicks(field, latin("no answer"));
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(dialog.isVisible());
  CHECK(kith.wait([&] { return app::offeredOutcomes(kith.queries()) == QStringList{latin("no answer")}; }));
}

TEST_CASE("a search leaves the pages that have the words, and says where none has") {
  Settings kith;
  dialogs::SettingsDialog dialog(kith.actions, kith.theme, kith.book());
  dialog.show();
  REQUIRE(QTest::qWaitForWindowActive(&dialog));
  auto* search = kith.in<QLineEdit>(dialog, "search");
  auto* list = kith.in<QListWidget>(dialog, "list");
  QTest::keyClicks(search, latin("birthday"));
  for (int row = 0; row < list->count(); ++row)
    CHECK(list->item(row)->isHidden() == (list->item(row)->text() != latin("Reminders")));
  CHECK(kith.in<QStackedWidget>(dialog, "pages")->currentWidget()->objectName() == latin("remindersPage"));
  search->setText(latin("country"));
  QTest::keyClick(search, Qt::Key_Return);
  CHECK(kith.in<QComboBox>(dialog, "country")->hasFocus());
  search->setText(latin("zzz"));
  CHECK(kith.in<QWidget>(dialog, "nothing")->isVisible());
}

TEST_CASE("without a book only what is not of a book can be chosen") {
  Settings kith;
  dialogs::SettingsDialog dialog(kith.actions, kith.theme, {});
  dialog.show();
  auto* list = kith.in<QListWidget>(dialog, "list");
  QStringList shown;
  for (int row = 0; row < list->count(); ++row)
    if (!list->item(row)->isHidden()) shown << list->item(row)->text();
  CHECK(shown == QStringList{latin("Look"), latin("Reminders")});
}
