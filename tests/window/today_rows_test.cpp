// Today: where it begins, what its rows say, writing down and moving without leaving it.
#include "app/commands.h"
#include "app/reminder_look.h"
#include "application/book_pages.h"
#include "models/roles.h"
#include "pages/choice_popup.h"
#include "pages/row_list.h"
#include "pages/today_page.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// Monday 2 March 2026, 9:00.
struct Morning : test::Driven {
  Morning() {
    domain::Contact ana;
    ana.given = latin("Ana");
    ana.family = latin("Novak");
    contact = run(app::addContact(ana));
    domain::Reminder made;
    made.contactId = contact;
    made.text = latin("measure windows");
    made.due = latin("2026-02-16T08:00:00");
    made.minutes = 45;
    made.place = latin("Main Street 3");
    made.repeatRule = latin("FREQ=WEEKLY");
    reminder = run(app::addReminder(made));
  }
  domain::Id run(app::Command command) {
    return window.book()->desk().session().runNow(std::move(command))->made;
  }
  void goToday() {
    key(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(wait([&] { return today().isVisible() && today().current() != nullptr; }));
  }
  pages::TodayPage& today() { return window.book()->pages().today(); }
  // Chooses the last line of the menu that a click opens, then types into the popup it leads to.
  void sayWhen(const char* button, const char* words) {
    QTimer::singleShot(0, qApp, [] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      REQUIRE(menu != nullptr);
      menu->actions().last()->trigger();
      menu->close();
    });
    find<QPushButton>(button)->click();
    auto* input = window.findChild<QLineEdit*>(latin("whenPopupInput"));
    REQUIRE(input != nullptr);
    QTest::keyClicks(input, latin(words));
    QTest::keyClick(input, Qt::Key_Return);
  }

  domain::Id contact = 0;
  domain::Id reminder = 0;
};

}

TEST_CASE("a book with something due opens on Today the first time, another one on its people") {
  Morning kith;
  const QString old = kith.path;
  kith.window.openBook(kith.folder.filePath(latin("empty.kith")));
  CHECK(kith.window.book()->place().section == latin("people"));
  application::windowSettings()->clear();
  kith.window.openBook(old);
  CHECK(kith.window.book()->place().section == latin("today"));
}

TEST_CASE("a row says how long, where, how often and how often it was missed") {
  Morning kith;
  kith.goToday();
  const auto row = kith.find<pages::RowList>("dueList")->currentIndex();
  const QString details = row.data(models::DueRole::Details).toString();
  CHECK(details == QStringLiteral("45 min · Main Street 3 · every week · missed 2 times"));
  CHECK(row.data(Qt::AccessibleTextRole).toString().contains(latin("Main Street 3")));
}

TEST_CASE("Today, the list and the card call it equally late") {
  Morning kith;
  auto weekly = *kith.queries().reminder(kith.reminder);
  weekly.due = latin("2026-02-15T08:00:00");
  kith.run(app::editReminder(weekly));
  kith.goToday();
  const auto today = kith.find<pages::RowList>("dueList")->currentIndex();
  CHECK(today.data(models::DueRole::When).toString() == latin("1 d late"));
  kith.key(Qt::Key_2, Qt::ControlModifier);
  auto* people = kith.find<pages::RowList>("contacts");
  REQUIRE(kith.wait([&] { return people->model()->rowCount() == 1; }));
  CHECK(people->model()->index(0, 0).data(models::ContactRole::NextText).toString() == latin("1 d late"));
}

TEST_CASE("Ctrl+L on a row of Today writes down and stays on Today") {
  Morning kith;
  kith.goToday();
  kith.key(Qt::Key_L, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.find("log.text")->hasFocus(); }));
  CHECK(kith.today().isVisible());
  kith.type("wants oak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  CHECK(kith.window.book()->place().section == latin("today"));
  CHECK(kith.wait([&] { return kith.find("dueList")->hasFocus(); }));
}

TEST_CASE("Move To and Remind Me Again take a time in words") {
  Morning kith;
  kith.goToday();
  const QString turn = kith.queries().reminder(kith.reminder)->due;
  kith.sayWhen("todayMove", "friday 11:00");
  REQUIRE(kith.wait(
      [&] { return kith.queries().reminder(kith.reminder)->snoozedUntil == latin("2026-03-06T11:00:00"); }));
  CHECK(kith.queries().reminder(kith.reminder)->due == turn);  // the series stays where it is
  CHECK(kith.wait([&] { return kith.window.toast().text().contains(latin("only this time")); }));
  REQUIRE(kith.wait([&] { return kith.today().current() != nullptr; }));
  kith.sayWhen("todaySnooze", "in 3 hours");
  CHECK(kith.wait(
      [&] { return kith.queries().reminder(kith.reminder)->snoozedUntil == latin("2026-03-02T12:00:00"); }));
}

TEST_CASE("birthdays of an absence stand under a heading of their own until they are dismissed") {
  Morning kith;
  domain::Contact bo;
  bo.given = latin("Bo");
  bo.birthday = latin("1980-02-28");
  kith.run(app::addContact(bo));
  auto& session = kith.window.book()->desk().session();
  for (const QDate& day : {QDate(2026, 2, 26), QDate(2026, 3, 2)})
    session.runJobNow([day](store::Store& store) {
      (void)app::lookAtReminders(store, QDateTime(day, QTime(9, 0), QTimeZone::utc()));
    });
  kith.goToday();
  auto* list = kith.find<QListView>("dueList");
  REQUIRE(list != nullptr);
  const auto words = [&] {
    QStringList out;
    for (int row = 0; row < list->model()->rowCount(); ++row)
      out << list->model()->index(row, 0).data().toString();
    return out;
  };
  REQUIRE(kith.wait([&] { return words().contains(latin("Birthday, turned 46")); }));
  const qsizetype row = words().indexOf(latin("Birthday, turned 46"));
  CHECK(words()[row - 1] == latin("While you were away"));
  list->setCurrentIndex(list->model()->index(static_cast<int>(row), 0));
  list->setFocus();
  CHECK(list->currentIndex().data(models::DueRole::When).toString() == latin("Sat 28 Feb"));
  kith.key(Qt::Key_Delete);
  REQUIRE(kith.wait([&] { return !words().contains(latin("Birthday, turned 46")); }));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return words().contains(latin("Birthday, turned 46")); }));
}
