#include "models/id_rows.h"

#include <algorithm>
#include <unordered_set>

namespace kith::models {
namespace {

using Set = std::unordered_set<domain::Id>;

// Sets of more ids than this cost more on the window's thread than a reset does.
constexpr std::size_t kLargestMiddle = 5'000;

// The part of two lists between what they share at both ends.
struct Middle {
  std::size_t first = 0;
  std::size_t beforeEnd = 0;
  std::size_t afterEnd = 0;
};

Middle middleOf(const Ids& before, const Ids& after) {
  Middle m{0, before.size(), after.size()};
  const std::size_t shorter = std::min(before.size(), after.size());
  while (m.first < shorter && before[m.first] == after[m.first]) ++m.first;
  while (m.beforeEnd > m.first && m.afterEnd > m.first && before[m.beforeEnd - 1] == after[m.afterEnd - 1]) {
    --m.beforeEnd;
    --m.afterEnd;
  }
  return m;
}

// Runs of rows in [first, end) of `ids` that are not in `other`, first first.
std::vector<Span> runsMissingFrom(const Set& other, const Ids& ids, std::size_t first, std::size_t end) {
  std::vector<Span> runs;
  for (std::size_t row = first; row < end; ++row) {
    if (other.contains(ids[row])) continue;
    const int at = static_cast<int>(row);
    if (!runs.empty() && runs.back().first + runs.back().count == at)
      ++runs.back().count;
    else
      runs.push_back({at, 1});
  }
  return runs;
}

Ids keptOf(const Ids& ids, std::size_t first, std::size_t end, const Set& other) {
  Ids kept;
  for (std::size_t row = first; row < end; ++row)
    if (other.contains(ids[row])) kept.push_back(ids[row]);
  return kept;
}

Set setOf(const Ids& ids, std::size_t first, std::size_t end) {
  return {ids.begin() + static_cast<std::ptrdiff_t>(first), ids.begin() + static_cast<std::ptrdiff_t>(end)};
}

}

std::optional<ListDiff> diffOf(const Ids& before, const Ids& after, std::size_t limit) {
  const Middle m = middleOf(before, after);
  if (m.beforeEnd - m.first > kLargestMiddle || m.afterEnd - m.first > kLargestMiddle) return std::nullopt;
  const Set old = setOf(before, m.first, m.beforeEnd);
  const Set fresh = setOf(after, m.first, m.afterEnd);
  ListDiff diff;
  diff.removals = runsMissingFrom(fresh, before, m.first, m.beforeEnd);
  diff.insertions = runsMissingFrom(old, after, m.first, m.afterEnd);
  if (diff.removals.size() + diff.insertions.size() > limit) return std::nullopt;
  if (keptOf(before, m.first, m.beforeEnd, fresh) != keptOf(after, m.first, m.afterEnd, old))
    return std::nullopt;
  std::reverse(diff.removals.begin(), diff.removals.end());
  return diff;
}

int rowOf(const Ids& ids, domain::Id id) {
  const auto hit = std::find(ids.begin(), ids.end(), id);
  return hit == ids.end() ? -1 : static_cast<int>(hit - ids.begin());
}

}
