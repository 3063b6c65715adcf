// Lines that Today makes by itself: waved away by a key, or given a day.
#include "app/commands.h"
#include "application/book_pages.h"
#include "pages/today_page.h"
#include "window/driven.h"

#include <QMenu>
#include <QPushButton>
#include <QTimer>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// A contact who was promised a call ten days ago.
domain::Id addWaiting(app::Session& session, const QDateTime& now) {
  domain::Contact ana;
  ana.given = latin("Ana");
  const domain::Id id = session.runNow(app::addContact(ana))->made;
  domain::Interaction call;
  call.at = now.addDays(-10).toUTC().toString(Qt::ISODate);
  call.channel = latin("call");
  call.outcome = latin("call back");
  call.participants = {id};
  REQUIRE(session.runNow(app::logInteraction(call)));
  return id;
}

}

TEST_CASE("a line that Today makes by itself is waved away by Del and comes back by undo") {
  test::Driven kith;
  pages::Desk& desk = kith.window.book()->desk();
  addWaiting(desk.session(), desk.clock().nowLocal());
  kith.key(Qt::Key_1, Qt::ControlModifier);
  pages::TodayPage& today = kith.window.book()->pages().today();
  REQUIRE(kith.wait([&] { return today.current() != nullptr; }));
  CHECK(today.current()->text == latin("call-back"));
  CHECK(kith.find<QPushButton>("todayDismiss")->isVisible());
  CHECK_FALSE(kith.find<QPushButton>("todaySnooze")->isVisible());
  kith.key(Qt::Key_Delete);
  CHECK(kith.wait([&] { return today.current() == nullptr; }));
  REQUIRE(desk.session().undoNow());
  CHECK(kith.wait([&] { return today.current() != nullptr; }));
}

TEST_CASE("a day for an open matter makes a reminder in the place of its line") {
  test::Driven kith;
  pages::Desk& desk = kith.window.book()->desk();
  const domain::Id ana = addWaiting(desk.session(), desk.clock().nowLocal());
  kith.key(Qt::Key_1, Qt::ControlModifier);
  pages::TodayPage& today = kith.window.book()->pages().today();
  REQUIRE(kith.wait([&] { return today.current() != nullptr; }));
  QTimer chooser;
  QObject::connect(&chooser, &QTimer::timeout, &today, [] {
    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
      menu->actions().front()->trigger();
      menu->close();
    }
  });
  chooser.start(5);
  today.move();
  chooser.stop();
  REQUIRE(kith.wait([&] { return kith.queries().remindersOf(ana, true).size() == 1; }));
  CHECK(kith.queries().remindersOf(ana, true).front().text == latin("Call back"));
  CHECK(kith.wait([&] { return today.current() != nullptr && today.current()->kind == latin("reminder"); }));
}
