// A sale by keyboard: the plain one, and everything it can say on demand.
#include "app/catalogue.h"
#include "app/commands.h"
#include "app/follow_ups.h"
#include "pages/row_list.h"
#include "store/store.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct Counter : test::Driven {
  Counter() {
    run(app::addContact(named("Bo")));
    ana = run(app::addContact(named("Ana")));
  }

  static domain::Contact named(const char* name) {
    domain::Contact person;
    person.given = latin(name);
    return person;
  }

  domain::Id run(app::Command command) {
    const auto done = window.book()->desk().session().runNow(std::move(command));
    REQUIRE(done);
    return done->made;
  }

  void open() {
    window.book()->openContact(ana);
    key(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(wait([&] { return find("sale.what.1") != nullptr && find("sale.what.1")->hasFocus(); }));
  }

  void put(const char* name, const char* text) {
    auto* edit = find<QLineEdit>(name);
    REQUIRE(edit->isVisible());
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, latin(text));
  }

  void more() { find<QPushButton>("sale.more")->click(); }

  domain::Purchase saved(std::size_t count = 1) {
    key(Qt::Key_Return);
    REQUIRE(wait([&] { return queries().purchasesOf(ana).size() == count; }));
    return queries().purchasesOf(ana).front();
  }

  // In Sales, where it stands under its day.
  void openOnlySale() {
    key(Qt::Key_4, Qt::ControlModifier);
    auto* list = find<pages::RowList>("salesList");
    REQUIRE(wait([&] { return list->isVisible() && list->model()->rowCount() == 2; }));
    list->selectRow(1);
    list->setFocus();
    key(Qt::Key_Return);
  }

  void checkTotals() { CHECK(queries().totals(ana) == domain::totalsOf(queries().purchasesOf(ana))); }

  domain::Id ana = 0;
};

}

TEST_CASE("a plain sale asks for what, how many and price, and Tab walks nothing else") {
  Counter kith;
  kith.open();
  kith.type("Vase");
  kith.key(Qt::Key_Tab);
  kith.type("2");
  kith.key(Qt::Key_Tab);
  kith.type("12.50");
  CHECK_FALSE(kith.find("saleExtra")->isVisible());
  CHECK_FALSE(kith.find("sale.discount.1")->isVisible());
  const domain::Purchase sale = kith.saved();
  CHECK(sale.total == 2'500);
  CHECK(domain::balance(sale) == 0);
  kith.checkTotals();
}

namespace {

// Everything that a sale can say, by keyboard.
domain::Purchase sellAll(Counter& kith) {
  kith.open();
  kith.more();
  const std::pair<const char*, const char*> texts[] = {
      {"sale.what.1", "Oak front"}, {"sale.quantity.1", "3"},         {"sale.price.1", "100"},
      {"sale.discount.1", "10 %"},  {"sale.what.2", "Old front"},     {"sale.quantity.2", "-1"},
      {"sale.price.2", "50"},       {"sale.currency", "SEK"},         {"sale.rate", "0,0871"},
      {"sale.discount", "20"},      {"sale.shipping", "15"},          {"sale.tax", "25 %"},
      {"sale.paidAmount", "100"},   {"sale.due", "2026-04-01"},       {"sale.number", "A-7"},
      {"sale.recipient", "Bo"},     {"sale.occasion", "wedding day"}, {"sale.wanted", "2026-03-20"},
      {"sale.note", "by noon"}};
  for (const auto& [field, text] : texts) kith.put(field, text);
  kith.find<QCheckBox>("sale.taxOnTop")->setChecked(true);
  return kith.saved();
}

}

TEST_CASE("a sale says everything it can by keyboard alone") {
  Counter kith;
  const domain::Purchase sale = sellAll(kith);
  CHECK(sale.currency == latin("SEK"));
  CHECK(sale.rate == latin("0.0871"));
  CHECK(sale.lines[0].discount == 3'000);
  CHECK(sale.discount == 2'000);
  CHECK(sale.shipping == 1'500);
  // 270 − 20 + 15 = 265, less 50 that came back: a quarter of 215 on top.
  CHECK(sale.tax == 5'375);
  CHECK(sale.total == 26'500 + 6'625);  // a quarter of what was bought, and of what came back
  CHECK(sale.refunded == 5'000 + 1'250);
  CHECK(domain::paidAmount(sale) == 10'000);
  CHECK(domain::balance(sale) == 26'500 + 6'625 - 6'250 - 10'000);
  CHECK(sale.dueDate == latin("2026-04-01"));
  CHECK(sale.number == latin("A-7"));
  CHECK(sale.recipientId == *kith.queries().findOne(latin("Bo")));
  CHECK(sale.occasion == latin("wedding day"));
  CHECK(sale.wantedFor == latin("2026-03-20"));
  CHECK(sale.notes == latin("by noon"));
  kith.checkTotals();
}

TEST_CASE("a sale that is opened says what it said, and the rest is paid by a tick") {
  Counter kith;
  const domain::Purchase sale = sellAll(kith);
  const QStringList before = *kith.queries().store().dumpRecorded();
  kith.openOnlySale();
  REQUIRE(kith.wait([&] { return kith.find("sale.discount.1")->isVisible(); }));
  CHECK(kith.find<QCheckBox>("sale.taxOnTop")->isChecked());
  CHECK_FALSE(kith.find<QCheckBox>("sale.paid")->isChecked());
  CHECK(kith.find<QLineEdit>("sale.recipient")->text() == latin("Bo"));
  CHECK(kith.find<QLabel>("sale.total")->text().contains(latin("owes")));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return !kith.find("capture")->isVisible(); }));
  CHECK(*kith.queries().store().dumpRecorded() == before);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.find("sale.paid")->isVisible(); }));
  kith.find<QCheckBox>("sale.paid")->click();
  kith.find<QPushButton>("capture.save")->click();
  REQUIRE(kith.wait([&] { return domain::balance(*kith.queries().purchase(sale.id)) == 0; }));
  CHECK(kith.queries().purchase(sale.id)->payments.size() == 2);
  CHECK(kith.queries().purchase(sale.id)->total == sale.total);
  kith.checkTotals();
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK(*kith.queries().store().dumpRecorded() == before);
  kith.checkTotals();
}

