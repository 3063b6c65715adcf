// Chance for the sample file: the same seed gives the same draws on every machine and Qt version.
#pragma once

#include <QString>

#include <vector>

namespace kith::app {

// What a draw is for: every noun has its own stream, so one does not shift when another draws more.
enum class SampleStream : quint64 {
  BlockRegion,
  Region,
  Kind,
  Name,
  Household,
  Landline,
  City,
  Home,
  Age,
  Contact,
  Employer,
  Level,
  Life,
  Buyer,
  Sale,
  Currency,
  Rhythm,
  Favourite,
  Talk,
  Reminder,
  Uid
};

// SplitMix64 (Steele, Lea, Flood 2014) started from seed, stream and index; integers only, because floating
// point differs between machines.
class SampleRandom {
 public:
  SampleRandom(quint64 seed, SampleStream stream, qint64 index);

  quint64 next();

  // 0 … n − 1, each as likely; n from 1 to 2^32.
  qint64 below(qint64 n) { return static_cast<qint64>(((next() >> 32) * static_cast<quint64>(n)) >> 32); }

  // 0 … n − 1, small ones more likely: half of the draws are in the first quarter.
  qint64 skewed(qint64 n);

  qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
  bool chance(int perMille) { return below(1000) < perMille; }

  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(below(static_cast<qint64>(from.size())))];
  }

  // As pick, the first ones more often: tables begin with the common words.
  template <typename T>
  const T& pickCommon(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(skewed(static_cast<qint64>(from.size())))];
  }

 private:
  quint64 m_state;
};

// A UUID (RFC 9562, version 8: made by the application) for one row of one table.
QString sampleUid(quint64 seed, int table, qint64 index);

}
