// Addresses: streets as bags of words, house numbers, cities and postcodes.
#include "insight/evidence.h"
#include "insight/plain_words.h"
#include "insight/text_likeness.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kith::insight {
namespace {

using Use = WordPool::Use;

constexpr double kRarestLine = 1.0 / 30'000;
constexpr double kRarestCity = 1.0 / 3'000;
constexpr double kRarestPostcode = 1.0 / 3'000;
constexpr float kPostcodeAlone = 6;
constexpr float kCityAlone = 1.5F;  // a city is shared by too many to say more

float bits(double ofOne, double ofTwo) { return static_cast<float>(std::log2(ofOne / ofTwo)); }

Evidence numberEvidence(const KnownPlace& a, const KnownPlace& b) {
  if (a.number == 0 || b.number == 0) return {};
  if (a.number == b.number) return {bits(0.85, 0.02), bits(0.95, 0.02), bits(0.9, 0.02), Likeness::Same};
  return {-2, -3, -3, Likeness::Apart};
}

// Whether the words of the one occur among those of the other: a place in the line of the street.
bool isAmong(std::span<const std::uint32_t> few, std::span<const std::uint32_t> many) {
  return !few.empty() && std::all_of(few.begin(), few.end(), [&](std::uint32_t word) {
    return std::find(many.begin(), many.end(), word) != many.end();
  });
}

Evidence streetEvidence(const Surroundings& in, const KnownPlace& a, const KnownPlace& b) {
  const auto ofA = in.known.words(a.words);
  const auto ofB = in.known.words(b.words);
  Evidence e;
  if (ofA.empty() || ofB.empty()) return e;
  const Overlap overlap = a.line == b.line
                              ? Overlap{1, 1}
                              : overlapOf(in, in.known.placeWords(), MatchMemo::Of::StreetWord, ofA, ofB);
  if (overlap.both >= 0.95) {
    const double f = in.frequency(in.known.lines().count(a.line), kRarestLine);
    e = {bits(0.6, f), bits(0.85, f), bits(0.5, f), Likeness::Same};
  } else if (overlap.both >= 0.65) {
    e = {kCloseLine, 6, 6, Likeness::Close};
  } else if (overlap.both >= 0.4 || overlap.smaller >= 0.9) {
    e = {3.5F, 2.5F, 2.5F, Likeness::Near};
  } else {
    e = {-2, -3.3F, -2, Likeness::Apart};
  }
  if (e.likeness != Likeness::Apart) {
    const Evidence number = numberEvidence(a, b);
    e += number;
    if (number.likeness == Likeness::Apart && e.likeness == Likeness::Same) e.likeness = Likeness::Close;
  } else if (a.number != 0 && a.number == b.number) {
    e.same += 1;
  }
  return e;
}

Evidence postcodeEvidence(const Surroundings& in, const KnownPlace& a, const KnownPlace& b) {
  if (a.postcode == 0 || b.postcode == 0) return {};
  const WordPool& pool = in.known.postcodes();
  if (a.postcode == b.postcode) {
    const double f = in.frequency(pool.count(a.postcode), kRarestPostcode);
    return {bits(0.85, f), bits(0.95, f), bits(0.9, f), Likeness::Same};
  }
  const bool isSlip = in.memo.of(MatchMemo::Of::Postcode, a.postcode, b.postcode, [&] {
    return isWithinEdits(pool.text(a.postcode), pool.text(b.postcode), 1) ? 1 : 0;
  }) != 0;
  if (isSlip) return {2, 0, 2, Likeness::Close};  // the next quarter of one town, too
  return {-1.5F, -3, -2, Likeness::Apart};
}

bool isOneCity(const WordPool& pool, std::uint32_t a, std::uint32_t b) {
  const std::string_view one = pool.text(a);
  const std::string_view other = pool.text(b);
  if (pool.areFarApart(a, b) || !isLatin(one) || !isLatin(other)) return false;
  return jaroWinkler(one, other) >= 0.9 || isWithinEdits(one, other, one.size() >= 6 ? 2 : 1);
}

Evidence cityEvidence(const Surroundings& in, const KnownPlace& a, const KnownPlace& b) {
  if (a.city == 0 || b.city == 0) return {};
  const WordPool& pool = in.known.cities();
  if (a.city == b.city) {
    const double f = in.frequency(pool.count(a.city), kRarestCity);
    return {bits(0.85, f), bits(0.95, f), bits(0.9, f), Likeness::Same};
  }
  const bool isSpelt = in.memo.of(MatchMemo::Of::City, a.city, b.city,
                                  [&] { return isOneCity(pool, a.city, b.city) ? 1 : 0; }) != 0;
  if (isSpelt) return {4, 3, 3, Likeness::Close};
  if (isAmong(in.known.words(a.cityWords), in.known.words(b.words)) ||
      isAmong(in.known.words(b.cityWords), in.known.words(a.words)))
    return {2.5F, 1, 1, Likeness::Near};
  return {-1.2F, -3, -2, Likeness::Apart};
}

// What follows from something that is known already adds little.
void limit(Evidence& e, float most) {
  const float over = e.same - most;
  if (over <= 0) return;
  e.same -= over;
  e.home -= over;
  e.work -= over;
}

bool agrees(const Evidence& e) { return e.likeness == Likeness::Same || e.likeness == Likeness::Close; }

PlaceEvidence placeEvidence(const Surroundings& in, const KnownPlace& a, const KnownPlace& b) {
  PlaceEvidence e{streetEvidence(in, a, b), cityEvidence(in, a, b), postcodeEvidence(in, a, b)};
  const bool street = agrees(e.street);
  limit(e.postcode, street ? 3 : kPostcodeAlone);
  limit(e.city, street || agrees(e.postcode) ? 1.0F : kCityAlone);
  return e;
}

float sumOf(const PlaceEvidence& e) { return e.street.same + e.city.same + e.postcode.same; }

}

