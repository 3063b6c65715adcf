// A part of the contact index as bytes that are searched where they lie: in memory or in a mapped file.
#pragma once

#include "domain/ids.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace kith::search {

// Where a token comes from; in order of rank.
enum class Where : std::uint8_t { Name, Company, Mail, Other, Phone, Text };
constexpr std::size_t kDictionaries = 4;  // Name to Other have one each

// Bits of a contact's flags. The low three are its weight: who was dealt with lately comes first among
// equals.
constexpr std::uint8_t kWeightBits = 0x07;
constexpr std::uint8_t kCompanyBit = 0x80;

constexpr std::uint32_t kLayout = 0x4B495833;  // changes with every change of the layout or of the folding

struct DictionaryPlace {
  std::uint64_t tokens;  // how many
  std::uint64_t starts;  // offset of uint32[tokens + 1]: where each begins in the text
  std::uint64_t lists;   // offset of uint32[tokens]: the contact itself with kSingle, else where its list is
  std::uint64_t text;    // offset of the tokens, sorted, a zero byte before each and at the end
  std::uint64_t postings;  // offset of the lists: their length, then the gaps, as varints
};

// All offsets are from the beginning, all numbers as the machine has them: the file is not for others.
struct SegmentHeader {
  std::uint32_t layout;
  std::uint32_t stampSize;
  std::array<char, 256> stamp;  // of the data that was indexed
  std::uint64_t size;           // of everything
  std::uint64_t sum;            // sumOf() everything, itself taken for 0
  std::uint64_t contacts;
  std::uint64_t ids;    // offset of uint32[contacts], in display order
  std::uint64_t byId;   // offset of uint32[contacts]: their numbers, sorted by id
  std::uint64_t flags;  // offset of uint8[contacts]
  std::array<DictionaryPlace, kDictionaries> dictionaries;
  std::uint64_t phones;     // how many
  std::uint64_t phoneText;  // offset of their digits, a line end before each and at the end
  std::uint64_t phoneTextEnd;
  std::uint64_t phoneSamples;  // offset of uint32: where every kPhoneSample-th begins
  std::uint64_t phoneOwners;   // offset of uint32[phones]: the contact, in the order of the digits
};

// Of eight bytes at a time, so that damage on a disk is seen: what lies in the bytes is followed unchecked.
std::uint64_t sumOf(std::string_view bytes);

constexpr std::uint32_t kSingle = 0x80000000U;
constexpr std::size_t kPhoneSample = 32;

// Tokens [low, high) of a dictionary.
struct TokenRange {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  bool operator==(const TokenRange&) const = default;
};

class TokenDictionary {
 public:
  TokenDictionary(const char* base, const DictionaryPlace& place) : m_base(base), m_place(place) {}

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

  template <class Take>
  void eachContact(std::uint32_t i, Take take) const {
    std::uint32_t list = 0;
    std::memcpy(&list, m_base + m_place.lists + 4 * std::size_t{i}, 4);
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

  const char* m_base;
  DictionaryPlace m_place;
};

// REQUIRES: the bytes outlive it and do not change.
class IndexSegment {
 public:
  // Nothing for bytes of another layout or of another length than they say.
  static std::optional<IndexSegment> of(std::string_view bytes);

  // Whether the bytes are still those that were written; reads all of them (60 MB: 20 ms).
  bool isWhole() const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(header().contacts); }
  std::string_view stamp() const { return {header().stamp.data(), header().stampSize}; }
  domain::Id id(std::uint32_t contact) const { return word(header().ids, contact); }
  const std::uint8_t* flags() const {
    return reinterpret_cast<const std::uint8_t*>(m_bytes.data() + header().flags);
  }
  std::optional<std::uint32_t> numberOf(domain::Id id) const;
  TokenDictionary dictionary(Where where) const {
    return {m_bytes.data(), header().dictionaries[static_cast<std::size_t>(where)]};
  }
  // Digits of all phones, and whose number the byte belongs to.
  std::string_view phoneText() const {
    return m_bytes.substr(header().phoneText, header().phoneTextEnd - header().phoneText);
  }
  std::uint32_t phoneOwner(std::size_t byte) const;
  std::size_t bytes() const { return m_bytes.size(); }

 private:
  explicit IndexSegment(std::string_view bytes) : m_bytes(bytes) {}
  const SegmentHeader& header() const { return *reinterpret_cast<const SegmentHeader*>(m_bytes.data()); }
  std::uint32_t word(std::uint64_t offset, std::size_t i) const {
    std::uint32_t value = 0;
    std::memcpy(&value, m_bytes.data() + offset + 4 * i, 4);
    return value;
  }

  std::string_view m_bytes;
};

}
