// Reads a time of day as people write it: 10:00, 10.30, 2pm, 14h, at 9, noon, half past 9, halb zehn.
#pragma once

#include "reminders/when_context.h"

#include <QStringView>
#include <QTime>

#include <optional>

namespace kith::reminders {

struct ClockReading {
  QTime time;
  qsizetype end = 0;     // position behind it
  bool certain = false;  // not just a number, which may as well be the beginning of "10 boxes"
  bool today = false;    // tonight
  bool guessed = false;  // an hour that was put into the afternoon
};

// The time that begins at `from`. 24-hour clock, but an hour from 1 to 6 that stands alone is in the
// afternoon ("at 2", "halb drei"): nobody means the night who does not say so. `afterDate`: a day was read
// just before, so 10.05 cannot be a date.
std::optional<ClockReading> findClock(QStringView text, qsizetype from, const WhenContext& context,
                                      bool afterDate = false);

}
