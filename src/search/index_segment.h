// A part of the contact index as bytes that are searched where they lie: in memory or in a mapped file.
#pragma once

#include "domain/ids.h"
#include "search/token_dictionary.h"

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

constexpr std::uint32_t kLayout = 0x4B495836;  // changes with every change of the layout or of the folding

// All offsets are from the beginning, all numbers as the machine has them: the file is not for others.
struct SegmentHeader {
  std::uint32_t layout;
  std::uint32_t stampSize;
  std::array<char, 256> stamp;  // of the data that was indexed
  std::uint64_t size;           // of everything
  std::uint64_t sum;            // sumOf() everything, itself taken for 0
  std::uint64_t contacts;
  std::uint64_t ids;      // offset of uint32[contacts], in display order
  std::uint64_t byId;     // offset of uint32[contacts]: their numbers, sorted by id
  std::uint64_t idMarks;  // offset of a bit for each id from the lowest on; 0: ids lie too far apart
  std::uint64_t idRanks;  // offset of uint32 for each 64 of the bits: how many stand before them
  std::uint64_t flags;    // offset of uint8[contacts]
  std::array<DictionaryPlace, kDictionaries> dictionaries;
  std::uint64_t phones;           // how many of up to kPackedDigits digits
  std::uint64_t phoneNumbers;     // offset of PackedNumber[phones]
  std::uint64_t phoneOwners;      // offset of uint32[phones]: the contact of each
  std::uint64_t longPhones;       // how many of more digits
  std::uint64_t longPhoneOwners;  // offset of uint32[longPhones]
  std::uint64_t longPhoneText;    // offset of their digits, a line end behind each
  std::uint64_t longPhoneTextEnd;
};

// Of eight bytes at a time, so that damage on a disk is seen: what lies in the bytes is followed unchecked.
std::uint64_t sumOf(std::string_view bytes);

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
  // The number of the contact with that id; a few steps of the processor where ids lie close.
  std::optional<std::uint32_t> numberOf(domain::Id id) const;
  TokenDictionary dictionary(Where where) const {
    return {m_bytes.data(), header().dictionaries[static_cast<std::size_t>(where)], size()};
  }
  // Packed phone numbers, how many, and whose one is.
  const char* phoneNumbers() const { return m_bytes.data() + header().phoneNumbers; }
  std::size_t phones() const { return header().phones; }
  std::uint32_t phoneOwner(std::size_t number) const { return word(header().phoneOwners, number); }
  // Digits of the few that are too long for that, a line end behind each; and whose that in a line is.
  std::string_view longPhoneText() const {
    return m_bytes.substr(header().longPhoneText, header().longPhoneTextEnd - header().longPhoneText);
  }
  std::uint32_t longPhoneOwner(std::size_t line) const { return word(header().longPhoneOwners, line); }
  std::size_t bytes() const { return m_bytes.size(); }

 private:
  explicit IndexSegment(std::string_view bytes) : m_bytes(bytes) {}
  const SegmentHeader& header() const { return *reinterpret_cast<const SegmentHeader*>(m_bytes.data()); }
  std::uint32_t word(std::uint64_t offset, std::size_t i) const {
    std::uint32_t value = 0;
    std::memcpy(&value, m_bytes.data() + offset + 4 * i, 4);
    return value;
  }

  std::optional<std::uint32_t> numberBetween(domain::Id id) const;

  std::string_view m_bytes;
};

}
