// Which times of a day a repeat rule picks: BYHOUR, BYMINUTE and BYSECOND of RFC 5545, as seconds of the day.
#pragma once

#include "reminders/local_time.h"
#include "reminders/rule_days.h"

#include <vector>

namespace kith::reminders {

constexpr int kSecondsOfDay = 86'400;

class RuleTimes {
 public:
  // A start that is a date stands for its day: RFC 5545 gives it no hours, and its times are 0 alone.
  RuleTimes(const RuleParts& parts, Frequency frequency, const LocalTime& start);

  // The times of each day of a daily or longer rule, in order.
  const std::vector<int>& ofDay() const { return m_inUnit; }

  // The seconds of the hour, minute or second that a shorter rule counts in.
  int unitLength() const;

  // The times of one day of such a rule, in order: its units begin at `first` and lie `step` apart. Adds to
  // `looks` how many units it looked at; what the rule leaves out is passed over in one look.
  std::vector<int> ofUnits(qint64 first, qint64 step, int& looks) const;

  // The places that BYSETPOS picks from `size` times, in order; all of them without it.
  bool hasPlaces() const { return !m_places.empty(); }
  std::vector<qint64> places(qint64 size) const;

 private:
  void takeUnit(const LocalTime& start);
  int nextAllowed(int second) const;

  Frequency m_frequency;
  bool m_dateOnly;
  std::vector<int> m_hours;
  std::vector<int> m_minutes;
  std::vector<int> m_seconds;
  std::vector<int> m_places;
  std::vector<int> m_inUnit;  // the times of a unit, or of a day, counted from its beginning
};

}
