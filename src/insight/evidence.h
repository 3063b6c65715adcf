// What one field of two contacts says about whether they are one, in bits, and how the two values stand.
//
// The model is that of I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage" (JASA 64, 1969): a field
// adds log2 of how much likelier its agreement is for one person than for two. How likely two strangers agree
// follows the frequency of the value in this book (W. E. Winkler, "Using the EM Algorithm for Weight
// Computation in the Fellegi-Sunter Model of Record Linkage", 1988): a rare name says more than a common one.
// Beside "one and the same" stand two other explanations of agreement, so that what fits them better does not
// count for a duplicate: one home (a family; of companies: one chain), and one place of work (of companies:
// one building).
#pragma once

#include "insight/known_contacts.h"
#include "insight/match_memo.h"

namespace kith::insight {

enum class Likeness { Unknown, Same, Close, Near, Apart };  // Unknown: one of the two says nothing

struct Evidence {
  float same = 0;
  float home = 0;
  float work = 0;
  Likeness likeness = Likeness::Unknown;
};

inline Evidence& operator+=(Evidence& sum, const Evidence& more) {
  sum.same += more.same;
  sum.home += more.home;
  sum.work += more.work;
  return sum;
}

// What a comparison needs to know of the whole book.
struct Surroundings {
  const KnownContacts& known;
  double size;  // of the book, at least kSmallestBook
  MatchMemo& memo;

  // How likely a stranger has a value that `count` contacts have, the pair itself among them.
  double frequency(std::uint32_t count, double least) const;
  // The same of what hardly two people have by chance, as mail and phone.
  double chance(std::uint32_t count, double least) const;
};

constexpr double kSmallestBook = 1000;

struct NameEvidence {
  Evidence given;
  Evidence further;  // against: what stands behind the same first name
  Evidence family;
  Evidence generation;
  bool swapped = false;  // given and family name stand in each other's place
};

// A name of up to two words each and nothing else that is one; its words as one, and what it says to share
// it.
struct PlainName {
  std::array<std::uint32_t, 2> given{};
  std::array<std::uint32_t, 2> family{};
  std::uint32_t joinedGiven = 0;  // hashes
  std::uint32_t joinedFamily = 0;
  float givenBits = 0;
  float familyBits = 0;
};

PlainName plainName(const Surroundings& in, const KnownContact& contact);
// At least as much as such names say together for one and the same, cheaper than to compare them.
float mostOfNames(const Surroundings& in, const PlainName& a, const PlainName& b);
NameEvidence compareNames(const Surroundings& in, const KnownContact& a, const KnownContact& b);
Evidence compareBirthdays(const Surroundings& in, const KnownContact& a, const KnownContact& b);
Evidence compareMails(const Surroundings& in, const KnownContact& a, const KnownContact& b);
Evidence comparePhones(const Surroundings& in, const KnownContact& a, const KnownContact& b);
// How the names of two firms stand to one another.
enum class FirmMatch : std::uint8_t { Same, Alike, Longer, Near, Apart };
FirmMatch firmMatch(const Surroundings& in, const KnownFirm& a, const KnownFirm& b);
// Of people the firms they work for, of companies their names.
Evidence compareEmployers(const Surroundings& in, const KnownContact& a, const KnownContact& b);
Evidence compareFirmNames(const Surroundings& in, const KnownContact& a, const KnownContact& b);

struct PlaceEvidence {
  Evidence street;
  Evidence city;
  Evidence postcode;
};

// What the parts of an address say at most for one and the same, cheaply: the same line, a line of nearly the
// same words, one with any word in common; numbers of houses (0: not known); city and postcode
// together, where the city of the one may stand in the street of the other or not.
float sameLine(const Surroundings& in, std::uint32_t line);
constexpr float kCloseLine = 7;
constexpr float kMostOfLine = 14.2F;
float mostOfNumbers(std::uint32_t a, std::uint32_t b);
struct Town {
  std::uint32_t city;
  std::uint32_t postcode;
};
float mostOfTowns(const Surroundings& in, const Town& a, const Town& b, bool mayStandInStreet);
// The same of all addresses together.
float mostOfPlaces(const Surroundings& in, const KnownContact& a, const KnownContact& b);
// The two addresses that agree best.
PlaceEvidence comparePlaces(const Surroundings& in, const KnownContact& a, const KnownContact& b);

// How much of two bags of words is the same, a rare word counting more: 0 to 1, also of the smaller bag
// alone.
struct Overlap {
  double both = 0;
  double smaller = 0;
};
Overlap overlapOf(const Surroundings& in, const WordPool& pool, MatchMemo::Of what,
                  std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}
