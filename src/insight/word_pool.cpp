#include "insight/word_pool.h"

#include "insight/text_likeness.h"

#include <algorithm>
#include <functional>

namespace kith::insight {
namespace {

constexpr std::size_t kArenaBlock = 1U << 16U;
constexpr std::size_t kFirstSlots = 1024;

std::uint64_t lettersOf(std::string_view text) {
  std::uint64_t letters = 0;
  for (const char c : text) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
  return letters;
}

}

std::uint32_t WordPool::add(std::string_view text, Use use) {
  if (text.empty()) return kNone;
  if ((m_entries.size() + 1) * 2 > m_slots.size()) grow();
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  const std::size_t mask = m_slots.size() - 1;
  std::size_t at = hash & mask;
  for (; m_slots[at] != 0; at = (at + 1) & mask) {
    Entry& entry = m_entries[m_slots[at] - 1];
    if (entry.hash != hash || std::string_view(entry.begin, entry.size) != text) continue;
    ++entry.counts[static_cast<int>(use)];
    return m_slots[at];
  }
  Entry entry{kept(text),     static_cast<std::uint32_t>(text.size()), {0, 0}, hash, soundOf(text),
              lettersOf(text)};
  ++entry.counts[static_cast<int>(use)];
  m_entries.push_back(entry);
  m_slots[at] = static_cast<std::uint32_t>(m_entries.size());
  return m_slots[at];
}

void WordPool::grow() {
  m_slots.assign(std::max(kFirstSlots, m_slots.size() * 2), 0);
  const std::size_t mask = m_slots.size() - 1;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    std::size_t at = m_entries[i].hash & mask;
    while (m_slots[at] != 0) at = (at + 1) & mask;
    m_slots[at] = static_cast<std::uint32_t>(i + 1);
  }
}

const char* WordPool::kept(std::string_view text) {
  if (m_arena.empty() || m_arena.back().size() + text.size() > m_arena.back().capacity()) {
    m_arena.emplace_back();
    m_arena.back().reserve(std::max(kArenaBlock, text.size()));
  }
  std::string& block = m_arena.back();
  const std::size_t at = block.size();
  block.append(text);
  return block.data() + at;
}

}
