#include "reminders/recurrence.h"

#include "reminders/local_time.h"
#include "reminders/recurrence_walk.h"
#include "reminders/rule_parts.h"

namespace kith::reminders {

namespace {

// Text comparison is time order; a date stands for the beginning of its day, or for its end when it is a
// limit.
QString firstMoment(const QString& text) { return text.size() == 10 ? QString(text + u"T00:00:00") : text; }
QString lastMoment(const QString& text) { return text.size() == 10 ? QString(text + u"T23:59:59") : text; }

Occurrences take(RecurrenceWalk& walk, const OccurrenceQuery& query) {
  const QString from = firstMoment(query.from);
  const QString until = lastMoment(query.until);
  Occurrences found;
  while (const auto next = walk.next()) {
    const QString time = textOf(*next);
    const QString moment = firstMoment(time);
    if (!from.isEmpty() && moment < from) continue;
    found.more = found.times.size() >= query.count || (!until.isEmpty() && moment > until);
    if (found.more) return found;
    found.times += time;
  }
  return found;
}

Result<std::optional<LocalTime>> limit(const QString& text) {
  if (text.isEmpty()) return std::optional<LocalTime>();
  if (const auto local = findLocalTime(text)) return local;
  return fail(ErrorKind::Invalid, text, QStringLiteral("not a local date or time"));
}

}

Result<Occurrences> getOccurrences(const OccurrenceQuery& query) {
  const auto parts = RuleParts::read(query.rule);
  if (!parts) return tl::unexpected(parts.error());
  const auto start = findLocalTime(query.start);
  if (!start) return fail(ErrorKind::Invalid, query.start, QStringLiteral("not a local date or time"));
  const auto from = limit(query.from);
  if (!from) return tl::unexpected(from.error());
  const auto until = limit(query.until);
  if (!until) return tl::unexpected(until.error());
  if (query.count < 1)
    return fail(ErrorKind::Invalid, QString::number(query.count), QStringLiteral("not a count"));
  OccurrenceQuery limits = query;
  limits.from = *from ? textOf(**from) : QString();
  limits.until = *until ? textOf(**until) : QString();
  RecurrenceWalk walk(*parts, *start);
  if (*from) walk.skipTo(**from);
  return take(walk, limits);
}

std::optional<QString> findOccurrenceAfter(const QString& rule, const QString& start, const QString& after) {
  const auto found = getOccurrences({rule, start, after, {}, 2});
  if (!found) return std::nullopt;
  for (const QString& time : found->times) {
    if (firstMoment(time) > firstMoment(after)) return time;
  }
  return std::nullopt;
}

// "every other friday" begins with the next Friday, whatever week it lies in.
QString firstTurn(const QString& rule, const QString& earliest) {
  auto parts = RuleParts::read(rule);
  if (!parts) return earliest;
  parts->clear(QStringLiteral("INTERVAL"));
  const auto found = getOccurrences({parts->text(), earliest, {}, {}, 1});
  return found && !found->times.isEmpty() ? found->times.first() : earliest;
}

QString ruleKeepingMonthEnds(const QString& rule, const QString& start) {
  auto parts = RuleParts::read(rule);
  const auto local = findLocalTime(start);
  if (!parts || !local || local->date.day() <= 28) return rule;
  const QString freq = parts->value(QStringLiteral("FREQ"));
  const bool leapDay = freq == u"YEARLY" && local->date.month() == 2;
  const bool fixed = parts->text().contains(u"BY") || parts->has(QStringLiteral("SKIP"));
  if (fixed || (freq != u"MONTHLY" && !leapDay)) return rule;
  parts->set(QStringLiteral("RSCALE"), QStringLiteral("GREGORIAN"));
  parts->set(QStringLiteral("SKIP"), QStringLiteral("BACKWARD"));
  parts->set(QStringLiteral("BYMONTHDAY"), QString::number(local->date.day()));
  if (leapDay) parts->set(QStringLiteral("BYMONTH"), QStringLiteral("2"));
  return parts->text();
}

}
