// The distinct words of one kind in a segment of the contact index, sorted, each with its contacts.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kith::search {

// Where it lies; offsets from the beginning of the segment.
struct DictionaryPlace {
  std::uint64_t tokens;  // how many
  std::uint64_t starts;  // offset of uint32[tokens + 1]: where each begins in the text
  // offset of uint32[tokens]: the contact itself with kSingle, the number of the row of bits with kWide, else
  // where its list is
  std::uint64_t lists;
  std::uint64_t text;        // offset of the tokens, sorted, a zero byte before each and at the end
  std::uint64_t postings;    // offset of the lists: their length, then the gaps, as varints
  std::uint64_t wides;       // how many token ranges have their contacts as a row of bits too
  std::uint64_t wideRanges;  // offset of TokenRange[wides], sorted
  std::uint64_t wideBits;    // offset of the rows, wideBytes() each
};

constexpr std::uint32_t kSingle = 0x80000000U;
constexpr std::uint32_t kWide = 0x40000000U;

// Bytes of a row with a bit for each contact, the lowest first; whole words of 16 bytes.
constexpr std::size_t wideBytes(std::size_t contacts) { return (contacts + 127) / 128 * 16; }

// Tokens [low, high) of a dictionary.
struct TokenRange {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  bool operator==(const TokenRange&) const = default;
  auto operator<=>(const TokenRange&) const = default;
};

class TokenDictionary {
 public:
  TokenDictionary(const char* base, const DictionaryPlace& place, std::size_t contacts)
      : m_base(base), m_place(place), m_rowBytes(wideBytes(contacts)) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(m_place.tokens); }
  std::string_view token(std::uint32_t i) const {
    return {m_base + m_place.text + start(i), start(i + 1) - start(i) - 1};
  }
  // All of them with zero bytes between, for a scan.
  std::string_view text() const { return {m_base + m_place.text, start(size())}; }
  // The token that the byte of text() belongs to, not before `hint`.
  std::uint32_t tokenAt(std::size_t byte, std::uint32_t hint) const;
  // The tokens of `in` (which share `depth` bytes) that go on with `piece`.
  TokenRange narrowed(TokenRange in, std::size_t depth, std::string_view piece) const;

  // The contacts of one token or of many, as a row of bits; null where they are kept as a list only.
  const std::uint8_t* wideRow(std::uint32_t i) const {
    const std::uint32_t list = listOf(i);
    return (list & kSingle) == 0 && (list & kWide) != 0 ? row(list & ~kWide) : nullptr;
  }
  const std::uint8_t* wideRow(TokenRange tokens) const;

  // REQUIRES: no wideRow(i).
  template <class Take>
  void eachContact(std::uint32_t i, Take take) const {
    const std::uint32_t list = listOf(i);
    if ((list & kSingle) != 0) {
      take(list & ~kSingle);
      return;
    }
    const auto* at = reinterpret_cast<const std::uint8_t*>(m_base + m_place.postings) + list;
    std::uint32_t left = number(at);
    std::uint32_t contact = 0;
    for (; left > 0; --left) take(contact += number(at));
  }

 private:
  static std::uint32_t number(const std::uint8_t*& at) {
    std::uint32_t value = *at & 0x7FU;
    for (unsigned shift = 7; (*at++ & 0x80U) != 0; shift += 7) value |= (*at & 0x7FU) << shift;
    return value;
  }
  std::uint32_t start(std::uint32_t i) const {
    std::uint32_t value = 0;
    std::memcpy(&value, m_base + m_place.starts + 4 * std::size_t{i}, 4);
    return value;
  }
  std::uint32_t listOf(std::uint32_t i) const {
    std::uint32_t value = 0;
    std::memcpy(&value, m_base + m_place.lists + 4 * std::size_t{i}, 4);
    return value;
  }
  const std::uint8_t* row(std::size_t number) const {
    return reinterpret_cast<const std::uint8_t*>(m_base + m_place.wideBits) + number * m_rowBytes;
  }

  const char* m_base;
  DictionaryPlace m_place;
  std::size_t m_rowBytes;
};

}
