#include "app/commands.h"
#include "models/roles.h"
#include "pages/row_list.h"
#include "window/driven.h"

#include <QMenu>

using namespace kith;

namespace {

struct Saving : test::Driven {
  Saving() {
    add("Oslo");
    add("Oslo");
    add("Bergen");
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return contacts() == 3; }));
    find<QLineEdit>("search")->setText(QStringLiteral("city:Oslo"));
    REQUIRE(wait([&] { return contacts() == 2; }));
    window.actions().get(QStringLiteral("edit.saveSearch"))->trigger();
    REQUIRE(wait([&] { return row().isValid() && count() == u"2"; }));
  }

  void add(const char* city) {
    domain::Contact c;
    c.given = QStringLiteral("Ana");
    domain::Address address;
    address.city = QString::fromLatin1(city);
    c.addresses.push_back(address);
    REQUIRE(window.book()->desk().session().runNow(app::addContact(std::move(c))));
  }
  int contacts() { return find<pages::RowList>("contacts")->model()->rowCount(); }
  pages::RowList* sections() { return find<pages::RowList>("sections"); }
  // Of the saved search.
  QModelIndex row() {
    for (int i = 0; i < sections()->model()->rowCount(); ++i) {
      const QModelIndex at = sections()->model()->index(i, 0);
      if (at.data(models::SidebarRole::Key).toString().startsWith(u"search:")) return at;
    }
    return {};
  }
  QString count() { return row().data(models::SidebarRole::Count).toString(); }
};

}

TEST_CASE("a saved search is a list in the sidebar whose count follows the book") {
  Saving kith;
  CHECK(kith.row().data(Qt::DisplayRole).toString() == u"city:Oslo");
  kith.add("Oslo");
  CHECK(kith.wait([&] { return kith.count() == u"3"; }));
  kith.find<QLineEdit>("search")->clear();
  kith.window.book()->openSection(kith.row().data(models::SidebarRole::Key).toString());
  CHECK(kith.wait([&] { return kith.contacts() == 3; }));
}

TEST_CASE("a saved search is deleted from its menu in the sidebar, and comes back by undo") {
  Saving kith;
  kith.find<QLineEdit>("search")->clear();
  kith.window.book()->openSection(kith.row().data(models::SidebarRole::Key).toString());
  Q_EMIT kith.sections()->customContextMenuRequested(kith.sections()->visualRect(kith.row()).center());
  auto* menu = kith.find<QMenu>("sectionMenu");
  REQUIRE(menu != nullptr);
  menu->findChild<QAction*>(QStringLiteral("search.delete"))->trigger();
  menu->close();
  CHECK(kith.wait([&] { return !kith.row().isValid(); }));
  CHECK(kith.window.book()->place().section == u"people");
  kith.window.actions().get(QStringLiteral("edit.undo"))->trigger();
  CHECK(kith.wait([&] { return kith.row().isValid() && kith.count() == u"2"; }));
}

TEST_CASE("a saved search is renamed in place by F2, as one step") {
  Saving kith;
  kith.window.book()->openSection(kith.row().data(models::SidebarRole::Key).toString());
  kith.sections()->setFocus();
  kith.window.actions().get(QStringLiteral("person.edit"))->trigger();
  auto* editor = kith.sections()->findChild<QLineEdit*>();
  REQUIRE(editor != nullptr);
  CHECK(editor->text() == u"city:Oslo");
  editor->setText(QStringLiteral("  Our  Oslo "));
  QTest::keyClick(editor, Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.row().data(Qt::DisplayRole).toString() == u"Our Oslo"; }));
  CHECK(kith.count() == u"2");
  kith.window.actions().get(QStringLiteral("edit.undo"))->trigger();
  CHECK(kith.wait([&] { return kith.row().data(Qt::DisplayRole).toString() == u"city:Oslo"; }));
}

TEST_CASE("Esc leaves the name of a saved search as it was") {
  Saving kith;
  kith.window.book()->openSection(kith.row().data(models::SidebarRole::Key).toString());
  kith.sections()->setFocus();
  kith.window.book()->editSelected();
  auto* editor = kith.sections()->findChild<QLineEdit*>();
  REQUIRE(editor != nullptr);
  editor->setText(QStringLiteral("other"));
  QTest::keyClick(editor, Qt::Key_Escape);
  QTest::qWait(50);
  CHECK(kith.queries().savedSearches().front().name == u"city:Oslo");
  CHECK(kith.queries().nextUndo()->key == u"save-search");
}

TEST_CASE("saved searches are moved up and down, and back by undo") {
  Saving kith;
  app::Session& session = kith.window.book()->desk().session();
  REQUIRE(session.runNow(app::saveSearch(QStringLiteral("second"), QStringLiteral("city:Bergen"))));
  REQUIRE(session.runNow(app::saveSearch(QStringLiteral("third"), QStringLiteral("ana"))));
  const auto names = [&] {
    QStringList out;
    for (const app::SavedSearch& each : kith.queries().savedSearches()) out << each.name;
    return out.join(u' ');
  };
  REQUIRE(kith.wait([&] {
    const int last = kith.sections()->model()->rowCount() - 1;
    return kith.sections()->model()->index(last, 0).data(Qt::DisplayRole).toString() == u"third";
  }));
  Q_EMIT kith.sections()->customContextMenuRequested(kith.sections()->visualRect(kith.row()).center());
  auto* menu = kith.find<QMenu>("sectionMenu");
  REQUIRE(menu != nullptr);
  CHECK_FALSE(menu->findChild<QAction*>(QStringLiteral("search.up"))->isEnabled());
  menu->findChild<QAction*>(QStringLiteral("search.down"))->trigger();
  menu->close();
  CHECK(kith.wait([&] { return names() == u"second city:Oslo third"; }));
  kith.window.actions().get(QStringLiteral("edit.undo"))->trigger();
  CHECK(kith.wait([&] { return names() == u"city:Oslo second third"; }));
}

TEST_CASE("other sections have no menu") {
  Saving kith;
  Q_EMIT kith.sections()->customContextMenuRequested(
      kith.sections()->visualRect(kith.sections()->model()->index(0, 0)).center());
  CHECK(kith.find<QMenu>("sectionMenu") == nullptr);
}
