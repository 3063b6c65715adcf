// A span of whole days or months, as a product's warranty: kept as ISO 8601 ("P12M", "P90D").
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kith::domain {

struct Interval {
  int months = 0;
  int days = 0;

  bool operator==(const Interval&) const = default;
};

// The longest that is understood: 100 years.
inline constexpr int kMostMonths = 1200;
inline constexpr int kMostDays = 36'525;

// Of "P12M", "P2Y", "P6W" or "P90D"; nothing for another text or one of no length.
std::optional<Interval> findInterval(QStringView iso);

// What people write: "12 months", "2 år", "90d", "1 Jahr", "6 мес", also ISO; as ISO, in months or days.
// Nothing where it is not understood, or longer than the longest.
std::optional<QString> intervalFromWords(const QString& text);

// "12 months", "1 day" in English; empty for a text that is none. The window has words of its own.
QString intervalWords(const QString& iso);

// The day that is so much later: at the end of the month where that month has no such day.
QDate dayAfter(QDate day, const Interval& interval);

}
