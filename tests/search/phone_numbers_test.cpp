#include "search/phone_numbers.h"

#include "support/catch.h"

#include <algorithm>
#include <random>
#include <string>

using namespace kith;
using search::DigitsAt;

namespace {

std::string someDigits(std::mt19937& random, std::size_t size) {
  std::string out;
  while (out.size() < size) out += "0159"[random() % 4];
  return out;
}

}

TEST_CASE("digits stand in a number at its best place") {
  const auto in = [](const char* number, const char* digits) {
    const auto packed = search::LookedDigits(digits).in(*search::packedNumber(number));
    CHECK(packed == search::placeOfDigits(number, digits));
    return packed;
  };
  CHECK(in("38640111222", "38640111222") == DigitsAt::Whole);
  CHECK(in("38640111222", "1222") == DigitsAt::End);
  CHECK(in("38640111222", "3864") == DigitsAt::Beginning);
  CHECK(in("38640111222", "4011") == DigitsAt::Inside);
  CHECK(in("1212", "12") == DigitsAt::End);
  CHECK_FALSE(in("38640111222", "9"));
  CHECK_FALSE(in("112", "1122"));
  CHECK(in("000000000000000", "0000") == DigitsAt::End);
  CHECK_FALSE(in("100000000000001", "00010"));
}

TEST_CASE("what is no number, and what is too long for one, is not packed") {
  CHECK_FALSE(search::packedNumber(""));
  CHECK_FALSE(search::packedNumber("12a4"));
  CHECK(search::packedNumber("123456789012345"));
  CHECK_FALSE(search::packedNumber("1234567890123456"));
}

TEST_CASE("all numbers that hold the digits are found, and no others") {
  std::mt19937 random(13);
  std::vector<std::string> numbers;
  for (int i = 0; i < 3'001; ++i) numbers.push_back(someDigits(random, 1 + random() % 15));
  // Wherever they begin.
  std::string bytes(1, ' ');
  for (const std::string& number : numbers) {
    const search::PackedNumber packed = *search::packedNumber(number);
    bytes.append(reinterpret_cast<const char*>(&packed), sizeof(packed));
  }
  const char* at = bytes.data() + 1;
  std::size_t found = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string digits = someDigits(random, 1 + random() % 15);
    using Places = std::vector<std::pair<std::size_t, DigitsAt>>;
    Places slow;
    for (std::size_t k = 0; k < numbers.size(); ++k)
      if (const auto place = search::placeOfDigits(numbers[k], digits)) slow.emplace_back(k, *place);
    // Typed at once, and letter by letter.
    search::HeldNumbers held;
    const auto fast = [&](const std::string& typed) {
      Places out;
      held.each(typed, at, [&](std::size_t number, DigitsAt place) { out.emplace_back(number, place); });
      std::sort(out.begin(), out.end());
      return out;
    };
    held.mark(digits, at, numbers.size());
    CHECK(fast(digits) == slow);
    held.mark(digits.substr(0, 1), at, numbers.size());
    fast(digits.substr(0, 1));
    CHECK(fast(digits) == slow);
    found += slow.size();
  }
  CHECK(found > 10'000);
}
