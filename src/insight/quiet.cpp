#include "insight/quiet.h"

#include <algorithm>

namespace kith::insight {

namespace {

std::vector<qint64> gapsOf(const std::vector<QDate>& days) {
  std::vector<qint64> gaps;
  for (std::size_t i = 1; i < days.size(); ++i)
    if (days[i] != days[i - 1]) gaps.push_back(days[i - 1].daysTo(days[i]));
  std::sort(gaps.begin(), gaps.end());
  return gaps;
}

}

std::optional<Silence> findSilence(const std::vector<QDate>& days, QDate today) {
  const std::vector<qint64> gaps = gapsOf(days);
  if (gaps.size() + 1 < kLeastPurchases) return std::nullopt;
  const std::size_t middle = gaps.size() / 2;
  const qint64 twice = gaps.size() % 2 == 1 ? 2 * gaps[middle] : gaps[middle - 1] + gaps[middle];
  const qint64 since = days.back().daysTo(today);
  if (since <= twice) return std::nullopt;
  return Silence{static_cast<int>((twice + 1) / 2), static_cast<int>(since), days.back().addDays(twice + 1)};
}

}
