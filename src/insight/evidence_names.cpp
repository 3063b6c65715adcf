// Names of people: order, initials, nicknames, spelling, and given and family name in each other's place.
#include "domain/nicknames.h"
#include "insight/evidence.h"
#include "insight/plain_words.h"
#include "insight/text_likeness.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kith::insight {
namespace {

using Use = WordPool::Use;
using Words = std::array<std::uint32_t, 3>;

constexpr double kRarestGiven = 1.0 / 5'000;
constexpr double kRarestFamily = 1.0 / 40'000;
// Of two who work at one place that many have one first name: they are of one language and town, where a name
// is far more frequent than in the whole of a book. One pair in 270 of all the people of FEBRL 1 has.
constexpr double kNamesakeAtWork = 1.0 / 200;
constexpr float kOtherFamily = -5.5F;   // one duplicate in 45: married, mostly
constexpr float kOthersBehind = -5.3F;  // one duplicate in 50 has other names behind the same first one
constexpr float kSwapped = -4.5F;       // one record in twenty has its names the wrong way round
constexpr float kMostOfSwapped = 20;    // both names rare, less what swapping costs
constexpr float kHalfSwapped = -4.5F;   // and the other name is another

enum class NameMatch { Unknown, Same, Nickname, Close, Near, Initial, Gender, Apart };

struct Compared {
  NameMatch match = NameMatch::Unknown;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

float bits(double ofOne, double ofTwo) { return static_cast<float>(std::log2(ofOne / ofTwo)); }

NameMatch spelling(std::string_view a, std::string_view b, bool soundAlike) {
  if (!isLatin(a) || !isLatin(b)) return NameMatch::Apart;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter == 1) return a.front() == b.front() ? NameMatch::Initial : NameMatch::Apart;
  const double like = jaroWinkler(a, b);
  if (like < 0.7) return NameMatch::Apart;
  if (like >= 0.93 || (soundAlike && like >= 0.8) || (shorter >= 3 && isWithinEdits(a, b, 1)))
    return NameMatch::Close;
  if (like >= 0.85 || (shorter >= 5 && isWithinEdits(a, b, 2))) return NameMatch::Near;
  return NameMatch::Apart;
}

NameMatch matchOfWords(const WordPool& pool, std::uint32_t a, std::uint32_t b, bool isGiven) {
  const std::string_view one = pool.text(a);
  const std::string_view other = pool.text(b);
  if (isGiven && domain::areNicknames(one, other)) return NameMatch::Nickname;
  if (isGiven && domain::areGenderPair(one, other)) return NameMatch::Gender;
  if (pool.areFarApart(a, b) && std::min(one.size(), other.size()) > 1) return NameMatch::Apart;
  return spelling(one, other, pool.sound(a) == pool.sound(b));
}

NameMatch matchOf(const Surroundings& in, std::uint32_t a, std::uint32_t b, bool isGiven) {
  if (a == 0 || b == 0) return NameMatch::Unknown;
  if (a == b) return NameMatch::Same;
  return static_cast<NameMatch>(in.memo.of(isGiven ? MatchMemo::Of::Given : MatchMemo::Of::Family, a, b, [&] {
    return static_cast<std::uint8_t>(matchOfWords(in.known.names(), a, b, isGiven));
  }));
}

// The better of two comparisons stands first in the enumeration, but for Unknown.
bool isBetter(NameMatch a, NameMatch b) {
  if (a == NameMatch::Unknown) return false;
  return b == NameMatch::Unknown || static_cast<int>(a) < static_cast<int>(b);
}

std::size_t countOf(const Words& words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](auto w) { return w != 0; }));
}

bool joinedAlike(const WordPool& pool, const Words& a, const Words& b) {
  if (countOf(a) == countOf(b)) return false;
  std::string one, other;
  for (const auto word : a) one += pool.text(word);
  for (const auto word : b) other += pool.text(word);
  return one == other;
}

// Whether both have further names and none of them is any of the other's: Ana Marija and Ana Katarina.
bool haveOthersBehind(const Surroundings& in, const Words& a, const Words& b) {
  if (countOf(a) < 2 || countOf(b) < 2) return false;
  for (std::size_t i = 1; i < a.size(); ++i)
    for (std::size_t j = 1; j < b.size(); ++j) {
      const NameMatch match = matchOf(in, a[i], b[j], true);
      if (match != NameMatch::Unknown && match <= NameMatch::Initial) return false;
    }
  return true;
}

// First names: the first of both, else a middle name that is the other's first.
Compared compareGiven(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  Compared best{matchOf(in, a.given[0], b.given[0], true), a.given[0], b.given[0]};
  const auto offer = [&](std::uint32_t x, std::uint32_t y) {
    if (x == 0 || y == 0) return;
    NameMatch match = matchOf(in, x, y, true);
    if (match == NameMatch::Same) match = NameMatch::Nickname;
    if (match <= NameMatch::Close && isBetter(match, best.match)) best = {match, x, y};
  };
  if (best.match == NameMatch::Same || best.match == NameMatch::Unknown) return best;
  if (joinedAlike(in.known.names(), a.given, b.given)) return {NameMatch::Same, a.given[0], b.given[0]};
  for (std::size_t i = 1; i < a.given.size(); ++i) {
    offer(a.given[i], b.given[0]);
    offer(a.given[0], b.given[i]);
  }
  offer(a.nickname, b.given[0]);
  offer(a.given[0], b.nickname);
  return best;
}

