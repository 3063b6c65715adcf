#include "insight/block_keys.h"

#include <algorithm>

namespace kith::insight {
namespace {

enum class Salt : std::uint64_t {
  Family = 1,
  Names,
  Birthday,
  DayOfYear,
  Phone,
  Mail,
  Local,
  Line,
  Door,
  StreetWord,
  Firm,
  FirmSound,
  Given,
  GivenAtPostcode,
  Year,
  Postcode,
  City,
  Number
};

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9e3779b97f4a7c15ULL + b;
  x ^= x >> 31U;
  x *= 0xbf58476d1ce4e5b9ULL;
  return x ^ (x >> 29U);
}

class Keys {
 public:
  Keys(std::vector<std::uint64_t>& out, bool isCompany) : m_out(out), m_kind(isCompany ? 7 : 3) {}
  void add(Salt salt, std::uint64_t value, std::uint64_t more = 0) {
    m_out.push_back(mixed(mixed(static_cast<std::uint64_t>(salt) * 16 + m_kind, value), more));
  }

 private:
  std::vector<std::uint64_t>& m_out;
  std::uint64_t m_kind;
};

void addNameKeys(const KnownContacts& known, const KnownContact& c, Keys& keys) {
  const WordPool& names = known.names();
  for (const auto word : c.family)
    if (word != 0) keys.add(Salt::Family, names.sound(word));
  const std::uint32_t given = c.given[0] != 0 ? c.given[0] : c.nickname;
  if (given == 0) return;
  if (c.family[0] == 0) {
    keys.add(Salt::Family, names.sound(given));
    return;
  }
  const std::uint64_t one = names.sound(given);
  const std::uint64_t other = names.sound(c.family[0]);
  keys.add(Salt::Names, std::min(one, other), std::max(one, other));
}

void addBirthdayKeys(const Birthday& day, Keys& keys) {
  if (!day.isKnown()) return;
  const auto low = static_cast<std::uint64_t>(std::min(day.month, day.day));
  const auto high = static_cast<std::uint64_t>(std::max(day.month, day.day));
  if (day.year != 0) keys.add(Salt::Birthday, static_cast<std::uint64_t>(day.year), low * 32 + high);
}

// The words of a street that tell most: the longest two.
void addStreetKeys(const KnownContacts& known, const KnownPlace& place, Keys& keys) {
  std::uint32_t longest = 0;
  std::uint32_t second = 0;
  const auto length = [&](std::uint32_t word) {
    return word == 0 ? 0 : known.placeWords().text(word).size();
  };
  for (const auto word : known.words(place.words)) {
    if (length(word) > length(longest)) {
      second = longest;
      longest = word;
    } else if (length(word) > length(second)) {
      second = word;
    }
  }
  for (const auto word : {longest, second})
    if (length(word) >= 4) keys.add(Salt::StreetWord, known.placeWords().sound(word), place.number);
}

void addPlaceKeys(const KnownContacts& known, const KnownContact& c, Keys& keys) {
  for (const KnownPlace& place : known.places(c)) {
    if (place.line != 0 && known.lines().count(place.line) > 1) keys.add(Salt::Line, place.line);
    addStreetKeys(known, place, keys);
    if (place.postcode != 0 && place.number != 0) keys.add(Salt::Door, place.postcode, place.number);
    if (place.postcode != 0 && c.given[0] != 0)
      keys.add(Salt::GivenAtPostcode, known.names().sound(c.given[0]), place.postcode);
  }
}

void addFirmKeys(const KnownContacts& known, const KnownContact& c, Keys& keys) {
  if (!c.isCompany) return;
  for (const KnownFirm& firm : known.firms(c)) {
    if (known.firmNames().count(firm.name) > 1) keys.add(Salt::Firm, firm.name);
    for (const auto word : known.words(firm.words))
      if (known.firmWords().text(word).size() >= 3) keys.add(Salt::FirmSound, known.firmWords().sound(word));
  }
}

}

void addBlockKeys(const KnownContacts& known, const KnownContact& c, std::vector<std::uint64_t>& out) {
  Keys keys(out, c.isCompany);
  if (!c.isCompany) addNameKeys(known, c, keys);
  addBirthdayKeys(c.birthday, keys);
  // What one contact alone has leads to nobody.
  for (const KnownPhone& phone : known.phones(c))
    if (known.numbers().count(phone.number) > 1) keys.add(Salt::Phone, phone.number);
  for (const KnownMail& mail : known.mails(c)) {
    if (known.mailTexts().count(mail.whole) > 1) keys.add(Salt::Mail, mail.whole);
    if (!mail.isShared && known.locals().count(mail.local) > 1 && known.locals().text(mail.local).size() >= 5)
      keys.add(Salt::Local, mail.local);
  }
  addPlaceKeys(known, c, keys);
  addFirmKeys(known, c, keys);
}

void addTraits(const KnownContacts& known, const KnownContact& c, std::vector<std::uint64_t>& out) {
  Keys traits(out, c.isCompany);
  const WordPool& names = known.names();
  if (c.given[0] != 0) traits.add(Salt::Given, names.sound(c.given[0]));
  if (c.family[0] != 0) traits.add(Salt::Family, names.sound(c.family[0]));
  if (c.birthday.isKnown()) {
    if (c.birthday.year != 0) traits.add(Salt::Year, static_cast<std::uint64_t>(c.birthday.year));
    traits.add(Salt::DayOfYear, static_cast<std::uint64_t>(c.birthday.month * 32 + c.birthday.day));
  }
  for (const KnownPlace& place : known.places(c)) {
    if (place.postcode != 0) traits.add(Salt::Postcode, place.postcode);
    if (place.city != 0) traits.add(Salt::City, place.city);
    if (place.number != 0) traits.add(Salt::Number, place.number);
  }
  if (c.isCompany)
    for (const KnownFirm& firm : known.firms(c))
      for (const auto word : known.words(firm.words))
        traits.add(Salt::FirmSound, known.firmWords().sound(word));
}

}
