#include "insight/duplicates.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>

namespace kith::insight {
namespace {

// How many pairs of a kind a contact is part of, on average, before anything is known of it.
struct Rates {
  double same;
  double home;
  double work;
};
constexpr Rates kPeople{0.3, 1.0, 2.0};
constexpr Rates kCompanies{0.3, 0.15, 0.5};  // home: branches of one company; work: under one roof

// A name alone makes two contacts at most this likely one (in bits above even), however rare it is: there are
// namesakes. Where more pairs share a whole name than a book has duplicates, it says as much less.
constexpr double kNameAlone = 0.3;
constexpr double kNameAloneLeast = -6;
constexpr double kNameKept = 0.65;  // of true duplicates, that many have the name letter for letter

constexpr double kAnyBits = -1000;  // less than any pair has
constexpr float kRounding = 0.01F;  // of sums of floats in another order
constexpr float kFirmAlone = 2;
constexpr float kOwnPhone = 3;
constexpr float kOwnStreet = 5;
constexpr float kNoTwins = 4;
constexpr double kSlow = 8;

// Below even the score falls slowly: how many families and how many duplicates a book holds is not known.
double scoreOf(double bits) { return bits >= 0 ? 1 / (1 + std::exp2(-bits)) : 0.5 * std::exp2(bits / kSlow); }

double bitsOf(double score) {
  if (score <= 0) return std::numeric_limits<double>::lowest();
  if (score >= 1) return std::numeric_limits<double>::max();
  return score >= 0.5 ? std::log2(score / (1 - score)) : kSlow * std::log2(2 * score);
}

float prior(double rate, double size) { return static_cast<float>(std::log2(2 * rate / size)); }

// The fields of two contacts compared, and the sums of what they say. Stops where what is left cannot bring
// the pair up to `least` any more.
class Comparison {
 public:
  Comparison(const Surroundings& in, float nameAlone, const KnownContact& a, const KnownContact& b)
      : m_in(in), m_nameAlone(nameAlone), m_a(a), m_b(b), m_rates(a.isCompany ? kCompanies : kPeople) {
    m_sum = {prior(m_rates.same, in.size), prior(m_rates.home, in.size), prior(m_rates.work, in.size),
             Likeness::Unknown};
  }

  // Whether they reach `least` bits. What cannot is told as early as may be: each field in the place of its
  // bound, the cheap ones first.
  bool reaches(double least, const Bounds& bounds) {
    m_over = bounds.over;
    if (falls(bounds.birthday, (m_birthday = compareBirthdays(m_in, m_a, m_b)).same)) return false;
    if (falls(bounds.phone, (m_phone = comparePhones(m_in, m_a, m_b)).same)) return false;
    if (falls(bounds.mail, (m_mail = compareMails(m_in, m_a, m_b)).same)) return false;
    if (m_a.isCompany ? !compareAsCompanies(bounds) : !compareAsPeople(bounds)) return false;
    note("phone", ofCompanies(m_phone, kOwnPhone));
    note("email", m_mail);
    if (!m_a.isCompany) note("company", m_employer);
    // Most pairs end here: their streets, the dearest of all, cannot save them.
    if (static_cast<double>(m_sum.same + mostOfPlaces(m_in, m_a, m_b)) < least) return false;
    const PlaceEvidence place = comparePlaces(m_in, m_a, m_b);
    note("street", ofCompanies(place.street, kOwnStreet));
    note("city", place.city);
    note("postcode", place.postcode);
    return bits() >= least;
  }

  double bits() const {
    const double other =
        std::exp2(static_cast<double>(m_sum.home)) + std::exp2(static_cast<double>(m_sum.work)) + 1;
    return static_cast<double>(m_sum.same) - std::log2(other);
  }
  std::vector<Reason> reasons() const { return {m_reasons.begin(), m_reasons.begin() + m_count}; }

 private:
  void note(const char* field, const Evidence& e) {
    m_sum += e;
    if (e.likeness != Likeness::Unknown) m_reasons[m_count++] = {field, e.likeness};
  }

  bool falls(float bound, float exact) {
    m_over += exact - bound;
    return m_over < 0;
  }

  bool compareAsPeople(const Bounds& bounds) {
    NameEvidence name = compareNames(m_in, m_a, m_b);
    const float over = name.given.same + name.family.same + m_sum.same - m_nameAlone;
    const float names = name.given.same + name.family.same - std::max(0.0F, over);
    if (falls(bounds.names, names + name.further.same + name.generation.same)) return false;
    m_employer = compareEmployers(m_in, m_a, m_b);
    if (falls(bounds.employer, m_employer.same)) return false;
    if (over > 0) {
      name.family.same -= over;
      name.family.home -= over;
      name.given.work = std::max(0.0F, name.given.work - over);
    }
    note("given", name.given);
    m_sum += name.further;
    note("family", name.family);
    note("suffix", name.generation);
    note("birthday", birthdayBeside(name));
    return true;
  }

