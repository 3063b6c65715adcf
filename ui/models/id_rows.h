// The ids of a list in display order, and the smallest spans that turn one order into another.
#pragma once

#include "domain/ids.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kith::models {

using Ids = std::vector<domain::Id>;

// Rows first … first+count-1.
struct Span {
  int first = 0;
  int count = 0;
  bool operator==(const Span&) const = default;
};

// `removals` are rows of the old order, last first; `insertions` rows of the new order, first first: carried
// out one after the other they give the new order.
struct ListDiff {
  std::vector<Span> removals;
  std::vector<Span> insertions;
};

// Nothing when more than `limit` spans would be needed or ids that stay change places among each other: then
// one reset is cheaper. REQUIRES: each id once in each list.
std::optional<ListDiff> diffOf(const Ids& before, const Ids& after, std::size_t limit = 64);

// The row of `id`, or -1.
int rowOf(const Ids& ids, domain::Id id);

}
