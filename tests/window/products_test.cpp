// The catalogue in the window: made, edited in place, found, thrown away and offered.
#include "app/catalogue.h"
#include "app/commands.h"
#include "pages/row_list.h"
#include "widgets/editable_value.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct Shop : test::Driven {
  domain::Id run(app::Command command) {
    const auto done = window.book()->desk().session().runNow(std::move(command));
    REQUIRE(done);
    return done->made;
  }

  domain::Id product(const char* name, qint64 price) {
    domain::Product p;
    p.name = latin(name);
    p.currency = latin("EUR");
    p.price = price;
    return run(app::addProduct(p));
  }

  domain::Id sell(const char* text, std::optional<domain::Id> product = {}) {
    domain::Purchase p;
    p.date = latin("2026-02-20");
    p.currency = latin("EUR");
    domain::PurchaseLine line;
    line.text = latin(text);
    line.price = 1'200;
    line.productId = product;
    p.lines = {line};
    domain::addUp(p);
    return run(app::recordPurchase(p));
  }

  void open() {
    window.actions().get(latin("go.products"))->trigger();
    REQUIRE(wait([&] { return find("productsPage") != nullptr && find("productsPage")->isVisible(); }));
  }
  pages::RowList* list() { return find<pages::RowList>("productList"); }
  bool hasRows(int count) {
    return wait([&] { return list()->model()->rowCount() == count; });
  }
  QStringList names() {
    QStringList out;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
      out << list()->model()->index(row, 0).data().toString();
    return out;
  }
  QPushButton* button(const char* words) {
    for (auto* each : window.findChildren<QPushButton*>())
      if (each->isVisible() && each->text() == latin(words)) return each;
    return nullptr;
  }
  widgets::EditableValue* field(const char* key) {
    return find<widgets::EditableValue>(("product." + std::string(key)).c_str());
  }
};

}

TEST_CASE("the sidebar shows products once there is one, the palette always") {
  Shop kith;
  auto* sections = kith.find<QAbstractItemView>("sections");
  const auto shown = [&] {
    for (int row = 0; row < sections->model()->rowCount(); ++row)
      if (sections->model()->index(row, 0).data().toString() == latin("Products")) return true;
    return false;
  };
  CHECK_FALSE(shown());
  CHECK(kith.window.actions().get(latin("go.products"))->isEnabled());
  kith.product("Vase", 500);
  CHECK(kith.wait(shown));
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK(kith.wait([&] { return !shown(); }));
}

TEST_CASE("the first product is made by its name and price, without a mouse") {
  Shop kith;
  kith.open();
  REQUIRE(kith.wait([&] { return kith.button("New Product") != nullptr; }));
  kith.window.actions().get(latin("product.new"))->trigger();
  REQUIRE(kith.wait([&] { return kith.find<QLineEdit>("productName")->hasFocus(); }));
  kith.type("Oak table");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.hasRows(1));
  REQUIRE(kith.wait([&] { return kith.field("price")->isEditing(); }));
  kith.field("price")->lineEdit()->selectAll();
  kith.type("249.50");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().products()[0].price == 24'950; }));
  CHECK(kith.queries().products()[0].name == latin("Oak table"));
}

TEST_CASE("every field is edited in place as one step, and what cannot be says why") {
  Shop kith;
  kith.product("Vase", 500);
  kith.open();
  REQUIRE(kith.hasRows(1));
  const auto put = [&](const char* key, const char* text) {
    kith.field(key)->startEditing();
    kith.field(key)->lineEdit()->selectAll();
    kith.type(text);
    kith.key(Qt::Key_Return);
  };
  put("sku", "V-1");
  REQUIRE(kith.wait([&] { return kith.queries().products()[0].sku == latin("V-1"); }));
  put("service_every", "2 years");
  REQUIRE(kith.wait([&] { return kith.queries().products()[0].service == latin("P24M"); }));
  CHECK(kith.wait([&] { return kith.field("service_every")->value() == latin("24 months"); }));
  put("warranty", "for ever");
  CHECK(kith.field("warranty")->isEditing());
  CHECK(kith.field("warranty")->remark().contains(latin("12 months or 90 days")));
  kith.key(Qt::Key_Escape);
  CHECK(kith.queries().products()[0].warranty.isEmpty());
  kith.window.actions().get(latin("edit.undo"))->trigger();
  REQUIRE(kith.wait([&] { return kith.queries().products()[0].service.isEmpty(); }));
  CHECK(kith.wait([&] { return kith.field("service_every")->value().isEmpty(); }));
  CHECK(kith.queries().products()[0].sku == latin("V-1"));
}

