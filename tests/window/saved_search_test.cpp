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

TEST_CASE("other sections have no menu") {
  Saving kith;
  Q_EMIT kith.sections()->customContextMenuRequested(
      kith.sections()->visualRect(kith.sections()->model()->index(0, 0)).center());
  CHECK(kith.find<QMenu>("sectionMenu") == nullptr);
}
