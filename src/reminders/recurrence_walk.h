// Walks through the times of a repeat rule one after the other, period by period, in bounded time.
#pragma once

#include "reminders/local_time.h"
#include "reminders/rule_days.h"

#include <deque>
#include <optional>
#include <vector>

namespace kith::reminders {

class RecurrenceWalk {
 public:
  RecurrenceWalk(const RuleParts& parts, const LocalTime& start);

  // Leaves out what lies before `from` without walking through it; call before next().
  void skipTo(const LocalTime& from);

  // The next time, or nothing when the rule has ended: by COUNT or UNTIL, with the year 2500, or because a
  // million periods in a row gave nothing.
  std::optional<LocalTime> next();

 private:
  void fill();
  void fillDays();
  void fillSubDaily();
  void add(const std::vector<QDateTime>& candidates);
  QDate periodStart() const;
  std::vector<QDateTime> timesOn(QDate day) const;
  std::vector<QDateTime> positioned(std::vector<QDateTime> times) const;
  std::vector<QDateTime> timesInUnit(const QDateTime& unit) const;

  RuleDays m_days;
  LocalTime m_start;
  QDateTime m_first;  // the start as UTC: a clock without changes
  qint64 m_interval = 1;
  qint64 m_period = 0;  // periods from the start to the one that is filled next
  int m_countLeft = -1;
  QDateTime m_until;
  QDateTime m_last;
  QDate m_lastDay;
  std::vector<int> m_hours;
  std::vector<int> m_minutes;
  std::vector<int> m_seconds;
  std::vector<int> m_positions;
  std::deque<QDateTime> m_ready;
  bool m_ended = false;
};

}
