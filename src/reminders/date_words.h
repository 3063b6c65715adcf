// Reads a day as people write it: 2026-03-02, tomorrow, next friday, 14 march, 3/12, week 14, end of month.
#pragma once

#include "reminders/when_context.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace kith::reminders {

struct DateReading {
  QDate date;
  qsizetype end = 0;  // position behind it
};

// The day that begins at `from`, seen from `context.now`.
// A weekday is the next one after today; "this friday" may be today; "next friday" is the Friday of the next
// calendar week. "next week", "next month" and "next year" are one such unit from today, a month's end
// clamped. A day and month without a year is the next such day, today included.
std::optional<DateReading> findDate(QStringView text, qsizetype from, const WhenContext& context);

}
