#include "search/index_segment.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace kith::search {

std::optional<IndexSegment> IndexSegment::of(std::string_view bytes) {
  if (bytes.size() < sizeof(SegmentHeader)) return std::nullopt;
  const IndexSegment segment(bytes);
  const SegmentHeader& header = segment.header();
  if (header.layout != kLayout || header.size != bytes.size()) return std::nullopt;
  if (header.stampSize > header.stamp.size()) return std::nullopt;
  return segment;
}

std::uint64_t sumOf(std::string_view bytes) {
  // FNV-1a, its step taken over words instead of bytes.
  std::uint64_t sum = 0xCBF29CE484222325U;
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    sum = (sum ^ word) * 0x100000001B3U;
    sum ^= sum >> 29;
  }
  return sum;
}

bool IndexSegment::isWhole() const {
  SegmentHeader head = header();
  const std::uint64_t told = std::exchange(head.sum, 0);
  const std::string_view front(reinterpret_cast<const char*>(&head), sizeof(head));
  return told == (sumOf(front) ^ sumOf(m_bytes.substr(sizeof(head))));
}

std::optional<std::uint32_t> IndexSegment::numberOf(domain::Id id) const {
  if (size() == 0) return std::nullopt;
  const domain::Id lowest = this->id(word(header().byId, 0));
  if (id < lowest || id > this->id(word(header().byId, size() - 1))) return std::nullopt;
  if (header().idMarks == 0) return numberBetween(id);
  const auto place = static_cast<std::size_t>(id - lowest);
  std::uint64_t marks = 0;
  std::memcpy(&marks, m_bytes.data() + header().idMarks + 8 * (place / 64), sizeof(marks));
  const std::uint64_t mark = std::uint64_t{1} << place % 64;
  if ((marks & mark) == 0) return std::nullopt;
  const auto before = static_cast<std::size_t>(std::popcount(marks & (mark - 1)));
  return word(header().byId, word(header().idRanks, place / 64) + before);
}

// Where one should stand if the ids lay evenly may be within a few steps of its place.
std::optional<std::uint32_t> IndexSegment::numberBetween(domain::Id id) const {
  const auto idAt = [&](std::size_t i) { return this->id(word(header().byId, i)); };
  const auto span = static_cast<double>(std::max<domain::Id>(1, idAt(size() - 1) - idAt(0)));
  std::size_t low = static_cast<std::size_t>(static_cast<double>(id - idAt(0)) / span * (size() - 1));
  std::size_t high = low;
  for (std::size_t step = 1; low > 0 && idAt(low) > id; step *= 2) low -= std::min(low, step);
  for (std::size_t step = 1; high + 1 < size() && idAt(high) < id; step *= 2)
    high = std::min<std::size_t>(size() - 1, high + step);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (idAt(middle) < id)
      low = middle + 1;
    else
      high = middle;
  }
  return idAt(low) == id ? std::optional(word(header().byId, low)) : std::nullopt;
}

}