TEST_CASE("a product is found by a part of its name or number, and made where none has the words") {
  Shop kith;
  kith.product("Vase", 500);
  kith.product("Oak table", 900);
  kith.open();
  REQUIRE(kith.hasRows(2));
  kith.window.actions().get(latin("edit.find"))->trigger();
  REQUIRE(kith.find("productSearch")->hasFocus());
  kith.type("tabl oak");
  REQUIRE(kith.hasRows(1));
  CHECK(kith.names() == QStringList{latin("Oak table")});
  kith.find<QLineEdit>("productSearch")->setText(latin("Lamp"));
  REQUIRE(kith.hasRows(0));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.hasRows(3));
  CHECK(kith.names().contains(latin("Lamp")));
}

TEST_CASE("a product that was sold goes to Trash and leaves its sales") {
  Shop kith;
  const domain::Id vase = kith.product("Vase", 500);
  kith.product("Oak table", 900);
  const domain::Id sale = kith.sell("Vase", vase);
  kith.open();
  REQUIRE(kith.hasRows(2));
  kith.list()->selectRow(1);
  REQUIRE(kith.wait(
      [&] { return kith.find<QLabel>("productUse")->text().contains(latin("Sold 1 in 1 sales")); }));
  kith.list()->setFocus();
  kith.key(Qt::Key_Delete);
  REQUIRE(kith.hasRows(1));
  CHECK(kith.queries().purchase(sale)->lines[0].text == latin("Vase"));
  CHECK(kith.queries().saleCount() == 1);
  kith.window.actions().get(latin("edit.undo"))->trigger();
  CHECK(kith.hasRows(2));
}

TEST_CASE("what was sold three times is offered on the page, and taken in by one click") {
  Shop kith;
  kith.product("Vase", 500);
  for (int i = 0; i < 3; ++i) kith.sell("Delivery");
  for (int i = 0; i < 4; ++i) kith.sell("Wrapping");
  kith.open();
  REQUIRE(kith.wait([&] { return kith.button("Not Now") != nullptr; }));
  kith.button("Not Now")->click();
  REQUIRE(kith.wait([&] { return app::offeredLines(kith.queries()).size() == 1; }));
  // The offers are read again behind it: the next one may come and go once more.
  const auto takes = [&](const char* text) {
    const auto messages = kith.window.findChildren<widgets::InlineMessage*>();
    const bool offered = std::any_of(messages.begin(), messages.end(), [text](const auto* each) {
      return each->isVisible() && each->text().contains(latin(text));
    });
    QPushButton* add = offered ? kith.button("Add to Catalogue") : nullptr;
    if (add != nullptr) add->click();
    return add != nullptr;
  };
  REQUIRE(kith.wait([&] { return takes("Delivery"); }));
  REQUIRE(kith.hasRows(2));
  CHECK(kith.names().contains(latin("Delivery")));
  CHECK(kith.wait([&] { return kith.button("Add to Catalogue") == nullptr; }));
  CHECK(kith.wait([&] { return kith.list()->currentIndex().data().toString() == latin("Delivery"); }));
}

TEST_CASE("services that were missed are one line of Today, and are done one by one") {
  Shop kith;
  domain::Contact person;
  person.given = latin("Ana");
  const domain::Id ana = kith.run(app::addContact(person));
  domain::Product boiler;
  boiler.name = latin("Boiler");
  boiler.service = latin("P12M");
  const domain::Id product = kith.run(app::addProduct(boiler));
  domain::Purchase p;
  p.contactId = ana;
  p.date = latin("2024-01-10");
  p.currency = latin("EUR");
  domain::PurchaseLine line;
  line.text = latin("Boiler");
  line.productId = product;
  p.lines = {line};
  kith.run(app::recordPurchase(p));
  kith.key(Qt::Key_1, Qt::ControlModifier);
  auto* due = kith.find<pages::RowList>("dueList");
  REQUIRE(kith.wait([&] { return due->model()->rowCount() >= 2; }));
  due->selectRow(1);
  due->setFocus();
  CHECK(due->currentIndex().data().toString().contains(latin("services overdue")));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] {
    return kith.find<pages::RowList>("serviceList") != nullptr &&
           kith.find<pages::RowList>("serviceList")->model()->rowCount() == 1;
  }));
  auto* services = kith.find<pages::RowList>("serviceList");
  CHECK(services->currentIndex().data().toString() == latin("Ana"));
  kith.find<QPushButton>("serviceDone")->click();
  REQUIRE(kith.wait([&] { return services->model()->rowCount() == 0; }));
  kith.window.actions().get(latin("edit.undo"))->trigger();
  REQUIRE(kith.wait([&] { return services->model()->rowCount() == 1; }));
  kith.find<QPushButton>("serviceDrop")->click();
  REQUIRE(kith.wait([&] { return services->model()->rowCount() == 0; }));
}
