// When a reminder rings, and when the clock that watches them has to look again.
#pragma once

#include "domain/reminder.h"

#include <QDateTime>
#include <QTime>

#include <optional>
#include <vector>

namespace kith::reminders {

// Reminders for a day ring at `morning`; those with a time ring at it.
struct RingTimes {
  QTime morning{9, 0};
};

// The first instant after `after` at which this reminder rings: its due time or where it was snoozed to, or a
// later turn of its rule. Nothing when it is not open or has rung for good. `after` carries the user's zone.
std::optional<QDateTime> nextRing(const domain::Reminder& reminder, const QDateTime& after,
                                  const RingTimes& times = {});

// The first instant after `now` at which any of them rings.
std::optional<QDateTime> nextWakeUp(const std::vector<domain::Reminder>& reminders, const QDateTime& now,
                                    const RingTimes& times = {});

// Those that rang after `since` up to `now`, each once, however many of its turns were slept through.
std::vector<domain::Id> ringing(const std::vector<domain::Reminder>& reminders, const QDateTime& since,
                                const QDateTime& now, const RingTimes& times = {});

}
