// Whether a customer has gone quiet, by that customer's own rhythm of buying.
#pragma once

#include <QDate>

#include <optional>
#include <vector>

namespace kith::insight {

inline constexpr int kLeastPurchases = 4;  // fewer have no rhythm

struct Silence {
  int usualDays = 0;  // median of the gaps between days of buying, rounded
  int sinceDays = 0;  // from the last one to today
  QDate began;        // the first day on which it was longer than twice the median

  bool operator==(const Silence&) const = default;
};

// Nothing while it lasts no longer than twice the median gap, and for fewer than four days of buying. `days`
// in order; one that comes twice counts once, and what is after `today` is no silence.
std::optional<Silence> findSilence(const std::vector<QDate>& days, QDate today);

}
