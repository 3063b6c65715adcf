#include "app/seen_set.h"

#include <algorithm>

namespace kith::app {
namespace {

constexpr std::size_t kFirstBits = std::size_t{1} << 18;
constexpr std::size_t kGrowth = 4;
// Up to some millions precision counts, as the store is asked in vain for each mistake; beyond, memory.
constexpr std::size_t kManyBits = std::size_t{1} << 26;
constexpr std::size_t kBitsEach = 16;
constexpr std::size_t kBitsOfMany = 8;
constexpr int kProbes = 4;

// Numbers of either sign side by side.
std::size_t placeOf(domain::Id id) {
  return id >= 0 ? static_cast<std::size_t>(id) * 2 : static_cast<std::size_t>(-id) * 2 + 1;
}

// The finaliser of MurmurHash3: hashes of short texts differ in few bits.
std::uint64_t mixed(std::uint64_t h) {
  h ^= h >> 33U;
  h *= 0xff51afd7ed558ccdU;
  h ^= h >> 33U;
  h *= 0xc4ceb9fe1a85ec53U;
  return h ^ (h >> 33U);
}

// Calls `probe` with the places of a hash until it gives false. Sizes are powers of two. Two halves of a hash
// are enough for any number of probes (Kirsch and Mitzenmacher, 2006).
template <typename Probe>
bool each(std::size_t hash, std::size_t size, const Probe& probe) {
  const std::uint64_t h = mixed(hash);
  const std::uint64_t step = (h >> 32U) | 1U;
  for (int i = 0; i < kProbes; ++i)
    if (!probe(static_cast<std::size_t>((h + static_cast<std::uint64_t>(i) * step) & (size - 1))))
      return false;
  return true;
}

}

void IdSet::insert(domain::Id id) {
  const std::size_t at = placeOf(id);
  if (at >= m_bits.size()) m_bits.resize(at + at / 2 + 64);
  m_bits[at] = true;
}

bool IdSet::contains(domain::Id id) const {
  const std::size_t at = placeOf(id);
  return at < m_bits.size() && m_bits[at];
}

void SeenSet::insert(std::size_t hash) {
  if (mayContain(hash)) return;
  if (m_layers.empty() || m_layers.back().left == 0) {
    const std::size_t bits = m_layers.empty() ? kFirstBits : m_layers.back().bits.size() * kGrowth;
    m_layers.push_back({std::vector<bool>(bits), bits / (bits > kManyBits ? kBitsOfMany : kBitsEach)});
  }
  Layer& layer = m_layers.back();
  --layer.left;
  each(hash, layer.bits.size(), [&layer](std::size_t at) {
    layer.bits[at] = true;
    return true;
  });
}

bool SeenSet::mayContain(std::size_t hash) const {
  if (m_all) return true;
  for (const Layer& layer : m_layers)
    if (each(hash, layer.bits.size(), [&layer](std::size_t at) { return bool(layer.bits[at]); })) return true;
  return false;
}

void OwnerTable::insert(std::size_t hash, domain::Id owner) {
  constexpr std::size_t kFirst = 1024;
  // Many rows in a row say the same of the same one.
  if (const std::uint32_t last = newest(hash); last != kNone && m_entries[last].owner == owner) return;
  const auto added = static_cast<std::uint32_t>(m_entries.size());
  m_entries.push_back({owner, hash});
  m_next.push_back(kNone);
  if (m_entries.size() <= m_places.size()) return link(added);
  m_places.assign(std::max(kFirst, 2 * m_places.size()), kNone);
  for (std::uint32_t i = 0; i <= added; ++i) link(i);
}

void OwnerTable::link(std::uint32_t entry) {
  std::uint32_t& place = m_places[mixed(m_entries[entry].hash) & (m_places.size() - 1)];
  m_next[entry] = place;
  place = entry;
}

std::uint32_t OwnerTable::newest(std::size_t hash) const {
  if (m_places.empty()) return kNone;
  std::uint32_t at = m_places[mixed(hash) & (m_places.size() - 1)];
  while (at != kNone && m_entries[at].hash != hash) at = m_next[at];
  return at;
}

std::vector<domain::Id> OwnerTable::of(std::size_t hash) const {
  std::vector<domain::Id> out;
  for (std::uint32_t at = newest(hash); at != kNone; at = m_next[at])
    if (m_entries[at].hash == hash) out.push_back(m_entries[at].owner);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}
