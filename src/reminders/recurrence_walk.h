// Walks through the times of a repeat rule one after the other, day by day, in bounded time.
#pragma once

#include "reminders/local_time.h"
#include "reminders/rule_days.h"
#include "reminders/rule_times.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace kith::reminders {

class RecurrenceWalk {
 public:
  RecurrenceWalk(const RuleParts& parts, const LocalTime& start);

  // Leaves out days before `from` without walking through their times; call before next().
  void skipTo(const LocalTime& from);

  // The next time, or nothing when the rule has ended: by COUNT or UNTIL, with the year 9999, or because a
  // few hundred years in a row had none.
  std::optional<LocalTime> next();

 private:
  using Seconds = std::shared_ptr<const std::vector<int>>;  // of a day, in order
  struct Day {
    QDate date;
    Seconds seconds;
  };

  bool openDay();
  void passOver();
  void fill();
  void fillPeriod();
  void fillUnits();
  void addPlaces(const std::vector<QDate>& days);
  QDate periodStart() const;
  qint64 firstPeriodOn(qint64 day) const;
  bool isOver(QDate date) const;

  LocalTime m_start;
  RuleDays m_days;
  RuleTimes m_times;
  Seconds m_wholeDay;  // the times of each day, where every day has the same
  qint64 m_interval = 1;
  qint64 m_period = 0;  // periods from the start to the one that is filled next
  int m_firstSecond = 0;
  int m_countLeft = -1;
  std::optional<LocalTime> m_until;
  QDate m_from;
  std::deque<Day> m_ready;
  Day m_today;
  std::size_t m_at = 0;  // in the times of today
  LocalTime m_last;
  int m_looks = 0;
  bool m_ended = false;
};

}