float sameLine(const Surroundings& in, std::uint32_t line) {
  return bits(0.6, in.frequency(in.known.lines().count(line), kRarestLine));
}

float mostOfNumbers(std::uint32_t a, std::uint32_t b) {
  constexpr float kSameNumber = 5.5F;  // bits(0.85, 0.02)
  return a == 0 || b == 0 ? 0 : a == b ? kSameNumber : -2;
}

float mostOfTowns(const Surroundings& in, const Town& a, const Town& b, bool mayStandInStreet) {
  KnownPlace x, y;
  x.city = a.city;
  y.city = b.city;
  x.postcode = a.postcode;
  y.postcode = b.postcode;
  const float city = mayStandInStreet ? kCityAlone : std::min(cityEvidence(in, x, y).same, kCityAlone);
  return city + std::min(postcodeEvidence(in, x, y).same, kPostcodeAlone);
}

float mostOfPlaces(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  if (a.places.size == 0 || b.places.size == 0) return 0;
  float most = std::numeric_limits<float>::lowest();
  for (const KnownPlace& x : in.known.places(a))
    for (const KnownPlace& y : in.known.places(b)) {
      float sum = std::min(cityEvidence(in, x, y).same, kCityAlone) +
                  std::min(postcodeEvidence(in, x, y).same, kPostcodeAlone);
      if (x.marks != 0 && y.marks != 0)
        sum += mostOfNumbers(x.number, y.number) + (x.line == y.line           ? sameLine(in, x.line)
                                                    : (x.marks & y.marks) != 0 ? kMostOfLine
                                                                               : kCloseLine);
      most = std::max(most, sum);
    }
  return most;
}

PlaceEvidence comparePlaces(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  PlaceEvidence best;
  bool any = false;
  for (const KnownPlace& x : in.known.places(a))
    for (const KnownPlace& y : in.known.places(b)) {
      const PlaceEvidence e = placeEvidence(in, x, y);
      if (!any || sumOf(e) > sumOf(best)) best = e;
      any = true;
    }
  return best;
}

}