// Of double names any two words: López is short for García López, but García Pérez is another.
Compared compareFamily(const Surroundings& in, const Words& a, const Words& b) {
  Compared best;
  std::size_t alike = 0;
  for (const auto x : a)
    for (const auto y : b) {
      const NameMatch match = matchOf(in, x, y, false);
      if (match >= NameMatch::Same && match <= NameMatch::Close) ++alike;
      if (isBetter(match, best.match)) best = {match, x, y};
    }
  if (best.match <= NameMatch::Close && alike == 1 && countOf(a) > 1 && countOf(b) > 1)
    best.match = NameMatch::Near;
  if (best.match > NameMatch::Same && joinedAlike(in.known.names(), a, b))
    best = {NameMatch::Same, a[0], b[0]};
  return best;
}

Likeness likenessOf(NameMatch match) {
  switch (match) {
    case NameMatch::Unknown:
      return Likeness::Unknown;
    case NameMatch::Same:
      return Likeness::Same;
    case NameMatch::Nickname:
    case NameMatch::Close:
    case NameMatch::Initial:
      return Likeness::Close;
    case NameMatch::Near:
      return Likeness::Near;
    default:
      return Likeness::Apart;
  }
}

struct NameUse {
  Use use;
  double rarest;
};

// How often the rarer and the more frequent of two words are met; a word used as both counts for both.
double frequencyOf(const Surroundings& in, const Compared& c, const NameUse& use, bool rarer) {
  const WordPool& pool = in.known.names();
  const std::uint32_t a = pool.count(c.a, use.use);
  const std::uint32_t b = pool.count(c.b, use.use);
  return in.frequency(rarer ? std::min(a, b) : std::max(a, b), use.rarest);
}

Evidence givenEvidence(const Surroundings& in, const Compared& c) {
  const NameUse use{Use::First, kRarestGiven};
  Evidence e;
  e.likeness = likenessOf(c.match);
  switch (c.match) {
    case NameMatch::Unknown:
      break;
    case NameMatch::Same: {
      const double f = frequencyOf(in, c, use, false);
      e.same = bits(0.8, f);
      e.home = bits(std::max(0.02, f), f);  // called after the father
      e.work = bits(std::max(kNamesakeAtWork, f), f);
      break;
    }
    case NameMatch::Nickname:
      e.same = bits(0.06, 0.002);
      break;
    case NameMatch::Close:
      // A misspelling is rare; two names that many have are two names.
      e.same = bits(0.12, 0.003 + 2 * frequencyOf(in, c, use, true));
      e.home = 1;
      break;
    case NameMatch::Near:
      e.same = 0.5F;
      break;
    case NameMatch::Initial:
      e.same = 3.5F;
      break;
    case NameMatch::Gender:
      e.same = -5;
      break;
    case NameMatch::Apart:
      e.same = -6.5F;
      break;
  }
  return e;
}

Evidence familyEvidence(const Surroundings& in, const Compared& c) {
  const NameUse use{Use::Second, kRarestFamily};
  Evidence e;
  e.likeness = likenessOf(c.match);
  switch (c.match) {
    case NameMatch::Unknown:
      break;
    case NameMatch::Same:
    case NameMatch::Nickname:
    case NameMatch::Gender: {
      const double f = frequencyOf(in, c, use, false);
      e.same = bits(0.85, f);
      e.home = bits(0.8, f);
      break;
    }
    case NameMatch::Close: {
      const double stranger = 0.002 + 2 * frequencyOf(in, c, use, true);
      e.same = bits(0.12, stranger);
      e.home = bits(0.03, stranger);
      break;
    }
    case NameMatch::Near:
      e.same = 0.5F;
      break;
    case NameMatch::Initial:
      e.same = 2;
      e.home = 2;
      break;
    case NameMatch::Apart:
      e.same = kOtherFamily;
      e.home = -2;
      break;
  }
  return e;
}

bool isAlike(const Compared& c) { return c.match >= NameMatch::Same && c.match <= NameMatch::Close; }

// The given name of one against the family name of the other.
Compared compareAcross(const Surroundings& in, const Words& given, const Words& family) {
  Compared best;
  for (const auto y : family) {
    const NameMatch match = matchOf(in, given[0], y, false);
    if (isBetter(match, best.match)) best = {match, given[0], y};
  }
  return best;
}

Evidence acrossEvidence(const Surroundings& in, const Compared& c) {
  if (c.match == NameMatch::Unknown) return {};
  const WordPool& pool = in.known.names();
  const std::uint32_t count = std::max({pool.count(c.a, Use::First), pool.count(c.a, Use::Second),
                                        pool.count(c.b, Use::First), pool.count(c.b, Use::Second)});
  const double f = in.frequency(count + 1, kRarestGiven);
  Evidence e;
  e.same = c.match == NameMatch::Same ? bits(0.8, f) : bits(0.1, 0.004);
  e.likeness = likenessOf(c.match);
  return e;
}

