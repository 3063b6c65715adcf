#include "models/id_rows.h"

#include "support/catch.h"

#include <numeric>
#include <random>

using namespace kith::models;

namespace {

Ids carriedOut(Ids ids, const ListDiff& diff, const Ids& after) {
  for (const Span& span : diff.removals)
    ids.erase(ids.begin() + span.first, ids.begin() + span.first + span.count);
  for (const Span& span : diff.insertions)
    ids.insert(ids.begin() + span.first, after.begin() + span.first, after.begin() + span.first + span.count);
  return ids;
}

}

TEST_CASE("the spans of a difference turn the old order into the new one") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    Ids all(60);
    std::iota(all.begin(), all.end(), 1);
    Ids before, after;
    for (const auto id : all) {
      if (random() % 4 != 0) before.push_back(id);
      if (random() % 4 != 0) after.push_back(id);
    }
    const auto diff = diffOf(before, after, 1000);
    REQUIRE(diff);
    REQUIRE(carriedOut(before, *diff, after) == after);
  }
}

TEST_CASE("one new row is one span, and nothing new is none") {
  const auto added = diffOf({1, 2, 4}, {1, 2, 3, 4});
  REQUIRE(added);
  CHECK(added->removals.empty());
  CHECK(added->insertions == std::vector<Span>{{2, 1}});
  CHECK(diffOf({1, 2}, {1, 2})->insertions.empty());
}

TEST_CASE("rows that change places among each other ask for a reset") {
  CHECK_FALSE(diffOf({1, 2, 3}, {3, 2, 1}));
}

TEST_CASE("more spans than the limit ask for a reset") {
  CHECK_FALSE(diffOf({1, 2, 3, 4, 5}, {2, 4}, 2));
  CHECK(diffOf({1, 2, 3, 4, 5}, {2, 4}, 3));
}
