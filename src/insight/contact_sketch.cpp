#include "insight/contact_sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace kith::insight {
namespace {

// What the parts say at most; the frequencies behind them stand with the comparisons.
constexpr float kMostOfMail = 18;
constexpr float kMostOfLikeMail = 9;
constexpr float kOtherMail = -1.5F;
// Two slips change as many at most, of the whole and of what stands before the @.
constexpr int kLettersOfSlips = 4;
constexpr float kMostOfPhone = 17;
constexpr float kLikePhone = 4;
constexpr float kOtherPhone = -2.3F;
constexpr float kMostOfPlace = 28;
constexpr float kSameTowns = 7.5F;  // city and postcode; the same postcode
constexpr float kTowns = 3.5F;      // another one
constexpr float kMostOfFirm = 10.5F;
constexpr float kOtherFirm = -1.7F;
constexpr float kSameGeneration = 3;
constexpr float kSameBirthday = 14;
constexpr float kLikeBirthday = 5.8F;
constexpr float kHalfBirthday = 2.5F;
constexpr float kBirthdayInPart = 8.4F;
constexpr float kOtherBirthday = -6;

bool eitherHas(const ContactSketch& a, const ContactSketch& b, std::uint8_t flag) {
  return a.has(flag) || b.has(flag);
}

float mostOfBirthdays(std::uint32_t a, std::uint32_t b) {
  constexpr std::uint32_t kDay = 0xff, kMonth = 0xff00, kYear = 0xffff0000;
  if (a == 0 || b == 0) return 0;
  const std::uint32_t differ = a ^ b;
  if (differ == 0) return kSameBirthday;
  const bool year = (differ & kYear) == 0;
  const bool turned = year && (a & kDay) == (b & kMonth) >> 8U && (b & kDay) == (a & kMonth) >> 8U;
  if (turned || isOneDigitOff(a, b)) return kLikeBirthday;
  const bool half = year ? (differ & kMonth) == 0 || (differ & kDay) == 0 : (differ & ~kYear) == 0;
  return half ? kHalfBirthday : kOtherBirthday;
}

float mostOfPhones(const ContactSketch& a, const ContactSketch& b) {
  if (a.phones == 0 || b.phones == 0) return 0;
  if ((a.phones & b.phones) != 0) return kMostOfPhone;
  if (eitherHas(a, b, ContactSketch::kFurtherPhones)) return kLikePhone;
  for (std::size_t i = 0; i < a.phoneCount; ++i)
    for (std::size_t j = 0; j < b.phoneCount; ++j)
      if (isOneDigitOff(a.phoneDigits[i], b.phoneDigits[j])) return kLikePhone;
  return kOtherPhone;
}

float mostOfMails(const ContactSketch& a, const ContactSketch& b) {
  if (a.mails == 0 || b.mails == 0) return 0;
  if ((a.mails & b.mails) != 0) return kMostOfMail;
  if (eitherHas(a, b, ContactSketch::kFurtherMails) || (a.locals & b.locals) != 0) return kMostOfLikeMail;
  for (std::size_t i = 0; i < a.mailCount; ++i)
    for (std::size_t j = 0; j < b.mailCount; ++j)
      if (std::popcount(a.mailLetters[i] ^ b.mailLetters[j]) <= kLettersOfSlips &&
          std::popcount(a.localLetters[i] ^ b.localLetters[j]) <= kLettersOfSlips)
        return kMostOfLikeMail;
  return kOtherMail;
}

bool isInStreet(const ContactSketch& city, const ContactSketch& street) {
  return (street.street >> city.cityMark & 1U) != 0;
}

float mostOfStreets(const ContactSketch& a, const ContactSketch& b) {
  if (a.street == 0 || b.street == 0) return 0;
  const float number = mostOfNumbers(a.number, b.number);
  if (a.line == b.line) return number + a.lineBits;
  return number + ((a.street & b.street) != 0 ? kMostOfLine : kCloseLine);
}

float mostOfTowns(const Surroundings& in, const ContactSketch& a, const ContactSketch& b) {
  return mostOfTowns(in, {a.city, a.postcode}, {b.city, b.postcode}, isInStreet(a, b) || isInStreet(b, a));
}

float mostOfNamesOf(const Surroundings& in, const ContactSketch& a, const ContactSketch& b, float names) {
  float most = names;
  if (!eitherHas(a, b, ContactSketch::kFurtherNames)) most = std::min(most, mostOfNames(in, a.name, b.name));
  return a.generation != 0 && a.generation == b.generation ? most + kSameGeneration : most;
}

float mostOfFirmNames(const Surroundings& in, const ContactSketch& a, const ContactSketch& b, float names) {
  static constexpr std::array<float, 5> kBits{20, 10, 6, 2.5F, -5};
  if (a.firm == 0 || b.firm == 0) return 0;
  const FirmMatch match = firmMatch(in, in.known.firm(a.firm - 1), in.known.firm(b.firm - 1));
  return std::min(names, kBits[static_cast<std::size_t>(match)]);
}

float mostOfEmployers(const Surroundings& in, const ContactSketch& a, const ContactSketch& b) {
  if (a.firm == 0 || b.firm == 0) return 0;
  if (eitherHas(a, b, ContactSketch::kFurtherFirms)) return kMostOfFirm;
  const FirmMatch match = firmMatch(in, in.known.firm(a.firm - 1), in.known.firm(b.firm - 1));
  return match <= FirmMatch::Longer ? kMostOfFirm : kOtherFirm;
}

}

