#include "app/commands.h"
#include "application/list_and_card.h"
#include "pages/contact_page.h"
#include "platform/metrics.h"
#include "window/driven.h"

#include <QPushButton>
#include <QSplitter>

using namespace kith;
using application::Panes;
using application::panesThatFit;

namespace {

// A window with a few people, `units` wide.
struct Narrow : test::Driven {
  explicit Narrow(int units) {
    for (const char* given : {"Ana", "Bilal", "Chiara"}) {
      domain::Contact contact;
      contact.given = QString::fromLatin1(given);
      REQUIRE(window.book()->desk().session().runNow(app::addContact(contact)));
    }
    REQUIRE(wait([&] { return contacts()->model()->rowCount() == 3; }));
    window.actions().get(QStringLiteral("go.people"))->trigger();
    makeWide(units);
  }

  void makeWide(int units) {
    window.resize(units * platform::unitOf(&window), window.height());
    REQUIRE(wait([&] { return window.width() == units * platform::unitOf(&window); }));
    QApplication::processEvents();
  }

  QAbstractItemView* contacts() { return window.findChild<QAbstractItemView*>(QStringLiteral("contacts")); }
  bool listSeen() { return contacts()->isVisible(); }
  bool cardSeen() { return window.book()->card().isVisible(); }
  domain::Id shown() { return window.book()->card().contact(); }
};

}

TEST_CASE("three panes from 260 units on, a rail of icons from 180, list or card below") {
  CHECK(panesThatFit(4 * 260, 4) == Panes::Three);
  CHECK(panesThatFit(4 * 260 - 1, 4) == Panes::Rail);
  CHECK(panesThatFit(4 * 180, 4) == Panes::Rail);
  CHECK(panesThatFit(4 * 180 - 1, 4) == Panes::OneAtATime);
  CHECK(panesThatFit(4 * 260, 7) == Panes::OneAtATime);
}

TEST_CASE("a narrow window shows the list, Enter the card, and Esc the list again") {
  Narrow kith(170);
  CHECK(kith.listSeen());
  CHECK_FALSE(kith.cardSeen());
  kith.key(Qt::Key_Down);
  CHECK(kith.listSeen());
  kith.key(Qt::Key_Return);
  CHECK_FALSE(kith.listSeen());
  CHECK(kith.cardSeen());
  CHECK(QApplication::focusWidget() == kith.find("backToList"));
  kith.key(Qt::Key_Escape);
  CHECK(kith.listSeen());
  CHECK_FALSE(kith.cardSeen());
  CHECK(kith.contacts()->hasFocus());
}

TEST_CASE("a click on a row shows the card; the button above it and Alt+Left lead back") {
  Narrow kith(170);
  const auto choose = [&](int row) {
    const QRect place = kith.contacts()->visualRect(kith.contacts()->model()->index(row, 0));
    QTest::mouseClick(kith.contacts()->viewport(), Qt::LeftButton, {}, place.center());
    QApplication::processEvents();  // the bar gets its place
  };
  choose(1);
  CHECK(kith.cardSeen());
  const domain::Id second = kith.shown();
  QTest::mouseClick(kith.find<QPushButton>("backToList"), Qt::LeftButton);
  CHECK(kith.listSeen());
  choose(2);
  CHECK(kith.shown() != second);
  kith.key(Qt::Key_Left, Qt::AltModifier);
  CHECK(kith.listSeen());
  CHECK(kith.window.book()->place().section == QStringLiteral("people"));
}

TEST_CASE("Esc in a field of a narrow card leaves the field first") {
  Narrow kith(170);
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_F2);
  CHECK(kith.cardSeen());
  REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
  kith.key(Qt::Key_Escape);
  CHECK(kith.cardSeen());
  kith.key(Qt::Key_Escape);
  CHECK(kith.listSeen());
}

TEST_CASE("a new person, a search and a wide window find the right pane") {
  Narrow kith(170);
  kith.key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.cardSeen(); }));
  CHECK_FALSE(kith.listSeen());
  kith.key(Qt::Key_F, Qt::ControlModifier);
  CHECK(kith.listSeen());
  CHECK_FALSE(kith.cardSeen());
  kith.makeWide(300);
  CHECK(kith.listSeen());
  CHECK(kith.cardSeen());
  CHECK_FALSE(kith.find("backToList")->isVisible());
}

TEST_CASE("a rail is as wide as its icons, and the sidebar comes back as wide as it was") {
  Narrow kith(300);
  auto* splitter = kith.window.findChild<QSplitter*>(QStringLiteral("sidebarAndPages"));
  const int unit = platform::unitOf(&kith.window);
  splitter->setSizes({55 * unit, 245 * unit});
  kith.makeWide(200);
  CHECK(splitter->sizes().value(0) == 12 * unit);
  kith.makeWide(170);
  CHECK(splitter->sizes().value(0) == 12 * unit);
  kith.makeWide(300);
  CHECK(splitter->sizes().value(0) == 55 * unit);
}

TEST_CASE("a narrow window remembers the width of the sidebar for the next wide one") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("book.kith"));
  int unit = 0;
  {
    Narrow kith(300);
    unit = platform::unitOf(&kith.window);
    kith.window.openBook(path);
    kith.window.findChild<QSplitter*>(QStringLiteral("sidebarAndPages"))->setSizes({55 * unit, 245 * unit});
    kith.window.openBook(path);
    kith.makeWide(170);
    kith.window.close();
  }
  test::Driven again(false);
  again.window.resize(300 * unit, again.window.height());
  again.window.openBook(path);
  auto* splitter = again.window.findChild<QSplitter*>(QStringLiteral("sidebarAndPages"));
  CHECK(again.wait([&] { return splitter->sizes().value(0) == 55 * unit; }));
}

TEST_CASE("the pane that is worked on stays when the window becomes narrow") {
  Narrow kith(300);
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_F2);
  kith.makeWide(170);
  CHECK(kith.cardSeen());
  CHECK_FALSE(kith.listSeen());
  kith.key(Qt::Key_Escape);
  kith.key(Qt::Key_Escape);
  CHECK(kith.listSeen());
}

TEST_CASE("the buttons of Today take another line, and no page keeps the window wide") {
  Narrow kith(300);
  domain::Reminder reminder;
  reminder.text = QStringLiteral("call");
  reminder.due = QStringLiteral("2026-03-01");
  REQUIRE(kith.window.book()->desk().session().runNow(app::addReminder(reminder)));
  kith.window.actions().get(QStringLiteral("go.sales"))->trigger();
  kith.window.actions().get(QStringLiteral("go.today"))->trigger();
  auto* last = kith.find<QPushButton>("todayDone");
  REQUIRE(kith.wait([&] { return last->isVisible(); }));
  const int top = last->mapTo(&kith.window, QPoint()).y();
  kith.makeWide(150);
  CHECK(kith.wait([&] { return last->mapTo(&kith.window, QPoint()).y() > top; }));
  CHECK(last->mapTo(&kith.window, QPoint(last->width(), 0)).x() <= kith.window.width());
}
