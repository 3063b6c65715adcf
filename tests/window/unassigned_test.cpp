// Sales that came without a customer are given to one.
#include "app/commands.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QPushButton>

using namespace kith;

namespace {

struct Unassigned : test::Driven {
  Unassigned() {
    contact("Ana", "Kos");
    contact("Bilal", "Okafor");
    run(app::recordPurchase(sale("2026-02-20", ana())));
  }

  domain::Id run(app::Command command) {
    const auto done = window.book()->desk().session().runNow(std::move(command));
    REQUIRE(done);
    return done->made;
  }

  void contact(const char* given, const char* family) {
    domain::Contact c;
    c.given = QString::fromLatin1(given);
    c.family = QString::fromLatin1(family);
    run(app::addContact(c));
  }

  static domain::Purchase sale(const char* date, std::optional<domain::Id> contact, const char* buyer = "") {
    domain::Purchase purchase;
    purchase.contactId = contact;
    purchase.buyerText = QString::fromLatin1(buyer);
    purchase.date = QString::fromLatin1(date);
    purchase.currency = QStringLiteral("EUR");
    purchase.lines.push_back(
        {0, std::nullopt, QStringLiteral("Vase"), {}, 1'000'000, 1'000, 0, 0, std::nullopt, std::nullopt});
    domain::addUp(purchase);
    return purchase;
  }

  domain::Id ana() { return *queries().findOne(QStringLiteral("Ana")); }
  QAbstractItemView* sales() { return find<QAbstractItemView>("unassignedList"); }
  QAbstractItemView* buyers() { return find<QAbstractItemView>("buyers"); }
  void openSales() { window.actions().get(QStringLiteral("go.sales"))->trigger(); }
  QPushButton* door() { return find<QPushButton>("unassigned"); }
};

}

TEST_CASE("sales without a customer are reached from the sales, and only where there are any") {
  Unassigned kith;
  kith.openSales();
  REQUIRE(kith.wait([&] { return kith.find<QAbstractItemView>("salesList")->model()->rowCount() == 2; }));
  QTest::qWait(50);
  CHECK_FALSE(kith.door()->isVisible());
  kith.run(app::recordPurchase(Unassigned::sale("2026-03-01", std::nullopt, "Bilal")));
  REQUIRE(kith.wait([&] { return kith.door()->isVisible(); }));
  CHECK(kith.door()->text() == u"1 Sale without a Customer");
  kith.door()->click();
  REQUIRE(kith.wait([&] { return kith.sales() != nullptr && kith.sales()->model()->rowCount() == 1; }));
  CHECK(kith.sales()->hasFocus());
  CHECK(kith.sales()->currentIndex().data().toString() == u"Bilal");
}

TEST_CASE("a sale is given to a customer by typing a name, and taken back") {
  Unassigned kith;
  kith.run(app::recordPurchase(Unassigned::sale("2026-03-01", std::nullopt, "Bilal")));
  kith.run(app::recordPurchase(Unassigned::sale("2026-02-28", std::nullopt, "B. Nobody")));
  kith.openSales();
  REQUIRE(kith.wait([&] { return kith.door()->isVisible(); }));
  kith.door()->click();
  REQUIRE(kith.wait([&] { return kith.sales() != nullptr && kith.sales()->model()->rowCount() == 2; }));
  REQUIRE(kith.wait([&] { return kith.buyers()->model()->rowCount() == 1; }));
  CHECK(kith.buyers()->currentIndex().data().toString() == u"Bilal Okafor");
  kith.key(Qt::Key_Return);
  auto* name = kith.find<QLineEdit>("buyerName");
  REQUIRE(name->hasFocus());
  kith.type("ana");
  REQUIRE(kith.wait([&] { return kith.buyers()->currentIndex().data().toString() == u"Ana Kos"; }));
  REQUIRE(kith.wait([&] { return kith.find<QPushButton>("assignSale")->isEnabled(); }));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.sales()->model()->rowCount() == 1; }));
  CHECK(kith.queries().purchasesOf(kith.ana()).size() == 2);
  CHECK(kith.wait([&] { return kith.window.toast().isVisible(); }));
  CHECK(kith.wait([&] { return name->text() == u"B. Nobody"; }));
  CHECK(kith.wait([&] { return !kith.find<QPushButton>("assignSale")->isEnabled(); }));
  kith.window.actions().get(QStringLiteral("edit.undo"))->trigger();
  CHECK(kith.wait([&] { return kith.sales()->model()->rowCount() == 2; }));
  CHECK(kith.queries().purchasesOf(kith.ana()).size() == 1);
}
