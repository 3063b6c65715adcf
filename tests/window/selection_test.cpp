// What is done to several contacts at once.
#include "app/commands.h"
#include "pages/row_list.h"
#include "window/driven.h"

#include <QMenu>

using namespace kith;

namespace {

struct Selecting : test::Driven {
  Selecting() {
    for (const char* name : {"Ana", "Bo", "Ci"}) {
      domain::Contact c;
      c.given = QString::fromLatin1(name);
      c.stage = QStringLiteral("lead");
      if (c.given == u"Ana") c.tags = {QStringLiteral("vip")};
      ids.push_back(window.book()->desk().session().runNow(app::addContact(std::move(c)))->made);
    }
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return list()->model()->rowCount() == 3; }));
    list()->selectAll();
  }

  pages::RowList* list() { return find<pages::RowList>("contacts"); }
  void give(const char* action) { window.actions().get(QString::fromLatin1(action))->trigger(); }
  void choose(const char* menu, const char* words) {
    auto* open = find<QMenu>(menu);
    REQUIRE(open != nullptr);
    bool found = false;
    for (QAction* action : open->actions())
      if (action->text() == QString::fromLatin1(words)) {
        action->trigger();
        found = true;
      }
    CHECK(found);
    open->close();
  }
  QString of(std::size_t nth) {
    const auto contact = queries().contact(ids[nth]);
    return contact ? QString(contact->stage + u' ' + contact->tags.join(u',')) : QString();
  }
  QStringList all() { return {of(0), of(1), of(2)}; }

  std::vector<domain::Id> ids;
};

const QStringList kBefore{QStringLiteral("lead vip"), QStringLiteral("lead "), QStringLiteral("lead ")};

}

TEST_CASE("all that are selected are tagged in one step") {
  Selecting kith;
  kith.give("person.tag");
  auto* name = kith.find<QLineEdit>("tagName");
  REQUIRE(name != nullptr);
  QTest::keyClicks(name, QStringLiteral("fair 2026"));
  QTest::keyClick(name, Qt::Key_Return);
  CHECK(kith.wait([&] {
    return kith.all() == QStringList{QStringLiteral("lead vip,fair 2026"), QStringLiteral("lead fair 2026"),
                                     QStringLiteral("lead fair 2026")};
  }));
  kith.give("edit.undo");
  CHECK(kith.wait([&] { return kith.all() == kBefore; }));
}

TEST_CASE("a tag of the book is chosen for all, and taken away from all") {
  Selecting kith;
  REQUIRE(kith.wait([&] { return kith.window.book()->countWords() == u"3 people"; }));
  kith.give("person.tag");
  kith.choose("tagMenu", "vip");
  CHECK(kith.wait([&] { return kith.all() == QStringList(3, QStringLiteral("lead vip")); }));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  kith.give("person.untag");
  kith.choose("tagMenu", "vip");
  CHECK(kith.wait([&] { return kith.all() == QStringList(3, QStringLiteral("lead ")); }));
  kith.give("edit.undo");
  CHECK(kith.wait([&] { return kith.all() == QStringList(3, QStringLiteral("lead vip")); }));
}

TEST_CASE("the stage of all is set in one step, from the menu of the list") {
  Selecting kith;
  Q_EMIT kith.list()->customContextMenuRequested(QPoint(5, 5));
  auto* menu = kith.find<QMenu>("listMenu");
  REQUIRE(menu != nullptr);
  CHECK(menu->actions().contains(kith.window.actions().get(QStringLiteral("file.export"))));
  menu->close();
  kith.give("person.stage");
  kith.choose("stageMenu", "Customer");
  CHECK(kith.wait([&] {
    return kith.all() == QStringList{QStringLiteral("customer vip"), QStringLiteral("customer "),
                                     QStringLiteral("customer ")};
  }));
  kith.give("edit.undo");
  CHECK(kith.wait([&] { return kith.all() == kBefore; }));
}

TEST_CASE("a new person is the only one selected while Ctrl of the shortcut is still down, and is named") {
  test::Driven kith;
  const auto addAnother = [&kith](const char* name) {
    // Through the window system: Qt remembers that Ctrl is held.
    QTest::keyPress(kith.window.windowHandle(), Qt::Key_N, Qt::ControlModifier);
    REQUIRE(kith.wait([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    // What was done is read again and shown in the list.
    REQUIRE(kith.wait([&] {
      auto* list = kith.find<pages::RowList>("contacts");
      return list->isVisible() && list->selectionModel()->selectedRows().size() == 1 &&
             list->model()->rowCount() == static_cast<int>(kith.queries().count(app::ContactSection::People));
    }));
    QTest::qWait(20);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    kith.type(name);
    QTest::keyRelease(kith.window.windowHandle(), Qt::Key_N);
    kith.key(Qt::Key_Return);
  };
  addAnother("Uno Alfa");
  REQUIRE(kith.wait([&] { return bool(kith.queries().findOne(QStringLiteral("Uno Alfa"))); }));
  addAnother("Due Beta");
  REQUIRE(kith.wait([&] { return bool(kith.queries().findOne(QStringLiteral("Due Beta"))); }));
  CHECK(kith.find<pages::RowList>("contacts")->selectionModel()->selectedRows().size() == 1);
}