TEST_CASE("what cannot be read in a sale is said, and nothing is written") {
  Counter kith;
  kith.open();
  kith.more();
  kith.put("sale.what.1", "Vase");
  kith.put("sale.price.1", "10");
  for (const auto& [field, bad, good] :
       {std::tuple{"sale.discount.1", "110 %", "0"}, std::tuple{"sale.discount", "much", "0"},
        std::tuple{"sale.tax", "200 %", "0"}, std::tuple{"sale.tax", "9999", "0"},
        std::tuple{"sale.currency", "XYZ", "SEK"}, std::tuple{"sale.discount", "9999", "1"},
        std::tuple{"sale.price.1", "0.125", "100"}, std::tuple{"sale.paidAmount", "-4", "5"},
        std::tuple{"sale.rate", "-1", "1"}, std::tuple{"sale.paidAmount", "some", "5"},
        std::tuple{"sale.due", "one day", "2026-04-01"}}) {
    INFO(field);
    kith.put(field, bad);
    kith.key(Qt::Key_Return);
    CHECK(kith.queries().saleCount() == 0);
    CHECK(kith.find("capture")->isVisible());
    kith.put(field, good);
  }
  CHECK(domain::paidAmount(kith.saved()) == 500);
}

TEST_CASE("a price of the catalogue is taken only in the currency of the sale") {
  Counter kith;
  domain::Product vase;
  vase.name = latin("Vase");
  vase.currency = latin("SEK");
  vase.price = 25'000;
  kith.run(app::addProduct(vase));
  kith.open();
  kith.more();
  kith.put("sale.currency", "EUR");
  kith.put("sale.what.1", "Vase");
  kith.key(Qt::Key_Tab);
  CHECK(kith.find<QLineEdit>("sale.price.1")->text().isEmpty());
  kith.put("sale.price.1", "250 SEK");
  kith.key(Qt::Key_Return);
  CHECK(kith.find("capture")->isVisible());
  CHECK(kith.queries().saleCount() == 0);
  kith.put("sale.currency", "SEK");
  CHECK(kith.saved().total == 25'000);
}

TEST_CASE("a price that came from the catalogue goes when the sale gets another currency") {
  Counter kith;
  domain::Product vase;
  vase.name = latin("Vase");
  vase.currency = latin("SEK");
  vase.price = 320;
  vase.cost = 120;
  vase.taxPercent = latin("25");
  kith.run(app::addProduct(vase));
  kith.open();
  kith.more();
  kith.put("sale.currency", "SEK");
  kith.put("sale.what.1", "Vase");
  Q_EMIT kith.find<QLineEdit>("sale.what.1")->completer()->activated(latin("Vase"));
  CHECK(kith.find<QLineEdit>("sale.price.1")->text() == latin("3.20"));
  CHECK(kith.find<QLabel>("sale.total")->text().contains(latin("tax")));
  kith.put("sale.currency", "USD");
  CHECK(kith.find<QLineEdit>("sale.price.1")->text().isEmpty());
  kith.put("sale.price.1", "4");
  kith.put("sale.cost.1", "1.50");
  const domain::Purchase sale = kith.saved();
  CHECK(sale.lines[0].cost == 150);
  CHECK(sale.tax == 80);  // of the catalogue, within
  CHECK(sale.total == 400);
}

TEST_CASE("the tax of a sale follows its amounts when they are changed") {
  Counter kith;
  kith.open();
  kith.more();
  kith.put("sale.what.1", "Oak front");
  kith.put("sale.price.1", "10");
  kith.put("sale.tax", "25 %");
  kith.find<QCheckBox>("sale.taxOnTop")->setChecked(true);
  REQUIRE(kith.saved().total == 1'250);
  kith.openOnlySale();
  REQUIRE(kith.wait([&] { return kith.find("sale.quantity.1")->isVisible(); }));
  kith.put("sale.quantity.1", "2");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().purchasesOf(kith.ana).front().total == 2'500; }));
  CHECK(kith.queries().purchasesOf(kith.ana).front().tax == 500);
}

TEST_CASE("a sale of a product with a service says so, on the toast and when it is opened") {
  Counter kith;
  domain::Product boiler;
  boiler.name = latin("Boiler");
  boiler.currency = latin("EUR");
  boiler.price = 190'000;
  boiler.service = latin("P12M");
  kith.run(app::addProduct(boiler));
  kith.open();
  kith.type("Boiler");
  kith.key(Qt::Key_Tab);
  kith.saved();
  REQUIRE(kith.wait([&] { return kith.window.toast().isVisible(); }));
  CHECK(kith.window.toast().text().contains(latin("Service: Boiler")));
  kith.openOnlySale();
  REQUIRE(kith.wait([&] { return kith.find("sale.later")->isVisible(); }));
  CHECK(kith.find<QLabel>("sale.later")->text().contains(latin("Service: Boiler")));
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK(kith.queries().remindersOf(kith.ana, false).empty());
}

TEST_CASE("a line sold three times is offered for the catalogue while it is typed once more") {
  Counter kith;
  for (int i = 0; i < 3; ++i) {
    domain::Purchase p;
    p.date = latin("2026-02-20");
    p.currency = latin("EUR");
    domain::PurchaseLine line;
    line.text = latin("Delivery");
    line.price = 1'200;
    p.lines = {line};
    domain::addUp(p);
    kith.run(app::recordPurchase(p));
  }
  kith.open();
  kith.type("deliver");
  QTest::qWait(50);
  CHECK_FALSE(kith.find("saleOffer")->isVisible());
  kith.type("y");
  REQUIRE(kith.wait([&] { return kith.find("saleOffer")->isVisible(); }));
  QPushButton* add = kith.find("saleOffer")->findChildren<QPushButton*>().first();
  CHECK(add->text() == latin("Add to Catalogue"));
  add->click();
  REQUIRE(kith.wait([&] { return kith.queries().products().size() == 1; }));
  REQUIRE(kith.wait([&] { return !kith.find("saleOffer")->isVisible(); }));
  CHECK(kith.find<QLineEdit>("sale.what.1")->text() == latin("delivery"));
  kith.find("sale.price.1")->setFocus();
  kith.put("sale.price.1", "12");
  CHECK(kith.saved().lines[0].productId == kith.queries().products()[0].id);
}

TEST_CASE("an occasion on Today shows last year's order, and Ctrl+D sells it again for this year's day") {
  Counter kith;
  domain::Purchase p;
  p.contactId = kith.ana;
  p.date = latin("2025-02-20");
  p.currency = latin("EUR");
  p.occasion = latin("wedding day");
  p.wantedFor = latin("2025-03-02");
  domain::PurchaseLine line;
  line.text = latin("Roses");
  line.quantity = 12'000'000;
  line.price = 150;
  p.lines = {line};
  domain::addUp(p);
  kith.run(app::recordPurchase(p));
  kith.key(Qt::Key_1, Qt::ControlModifier);
  auto* due = kith.find<pages::RowList>("dueList");
  REQUIRE(kith.wait([&] { return due->model()->rowCount() == 2; }));
  due->selectRow(1);
  due->setFocus();
  CHECK(due->currentIndex().data().toString().contains(latin("Wedding day: last year")));
  CHECK(due->currentIndex().data().toString().contains(latin("Roses")));
  kith.key(Qt::Key_D, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.queries().purchasesOf(kith.ana).size() == 2; }));
  const domain::Purchase again = kith.queries().purchasesOf(kith.ana).front();
  CHECK(again.date == latin("2026-03-02"));
  CHECK(again.wantedFor == latin("2026-03-02"));
  CHECK(again.occasion == latin("wedding day"));
  CHECK(again.total == 1'800);
  CHECK(kith.wait([&] { return due->model()->rowCount() == 0; }));
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK(kith.wait([&] { return due->model()->rowCount() == 2; }));
}
