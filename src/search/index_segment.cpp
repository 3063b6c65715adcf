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

std::uint32_t IndexSegment::phoneOwner(std::size_t byte, PhonePlace& before) const {
  const std::size_t samples = (header().phones + kPhoneSample - 1) / kPhoneSample;
  const std::size_t old = before.sample;
  while (before.sample + 1 < samples && word(header().phoneSamples, before.sample + 1) <= byte)
    ++before.sample;
  if (before.byte == 0 || before.sample != old) {
    before.byte = word(header().phoneSamples, before.sample);
    before.number = 0;
  }
  const auto text = phoneText().begin();
  before.number += static_cast<std::size_t>(std::count(text + static_cast<std::ptrdiff_t>(before.byte),
                                                       text + static_cast<std::ptrdiff_t>(byte), '\n'));
  before.byte = byte;
  return word(header().phoneOwners, before.sample * kPhoneSample + before.number);
}

}
