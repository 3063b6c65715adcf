// Makes a part of the contact index from the texts of contacts, in any order.
#pragma once

#include "search/index_segment.h"
#include "search/phone_numbers.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace kith::search {

struct IndexedContact {
  domain::Id id = 0;
  std::uint8_t flags = 0;
};

// Needs some 12 bytes a word beside the words themselves. One thread.
class SegmentBuilder {
 public:
  // `contacts` in display order: their places there are their numbers. REQUIRES: ids from 1 to 2^32 - 1.
  explicit SegmentBuilder(std::vector<IndexedContact> contacts);

  // A text of a contact, in UTF-8. REQUIRES: where is one of the four dictionaries.
  void add(std::uint32_t contact, Where where, std::string_view text);
  // A token that is found only as a whole, as initials are.
  void addToken(std::uint32_t contact, Where where, std::string_view token);
  // The digits of a phone number, with its country code where that is known.
  void addPhone(std::uint32_t contact, std::string_view digits);

  // The bytes of the part; the builder is empty afterwards. `stamp` is cut at 256 bytes.
  std::string finish(std::string_view stamp);

 private:
  struct Pair {
    std::uint32_t token;
    std::uint32_t contact;
  };
  struct Phone {
    std::uint32_t contact;
    PackedNumber number;
  };
  struct Dictionary {
    std::deque<std::string> tokens;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::unordered_map<std::string, std::vector<std::uint32_t>> seen;  // texts that come again and again
    std::deque<Pair> pairs;
  };

  static std::uint32_t numberOf(Dictionary& dictionary, std::string_view token);
  static DictionaryPlace write(std::string& out, Dictionary& dictionary, std::size_t contacts);
  void writePhones(std::string& out, SegmentHeader& header);
  static void writeIds(std::string& out, SegmentHeader& header, const std::vector<std::uint32_t>& ids);

  std::vector<IndexedContact> m_contacts;
  std::array<Dictionary, kDictionaries> m_dictionaries;
  std::vector<Phone> m_phones;
  std::vector<std::uint32_t> m_longPhoneOwners;
  std::string m_longPhoneText;
};

}
