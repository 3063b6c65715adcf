// Names of companies, and the frequencies behind every comparison.
#include "insight/evidence.h"
#include "insight/plain_words.h"
#include "insight/text_likeness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kith::insight {
namespace {

constexpr double kRarestFirm = 1.0 / 65'000;
constexpr double kWeightMost = 12;  // bits of one word
constexpr std::size_t kWordsMost = 16;

float bits(double ofOne, double ofTwo) { return static_cast<float>(std::log2(ofOne / ofTwo)); }

double weightOf(const WordPool& pool, std::uint32_t word, double size) {
  const double count = std::max(1.0, static_cast<double>(pool.count(word)) - 1);
  const double length = std::min(1.0, 0.25 + 0.15 * static_cast<double>(pool.text(word).size()));
  return length * std::clamp(std::log2(size / count), 0.5, kWeightMost);
}

// Abbreviations too: intl is international, no. 4 is nothing.
bool isShortFor(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 3 || b.size() < a.size() + 2 || a.front() != b.front()) return false;
  std::size_t at = 0;
  for (const char c : b)
    if (at < a.size() && a[at] == c) ++at;
  return at == a.size();
}

// In tenths.
std::uint8_t likenessOfWords(const WordPool& pool, std::uint32_t a, std::uint32_t b) {
  const std::string_view one = pool.text(a);
  const std::string_view other = pool.text(b);
  if (pool.areFarApart(a, b) || !isLatin(one) || !isLatin(other)) return 0;
  if (std::min(one.size(), other.size()) >= 4 &&
      (jaroWinkler(one, other) >= 0.92 || isWithinEdits(one, other, 1)))
    return 9;
  return isShortFor(one, other) ? 7 : 0;
}

// The letters that words begin with: ikea of ingvar kamprad elmtaryd agunnaryd.
bool isAcronym(const WordPool& pool, std::span<const std::uint32_t> one,
               std::span<const std::uint32_t> words) {
  if (one.size() != 1 || words.size() < 3) return false;
  std::string letters;
  for (const auto word : words) letters += pool.text(word).front();
  return pool.text(one.front()) == letters;
}

FirmMatch compareWords(const Surroundings& in, const KnownFirm& a, const KnownFirm& b) {
  const auto ofA = in.known.words(a.words);
  const auto ofB = in.known.words(b.words);
  const WordPool& pool = in.known.firmWords();
  const std::string_view one = in.known.firmNames().text(a.name);
  const std::string_view other = in.known.firmNames().text(b.name);
  const Overlap overlap = overlapOf(in, pool, MatchMemo::Of::FirmWord, ofA, ofB);
  const bool isSlip = isLatin(one) && isLatin(other) && std::min(one.size(), other.size()) >= 6 &&
                      (isWithinEdits(one, other, 2) || jaroWinkler(one, other) >= 0.95);
  if (overlap.both >= 0.88 || isSlip) return FirmMatch::Alike;
  if (overlap.both >= 0.7 || overlap.smaller >= 0.93) return FirmMatch::Longer;
  if (overlap.both >= 0.5 || isAcronym(pool, ofA, ofB) || isAcronym(pool, ofB, ofA)) return FirmMatch::Near;
  return FirmMatch::Apart;
}

}

FirmMatch firmMatch(const Surroundings& in, const KnownFirm& a, const KnownFirm& b) {
  if (a.name == b.name) return FirmMatch::Same;
  return static_cast<FirmMatch>(in.memo.of(MatchMemo::Of::Firm, a.name, b.name, [&] {
    return static_cast<std::uint8_t>(compareWords(in, a, b));
  }));
}

namespace {

Evidence firmEvidence(const Surroundings& in, const KnownFirm& a, const KnownFirm& b) {
  switch (firmMatch(in, a, b)) {
    case FirmMatch::Same: {
      const double f = in.frequency(in.known.firmNames().count(a.name), kRarestFirm);
      return {bits(0.6, f), bits(0.9, f), 0, Likeness::Same};
    }
    case FirmMatch::Alike:
      return {10, 9.5F, 0, Likeness::Close};
    case FirmMatch::Longer:
      return {6, 7, 0, Likeness::Close};
    case FirmMatch::Near:
      return {2.5F, 4, 0, Likeness::Near};
    default:
      return {-5, -4, 0, Likeness::Apart};
  }
}

}

double Surroundings::frequency(std::uint32_t count, double least) const {
  return std::max(least, (static_cast<double>(count) - 1.5) / (size + 500));
}

double Surroundings::chance(std::uint32_t count, double least) const {
  const double few = least * std::exp2(2.0 * (std::min(count, 6U) < 2 ? 0 : std::min(count, 6U) - 2));
  return std::max(few, (static_cast<double>(count) - 5) / size);
}

Overlap overlapOf(const Surroundings& in, const WordPool& pool, MatchMemo::Of what,
                  std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  a = a.first(std::min(a.size(), kWordsMost));
  b = b.first(std::min(b.size(), kWordsMost));
  double ofA = 0, ofB = 0, shared = 0;
  std::array<double, kWordsMost> weights;  // NOLINT(cppcoreguidelines-pro-type-member-init): as many as b has
  for (std::size_t j = 0; j < b.size(); ++j) ofB += weights[j] = weightOf(pool, b[j], in.size);
  const auto alike = [&](std::uint32_t x, std::uint32_t y) {
    if (x == y) return 1.0;
    return in.memo.of(what, x, y, [&] { return likenessOfWords(pool, x, y); }) / 10.0;
  };
  std::uint32_t taken = 0;
  for (const auto word : a) {
    const double weight = weightOf(pool, word, in.size);
    ofA += weight;
    double best = 0;
    std::size_t bestAt = b.size();
    for (std::size_t j = 0; j < b.size(); ++j) {
      if ((taken >> j & 1U) != 0) continue;
      // A misspelt word is rare; what it says is what the word says that it was.
      const double worth = alike(word, b[j]) * std::min(weight, weights[j]);
      if (worth > best) {
        best = worth;
        bestAt = j;
      }
    }
    if (bestAt == b.size()) continue;
    taken |= 1U << bestAt;
    shared += best;
  }
  if (ofA <= 0 || ofB <= 0) return {};
  return {2 * shared / (ofA + ofB), std::min(1.0, shared / std::min(ofA, ofB))};
}

Evidence compareFirmNames(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  const auto ofA = in.known.firms(a);
  const auto ofB = in.known.firms(b);
  if (ofA.empty() || ofB.empty()) return {};
  return firmEvidence(in, ofA.front(), ofB.front());
}

Evidence compareEmployers(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  const auto ofA = in.known.firms(a);
  const auto ofB = in.known.firms(b);
  if (ofA.empty() || ofB.empty()) return {};
  Evidence best{-1.7F, 0, -3, Likeness::Apart};
  for (const KnownFirm& x : ofA)
    for (const KnownFirm& y : ofB) {
      const Likeness how = firmEvidence(in, x, y).likeness;
      if (how != Likeness::Same && how != Likeness::Close) continue;
      const double f = in.frequency(in.known.firmNames().count(x.name) + 1, 1.0 / 2'000);
      const Evidence e{bits(how == Likeness::Same ? 0.7 : 0.3, f), bits(0.03 + f, f),
                       bits(how == Likeness::Same ? 0.95 : 0.5, f), how};
      if (e.same > best.same) best = e;
    }
  return best;
}

}
