// What a comparison needs most of a contact, in two lines of the processor's cache: enough to tell that two
// are not one, which nearly all candidates are not, without touching the rest of them.
#pragma once

#include "insight/evidence.h"

#include <optional>

namespace kith::insight {

struct alignas(128) ContactSketch {
  static constexpr std::uint8_t kCompany = 1;
  static constexpr std::uint8_t kFurtherNames = 2;  // here and below: more than stand here
  static constexpr std::uint8_t kBirthdayInPart = 4;
  static constexpr std::uint8_t kFurtherPhones = 8;
  static constexpr std::uint8_t kFurtherMails = 16;
  static constexpr std::uint8_t kFurtherPlaces = 32;
  static constexpr std::uint8_t kFurtherFirms = 64;

  std::array<std::uint64_t, 2> mailLetters{};
  std::array<std::uint64_t, 2> localLetters{};  // of what stands before the @
  std::uint64_t street = 0;                     // the words of the first address
  // Marks have a bit of each number: who has no bit in common has nothing in common.
  std::uint32_t mails = 0;
  std::uint32_t locals = 0;
  std::uint32_t phones = 0;
  std::array<std::uint32_t, 2> phoneDigits{};
  PlainName name;
  std::uint32_t birthday = 0;  // its digits; 0: not known, or without its year
  std::uint32_t city = 0;      // of the first address
  std::uint32_t postcode = 0;
  std::uint32_t firm = 0;    // its place in KnownContacts::firm(), from 1 on
  std::uint16_t number = 0;  // of the house: another one is another, the same one perhaps the same
  std::uint16_t line = 0;    // as the number
  std::uint8_t flags = 0;
  std::uint8_t generation = 0;
  std::uint8_t phoneCount = 0;
  std::uint8_t mailCount = 0;
  std::uint8_t cityMark = 0;  // the place of the mark that its first word would have in a street
  float lineBits = 0;         // what the same line says

  bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

static_assert(sizeof(ContactSketch) == 128);

ContactSketch sketchOf(const Surroundings& in, const KnownContact& contact);

struct Needed {
  float bits;   // of all evidence together
  float names;  // what names of people, or of companies, may say of it at most
};

// What the fields say at most, and by how much all of it together is more than is needed.
struct Bounds {
  float names = 0;  // with what stands behind them; of companies their names
  float birthday = 0;
  float phone = 0;
  float mail = 0;
  float places = 0;
  float employer = 0;
  float over = 0;
};

// The bounds of two that may have as much in common as is needed. Nothing only where compareNames() and the
// others give less together.
std::optional<Bounds> mayReach(const Surroundings& in, const ContactSketch& a, const ContactSketch& b,
                               const Needed& needed);

}
