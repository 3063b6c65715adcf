#include "domain/number_plan.h"

#include "domain/digit_pattern.h"
#include "domain/phone.h"
#include "support/catch.h"

#include <random>

using namespace kith::domain;

namespace {

std::string randomDigits(std::mt19937& dice, std::size_t most) {
  std::string out;
  const std::size_t size = 1 + dice() % most;
  while (out.size() < size) out += static_cast<char>('0' + dice() % 10);
  return out;
}

// Beginnings that mean something somewhere.
std::string randomNumber(std::mt19937& dice) {
  static const std::vector<std::string> kBegins{
      "",    "",     "",     "0",    "0",   "1",   "8",   "00",  "011", "06", "810", "0011",
      "+",   "+",    "+0",   "+1",   "+7",  "+44", "+49", "49",  "1",   "7",  "39",  "+39",
      "+54", "+549", "0015", "+800", "+52", "044", "+55", "055", "9",   "01", "99",  "+998"};
  return kBegins[dice() % kBegins.size()] + randomDigits(dice, 14);
}

void compareWithLibrary(unsigned seed, int perRegion) {
  std::mt19937 dice(seed);
  for (char a = 'A'; a <= 'Z'; ++a)
    for (char b = 'A'; b <= 'Z'; ++b) {
      const QString region = QString(QLatin1Char(a)) + QLatin1Char(b);
      for (int i = 0; i < perRegion; ++i) {
        const QString typed = QString::fromStdString(randomNumber(dice));
        // A sign that only libphonenumber knows.
        const PhoneKey asked = phoneKey(QString(typed).insert(typed.size() - 1, QChar(0x2010)), region);
        if (typed.size() < 5 || phoneKey(typed, region) == asked) continue;
        FAIL_CHECK(typed.toStdString()
                   << " in " << region.toStdString() << ": " << phoneKey(typed, region).e164.toStdString()
                   << ", libphonenumber says " << asked.e164.toStdString());
      }
    }
}

std::optional<std::size_t> taken(const char* expression, const char* digits) {
  const auto pattern = DigitPattern::from(expression);
  return pattern ? pattern->takes(digits) : std::nullopt;
}

}

TEST_CASE("plain numbers are read as libphonenumber reads them") { compareWithLibrary(1, 20); }

TEST_CASE("many plain numbers are read as libphonenumber reads them", "[.many]") {
  for (unsigned seed = 2; seed < 12; ++seed) compareWithLibrary(seed, 400);
}

TEST_CASE("usual numbers need no libphonenumber") {
  CHECK(plainE164("03090182012", false, "DE") == "+493090182012");
  CHECK(plainE164("493090182012", true, "") == "+493090182012");
  CHECK(plainE164("00493090182012", false, "SE") == "+493090182012");
  CHECK(plainE164("84951234567", false, "RU") == "+74951234567");
  CHECK(plainE164("0669812345", false, "IT") == "+390669812345");
  CHECK(plainE164("2025550123", false, "US") == "+12025550123");
  CHECK_FALSE(plainE164("03090182012", false, "ZZ"));
}

TEST_CASE("a pattern of digits matches as a regular expression does") {
  const auto plan =
      DigitPattern::from("[2579]\\d{5,14}|49(?:[34]0|69|8\\d)\\d\\d?|(?:1|[368]\\d|4[0-8])\\d{3,13}");
  REQUIRE(plan);
  CHECK(plan->matchesAll("301234"));
  CHECK(plan->matchesAll("411234"));
  CHECK(plan->matchesAll("493012"));
  CHECK_FALSE(plan->matchesAll("4930"));
  CHECK_FALSE(plan->matchesAll("25"));
  CHECK_FALSE(plan->matchesAll("0301234"));
  CHECK_FALSE(plan->matchesAll(""));
  CHECK(taken("0", "0049") == 1);
  CHECK(taken("0?", "49") == 0);
  CHECK(taken("0|00", "0049") == 1);
  CHECK(taken("00|0", "0049") == 2);
  CHECK(taken("0{1,2}", "0049") == 2);
  CHECK_FALSE(DigitPattern::from("(?:0|1)+2"));
  CHECK_FALSE(taken("1", "0049"));
  for (const char* beyond : {"0$", "0~1", "\\s0", "(0", "[0", "0{1", "0??", "[^0]", "0{1,2}?"})
    CHECK_FALSE(DigitPattern::from(beyond));
}
