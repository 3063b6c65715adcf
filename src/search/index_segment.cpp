#include "search/index_segment.h"

#include <algorithm>
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

// Ids lie close: where one should stand if they lay evenly is nearly always within a few steps of its place.
std::optional<std::uint32_t> IndexSegment::numberOf(domain::Id id) const {
  const auto idAt = [&](std::size_t i) { return this->id(word(header().byId, i)); };
  if (size() == 0 || id < idAt(0) || id > idAt(size() - 1)) return std::nullopt;
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
