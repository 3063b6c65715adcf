// The due times of one repeating reminder: which of them passed undone, and what comes after Done.
#pragma once

#include "domain/reminder.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace kith::reminders {

// The due times of an open reminder up to `now`, oldest first: its own, and those that its rule gave since.
// Never empty: one that is not due yet has its own alone. A date is due from the beginning of its day. With
// repeatAfterDone the next one exists only when this one is done. Gives 100,000 at most.
QStringList dueTimes(const domain::Reminder& reminder, const QDateTime& now);

// Of these all but the latest: what passed undone before it.
QStringList missedOccurrences(const domain::Reminder& reminder, const QDateTime& now);

// What a reminder becomes when it is done.
struct NextTurn {
  QString due;
  QString repeatRule;  // with COUNT lowered by what has passed

  bool operator==(const NextTurn&) const = default;
};

// The next turn of a repeating reminder marked done at `now`: the first due time after the latest one, so
// that missed ones are done with it; with repeatAfterDone one period from today, at the same time of day.
// Nothing when it does not repeat or its rule has ended: then it is done for good.
std::optional<NextTurn> afterDone(const domain::Reminder& reminder, const QDateTime& now);

}
