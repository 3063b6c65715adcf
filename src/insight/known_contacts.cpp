#include "insight/known_contacts.h"

#include "insight/plain_words.h"

#include <algorithm>
#include <bit>
#include <unordered_set>

namespace kith::insight {
namespace {

using domain::ContactFacts;
using Use = WordPool::Use;

constexpr int kLastYear = 2200;
constexpr std::size_t kDigitsThatTell =
    KnownPhone::kUsualSize;  // the tail that is the same with and without a country code
constexpr std::size_t kDigitsAtLeast = 5;
constexpr std::size_t kMostOfAKind = 12;  // mails, phones, addresses of one contact that are looked at

bool isNumber(const std::string& word) { return word.front() >= '0' && word.front() <= '9'; }

// What stands before the @ of addresses that belong to a place of work, not to a person.
bool isSharedLocal(std::string_view local) {
  static const std::unordered_set<std::string_view> kShared{"info",       "office",      "kontakt",
                                                            "contact",    "sales",       "mail",
                                                            "hello",      "hej",         "post",
                                                            "admin",      "support",     "service",
                                                            "verkauf",    "prodaja",     "buero",
                                                            "kontor",     "order",       "orders",
                                                            "shop",       "store",       "butik",
                                                            "butiken",    "team",        "welcome",
                                                            "reception",  "rezeption",   "booking",
                                                            "bookings",   "billing",     "invoice",
                                                            "accounts",   "faktura",     "ekonomi",
                                                            "noreply",    "no-reply",    "webmaster",
                                                            "contacto",   "ventas",      "bonjour",
                                                            "accueil",    "secretariat", "sekretariat",
                                                            "zentrale",   "help",        "enquiries",
                                                            "inquiries",  "hr",          "jobs",
                                                            "marketing",  "press",       "presse",
                                                            "postmaster", "studio",      "salon",
                                                            "praxis",     "kundservice", "customerservice",
                                                            "zakaz",      "pisarna",     "trgovina"};
  return kShared.contains(local);
}

bool isLegalForm(std::string_view word) {
  static const std::unordered_set<std::string_view> kForms{
      "ab",  "ag",  "as",   "asa",     "aps",  "bv",  "co",   "company", "corp",  "corporation",  "cv",
      "dd",  "doo", "eg",   "ek",      "ev",   "gbr", "gmbh", "hb",      "inc",   "incorporated", "kb",
      "kft", "kg",  "kgaa", "limited", "llc",  "llp", "ltd",  "ltda",    "mbh",   "nv",           "ohg",
      "oo",  "ooo", "oy",   "oyj",     "plc",  "pte", "pty",  "sa",      "sarl",  "sas",          "se",
      "sl",  "sp",  "spa",  "spol",    "sprl", "srl", "sro",  "the",     "ug",    "und",          "and",
      "och", "et",  "y",    "zoo",     "sagl", "sd",  "e",    "snc",     "spzoo", "of",           "za"};
  return kForms.contains(word);
}

std::uint8_t generationOf(std::string_view suffix) {
  for (const std::string& word : plainWords(suffix)) {
    if (word == "sr" || word == "senior" || word == "sen" || word == "i") return 1;
    if (word == "jr" || word == "junior" || word == "jun" || word == "ii") return 2;
    if (word == "iii" || word == "3rd") return 3;
    if (word == "iv" || word == "4th") return 4;
  }
  return 0;
}

int digitsAt(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return 0;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

// The digits of it, eight at most.
std::uint32_t packedDigits(std::string_view text) {
  std::uint32_t digits = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits = digits << 4U | static_cast<std::uint32_t>(c - '0');
  return digits;
}

Birthday birthdayOf(std::string_view text) {
  Birthday day;
  if (text.size() == 7 && text.starts_with("--")) {
    day = {0, digitsAt(text, 2, 2), digitsAt(text, 5, 2), 0};
  } else if (text.size() == 10) {
    day = {digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2), 0};
    day.digits = packedDigits(text);
    if (day.year == 0 || day.year >= kLastYear) return {};
  }
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? day : Birthday{};
}

std::size_t dayNumber(const Birthday& day) {
  return static_cast<std::size_t>((day.year * 12 + day.month - 1) * 31 + day.day - 1);
}

// "d.o.o." and "s. r. o." come apart into letters: put together again they are known.
std::vector<std::string> joinedLetters(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  bool open = false;
  for (const std::string& word : words) {
    const bool letter = word.size() == 1 && !isNumber(word);
    if (letter && open)
      out.back() += word;
    else
      out.push_back(word);
    open = letter;
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += out.empty() ? word : ' ' + word;
  return out;
}

}

bool isOneDigitOff(std::uint32_t a, std::uint32_t b) {
  constexpr std::uint32_t kDigit = 15;
  if (a == b) return true;
  const auto first = static_cast<unsigned>(std::countr_zero(a ^ b)) / 4 * 4;
  const std::uint32_t x = a >> first;
  const std::uint32_t y = b >> first;
  if ((x ^ y) <= kDigit) return true;
  return (x ^ y) <= 0xffU && (x & kDigit) == (y >> 4U & kDigit) && (x >> 4U & kDigit) == (y & kDigit);
}

Stretch KnownContacts::addWords(const std::vector<std::string>& words, WordPool& pool, Use use) {
  const Stretch stretch{static_cast<std::uint32_t>(m_words.size()), static_cast<std::uint32_t>(words.size())};
  for (const std::string& word : words) m_words.push_back(pool.add(word, use));
  return stretch;
}

void KnownContacts::addPhone(const std::string& text) {
  const std::string all = digitsOf(text);
  if (all.size() < kDigitsAtLeast) return;
  const auto tail = std::string_view(all).substr(all.size() - std::min(all.size(), kDigitsThatTell));
  m_phones.push_back({m_numbers.add(tail), packedDigits(tail), static_cast<std::uint32_t>(tail.size())});
}

void KnownContacts::addMail(const std::string& text) {
  if (text.empty()) return;
  const std::size_t at = text.rfind('@');
  const std::string_view local = std::string_view(text).substr(0, at);
  const std::uint32_t whole = m_mailTexts.add(text);
  m_mails.push_back({whole, m_locals.add(local), m_mailTexts.letters(whole), isSharedLocal(local)});
}

void KnownContacts::addPlace(const ContactFacts::Place& place) {
  KnownPlace known;
  std::vector<std::string> words;
  for (std::string& word : plainWords(place.street)) {
    if (known.number == 0 && isNumber(word))
      known.number = m_numbers.add("nr " + word, Use::Second);
    else
      words.push_back(std::move(word));
  }
  for (std::string& word : plainWords(place.extended)) words.push_back(std::move(word));
  const std::vector<std::string> city = plainWords(place.city);
  known.line = m_lines.add(joined(words));
  known.words = addWords(words, m_placeWords, Use::First);
  for (const auto word : this->words(known.words))
    known.marks |= std::uint64_t{1} << KnownPlace::markOf(word);
  known.city = m_cities.add(joined(city));
  known.cityWords = addWords(city, m_placeWords, Use::Second);
  std::string postcode;
  for (const std::string& word : plainWords(place.postcode)) postcode += word;
  known.postcode = m_postcodes.add(postcode);
  m_places.push_back(known);
}

void KnownContacts::addFirm(const std::string& name) {
  const std::vector<std::string> all = joinedLetters(plainWords(name));
  std::vector<std::string> words;
  std::copy_if(all.begin(), all.end(), std::back_inserter(words),
               [](const std::string& word) { return !isLegalForm(word); });
  if (words.empty()) words = all;
  if (words.empty()) return;
  m_firms.push_back({m_firmNames.add(joined(words)), addWords(words, m_firmWords, Use::First)});
}

void KnownContacts::add(const ContactFacts& facts) {
  KnownContact c;
  c.id = facts.id;
  c.isCompany = facts.kind == domain::ContactKind::Company;
  c.generation = generationOf(facts.suffix);
  std::size_t at = 0;
  for (const std::string* part : {&facts.given, &facts.middle})
    for (const std::string& word : plainWords(*part))
      if (at < c.given.size()) c.given[at++] = m_names.add(word, Use::First);
  at = 0;
  for (const std::string& word : plainWords(facts.family))
    if (at < c.family.size()) c.family[at++] = m_names.add(word, Use::Second);
  c.nickname = m_names.add(plainText(facts.nickname), Use::First);
  c.birthday = birthdayOf(facts.birthday);
  if (c.birthday.isKnown()) {
    if (m_birthdays.empty()) m_birthdays.resize(static_cast<std::size_t>(kLastYear) * 12 * 31);
    ++m_birthdays[dayNumber(c.birthday)];
    ++m_withBirthday;
  }
  addRows(facts, c);
  m_contacts.push_back(c);
}

void KnownContacts::addRows(const ContactFacts& facts, KnownContact& c) {
  const auto each = [](const auto& rows, auto& kept, const auto& add) {
    Stretch stretch{static_cast<std::uint32_t>(kept.size()), 0};
    for (std::size_t i = 0; i < std::min(rows.size(), kMostOfAKind); ++i) add(rows[i]);
    stretch.size = static_cast<std::uint32_t>(kept.size()) - stretch.begin;
    return stretch;
  };
  c.mails = each(facts.mails, m_mails, [this](const std::string& mail) { addMail(mail); });
  c.phones = each(facts.phones, m_phones, [this](const std::string& phone) { addPhone(phone); });
  c.places = each(facts.places, m_places, [this](const ContactFacts::Place& place) { addPlace(place); });
  const std::vector<std::string> own{facts.company};
  c.firms =
      each(c.isCompany ? own : facts.employers, m_firms, [this](const std::string& name) { addFirm(name); });
}

std::uint32_t KnownContacts::sameBirthdays(const Birthday& day) const {
  return m_birthdays.empty() ? 0 : m_birthdays[dayNumber(day)];
}

}
