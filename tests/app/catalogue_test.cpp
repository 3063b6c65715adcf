// What is sold again and again is offered for the catalogue.
#include "app/catalogue.h"

#include "app/commands.h"
#include "app/imported.h"
#include "app/queries.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;

namespace {

struct Counter : test::Opened {
  domain::Id sell(const char* text, qint64 price, qint64 quantity = 1'000'000) {
    domain::Purchase p;
    p.date = QStringLiteral("2026-03-01");
    p.currency = QStringLiteral("EUR");
    domain::PurchaseLine line;
    line.text = QString::fromUtf8(text);
    line.price = price;
    line.quantity = quantity;
    p.lines = {line};
    domain::addUp(p);
    return session->runNow(app::recordPurchase(p))->made;
  }
};

}

TEST_CASE("a free line is offered after its third use, with the usual price, whatever its case and accents") {
  Counter shop;
  shop.sell("Lieferung Köln", 1'200);
  shop.sell("lieferung  koln", 900);
  CHECK(app::offeredLines(*shop.queries).empty());
  shop.sell("Lieferung Köln", 1'200, -1'000'000);  // a return is no use of it
  CHECK(app::offeredLines(*shop.queries).empty());
  const domain::Id gone = shop.sell("Lieferung Köln", 1'200);
  const auto offers = app::offeredLines(*shop.queries);
  REQUIRE(offers.size() == 1);
  CHECK(offers[0].text == QString::fromUtf8("Lieferung Köln"));
  CHECK(offers[0].uses == 3);
  CHECK(offers[0].price == 1'200);
  CHECK(offers[0].currency == u"EUR");
  REQUIRE(shop.session->runNow(app::deletePurchase(gone)));
  CHECK(app::offeredLines(*shop.queries).empty());
}

TEST_CASE("a line that goes into the catalogue takes its sales with it, in one step") {
  Counter shop;
  const domain::Id first = shop.sell("Delivery", 1'200);
  shop.sell("delivery", 1'200);
  shop.sell("Delivery", 1'200);
  const domain::Id other = shop.sell("Vase", 500);
  const auto offers = app::offeredLines(*shop.queries);
  REQUIRE(offers.size() == 1);
  const QStringList before = test::dumped(shop);
  const auto made = shop.session->runNow(app::addToCatalogue(app::productOf(offers[0]), offers[0].text));
  REQUIRE(made);
  REQUIRE(shop.queries->products().size() == 1);
  CHECK(shop.queries->products()[0].price == 1'200);
  CHECK(shop.queries->purchase(first)->lines[0].productId == made->made);
  CHECK_FALSE(shop.queries->purchase(other)->lines[0].productId);
  CHECK(app::useOf(*shop.queries, made->made).sales == 3);
  CHECK(app::offeredLines(*shop.queries).empty());
  REQUIRE(shop.session->undoNow());
  CHECK(test::dumped(shop) == before);
  CHECK(app::offeredLines(*shop.queries).size() == 1);
}

TEST_CASE("a line whose product stands there already is given to it") {
  Counter shop;
  for (int i = 0; i < 3; ++i) shop.sell("delivery", 1'200);
  domain::Product known;
  known.name = QStringLiteral("Delivery");
  const domain::Id id = shop.session->runNow(app::addProduct(known))->made;
  const auto offers = app::offeredLines(*shop.queries);
  REQUIRE(offers.size() == 1);
  CHECK(shop.session->runNow(app::addToCatalogue(app::productOf(offers[0]), offers[0].text))->made == id);
  CHECK(shop.queries->products().size() == 1);
}

TEST_CASE("not now is remembered") {
  Counter shop;
  for (int i = 0; i < 3; ++i) shop.sell("Delivery", 1'200);
  for (int i = 0; i < 3; ++i) shop.sell("Vase", 500);
  app::declineLine(*shop.session, *shop.queries, QStringLiteral("Delivery"));
  shop.reopen();
  const auto offers = app::offeredLines(*shop.queries);
  REQUIRE(offers.size() == 1);
  CHECK(offers[0].text == u"Vase");
}

TEST_CASE("a product that was sold leaves its sales behind when it goes") {
  Counter shop;
  for (int i = 0; i < 3; ++i) shop.sell("Delivery", 1'200);
  const auto offers = app::offeredLines(*shop.queries);
  const domain::Id id =
      shop.session->runNow(app::addToCatalogue(app::productOf(offers[0]), offers[0].text))->made;
  REQUIRE(shop.session->runNow(app::deleteProduct(id)));
  CHECK(shop.queries->products().empty());
  CHECK(shop.queries->saleCount() == 3);
  CHECK(shop.queries->purchase(1)->lines[0].text == u"Delivery");
  CHECK(app::offeredLines(*shop.queries).empty());
}
