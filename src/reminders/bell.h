// When reminders ring, by the clock on the wall: what came due since it was last looked at, and what is next.
// Times are compared as the wall shows them, so that neither a change of the clocks nor a flight leaves one
// out.
#pragma once

#include "domain/reminder.h"

#include <QDateTime>
#include <QString>
#include <QTime>

#include <functional>
#include <vector>

namespace kith::reminders {

// Reminders for a day ring at `morning`; those with a time ring at it.
struct RingTimes {
  QTime morning{9, 0};
};

// One turn of one reminder.
struct Ring {
  domain::Id reminder = 0;
  QString due;  // a local date or time: the reminder's own, that of its rule, or where it was put off to

  bool operator==(const Ring&) const = default;
};

using HasRung = std::function<bool(const Ring&)>;

// The turns that rang after the wall clock showed `looked` (2026-03-02T10:00:00; empty: ever) up to `now`: of
// each open reminder the latest one, however many were slept through, and none that has rung. Where the clock
// was put back behind `looked`, it counts from `now`: what rang already is known by `hasRung`.
std::vector<Ring> ringsSince(const std::vector<domain::Reminder>& reminders, const QString& looked,
                             const QDateTime& now, const HasRung& hasRung, const RingTimes& times = {});

// What the wall clock shows when the first of them rings after `now`; empty when none does.
QString nextRing(const std::vector<domain::Reminder>& reminders, const QDateTime& now,
                 const RingTimes& times = {});

}
