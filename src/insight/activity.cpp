#include "insight/activity.h"

namespace kith::insight {

QString firstMonth(int months, QDate today) {
  return today.addMonths(1 - months).toString(QStringLiteral("yyyy-MM"));
}

std::vector<int> perMonth(const std::vector<std::pair<QString, int>>& counts, int months, QDate today) {
  std::vector<int> out(static_cast<std::size_t>(months), 0);
  for (int i = 0; i < months; ++i) {
    const QString key = today.addMonths(i + 1 - months).toString(QStringLiteral("yyyy-MM"));
    for (const auto& [month, count] : counts)
      if (month == key) out[static_cast<std::size_t>(i)] = count;
  }
  return out;
}

}
