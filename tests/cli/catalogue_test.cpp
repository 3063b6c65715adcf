// product with its times, buy with what follows from it, services, occasions.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Shell;

TEST_CASE("a product has a service interval and a warranty, and buy says what follows from it") {
  const Shell kith;
  kith("add 'Jana Kos'");
  REQUIRE(kith("product add Boiler --price 1900 --currency EUR --service-every '1 year' --warranty '2 years'")
              .status == 0);
  const auto product = kith.json("product show Boiler").object();
  CHECK(product.value(u"service_every").toString() == u"P12M");
  CHECK(product.value(u"warranty").toString() == u"P24M");
  CHECK(kith("product show Boiler").out.contains(QStringLiteral("12 months")));
  const auto bought = kith.json("buy Jana Boiler --date 2026-03-01").object();
  const auto reminders = bought.value(u"reminders").toArray();
  REQUIRE(reminders.size() == 2);
  CHECK(reminders[0].toObject().value(u"due").toString() == u"2027-03-01");
  CHECK(reminders[0].toObject().value(u"kind").toString() == u"service");
  CHECK(reminders[1].toObject().value(u"due").toString() == u"2028-02-16");
  const auto sale = kith.json("purchases Jana").object().value(u"purchases").toArray()[0].toObject();
  CHECK(sale.value(u"reminders").toArray().size() == 2);
  CHECK(kith("buy Jana Boiler").out.contains(QStringLiteral("2027-03-02  Service: Boiler")));
  CHECK(kith("product edit Boiler --service-every often").status == 1);
  CHECK(kith("product edit Boiler --service-every ''").status == 0);
  CHECK(kith.json("buy Jana Boiler").object().value(u"reminders").toArray().size() == 1);
}

TEST_CASE("products go out with their times and come in again") {
  const Shell kith;
  REQUIRE(kith("product add Boiler --price 1900 --currency EUR --service-every '90 days'").status == 0);
  REQUIRE(kith.run({QStringLiteral("export"), kith.path("products.csv"), QStringLiteral("--what"),
                    QStringLiteral("products")})
              .status == 0);
  const Shell other;
  REQUIRE(other.run({QStringLiteral("import"), kith.path("products.csv")}).status == 0);
  CHECK(other.json("product show Boiler").object().value(u"service_every").toString() == u"P90D");
}

TEST_CASE("services that were missed are listed, done and due says how many") {
  const Shell kith;
  kith("add 'Jana Kos'");
  kith("product add Boiler --price 1900 --service-every '1 year'");
  REQUIRE(kith("buy Jana Boiler --date 2024-01-10").status == 0);
  const auto due = kith.json("due").array();
  REQUIRE(due.size() == 1);
  CHECK(due[0].toObject().value(u"kind").toString() == u"services");
  CHECK(kith("due").out.contains(QStringLiteral("1 services overdue")));
  const auto missed = kith.json("services").array();
  REQUIRE(missed.size() == 1);
  CHECK(missed[0].toObject().value(u"due").toString() == u"2026-01-10");
  REQUIRE(kith.run({QStringLiteral("done"), QString::number(missed[0].toObject().value(u"id").toInteger())})
              .status == 0);
  CHECK(kith.json("services").array().isEmpty());
  CHECK(kith("services").status == 0);
}

TEST_CASE("an occasion is written down with its sale and stands in due a year later") {
  const Shell kith;
  kith("add 'Jana Kos'");
  REQUIRE(
      kith("buy Jana --line 'Roses;12;1.50' --date 2025-02-20 --occasion 'wedding day' --wanted 2025-03-04")
          .status == 0);
  const auto sale = kith.json("purchases Jana").object().value(u"purchases").toArray()[0].toObject();
  CHECK(sale.value(u"occasion").toString() == u"wedding day");
  CHECK(sale.value(u"wanted_for").toString() == u"2025-03-04");
  const auto due = kith.json("due").array();
  REQUIRE(due.size() == 1);
  CHECK(due[0].toObject().value(u"kind").toString() == u"occasion");
  CHECK(due[0].toObject().value(u"due").toString() == u"2026-03-04");
  CHECK(due[0].toObject().value(u"detail").toString().contains(QStringLiteral("Roses")));
}

