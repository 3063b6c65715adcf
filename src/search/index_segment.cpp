#include "search/index_segment.h"

#include <algorithm>
#include <utility>

namespace kith::search {

std::uint32_t TokenDictionary::tokenAt(std::size_t byte, std::uint32_t hint) const {
  // Mostly the next one: wider and wider steps, then a search between.
  std::uint32_t low = hint;
  std::uint32_t step = 1;
  while (low + step < size() && start(low + step) <= byte) {
    low += step;
    step *= 2;
  }
  std::uint32_t high = std::min(size(), low + step);
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (start(middle) <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

TokenRange TokenDictionary::narrowed(TokenRange in, std::size_t depth, std::string_view piece) const {
  const auto firstNot = [&](std::uint32_t low, auto isBefore) {
    std::uint32_t high = in.high;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (isBefore(token(middle).substr(depth, piece.size())))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  };
  const std::uint32_t low = firstNot(in.low, [&](std::string_view t) { return t < piece; });
  return {low, firstNot(low, [&](std::string_view t) { return t <= piece; })};
}

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
  std::uint32_t low = 0;
  std::uint32_t high = size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (this->id(word(header().byId, middle)) < id)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == size()) return std::nullopt;
  const std::uint32_t number = word(header().byId, low);
  return this->id(number) == id ? std::optional(number) : std::nullopt;
}

std::uint32_t IndexSegment::phoneOwner(std::size_t byte) const {
  std::size_t low = 0;
  std::size_t high = (header().phones + kPhoneSample - 1) / kPhoneSample;
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    if (word(header().phoneSamples, middle) <= byte)
      low = middle;
    else
      high = middle;
  }
  const std::string_view text = phoneText();
  const std::size_t from = word(header().phoneSamples, low);
  const auto passed = std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                                 text.begin() + static_cast<std::ptrdiff_t>(byte), '\n');
  return word(header().phoneOwners, low * kPhoneSample + static_cast<std::size_t>(passed));
}

}
