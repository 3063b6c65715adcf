#include "reminders/bell.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"

#include <algorithm>
#include <optional>

namespace kith::reminders {

namespace {

constexpr int kMostTurns = 100'000;  // between two looks
constexpr int kMostSteps = 100;      // to a turn that rings later than now

// A turn with what the wall clock shows when it rings.
struct Turn {
  QString due;
  QString wall;
};

std::optional<Turn> turnAt(const QString& due, const RingTimes& times) {
  const auto local = findLocalTime(due);
  if (!local) return std::nullopt;
  return Turn{textOf(*local), localText(local->date, local->time.value_or(times.morning))};
}

bool isOpen(const domain::Reminder& reminder) {
  return reminder.state == u"open" && reminder.deletedAt.isEmpty();
}

bool repeats(const domain::Reminder& reminder) {
  return !reminder.repeatRule.isEmpty() && !reminder.repeatAfterDone;
}

// A date rings in the morning of its day: the search for its turns begins a day early.
QString dayBefore(const QString& wall) {
  return QDate::fromString(wall.left(10), Qt::ISODate).addDays(-1).toString(Qt::ISODate);
}

// The turns that its rule gave since then up to `wall`.
QStringList turnsOf(const domain::Reminder& reminder, const QString& since, const QString& wall) {
  if (!repeats(reminder)) return {};
  const bool isDate = !reminder.due.contains(u'T');
  const QString from = isDate && !since.isEmpty() ? dayBefore(since) : since;
  const auto found = getOccurrences({reminder.repeatRule, reminder.due, from, wall, kMostTurns});
  return found ? found->times : QStringList();
}

// The latest turn that rang after `since` up to `wall`. One that was put off is silent until then.
std::optional<Turn> latestTurn(const domain::Reminder& reminder, const QString& since, const QString& wall,
                               const RingTimes& times) {
  const auto own = turnAt(reminder.snoozedUntil.isEmpty() ? reminder.due : reminder.snoozedUntil, times);
  if (!own || own->wall > wall) return std::nullopt;
  std::optional<Turn> latest;
  if (own->wall > since) latest = own;
  for (const QString& due : turnsOf(reminder, since, wall)) {
    const auto turn = turnAt(due, times);
    if (!turn || turn->wall <= since || turn->wall > wall || turn->wall < own->wall) continue;
    if (!latest || turn->wall > latest->wall) latest = turn;
  }
  return latest;
}

QString ringAfter(const domain::Reminder& reminder, const QString& wall, const RingTimes& times) {
  const auto own = turnAt(reminder.snoozedUntil.isEmpty() ? reminder.due : reminder.snoozedUntil, times);
  if (!own) return {};
  if (own->wall > wall) return own->wall;
  if (!repeats(reminder)) return {};
  QString at = dayBefore(wall);
  for (int step = 0; step < kMostSteps; ++step) {
    const auto next = findOccurrenceAfter(reminder.repeatRule, reminder.due, at);
    const auto turn = next ? turnAt(*next, times) : std::nullopt;
    if (!turn) return {};
    if (turn->wall > wall) return turn->wall;
    at = *next;
  }
  return {};
}

}

std::vector<Ring> ringsSince(const std::vector<domain::Reminder>& reminders, const QString& looked,
                             const QDateTime& now, const HasRung& hasRung, const RingTimes& times) {
  const QString wall = localText(now);
  const QString since = std::min(looked, wall);
  std::vector<Ring> rings;
  for (const domain::Reminder& reminder : reminders) {
    const auto turn = isOpen(reminder) ? latestTurn(reminder, since, wall, times) : std::nullopt;
    if (!turn) continue;
    Ring ring{reminder.id, turn->due};
    if (!hasRung(ring)) rings.push_back(std::move(ring));
  }
  return rings;
}

QString nextRing(const std::vector<domain::Reminder>& reminders, const QDateTime& now,
                 const RingTimes& times) {
  const QString wall = localText(now);
  QString first;
  for (const domain::Reminder& reminder : reminders) {
    const QString ring = isOpen(reminder) ? ringAfter(reminder, wall, times) : QString();
    if (!ring.isEmpty() && (first.isEmpty() || ring < first)) first = ring;
  }
  return first;
}

}