  // Two of one home with one birthday are twins: of one family name, and not of one first name.
  Evidence birthdayBeside(const NameEvidence& name) const {
    Evidence e = m_birthday;
    const bool asTwins = name.family.likeness != Likeness::Apart &&
                         (name.given.likeness == Likeness::Apart || name.given.likeness == Likeness::Unknown);
    if (e.likeness == Likeness::Same && !asTwins) e.home -= kNoTwins;
    return e;
  }

  // Branches of one company have phones and doors of their own.
  Evidence ofCompanies(Evidence e, float own) const {
    if (m_a.isCompany && (e.likeness == Likeness::Same || e.likeness == Likeness::Close)) e.home -= own;
    return e;
  }

  bool compareAsCompanies(const Bounds& bounds) {
    Evidence name = compareFirmNames(m_in, m_a, m_b);
    const float over = name.same + m_sum.same - kFirmAlone;
    if (falls(bounds.names, name.same - std::max(0.0F, over))) return false;
    if (over > 0) {
      name.same -= over;
      name.home -= over;
    }
    note("company", name);
    return true;
  }

  const Surroundings& m_in;
  float m_nameAlone;
  const KnownContact& m_a;
  const KnownContact& m_b;
  Rates m_rates;
  Evidence m_sum;
  Evidence m_birthday;
  Evidence m_phone;
  Evidence m_mail;
  Evidence m_employer;
  float m_over = 0;  // by which what is known and the bounds of the rest are more than is needed
  std::array<Reason, 10> m_reasons{};
  int m_count = 0;
};

}

float Duplicates::nameAlone() const {
  std::vector<std::uint64_t> names;
  for (std::size_t i = 0; i < m_known.size(); ++i)
    if (const KnownContact& c = m_known[i]; c.given[0] != 0 && c.family[0] != 0)
      names.push_back(std::uint64_t{c.given[0]} << 32U | c.family[0]);
  std::sort(names.begin(), names.end());
  double pairs = 1;
  for (std::size_t from = 0; from < names.size();) {
    std::size_t to = from;
    while (to < names.size() && names[to] == names[from]) ++to;
    pairs += static_cast<double>(to - from) * static_cast<double>(to - from - 1) / 2;
    from = to;
  }
  const double expected = kNameKept * kPeople.same * static_cast<double>(names.size());
  return static_cast<float>(
      std::clamp(std::log2(std::max(expected, 1.0) / pairs), kNameAloneLeast, kNameAlone));
}

Surroundings Duplicates::surroundings(MatchMemo& memo) const {
  return {m_known, std::max(kSmallestBook, static_cast<double>(m_known.size())), memo};
}

void Duplicates::settle() {
  // Neither needs the other.
  auto blocks = std::async(std::launch::async, [this] { return std::make_unique<CandidateBlocks>(m_known); });
  m_nameAlone = nameAlone();
  MatchMemo memo;
  const Surroundings in = surroundings(memo);
  m_sketches.reserve(m_known.size());
  for (std::size_t i = 0; i < m_known.size(); ++i) m_sketches.push_back(sketchOf(in, m_known[i]));
  m_blocks = blocks.get();
}

// Each of those behind `at` once, fetched while the next is looked for.
void Duplicates::gather(std::uint32_t at, Seen& seen) const {
  seen.candidates.clear();
  m_blocks->eachBehind(at, [&](std::uint32_t j) {
    if (seen.by[j] == at + 1) return;
    seen.by[j] = at + 1;
    __builtin_prefetch(&m_sketches[j]);
    seen.candidates.push_back(j);
  });
}

std::vector<LikelyPair> Duplicates::find(std::uint32_t from, std::uint32_t to, double least,
                                         Seen& seen) const {
  std::vector<LikelyPair> found;
  const Surroundings in = surroundings(seen.memo);
  const double leastBits = bitsOf(least);
  const auto bounds = [&](const Rates& rates, float nameAlone) {
    const float even = prior(rates.same, in.size);
    return Needed{static_cast<float>(std::max(leastBits, kAnyBits)) - even - kRounding, nameAlone - even};
  };
  const auto people = bounds(kPeople, m_nameAlone);
  const auto companies = bounds(kCompanies, kFirmAlone);
  seen.by.resize(m_known.size(), 0);
  for (std::uint32_t i = from; i < to; ++i) {
    const Needed& needed = m_sketches[i].has(ContactSketch::kCompany) ? companies : people;
    gather(i, seen);
    for (const auto j : seen.candidates) {
      const auto most = mayReach(in, m_sketches[i], m_sketches[j], needed);
      if (!most) continue;
      Comparison comparison(in, m_nameAlone, m_known[i], m_known[j]);
      if (!comparison.reaches(leastBits, *most)) continue;
      const double bits = comparison.bits();
      found.push_back({m_known[i].id, m_known[j].id, scoreOf(bits), bits, comparison.reasons()});
    }
  }
  return found;
}

void Duplicates::sortBestFirst(std::vector<LikelyPair>& pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const LikelyPair& x, const LikelyPair& y) {
    if (x.bits != y.bits) return x.bits > y.bits;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
}

}
