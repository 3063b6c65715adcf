// The dates that a repeat rule gives, in local time.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace kith::reminders {

struct OccurrenceQuery {
  QString rule;   // RRULE value, RFC 5545; an UNTIL with Z is taken as local time
  QString start;  // local date or time, as in Reminder::due; the rule counts from here
  QString from;   // nothing before this date or time; empty: from the start
  QString until;  // nothing after it, a date counts to its end; empty: no limit
  int count = 100;
};

struct Occurrences {
  QStringList times;  // dates when the start is a date, else local times
  bool more = false;  // the rule goes on after the last one
};

// Occurrences in order; the walk ends with the year 9999, and after 400 years of days that found nothing.
// (Our own walk, not libical's: 3.0.16 misses days counted from the end of a month in a daily rule, repeats a
// weekday given twice, takes a second to find that a rule is empty and hours when it counts seconds.) A start
// that does not fit the rule is none. A month without the day is left out, unless the rule has SKIP=BACKWARD
// or FORWARD (RFC 7529). A rule that never happens gives none. Invalid for a bad rule, time or count.
Result<Occurrences> getOccurrences(const OccurrenceQuery& query);

// The first occurrence after `after`, nothing when the rule has ended or is no rule.
std::optional<QString> findOccurrenceAfter(const QString& rule, const QString& start, const QString& after);

// The first turn of a rule that begins at `earliest` or later, at its time of day; an interval counts from
// there. `earliest` itself where the rule never comes.
QString firstTurn(const QString& rule, const QString& earliest);

// `rule` such that a monthly repeat from the 29th, 30th or 31st, or a yearly one from 29 February, falls on
// the last day of a shorter month instead of leaving it out. It names its day (RFC 7529 SKIP beside
// BYMONTHDAY), so that counting on from 28 February still finds 31 March. Other rules stay as they are.
QString ruleKeepingMonthEnds(const QString& rule, const QString& start);

}
