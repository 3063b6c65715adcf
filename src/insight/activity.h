// How much happened with a contact month by month, for the chart of its card.
#pragma once

#include <QDate>
#include <QString>

#include <utility>
#include <vector>

namespace kith::insight {

// The first of the `months` months that end with the one of `today`, as "2026-03".
QString firstMonth(int months, QDate today);

// Counts keyed "2026-03" as one number for each of the last `months` months, oldest first; missing months are
// 0.
std::vector<int> perMonth(const std::vector<std::pair<QString, int>>& counts, int months, QDate today);

}
