#include "reminders/bell.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"

#include <algorithm>
#include <optional>

namespace kith::reminders {

namespace {

constexpr int kMostTurns = 100'000;  // between two looks
constexpr int kMostSteps = 100;      // to a turn that rings later than now
constexpr int kManyDays = 60;

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

bool isDate(const domain::Reminder& reminder) { return !reminder.due.contains(u'T'); }

QString daysBefore(const QString& wall, int days) {
  const QDate day = QDate::fromString(wall.left(10), Qt::ISODate).addDays(-days);
  return day.toString(Qt::ISODate) + wall.mid(10);
}

// Where the search for turns begins that ring after `wall`: a date rings in the morning of its day.
QString searchFrom(const domain::Reminder& reminder, const QString& wall) {
  return isDate(reminder) && !wall.isEmpty() ? daysBefore(wall, 1).left(10) : wall;
}

// What the wall clock showed: behind the first, up to the second.
struct Span {
  QString after;
  QString until;
};

// The latest turn in that time that its rule gave beside its own, which may have been put off.
std::optional<Turn> latestOfRule(const domain::Reminder& reminder, const Span& span, const RingTimes& times) {
  const auto found = getOccurrences(
      {reminder.repeatRule, reminder.due, searchFrom(reminder, span.after), span.until, kMostTurns});
  const QStringList dues = found ? found->times : QStringList();
  for (auto due = dues.crbegin(); due != dues.crend(); ++due) {
    const auto turn = *due == reminder.due ? std::nullopt : turnAt(*due, times);
    if (turn && turn->wall > span.after && turn->wall <= span.until) return turn;
  }
  return std::nullopt;
}

// The latest turn that rang after `since` up to `wall`. One that was put off is silent until then. The last
// days are looked through first: a rule that counts minutes has more turns in a year than are ever listed.
std::optional<Turn> latestTurn(const domain::Reminder& reminder, const QString& since, const QString& wall,
                               const RingTimes& times) {
  const auto own = turnAt(reminder.snoozedUntil.isEmpty() ? reminder.due : reminder.snoozedUntil, times);
  if (!own || own->wall > wall) return std::nullopt;
  const QString after = std::max(since, own->wall);
  for (const QString& late : {daysBefore(wall, 1), daysBefore(wall, kManyDays), QString()}) {
    if (!repeats(reminder)) break;
    const QString from = std::max(after, late);
    if (const auto turn = latestOfRule(reminder, {from, wall}, times)) return turn;
    if (from == after) break;
  }
  return own->wall > since ? own : std::nullopt;
}

QString ringAfter(const domain::Reminder& reminder, const QString& wall, const RingTimes& times) {
  const auto own = turnAt(reminder.snoozedUntil.isEmpty() ? reminder.due : reminder.snoozedUntil, times);
  if (!own) return {};
  if (own->wall > wall) return own->wall;
  if (!repeats(reminder)) return {};
  QString at = searchFrom(reminder, wall);
  for (int step = 0; step < kMostSteps; ++step) {
    const auto next = findOccurrenceAfter(reminder.repeatRule, reminder.due, at);
    const auto turn = next ? turnAt(*next, times) : std::nullopt;
    if (!turn) return {};
    if (turn->wall > wall && *next != reminder.due) return turn->wall;
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
