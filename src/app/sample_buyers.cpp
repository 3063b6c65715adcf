#include "app/sample_buyers.h"

#include <algorithm>
#include <array>

namespace kith::app {
namespace {

// Thirteen of twenty contacts are candidates for buying. A fixed pattern can be counted without a table.
constexpr int kPeriod = 20;
constexpr int kBuyersInPeriod = 13;
constexpr std::array<bool, kPeriod> kBuys = {true,  true,  false, true,  true, false, true,
                                             true,  false, true,  false, true, true,  true,
                                             false, true,  true,  false, true, false};

constexpr qint64 candidatesBefore(qint64 contact) {
  qint64 count = contact / kPeriod * kBuyersInPeriod;
  for (qint64 at = 0; at < contact % kPeriod; ++at) count += kBuys[static_cast<std::size_t>(at)] ? 1 : 0;
  return count;
}
static_assert(candidatesBefore(kPeriod) == candidatesBefore(kPeriod - 1) + (kBuys.back() ? 1 : 0),
              "the pattern holds as many buyers as it says");

qint64 contactOfCandidate(qint64 candidate) {
  qint64 left = candidate % kBuyersInPeriod;
  qint64 at = 0;
  while (!kBuys[static_cast<std::size_t>(at)] || left-- > 0) ++at;
  return candidate / kBuyersInPeriod * kPeriod + at;
}

// One buyer of each group is of that level; its share of the sales beyond everyone's first; how many per
// mille stop coming; the usual days between two visits (0: no rhythm).
struct LevelRule {
  qint64 group;
  int share;
  int leaves;
  int rhythm;
};
constexpr std::array<LevelRule, 5> kLevels = {
    {{1000, 40, 30, 7}, {100, 160, 80, 14}, {25, 220, 200, 28}, {6, 300, 400, 63}, {1, 280, 700, 0}}};

constexpr int kTries = 16;
constexpr int kUnknownPerMille = 12;
constexpr int kTalkOfBuyers = 700;

}

SampleBuyers::SampleBuyers(SampleSizes sizes, const SampleCalendar& calendar)
    : m_sizes(sizes), m_calendar(&calendar), m_candidates(candidatesBefore(sizes.contacts)) {
  if (sizes.purchases > 0) m_buyers = std::min(m_candidates, std::max<qint64>(1, sizes.purchases / 3));
}

std::optional<qint64> SampleBuyers::buyerOfContact(qint64 contact) const {
  if (m_buyers == 0 || !kBuys[static_cast<std::size_t>(contact % kPeriod)]) return std::nullopt;
  const qint64 candidate = candidatesBefore(contact);
  const qint64 buyer = candidate * m_buyers / m_candidates;
  if ((candidate + 1) * m_buyers / m_candidates == buyer) return std::nullopt;
  return buyer;
}

qint64 SampleBuyers::contactOfBuyer(qint64 buyer) const {
  return contactOfCandidate(((buyer + 1) * m_candidates + m_buyers - 1) / m_buyers - 1);
}

SampleMoment SampleBuyers::firstMoment(qint64 buyer) const {
  return m_calendar->at(firstPurchase(buyer), m_sizes.purchases);
}

int SampleBuyers::lastDay(qint64 buyer) const {
  const int end = m_calendar->days() - 1;
  SampleRandom random(m_sizes.seed, SampleStream::Life, buyer);
  if (!random.chance(kLevels[static_cast<std::size_t>(level(buyer))].leaves)) return end;
  const int first = firstMoment(buyer).day;
  const int left = end - first;
  return first + std::min(left, 60 + static_cast<int>(random.skewed(std::max(left, 1))));
}

qint64 SampleBuyers::candidateOfLevel(std::size_t level, qint64 group) const {
  const qint64 size = kLevels[level].group;
  SampleRandom random(m_sizes.seed, SampleStream::Level, group * 8 + static_cast<qint64>(level));
  return group * size + random.below(size);
}

SampleLevel SampleBuyers::level(qint64 buyer) const {
  std::size_t level = 0;
  while (candidateOfLevel(level, buyer / kLevels[level].group) != buyer) ++level;
  return static_cast<SampleLevel>(level);
}

bool SampleBuyers::inRhythm(qint64 buyer, int day) const {
  const int rhythm = kLevels[static_cast<std::size_t>(level(buyer))].rhythm;
  if (rhythm == 0) return true;
  SampleRandom random(m_sizes.seed, SampleStream::Rhythm, buyer);
  const auto phase = static_cast<int>(random.below(rhythm));
  return (day + phase) % rhythm < std::max(2, rhythm / 5);
}

std::optional<qint64> SampleBuyers::draw(SampleRandom& random, qint64 arrived, int day) const {
  for (int tries = 0; tries < kTries; ++tries) {
    std::size_t level = 0;
    for (qint64 left = random.below(1000); left >= kLevels[level].share; ++level)
      left -= kLevels[level].share;
    while (level + 1 < kLevels.size() && arrived < kLevels[level].group) ++level;
    const qint64 groups = arrived / kLevels[level].group;
    if (groups == 0) return std::nullopt;
    const qint64 buyer = candidateOfLevel(level, random.below(groups));
    const bool ruled = tries < kTries / 2 && random.chance(800);
    if (day <= lastDay(buyer) && (!ruled || inRhythm(buyer, day))) return buyer;
  }
  return std::nullopt;
}

std::optional<qint64> SampleBuyers::buyerOfPurchase(qint64 purchase) const {
  if (m_buyers == 0) return std::nullopt;
  const qint64 before = arrived(purchase, m_sizes.purchases);
  if (before < m_buyers && firstPurchase(before) == purchase) return before;
  SampleRandom random(m_sizes.seed, SampleStream::Buyer, purchase);
  if (random.chance(kUnknownPerMille)) return std::nullopt;
  return draw(random, before, m_calendar->at(purchase, m_sizes.purchases).day);
}

qint64 SampleBuyers::someContact(SampleRandom& random, qint64 part, qint64 whole) const {
  const qint64 known = arrived(part, whole);
  if (random.chance(kTalkOfBuyers)) {
    const auto buyer = draw(random, known, m_calendar->at(part, whole).day);
    if (buyer) return contactOfBuyer(*buyer);
  }
  for (int tries = 0; tries < kTries; ++tries) {
    const qint64 contact = random.below(part * m_sizes.contacts / whole + 1);
    const auto buyer = buyerOfContact(contact);
    if (!buyer || *buyer < known) return contact;
  }
  return 0;
}

}
