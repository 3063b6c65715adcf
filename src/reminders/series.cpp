#include "reminders/series.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"
#include "reminders/rule_parts.h"

namespace kith::reminders {

namespace {

constexpr int kMostTimes = 100'000;

bool repeats(const domain::Reminder& reminder) {
  return !reminder.repeatRule.isEmpty() && RuleParts::read(reminder.repeatRule).has_value();
}

// The rule when `passed` of its times are over; nothing when COUNT is used up.
std::optional<QString> ruleAfter(const QString& rule, qsizetype passed) {
  auto parts = RuleParts::read(rule);
  const QString count = QStringLiteral("COUNT");
  if (!parts || !parts->has(count)) return rule;
  const qsizetype left = parts->value(count).toInt() - passed;
  if (left < 1) return std::nullopt;
  parts->set(count, QString::number(left));
  return parts->text();
}

// COUNT is held by the rule that is left over, so the search for the next time goes without it.
QString endless(const QString& rule) {
  auto parts = RuleParts::read(rule);
  if (!parts) return rule;
  parts->clear(QStringLiteral("COUNT"));
  return parts->text();
}

std::optional<QString> nextFromToday(const domain::Reminder& reminder, const QDateTime& now) {
  const auto due = findLocalTime(reminder.due);
  if (!due) return std::nullopt;
  const QString today = textOf({now.date(), due->time});
  const QString rule = ruleKeepingMonthEnds(endless(reminder.repeatRule), today);
  return findOccurrenceAfter(rule, today, today);
}

}

QStringList dueTimes(const domain::Reminder& reminder, const QDateTime& now) {
  QStringList times{reminder.due};
  if (!repeats(reminder) || reminder.repeatAfterDone) return times;
  const auto found = getOccurrences({reminder.repeatRule, reminder.due, {}, localText(now), kMostTimes});
  if (!found) return times;
  for (const QString& time : found->times) {
    if (time != reminder.due) times += time;
  }
  return times;
}

QStringList missedOccurrences(const domain::Reminder& reminder, const QDateTime& now) {
  QStringList times = dueTimes(reminder, now);
  times.removeLast();
  return times;
}

std::optional<NextTurn> afterDone(const domain::Reminder& reminder, const QDateTime& now) {
  if (!repeats(reminder)) return std::nullopt;
  const QStringList passed = dueTimes(reminder, now);
  const auto rule = ruleAfter(reminder.repeatRule, passed.size());
  if (!rule) return std::nullopt;
  const auto next = reminder.repeatAfterDone
                        ? nextFromToday(reminder, now)
                        : findOccurrenceAfter(endless(reminder.repeatRule), reminder.due, passed.last());
  return next ? std::optional(NextTurn{*next, *rule}) : std::nullopt;
}

}
