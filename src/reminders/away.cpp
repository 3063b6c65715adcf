#include "reminders/away.h"

namespace kith::reminders {
namespace {

constexpr int kTold = 7;      // days from the return on
constexpr int kLongest = 31;  // days before the return

}

std::optional<Away> awaySince(const QString& looked, QDate today) {
  const QDate last = QDate::fromString(looked.left(10), Qt::ISODate);
  if (!last.isValid() || last.addDays(1) >= today) return std::nullopt;
  return Away{last.addDays(1), today};
}

QString textOf(const Away& away) {
  return away.from.toString(Qt::ISODate) + u'/' + away.back.toString(Qt::ISODate);
}

std::optional<Away> findAway(const QString& text, QDate today) {
  const Away away{QDate::fromString(text.section(u'/', 0, 0), Qt::ISODate),
                  QDate::fromString(text.section(u'/', 1), Qt::ISODate)};
  if (!away.from.isValid() || !away.back.isValid()) return std::nullopt;
  if (today < away.back || away.back.daysTo(today) >= kTold) return std::nullopt;
  return Away{qMax(away.from, away.back.addDays(-kLongest)), away.back};
}

}