// From what lies in the sketches to what has to be looked up, and the names of firms, which are compared word
// by word, last: most are done after the first step.
std::optional<Bounds> mayReach(const Surroundings& in, const ContactSketch& a, const ContactSketch& b,
                               const Needed& needed) {
  const bool company = a.has(ContactSketch::kCompany);
  const bool furtherPlaces = eitherHas(a, b, ContactSketch::kFurtherPlaces);
  const bool inPart = eitherHas(a, b, ContactSketch::kBirthdayInPart);
  const float firm = !company && a.firm != 0 && b.firm != 0 ? kMostOfFirm : 0;
  const float towns = furtherPlaces ? 0 : a.postcode != 0 && a.postcode == b.postcode ? kSameTowns : kTowns;
  Bounds most;
  most.birthday = inPart ? kBirthdayInPart : mostOfBirthdays(a.birthday, b.birthday);
  most.phone = mostOfPhones(a, b);
  most.mail = mostOfMails(a, b);
  most.places = furtherPlaces ? kMostOfPlace : mostOfStreets(a, b);
  most.over = most.birthday + most.phone + most.mail + most.places - needed.bits;
  if (most.over + needed.names + kSameGeneration + towns + firm < 0) return std::nullopt;
  most.names = company ? mostOfFirmNames(in, a, b, needed.names) : mostOfNamesOf(in, a, b, needed.names);
  most.over += most.names;
  if (most.over + towns + firm < 0) return std::nullopt;
  const float inTown = furtherPlaces ? 0 : mostOfTowns(in, a, b);
  most.places += inTown;
  most.over += inTown;
  if (most.over + firm < 0) return std::nullopt;
  if (!company) most.employer = mostOfEmployers(in, a, b);
  most.over += most.employer;
  return most.over < 0 ? std::nullopt : std::optional(most);
}

namespace {

std::uint32_t marked(std::uint32_t number) { return 1U << KnownPlace::markOf(number) / 2U; }

void addChannels(const KnownContacts& known, const KnownContact& c, ContactSketch& s) {
  for (const KnownPhone& phone : known.phones(c)) {
    s.phones |= marked(phone.number);
    if (s.phoneCount < s.phoneDigits.size()) s.phoneDigits[s.phoneCount++] = phone.digits;
    // Where one is shorter, digits are left out or added.
    if (phone.size != KnownPhone::kUsualSize) s.flags |= ContactSketch::kFurtherPhones;
  }
  for (const KnownMail& mail : known.mails(c)) {
    s.mails |= marked(mail.whole);
    s.locals |= marked(mail.local);
    if (s.mailCount == s.mailLetters.size()) continue;
    s.localLetters[s.mailCount] = mail.local == 0 ? 0 : known.locals().letters(mail.local);
    s.mailLetters[s.mailCount++] = mail.letters;
  }
}

std::uint8_t flagsOf(const KnownContact& c) {
  int flags = 0;
  const auto add = [&flags](bool is, std::uint8_t flag) { flags |= is ? flag : 0; };
  add(c.isCompany, ContactSketch::kCompany);
  add(c.given[2] != 0 || c.family[2] != 0 || c.nickname != 0, ContactSketch::kFurtherNames);
  add(c.birthday.isKnown() && c.birthday.year == 0, ContactSketch::kBirthdayInPart);
  add(c.phones.size > 2, ContactSketch::kFurtherPhones);
  add(c.mails.size > 2, ContactSketch::kFurtherMails);
  add(c.places.size > 1, ContactSketch::kFurtherPlaces);
  add(c.firms.size > 1, ContactSketch::kFurtherFirms);
  return static_cast<std::uint8_t>(flags);
}

// Numbers of different houses may fall together, so that 0 stays what is not known.
std::uint16_t shortened(std::uint32_t number) {
  return static_cast<std::uint16_t>(number == 0 ? 0 : number % 65'521 + 1);
}

}

ContactSketch sketchOf(const Surroundings& in, const KnownContact& c) {
  ContactSketch s;
  s.flags = flagsOf(c);
  s.name = plainName(in, c);
  s.birthday = c.birthday.digits;
  s.generation = c.generation;
  addChannels(in.known, c, s);
  if (c.places.size != 0) {
    const KnownPlace& place = in.known.places(c).front();
    s.street = place.marks;
    s.line = shortened(place.line);
    s.lineBits = sameLine(in, place.line);
    s.number = shortened(place.number);
    s.city = place.city;
    if (place.cityWords.size != 0) s.cityMark = KnownPlace::markOf(in.known.words(place.cityWords).front());
    s.postcode = place.postcode;
  }
  if (c.firms.size != 0) s.firm = c.firms.begin + 1;
  return s;
}

}
