#include "domain/money.h"

#include "domain/purchase.h"
#include "support/catch.h"

using namespace kith::domain;

namespace {

// "12345 EUR" for what was understood, "-" for nothing.
QString read(const QString& text, const QString& currency = QStringLiteral("EUR"), QChar mark = {}) {
  const auto money = parseMoney(text, currency, mark);
  return money ? QStringLiteral("%1 %2").arg(money->minor).arg(money->currency) : QStringLiteral("-");
}

}

TEST_CASE("amounts are read in the ways people and programs write them") {
  CHECK(read(QStringLiteral("1.234,50")) == u"123450 EUR");
  CHECK(read(QStringLiteral("1,234.50")) == u"123450 EUR");
  CHECK(read(QStringLiteral("1 234,5 kr"), QStringLiteral("NOK")) == u"123450 NOK");
  CHECK(read(QStringLiteral("1\u00a0234\u202f567,50 €"), QStringLiteral("SEK")) == u"123456750 EUR");
  CHECK(read(QStringLiteral("1’234.05"), QStringLiteral("CHF")) == u"123405 CHF");
  CHECK(read(QStringLiteral("12,34,567.00"), QStringLiteral("INR")) == u"123456700 INR");
  CHECK(read(QStringLiteral("$8.00")) == u"800 USD");
  CHECK(read(QStringLiteral("$8.00"), QStringLiteral("CAD")) == u"800 CAD");
  CHECK(read(QStringLiteral("-$8.00")) == u"-800 USD");
  CHECK(read(QStringLiteral("(8.00)")) == u"-800 EUR");
  CHECK(read(QStringLiteral("8,00-")) == u"-800 EUR");
  CHECK(read(QStringLiteral("150:-"), QStringLiteral("SEK")) == u"15000 SEK");
  CHECK(read(QStringLiteral("150,- kr").left(5), QStringLiteral("DKK")) == u"15000 DKK");
  CHECK(read(QStringLiteral("USD 12")) == u"1200 USD");
  CHECK(read(QStringLiteral(".5")) == u"50 EUR");
  CHECK(read(QStringLiteral("-8")) == u"-800 EUR");
}

TEST_CASE("one mark alone is read by the column, else by the digits behind it") {
  CHECK(read(QStringLiteral("1.234")) == u"123400 EUR");
  CHECK(read(QStringLiteral("1.234"), QStringLiteral("EUR"), u'.') == u"123 EUR");
  CHECK(read(QStringLiteral("1.234"), QStringLiteral("EUR"), u',') == u"123400 EUR");
  CHECK(read(QStringLiteral("0.125"), QStringLiteral("KWD")) == u"125 KWD");
  CHECK(read(QStringLiteral("4,25")) == u"425 EUR");
  CHECK(read(QStringLiteral("1234.567"), QStringLiteral("EUR")) == u"123457 EUR");
}

TEST_CASE("what is no amount is not read as one") {
  for (const char16_t* text : {u"", u"abc", u"1.2.3", u"12 apples", u"1,23,4.5.6", u"--",
                               u"99999999999999999999", u"99999999999999.99"})
    CHECK(read(QString::fromUtf16(text)) == u"-");
}

TEST_CASE("amounts are written with the digits of their currency") {
  CHECK(decimalText(12950, u"EUR") == u"129.50");
  CHECK(decimalText(-5, u"EUR") == u"-0.05");
  CHECK(decimalText(500, u"JPY") == u"500");
  CHECK(decimalText(1, u"KWD") == u"0.001");
  CHECK(decimalText(std::numeric_limits<qint64>::min(), u"JPY") == u"-9223372036854775808");
}

TEST_CASE("quantities are read with comma and point and written without idle zeros") {
  CHECK(parseQuantity(u"1,5") == 1'500'000);
  CHECK(parseQuantity(u"1.250") == 1'250'000);
  CHECK(parseQuantity(u"-2") == -2'000'000);
  CHECK(parseQuantity(u"1,234.5") == 1'234'500'000);
  CHECK_FALSE(parseQuantity(u"0.1234567"));
  CHECK_FALSE(parseQuantity(u"two"));
  CHECK(quantityText(1'500'000) == u"1.5");
  CHECK(quantityText(-2'000'000) == u"-2");
  CHECK(quantityText(1) == u"0.000001");
}

TEST_CASE("multiplying and dividing rounds half away from zero and does not overflow") {
  CHECK(mulDiv(1'500'000, 333, 1'000'000) == 500);
  CHECK(mulDiv(-1'500'000, 333, 1'000'000) == -500);
  CHECK(mulDiv(5, 1, 2) == 3);
  CHECK(mulDiv(-5, 1, 2) == -3);
  CHECK(mulDiv(9'000'000'000'000'000, 90'000'000, 100'000'000) == 8'100'000'000'000'000);
}

TEST_CASE("the total of a line does not overflow, whatever a file says") {
  kith::domain::PurchaseLine line;
  line.quantity = 999'999'999'999'999;
  line.price = 999'999'999'999'999;
  line.discount = -999'999'999'999'999;
  CHECK(kith::domain::lineTotal(line) == 9'999'999'999'999'999);
  line.price = -line.price;
  CHECK(kith::domain::lineTotal(line) == -8'000'000'000'000'001);
}

TEST_CASE("a region has its currency") {
  CHECK(currencyOfRegion(QStringLiteral("SE")) == u"SEK");
  CHECK(currencyOfRegion(QStringLiteral("gb")) == u"GBP");
  CHECK(currencyOfRegion(QStringLiteral("CH")) == u"CHF");
  CHECK(currencyOfRegion(QString()).isEmpty());
  CHECK(currencyOfRegion(QStringLiteral("QX")).isEmpty());
}

TEST_CASE("what is finer than the smallest coin is told") {
  CHECK(parseMoney(u"0.0125", QStringLiteral("EUR"))->rounded);
  CHECK(parseMoney(u"100.5", QStringLiteral("JPY"))->rounded);
  CHECK_FALSE(parseMoney(u"0.1250", QStringLiteral("KWD"))->rounded);
  CHECK_FALSE(parseMoney(u"12.5000", QStringLiteral("EUR"))->rounded);
}

TEST_CASE("three letters are a currency only where there is one") {
  CHECK(isCurrency(u"SEK"));
  CHECK(isCurrency(u"DEM"));
  CHECK_FALSE(isCurrency(u"XYZ"));
  CHECK_FALSE(isCurrency(u"D A"));
  CHECK_FALSE(isCurrency(u""));
  CHECK(read(QStringLiteral("12 nok")) == u"1200 NOK");
  CHECK(read(QStringLiteral("12 box")) == u"-");
}
