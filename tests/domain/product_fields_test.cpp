// Times of products, and values of their fields as people type them.
#include "domain/product_fields.h"

#include "domain/interval.h"
#include "support/catch.h"

using namespace kith;
using namespace kith::domain;

namespace {

QString isoOf(const char* text) { return intervalFromWords(QString::fromUtf8(text)).value_or(QString()); }

Result<void> set(Product& product, const char* key, const char* text) {
  return setProductValue(product, *findProductField(QString::fromLatin1(key)), QString::fromUtf8(text));
}

QString value(const Product& product, const char* key) {
  return productValue(product, *findProductField(QString::fromLatin1(key)));
}

}

TEST_CASE("a time is understood in four languages and as ISO 8601, and nothing else is") {
  for (const char* year : {"12 months", "1 year", "1y", "12m", "P12M", "p1y", "1 år", "12 månader", "1 Jahr",
                           "12 Monate", "1 год", "12 мес"})
    CHECK(isoOf(year) == u"P12M");
  for (const char* week :
       {"7 days", "1 week", "1 vecka", "1 Woche", "7 Tage", "7 dagar", "1 неделя", "7 дней"})
    CHECK(isoOf(week) == u"P7D");
  CHECK(isoOf("6 weeks") == u"P42D");
  for (const char* none : {"", "soon", "0 months", "-3 days", "12", "P", "PM", "1201 months", "40000 days",
                           "999999999999 days", "months 12", "P1H"})
    CHECK(isoOf(none).isEmpty());
  CHECK(intervalWords(QStringLiteral("P1M")) == u"1 month");
  CHECK(intervalWords(QStringLiteral("P90D")) == u"90 days");
}

TEST_CASE("a month later than the last day of a month is the last day of the next") {
  CHECK(dayAfter(QDate(2026, 1, 31), {1, 0}) == QDate(2026, 2, 28));
  CHECK(dayAfter(QDate(2028, 2, 29), {12, 0}) == QDate(2029, 2, 28));
  CHECK(dayAfter(QDate(2026, 12, 31), {0, 1}) == QDate(2027, 1, 1));
}

TEST_CASE("every field of a product takes what it gave, and refuses what it is not") {
  Product product;
  product.currency = QStringLiteral("EUR");
  REQUIRE(set(product, "name", " Boiler  24 kW "));
  REQUIRE(set(product, "price", "1.900,50"));
  REQUIRE(set(product, "cost", "1200"));
  REQUIRE(set(product, "tax_percent", "25,5 %"));
  REQUIRE(set(product, "active", "no"));
  REQUIRE(set(product, "service_every", "1 year"));
  REQUIRE(set(product, "warranty", "90 days"));
  CHECK(product.name == u"Boiler 24 kW");
  CHECK(product.price == 190'050);
  CHECK(*product.cost == 120'000);
  CHECK(product.taxPercent == u"25.5");
  CHECK_FALSE(product.active);
  Product copy;
  for (const ProductField& field : productFields())
    REQUIRE(setProductValue(
        copy, field,
        field.text == &Product::notes && product.notes.isEmpty() ? QString() : productValue(product, field)));
  for (const ProductField& field : productFields())
    CHECK(productValue(copy, field) == productValue(product, field));
  for (const auto& [key, text] :
       {std::pair{"name", " "}, std::pair{"price", "much"}, std::pair{"cost", "5 USD"},
        std::pair{"tax_percent", "101"}, std::pair{"active", "maybe"}, std::pair{"service_every", "often"},
        std::pair{"currency", "Euro"}})
    CHECK_FALSE(set(product, key, text));
  REQUIRE(set(product, "cost", ""));
  CHECK_FALSE(product.cost);
  REQUIRE(set(product, "service_every", ""));
  CHECK(product.service.isEmpty());
}

TEST_CASE("an amount reads the same in another currency, whatever its minor unit is") {
  Product product;
  product.currency = QStringLiteral("EUR");
  REQUIRE(set(product, "price", "12.00"));
  REQUIRE(set(product, "currency", "jpy"));
  CHECK(value(product, "price") == u"12");
  REQUIRE(set(product, "price", "9.50 USD"));
  CHECK(product.currency == u"USD");
  CHECK(value(product, "price") == u"9.50");
}
