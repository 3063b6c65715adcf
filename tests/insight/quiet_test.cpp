#include "insight/quiet.h"

#include "support/catch.h"

using namespace kith::insight;

namespace {

std::vector<QDate> days(std::initializer_list<int> gaps) {
  std::vector<QDate> out{QDate(2026, 1, 1)};
  for (const int gap : gaps) out.push_back(out.back().addDays(gap));
  return out;
}

// Seen so many days after the last one.
std::optional<Silence> after(const std::vector<QDate>& bought, int since) {
  return findSilence(bought, bought.back().addDays(since));
}

}

TEST_CASE("quiet is longer than twice the customer's own median gap") {
  const auto bought = days({28, 30, 90});  // the median is 30, whatever the mean
  CHECK_FALSE(after(bought, 60));
  CHECK(after(bought, 61) == Silence{30, 61, bought.back().addDays(61)});
  CHECK(after(bought, 75) == Silence{30, 75, bought.back().addDays(61)});
  const auto even = days({10, 21, 40, 90});  // between 21 and 40
  CHECK_FALSE(after(even, 61));
  CHECK(after(even, 62) == Silence{31, 62, even.back().addDays(62)});
}

TEST_CASE("fewer than four purchases are no rhythm, and two on one day are one") {
  CHECK_FALSE(findSilence({}, QDate(2026, 3, 5)));
  CHECK_FALSE(after(days({30, 30}), 400));
  CHECK_FALSE(after(days({30, 30, 0}), 400));
  CHECK(after(days({30, 0, 30, 30}), 61));
}

TEST_CASE("a purchase that is dated ahead is no silence") {
  CHECK_FALSE(after(days({30, 30, 30}), -10));
  CHECK_FALSE(after(days({30, 30, 30}), 0));
}
