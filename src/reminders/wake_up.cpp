#include "reminders/wake_up.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"

namespace kith::reminders {

namespace {

QDateTime ringOf(LocalTime due, const QDateTime& zoned, const RingTimes& times) {
  if (!due.time) due.time = times.morning;
  return instantOf(due, zoned);
}

// The first turn of the rule that rings after `after`. The search begins a day early, because a date rings in
// the morning and a change of the clocks moves a time by an hour.
std::optional<QDateTime> nextTurn(const domain::Reminder& reminder, const QDateTime& after,
                                  const RingTimes& times) {
  if (reminder.repeatRule.isEmpty() || reminder.repeatAfterDone) return std::nullopt;
  QString at = after.date().addDays(-1).toString(Qt::ISODate);
  for (int i = 0; i < 100; ++i) {
    const auto next = findOccurrenceAfter(reminder.repeatRule, reminder.due, at);
    const auto local = next ? findLocalTime(*next) : std::nullopt;
    if (!local) return std::nullopt;
    const QDateTime ring = ringOf(*local, after, times);
    if (ring > after) return ring;
    at = *next;
  }
  return std::nullopt;
}

}

std::optional<QDateTime> nextRing(const domain::Reminder& reminder, const QDateTime& after,
                                  const RingTimes& times) {
  if (reminder.state != u"open" || !reminder.deletedAt.isEmpty()) return std::nullopt;
  const auto local = findLocalTime(reminder.snoozedUntil.isEmpty() ? reminder.due : reminder.snoozedUntil);
  if (!local) return std::nullopt;
  const QDateTime own = ringOf(*local, after, times);
  return own > after ? std::optional(own) : nextTurn(reminder, after, times);
}

std::optional<QDateTime> nextWakeUp(const std::vector<domain::Reminder>& reminders, const QDateTime& now,
                                    const RingTimes& times) {
  std::optional<QDateTime> first;
  for (const domain::Reminder& reminder : reminders) {
    const auto ring = nextRing(reminder, now, times);
    if (ring && (!first || *ring < *first)) first = ring;
  }
  return first;
}

std::vector<domain::Id> ringing(const std::vector<domain::Reminder>& reminders, const QDateTime& since,
                                const QDateTime& now, const RingTimes& times) {
  std::vector<domain::Id> ids;
  for (const domain::Reminder& reminder : reminders) {
    const auto ring = nextRing(reminder, since, times);
    if (ring && *ring <= now) ids.push_back(reminder.id);
  }
  return ids;
}

}
