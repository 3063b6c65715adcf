// Keys and values that are offered while a query is typed.
#include "app/commands.h"
#include "models/roles.h"
#include "pages/row_list.h"
#include "widgets/search_field.h"
#include "window/driven.h"

using namespace kith;

namespace {

struct Completing : test::Driven {
  Completing() {
    add("Ana", "vip garden", "Oslo");
    add("Bo", "vip", "New York");
    add("Ci", "vendor", "Oslo");
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return contacts() == 3; }));
    key(Qt::Key_F, Qt::ControlModifier);
  }

  void add(const char* given, const char* tags, const char* city) {
    domain::Contact c;
    c.given = QString::fromLatin1(given);
    c.tags = QString::fromLatin1(tags).split(u' ');
    domain::Address address;
    address.city = QString::fromLatin1(city);
    c.addresses.push_back(address);
    REQUIRE(window.book()->desk().session().runNow(app::addContact(std::move(c))));
  }
  int contacts() { return find<pages::RowList>("contacts")->model()->rowCount(); }
  widgets::SearchField* box() { return find<widgets::SearchField>("search"); }
  QStringList offered() {
    auto* list = find<pages::RowList>("completions");
    QStringList out;
    if (!list->isVisible()) return out;
    for (int i = 0; i < list->model()->rowCount(); ++i)
      out << list->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
    return out;
  }
};

const QStringList kTags{QStringLiteral("vip, 2"), QStringLiteral("garden, 1"), QStringLiteral("vendor, 1")};

}

TEST_CASE("Tab makes a key of its beginning, and then takes one of the book's values") {
  Completing kith;
  kith.type("ta");
  CHECK(kith.box()->rest() == u"g:");
  kith.key(Qt::Key_Tab);
  CHECK(kith.box()->text() == u"tag:");
  CHECK(kith.box()->hasFocus());
  REQUIRE(kith.wait([&] { return kith.offered() == kTags; }));
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_Return);
  CHECK(kith.box()->text() == u"tag:garden ");
  CHECK(kith.offered().isEmpty());
  CHECK(kith.wait([&] { return kith.contacts() == 1; }));
  kith.key(Qt::Key_Return);
  CHECK(kith.find<pages::RowList>("contacts")->hasFocus());
}

TEST_CASE("a part of a value is completed by Enter, with quotes where it needs them") {
  Completing kith;
  kith.type("-city:yo");
  REQUIRE(kith.wait([&] { return kith.offered() == QStringList{QStringLiteral("New York, 1")}; }));
  kith.key(Qt::Key_Return);
  CHECK(kith.box()->text() == u"-city:\"New York\" ");
  CHECK(kith.wait([&] { return kith.contacts() == 2; }));
}

TEST_CASE("plain words are left alone by what is offered") {
  Completing kith;
  kith.type("bo");
  CHECK(kith.box()->rest() == u"rn:");
  CHECK(kith.offered().isEmpty());
  REQUIRE(kith.wait([&] { return kith.contacts() == 1; }));
  kith.key(Qt::Key_Return);
  CHECK(kith.box()->text() == u"bo");
  CHECK(kith.find<pages::RowList>("contacts")->hasFocus());
  CHECK(kith.box()->rest().isEmpty());
}

TEST_CASE("Esc puts values away before it clears, and a whole value offers nothing") {
  Completing kith;
  kith.type("tag:v");
  REQUIRE(kith.wait([&] { return kith.offered().size() == 2; }));
  kith.key(Qt::Key_Escape);
  CHECK(kith.offered().isEmpty());
  CHECK(kith.box()->text() == u"tag:v");
  kith.type("endor");
  QTest::qWait(200);
  CHECK(kith.offered().isEmpty());
  kith.key(Qt::Key_Escape);
  CHECK(kith.box()->text().isEmpty());
}

TEST_CASE("what the program writes into the box offers nothing") {
  Completing kith;
  kith.box()->setText(QStringLiteral("tag:"));
  QTest::qWait(200);
  CHECK(kith.offered().isEmpty());
  CHECK(kith.box()->rest().isEmpty());
}