TEST_CASE("tax goes within the total or on top of it, and a rate is kept") {
  const Shell kith;
  kith("add 'Jana Kos'");
  REQUIRE(
      kith("buy Jana --line 'Vase;1;100' --currency SEK --tax-on-top 25% --rate 0,0871 --paid 50").status ==
      0);
  const auto sale = kith.json("purchases Jana").object().value(u"purchases").toArray()[0].toObject();
  CHECK(sale.value(u"total").toString() == u"125.00");
  CHECK(sale.value(u"tax").toString() == u"25.00");
  CHECK(sale.value(u"balance").toString() == u"75.00");
  CHECK(sale.value(u"rate").toString() == u"0.0871");
  CHECK(kith("buy Jana --line 'Vase;1;100' --tax-on-top 250%").status == 1);
  CHECK(kith("buy Jana --line 'Vase;1;100' --rate nought").status == 1);
}

TEST_CASE("what is sold three times without standing in the catalogue is offered and taken in") {
  const Shell kith;
  kith("add 'Jana Kos'");
  for (int i = 0; i < 2; ++i) kith("buy Jana --line 'Delivery;1;12.50' --currency EUR");
  CHECK(kith.json("product offers").array().isEmpty());
  kith("buy Jana --line 'delivery;1;12.50' --currency EUR");
  const auto offers = kith.json("product offers").array();
  REQUIRE(offers.size() == 1);
  CHECK(offers[0].toObject().value(u"sales").toInt() == 3);
  REQUIRE(kith("product take Delivery --sku D-1").status == 0);
  CHECK(kith.json("product show D-1").object().value(u"price").toString() == u"12.50");
  CHECK(kith.json("product offers").array().isEmpty());
  CHECK(kith("product take Delivery").status == 1);
  REQUIRE(kith("undo").status == 0);
  CHECK(kith.json("product list").array().isEmpty());
}

TEST_CASE("a return gives its tax back, and amounts that cannot be are refused") {
  const Shell kith;
  kith("add 'Jana Kos'");
  REQUIRE(kith("buy Jana --line 'Vase;-1;10' --currency EUR --tax-on-top 25%").status == 0);
  REQUIRE(kith("buy Jana --line 'Vase;2;10' --currency EUR --discount 10%").status == 0);
  const auto totals = kith.json("purchases Jana").object().value(u"totals").toArray()[0].toObject();
  CHECK(totals.value(u"refunded").toString() == u"12.50");
  CHECK(totals.value(u"gross").toString() == u"18.00");
  CHECK(totals.value(u"orders").toInt() == 1);
  CHECK(kith("buy Jana --line 'Screw;1000;0,0125' --currency EUR").status == 1);
  CHECK(kith("buy Jana --line 'Screw;1;100.5' --currency JPY").status == 1);
  CHECK(kith("buy Jana --line 'Vase;1;10;20' --currency EUR").status == 1);
  CHECK(kith("buy Jana --line 'Vase;1;10' --currency EUR --tax 50").status == 1);
  CHECK(kith("buy Jana --line 'Vase;1;10' --currency EUR --paid -5").status == 1);
  CHECK(kith("buy Jana --line 'Vase;1;10' --currency XXZ").status == 1);
  CHECK(kith.json("purchases Jana").object().value(u"purchases").toArray().size() == 2);
}

TEST_CASE("a sale takes the tax of the catalogue, and a company counts its people's sales") {
  const Shell kith;
  kith("add --given Jana --family Kos --company Acme");
  kith("product add Rose --price 3.20 --currency EUR --cost 1 --tax 25");
  REQUIRE(kith("buy Jana 'Rose' --due 2026-12-24").status == 0);
  REQUIRE(kith("buy Jana --line 'Rose;10' --tax 0").status == 0);
  REQUIRE(kith("buy Acme --line 'Rose;1' --tax-on-top catalogue").status == 0);
  const auto json = kith.json("purchases Acme").object();
  CHECK(json.value(u"totals").toArray()[0].toObject().value(u"gross").toString() == u"4.00");
  const auto all = json.value(u"totals_with_people").toArray()[0].toObject();
  CHECK(all.value(u"gross").toString() == u"39.20");
  CHECK(all.value(u"orders").toInt() == 3);
  CHECK(all.value(u"margin").toString() == u"25.76");  // 39.20 less 0.64 and 0.80 of tax, less 12
  const auto first = kith.json("purchases Jana").object();
  CHECK_FALSE(first.contains(u"totals_with_people"));
  const auto sales = first.value(u"purchases").toArray();
  CHECK(sales[1].toObject().value(u"tax").toString() == u"0.64");
  CHECK(sales[1].toObject().value(u"due_date").toString() == u"2026-12-24");
}