// What it says when the names of one stand in the other's place: both of them, or one of them alone.
void considerSwapped(const Surroundings& in, const KnownContact& a, const KnownContact& b, NameEvidence& e) {
  const Compared ab = compareAcross(in, a.given, b.family);
  const Compared ba = compareAcross(in, b.given, a.family);
  if (!isAlike(ab) && !isAlike(ba)) return;
  Evidence one = acrossEvidence(in, ab);
  Evidence other = acrossEvidence(in, ba);
  for (Evidence* half : {&one, &other})
    if (half->likeness == Likeness::Apart || half->likeness == Likeness::Near) half->same = kHalfSwapped;
  one.same += kSwapped;
  if (one.same + other.same <= e.given.same + e.family.same) return;
  e.swapped = true;
  e.given = one;
  e.family = other;
}

}

NameEvidence compareNames(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  NameEvidence e;
  e.given = givenEvidence(in, compareGiven(in, a, b));
  e.family = familyEvidence(in, compareFamily(in, a.family, b.family));
  if (e.given.likeness == Likeness::Same && haveOthersBehind(in, a.given, b.given)) {
    e.given.likeness = Likeness::Near;
    e.further.same = kOthersBehind;
  }
  if (e.given.same + e.family.same < 2) considerSwapped(in, a, b, e);
  if (a.generation != 0 && b.generation != 0) {
    const bool same = a.generation == b.generation;
    e.generation = {same ? 3.0F : -9.0F, same ? -3.0F : 0.0F, 0, same ? Likeness::Same : Likeness::Apart};
  } else if (a.generation != b.generation) {
    e.generation.same = -1.5F;
  }
  return e;
}

namespace {

std::uint32_t joinedHash(const WordPool& pool, const Words& words) {
  std::string all;
  for (const auto word : words) all += pool.text(word);
  return static_cast<std::uint32_t>(std::hash<std::string>{}(all));
}

// By NameMatch: what givenEvidence() and familyEvidence() give at most.
using MostOf = std::array<float, 8>;
constexpr float kMostOfNickname = 4.95F;
constexpr MostOf kMostOfGiven{0, 12, kMostOfNickname, 5.33F, 0.5F, 3.5F, -5, -6.5F};
constexpr MostOf kMostOfFamily{0, 15.1F, 15.1F, 5.91F, 0.5F, 2, 15.1F, kOtherFamily};

float mostOfGiven(const Surroundings& in, const PlainName& a, const PlainName& b) {
  const auto most = [&in](std::uint32_t x, std::uint32_t y) {
    return kMostOfGiven[static_cast<std::size_t>(matchOf(in, x, y, true))];
  };
  if (a.given[0] == b.given[0] && a.given[0] != 0) return a.givenBits;
  if (a.joinedGiven == b.joinedGiven) return kMostOfGiven[1];
  float best = most(a.given[0], b.given[0]);
  const auto offer = [&](std::uint32_t x, std::uint32_t y) {
    if (x != 0 && y != 0) best = std::max(best, x == y ? kMostOfNickname : most(x, y));
  };
  offer(a.given[1], b.given[0]);
  offer(a.given[0], b.given[1]);
  return best;
}

float mostOfFamily(const Surroundings& in, const PlainName& a, const PlainName& b) {
  if (a.joinedFamily == b.joinedFamily && a.family[0] != b.family[0]) return kMostOfFamily[1];
  float best = std::numeric_limits<float>::lowest();
  for (const auto x : a.family)
    for (const auto y : b.family) {
      if (x == 0 || y == 0) continue;
      best = std::max(best, x != y ? kMostOfFamily[static_cast<std::size_t>(matchOf(in, x, y, false))]
                            : x == a.family[0] ? a.familyBits
                            : x == b.family[0] ? b.familyBits
                                               : kMostOfFamily[1]);
    }
  return best == std::numeric_limits<float>::lowest() ? 0 : best;
}

bool mayBeSwapped(const Surroundings& in, const PlainName& a, const PlainName& b) {
  return std::any_of(b.family.begin(), b.family.end(), [&](std::uint32_t family) {
    return isAlike({matchOf(in, a.given[0], family, false), 0, 0});
  });
}

}

PlainName plainName(const Surroundings& in, const KnownContact& c) {
  const WordPool& pool = in.known.names();
  return {{c.given[0], c.given[1]},
          {c.family[0], c.family[1]},
          joinedHash(pool, c.given),
          joinedHash(pool, c.family),
          givenEvidence(in, {NameMatch::Same, c.given[0], c.given[0]}).same,
          familyEvidence(in, {NameMatch::Same, c.family[0], c.family[0]}).same};
}

float mostOfNames(const Surroundings& in, const PlainName& a, const PlainName& b) {
  const float sum = mostOfGiven(in, a, b) + mostOfFamily(in, a, b);
  if (sum >= 2) return sum;
  return mayBeSwapped(in, a, b) || mayBeSwapped(in, b, a) ? kMostOfSwapped : sum;
}

}
