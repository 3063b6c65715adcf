// Sets beside millions of rows.
#include "app/seen_set.h"

#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace kith;

TEST_CASE("what was seen is never denied, and little else is taken for it") {
  constexpr int kMany = 200000;
  app::SeenSet seen;
  std::mt19937_64 random(7);
  std::vector<std::size_t> inserted;
  for (int i = 0; i < kMany; ++i) {
    inserted.push_back(static_cast<std::size_t>(random()) & 0xffffffffU);
    seen.insert(inserted.back());
  }
  CHECK(std::all_of(inserted.begin(), inserted.end(), [&](std::size_t h) { return seen.mayContain(h); }));
  int wrong = 0;
  for (int i = 0; i < kMany; ++i)
    if (seen.mayContain(static_cast<std::size_t>(random()) | (std::size_t{1} << 40U))) ++wrong;
  CHECK(wrong < kMany / 10);
}

TEST_CASE("numbers of either sign are kept apart") {
  app::IdSet ids;
  CHECK_FALSE(ids.contains(5));
  for (const domain::Id id : {domain::Id{5}, domain::Id{-3}, domain::Id{0}, domain::Id{100000}})
    ids.insert(id);
  CHECK(ids.contains(5));
  CHECK_FALSE(ids.contains(-5));
  CHECK(ids.contains(-3));
  CHECK_FALSE(ids.contains(3));
  CHECK(ids.contains(0));
  CHECK(ids.contains(100000));
  CHECK_FALSE(ids.contains(99999));
}

TEST_CASE("owners of a hash are found, each once, however many share it") {
  app::OwnerTable owners;
  CHECK(owners.of(7).empty());
  std::vector<domain::Id> all;
  for (domain::Id id = 1; id <= 5000; ++id) {
    owners.insert(7, id);
    owners.insert(static_cast<std::size_t>(id) << 20U, id);
    if (id % 2 == 0) owners.insert(7, id);
    all.push_back(id);
  }
  owners.insert(9, -4);
  CHECK(owners.of(7) == all);
  CHECK(owners.of(std::size_t{4321} << 20U) == std::vector<domain::Id>{4321});
  CHECK(owners.of(9) == std::vector<domain::Id>{-4});
  CHECK(owners.of(8).empty());
}
