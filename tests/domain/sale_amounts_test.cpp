// Taxes, discounts and returns of a sale, and what of it cannot be.
#include "domain/sale_amounts.h"

#include "domain/money.h"
#include "support/catch.h"

using namespace kith;
using domain::Purchase;
using domain::PurchaseLine;

namespace {

PurchaseLine line(int count, qint64 price, qint64 discount = 0) {
  PurchaseLine made;
  made.text = QStringLiteral("Vase");
  made.quantity = count * 1'000'000LL;
  made.price = price;
  made.discount = discount;
  return made;
}

Purchase sale(std::vector<PurchaseLine> lines) {
  Purchase made;
  made.date = QStringLiteral("2026-03-05");
  made.currency = QStringLiteral("EUR");
  made.lines = std::move(lines);
  domain::addUp(made);
  return made;
}

Purchase taxed(std::vector<PurchaseLine> lines, const char* tax) {
  Purchase made = sale(std::move(lines));
  const qint64 net = made.total - made.refunded;
  domain::putTaxOnTop(
      made, *domain::taxOf(QString::fromLatin1(tax), QStringLiteral("EUR"), net, domain::TaxPlace::OnTop));
  return made;
}

qint64 marginOf(const Purchase& purchase) {
  const auto totals = domain::totalsOf({purchase});
  REQUIRE(totals.size() == 1);
  return totals[0].net - purchase.tax;
}

}

TEST_CASE("a tax on top is charged on what was bought and given back on what came back") {
  const Purchase bought = taxed({line(2, 1'000)}, "25%");
  CHECK(bought.total == 2'500);
  CHECK(bought.refunded == 0);
  const Purchase back = taxed({line(-1, 1'000)}, "25%");
  CHECK(back.tax == -250);
  CHECK(back.total == 0);
  CHECK(back.refunded == 1'250);
  CHECK(domain::totalsOf({back})[0].orders == 0);
  CHECK(marginOf(back) == -1'000);
  const Purchase both = taxed({line(2, 1'000), line(-1, 1'000)}, "25%");
  CHECK(both.total == 2'500);
  CHECK(both.refunded == 1'250);
  CHECK(both.tax == 250);
  CHECK(taxed({line(-1, 1'000)}, "2.50") == back);  // typed as an amount
  CHECK(taxed({line(1, 1'000), line(-1, 1'000)}, "25%").total == 1'000);
}

TEST_CASE("a tax on top is known as such and comes off again to the last cent") {
  const std::vector<std::vector<PurchaseLine>> all{
      {line(3, 333)}, {line(-7, 333)}, {line(3, 333), line(-1, 199)}, {line(1, 101), line(-3, 97)}};
  for (const auto& lines : all) {
    Purchase one = taxed(lines, "7.7%");
    const Purchase plain = sale(lines);
    INFO(one.total << " " << one.refunded);
    REQUIRE(domain::isTaxOnTop(one));
    domain::takeTaxOff(one);
    CHECK(one.total == plain.total);
    CHECK(one.refunded == plain.refunded);
    Purchase within = plain;
    within.tax = plain.total > plain.refunded ? 20 : -20;
    CHECK_FALSE(domain::isTaxOnTop(within));
    domain::takeTaxOff(within);
    CHECK(within.total == plain.total);
  }
}

TEST_CASE("what was bought is sold again with its own tax, without that of a return") {
  const Purchase again = domain::soldAgain(taxed({line(2, 1'000), line(-1, 1'000)}, "25%"), {});
  CHECK(again.tax == 500);
  CHECK(again.total == 2'500);
  CHECK(again.refunded == 0);
  Purchase within = sale({line(2, 1'000), line(-1, 1'000)});
  within.tax = 200;
  CHECK(domain::soldAgain(within, {}).tax == 400);
}

TEST_CASE("what is taken off a return lowers what comes back") {
  const QString euro = QStringLiteral("EUR");
  CHECK(domain::lineDiscount(QStringLiteral("1"), euro, line(-1, 1'000)) == -100);
  CHECK(domain::lineDiscount(QStringLiteral("10 %"), euro, line(-1, 1'000)) == -100);
  CHECK(domain::lineDiscount(QStringLiteral("10 %"), euro, line(2, 1'000)) == 200);
  CHECK(sale({line(-1, 1'000, -100)}).refunded == 900);
}

TEST_CASE("a sale that cannot be is refused") {
  CHECK(domain::checkSale(sale({line(1, 1'000, 1'000)})));
  CHECK(domain::checkSale(sale({line(-1, 1'000, -1'000)})));
  CHECK(domain::checkSale(sale({line(1, 1'000), line(1, -300)})));  // a voucher
  CHECK(domain::checkSale(taxed({line(-1, 1'000)}, "25%")));
  CHECK_FALSE(domain::checkSale(sale({line(1, 1'000, 2'000)})));
  CHECK_FALSE(domain::checkSale(sale({line(1, 1'000, -1)})));
  CHECK_FALSE(domain::checkSale(sale({line(-1, 1'000, 100)})));
  CHECK_FALSE(domain::checkSale(sale({line(1, -1'000)})));
  const auto changed = [](void (*change)(Purchase&)) {
    Purchase made = sale({line(1, 1'000)});
    change(made);
    return domain::checkSale(made).has_value();
  };
  CHECK_FALSE(changed([](Purchase& p) { p.tax = 1'001; }));
  CHECK_FALSE(changed([](Purchase& p) { p.tax = -1; }));
  CHECK_FALSE(changed([](Purchase& p) { p.shipping = -1; }));
  CHECK_FALSE(changed([](Purchase& p) { p.payments = {{0, {}, -1, {}}}; }));
  CHECK_FALSE(changed([](Purchase& p) {
    p.discount = 1'001;
    domain::addUp(p);
  }));
  CHECK(changed([](Purchase& p) { p.payments = {{0, {}, 1'200, {}}}; }));  // more is no fault
  Purchase back = sale({line(-1, 1'000)});
  back.payments = {{0, {}, 1'000, {}}};
  CHECK_FALSE(domain::checkSale(back));
  back.payments[0].amount = -1'000;
  CHECK(domain::checkSale(back));
}

TEST_CASE("the catalogue's tax is charged where none is said") {
  const auto percentOf = [](domain::Id id) { return id == 1 ? QStringLiteral("25") : QString(); };
  std::vector<PurchaseLine> lines{line(10, 320, 320), line(1, 1'000)};
  lines[0].productId = 1;
  lines[1].productId = 2;
  Purchase one = sale(lines);
  domain::taxByCatalogue(one, domain::TaxPlace::Within, percentOf);
  CHECK(one.lines[0].tax == 576);  // of 28.80
  CHECK(one.lines[1].tax == std::nullopt);
  CHECK(one.tax == 576);
  CHECK(one.total == 3'880);
  Purchase top = sale(lines);
  domain::taxByCatalogue(top, domain::TaxPlace::OnTop, percentOf);
  CHECK(top.tax == 720);
  CHECK(top.total == 4'600);
  Purchase half = sale(lines);
  half.discount = half.total / 2;
  domain::addUp(half);
  domain::taxByCatalogue(half, domain::TaxPlace::Within, percentOf);
  CHECK(half.tax == 288);
  lines[0].quantity = -lines[0].quantity;
  lines[0].discount = -lines[0].discount;
  Purchase back = sale({lines[0]});
  domain::taxByCatalogue(back, domain::TaxPlace::Within, percentOf);
  CHECK(back.tax == -576);
  CHECK(domain::checkSale(back));
}
