#include "insight/candidate_blocks.h"

#include "insight/block_keys.h"

#include <algorithm>
#include <tuple>

namespace kith::insight {
namespace {

constexpr std::size_t kSmallBook = 20'000;
constexpr std::size_t kLargeBook = 200'000;
constexpr std::size_t kWindow = 8;

std::size_t mostInBlock(std::size_t contacts) {
  return contacts <= kSmallBook ? 100 : contacts <= kLargeBook ? 12 : 10;
}

// Neighbours in a window should be alike: by name, by birthday, by place.
auto orderOf(const KnownContacts& known, const KnownContact& c) {
  const std::uint32_t postcode = c.places.size == 0 ? 0 : known.places(c).front().postcode;
  const std::uint32_t firm = c.isCompany && c.firms.size != 0 ? known.firms(c).front().name : 0;
  const int day = (c.birthday.year * 16 + c.birthday.month) * 32 + c.birthday.day;
  return std::tuple(firm, c.family[0], c.given[0], day, postcode);
}

}

CandidateBlocks::CandidateBlocks(const KnownContacts& known)
    : m_known(known), m_most(mostInBlock(known.size())) {
  std::vector<Keyed> keyed;
  keyed.reserve(known.size() * 10);
  std::vector<std::uint64_t> keys;
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    keys.clear();
    addBlockKeys(known, known[i], keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const auto key : keys) keyed.push_back({key, i});
  }
  addBlocks(keyed, true);
  link();
}

void CandidateBlocks::addBlocks(std::vector<Keyed>& keyed, bool mayCut) {
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.contact < b.contact;
  });
  std::vector<Keyed> finer;
  std::vector<std::uint32_t> members;
  for (std::size_t from = 0; from < keyed.size();) {
    std::size_t to = from + 1;
    while (to < keyed.size() && keyed[to].key == keyed[from].key) ++to;
    const std::span<const Keyed> block(keyed.data() + from, to - from);
    from = to;
    if (block.size() < 2) continue;
    if (block.size() <= m_most) {
      members.clear();
      for (const Keyed& k : block) members.push_back(k.contact);
      addBlock(members);
    } else if (mayCut) {
      cut(block, finer);
    } else {
      addWindows(block);
    }
  }
  keyed.clear();
  keyed.shrink_to_fit();
  if (!finer.empty()) addBlocks(finer, false);
}

void CandidateBlocks::cut(std::span<const Keyed> block, std::vector<Keyed>& finer) const {
  std::vector<std::uint64_t> traits;
  for (const Keyed& k : block) {
    traits.clear();
    addTraits(m_known, m_known[k.contact], traits);
    for (const auto trait : traits) finer.push_back({k.key * 31 + trait, k.contact});
  }
}

void CandidateBlocks::addWindows(std::span<const Keyed> block) {
  std::vector<std::uint32_t> ordered;
  for (const Keyed& k : block) ordered.push_back(k.contact);
  std::sort(ordered.begin(), ordered.end(), [this](std::uint32_t a, std::uint32_t b) {
    const auto one = orderOf(m_known, m_known[a]);
    const auto other = orderOf(m_known, m_known[b]);
    return one != other ? one < other : a < b;
  });
  std::vector<std::uint32_t> members;
  for (std::size_t from = 0; from + kWindow / 2 < ordered.size(); from += kWindow / 2) {
    const std::size_t to = std::min(ordered.size(), from + kWindow);
    members.assign(ordered.begin() + static_cast<std::ptrdiff_t>(from),
                   ordered.begin() + static_cast<std::ptrdiff_t>(to));
    std::sort(members.begin(), members.end());
    addBlock(members);
  }
}

void CandidateBlocks::addBlock(std::vector<std::uint32_t>& members) {
  members.erase(std::unique(members.begin(), members.end()), members.end());
  if (members.size() < 2) return;
  const auto begin = static_cast<std::uint32_t>(m_members.size());
  m_members.insert(m_members.end(), members.begin(), members.end());
  m_blocks.push_back({begin, static_cast<std::uint32_t>(m_members.size())});
}

// For every contact the members behind it in each of its blocks.
void CandidateBlocks::link() {
  m_firstPlace.assign(m_known.size() + 2, 0);
  for (const Rest& block : m_blocks)
    for (std::uint32_t i = block.begin; i + 1 < block.end; ++i) ++m_firstPlace[m_members[i] + 2];
  for (std::size_t i = 2; i < m_firstPlace.size(); ++i) m_firstPlace[i] += m_firstPlace[i - 1];
  m_places.resize(m_firstPlace.back());
  for (const Rest& block : m_blocks)
    for (std::uint32_t i = block.begin; i + 1 < block.end; ++i)
      m_places[m_firstPlace[m_members[i] + 1]++] = {i + 1, block.end};
  m_blocks = {};
}

}
