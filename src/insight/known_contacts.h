// The contacts of a book made ready for comparing: words numbered and counted, dates and numbers taken apart.
#pragma once

#include "domain/contact_facts.h"
#include "insight/word_pool.h"

#include <array>
#include <span>

namespace kith::insight {

// A stretch of one of the lists of KnownContacts.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

// Whether one digit is another, or two neighbours changed places; of eight digits each, four bits a digit.
bool isOneDigitOff(std::uint32_t a, std::uint32_t b);

struct Birthday {
  int year = 0;  // 0: unknown
  int month = 0;
  int day = 0;
  std::uint32_t digits = 0;  // 19800512, four bits a digit
  bool isKnown() const { return month != 0; }
};

struct KnownMail {
  std::uint32_t whole = 0;
  std::uint32_t local = 0;    // what stands before the @
  std::uint64_t letters = 0;  // of the whole, as WordPool has them
  bool isShared = false;      // info@, office@ …: of a place, not of a person
};

struct KnownPhone {
  static constexpr std::uint32_t kUsualSize = 8;
  std::uint32_t number = 0;
  std::uint32_t digits = 0;  // the last eight, four bits a digit
  std::uint32_t size = 0;    // how many these are
};

struct KnownPlace {
  std::uint32_t line = 0;   // street and its second line as one text
  Stretch words;            // of both, without numbers of houses
  std::uint64_t marks = 0;  // of the words, one bit each: what has none in common has no word in common
  std::uint32_t number = 0;
  std::uint32_t city = 0;
  Stretch cityWords;
  std::uint32_t postcode = 0;
  static std::uint8_t markOf(std::uint32_t word) {
    return static_cast<std::uint8_t>(word * 0x9e3779b9U >> 26U);
  }
};

struct KnownFirm {
  std::uint32_t name = 0;  // the whole without its legal form
  Stretch words;
};

struct KnownContact {
  domain::Id id = 0;
  bool isCompany = false;
  std::uint8_t generation = 0;           // 1 senior, 2 junior, 3 the third …; 0: not said
  std::array<std::uint32_t, 3> given{};  // first and middle names
  std::array<std::uint32_t, 3> family{};
  std::uint32_t nickname = 0;
  Birthday birthday;
  Stretch mails, phones, places, firms;  // firms: of a company itself, of a person those it works for
};

class KnownContacts {
 public:
  void add(const domain::ContactFacts& facts);

  std::size_t size() const { return m_contacts.size(); }
  const KnownContact& operator[](std::size_t i) const { return m_contacts[i]; }
  std::span<const KnownMail> mails(const KnownContact& c) const { return of(m_mails, c.mails); }
  std::span<const KnownPhone> phones(const KnownContact& c) const { return of(m_phones, c.phones); }
  std::span<const KnownPlace> places(const KnownContact& c) const { return of(m_places, c.places); }
  std::span<const KnownFirm> firms(const KnownContact& c) const { return of(m_firms, c.firms); }
  const KnownFirm& firm(std::uint32_t at) const { return m_firms[at]; }
  std::span<const std::uint32_t> words(Stretch stretch) const { return of(m_words, stretch); }
  // How many of all have exactly that birthday.
  std::uint32_t sameBirthdays(const Birthday& day) const;
  std::size_t withBirthday() const { return m_withBirthday; }

  // Names: first use is of given names, second of family names.
  const WordPool& names() const { return m_names; }
  const WordPool& mailTexts() const { return m_mailTexts; }
  const WordPool& locals() const { return m_locals; }
  const WordPool& numbers() const { return m_numbers; }
  // Words of streets and places: first use is of streets, second of cities.
  const WordPool& placeWords() const { return m_placeWords; }
  const WordPool& lines() const { return m_lines; }
  const WordPool& cities() const { return m_cities; }
  const WordPool& postcodes() const { return m_postcodes; }
  const WordPool& firmNames() const { return m_firmNames; }
  const WordPool& firmWords() const { return m_firmWords; }

 private:
  template <class T>
  static std::span<const T> of(const std::vector<T>& list, Stretch s) {
    return std::span<const T>(list).subspan(s.begin, s.size);
  }
  void addRows(const domain::ContactFacts& facts, KnownContact& c);
  void addPhone(const std::string& text);
  void addMail(const std::string& text);
  void addPlace(const domain::ContactFacts::Place& place);
  void addFirm(const std::string& name);
  Stretch addWords(const std::vector<std::string>& words, WordPool& pool, WordPool::Use use);

  std::vector<KnownContact> m_contacts;
  std::vector<KnownMail> m_mails;
  std::vector<KnownPhone> m_phones;
  std::vector<KnownPlace> m_places;
  std::vector<KnownFirm> m_firms;
  std::vector<std::uint32_t> m_words;
  std::vector<std::uint32_t> m_birthdays;
  std::size_t m_withBirthday = 0;
  WordPool m_names, m_mailTexts, m_locals, m_numbers, m_placeWords, m_lines, m_cities, m_postcodes,
      m_firmNames, m_firmWords;
};

}
