// Filters that write the query, and follow what is typed.
#include "app/commands.h"
#include "pages/row_list.h"
#include "window/driven.h"

#include <QMenu>
#include <QPushButton>

using namespace kith;

namespace {

struct Filtering : test::Driven {
  Filtering() {
    add("Ana", "vip", "Oslo", "ana@example.org");
    add("Bo", "vip", "New York", "");
    add("Ci", "R&D", "Oslo", "");
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return contacts() == 3; }));
  }

  void add(const char* given, const char* tag, const char* city, const char* mail) {
    domain::Contact c;
    c.given = QString::fromLatin1(given);
    c.tags = {QString::fromLatin1(tag)};
    domain::Address address;
    address.city = QString::fromLatin1(city);
    c.addresses.push_back(address);
    domain::Channel channel;
    channel.value = QString::fromLatin1(mail);
    if (!channel.value.isEmpty()) c.channels.push_back(channel);
    REQUIRE(window.book()->desk().session().runNow(app::addContact(std::move(c))));
  }
  int contacts() { return find<pages::RowList>("contacts")->model()->rowCount(); }
  QLineEdit* box() { return find<QLineEdit>("search"); }
  QPushButton* chip(const char* key) { return find<QPushButton>((std::string("filter.") + key).c_str()); }
  void open() { window.actions().get(QStringLiteral("edit.filters"))->trigger(); }
  // The choice of that name in the menu of a chip.
  void choose(const char* key, const char* words) {
    const QString wanted = QString::fromLatin1(words);
    REQUIRE(wait([&] {
      QTest::mouseClick(chip(key), Qt::LeftButton);
      auto* menu = find<QMenu>("filterMenu");
      bool done = false;
      for (QAction* action : menu->actions()) {
        if (action->text() != wanted) continue;
        action->trigger();
        done = true;
      }
      menu->close();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      return done;
    }));
  }
};

}

TEST_CASE("a filter writes its condition into the query, and takes it out again") {
  Filtering kith;
  CHECK_FALSE(kith.find("filters")->isVisible());
  kith.open();
  REQUIRE(kith.find("filters")->isVisible());
  kith.box()->setText(QStringLiteral("-ana"));
  kith.choose("city", "Oslo");
  CHECK(kith.box()->text() == u"-ana city:Oslo");
  CHECK(kith.chip("city")->text() == u"City: Oslo");
  CHECK(kith.wait([&] { return kith.contacts() == 1; }));
  kith.choose("city", "New York");
  CHECK(kith.box()->text() == u"-ana city:\"New York\"");
  kith.choose("tag", "R&&D");
  CHECK(kith.box()->text() == u"-ana city:\"New York\" tag:R&D");
  CHECK(kith.chip("tag")->text() == u"Tag: R&&D");
  kith.choose("city", "Any");
  CHECK(kith.box()->text() == u"-ana tag:R&D");
  CHECK(kith.chip("city")->text() == u"City");
  CHECK_FALSE(kith.chip("city")->isChecked());
}

TEST_CASE("filters show what is typed by hand, also in its own words") {
  Filtering kith;
  kith.open();
  kith.box()->setText(QStringLiteral("last>30d missing:email -city:Bergen"));
  CHECK(kith.chip("last")->text() == u"Last contact: More than 30 days ago");
  CHECK(kith.chip("email")->text() == u"Has: No e-mail address");
  CHECK(kith.chip("city")->text() == u"City: -city:Bergen");
  CHECK(kith.chip("city")->isChecked());
  kith.choose("last", "Never");
  CHECK(kith.box()->text() == u"missing:last missing:email -city:Bergen");
  kith.box()->setText(QStringLiteral("spent>1,000"));
  CHECK(kith.chip("spent")->text().startsWith(u"Spent: More than"));
  kith.box()->setText(QStringLiteral("spent>"));
  CHECK_FALSE(kith.chip("spent")->isEnabled());
  kith.box()->clear();
  CHECK(kith.chip("spent")->isEnabled());
  CHECK(kith.chip("spent")->text() == u"Spent");
}

TEST_CASE("alternatives are kept together when a filter is added") {
  Filtering kith;
  kith.open();
  kith.box()->setText(QStringLiteral("ana or ci"));
  kith.choose("tag", "vip");
  CHECK(kith.box()->text() == u"(ana or ci) tag:vip");
  CHECK(kith.wait([&] { return kith.contacts() == 1; }));
}

TEST_CASE("every choice of the filters can be read") {
  Filtering kith;
  kith.open();
  for (const char* key : {"email", "last", "spent", "due"}) {
    INFO(key);
    QTest::mouseClick(kith.chip(key), Qt::LeftButton);
    auto* menu = kith.find<QMenu>("filterMenu");
    REQUIRE(menu != nullptr);
    CHECK(menu->actions().size() > 4);
    for (QAction* action : menu->actions()) {
      if (action->isSeparator()) continue;
      action->trigger();
      INFO(kith.box()->text().toStdString());
      CHECK_FALSE(kith.queries().parsed(kith.box()->text()).problem);
      CHECK(kith.chip(key)->isChecked() == (action->text() != u"Any"));
    }
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    kith.box()->clear();
  }
}

TEST_CASE("the filters are put away by their button, and the query stays") {
  Filtering kith;
  auto* button = kith.find<QPushButton>("filterButton");
  QTest::mouseClick(button, Qt::LeftButton);
  REQUIRE(kith.find("filters")->isVisible());
  kith.choose("tag", "vip");
  QTest::mouseClick(button, Qt::LeftButton);
  CHECK_FALSE(kith.find("filters")->isVisible());
  CHECK(kith.box()->text() == u"tag:vip");
}

TEST_CASE("another section begins without the filters of this one") {
  Filtering kith;
  kith.open();
  kith.choose("tag", "vip");
  CHECK(kith.chip("tag")->isChecked());
  kith.window.book()->openSection(QStringLiteral("companies"));
  CHECK_FALSE(kith.chip("tag")->isChecked());
  CHECK(kith.chip("tag")->text() == u"Tag");
}
