// Which days of a year, month or week a repeat rule picks: the BY parts of RFC 5545 as filters on dates.
#pragma once

#include "reminders/rule_parts.h"

#include <QDate>

#include <vector>

namespace kith::reminders {

enum class Frequency { Secondly, Minutely, Hourly, Daily, Weekly, Monthly, Yearly };

class RuleDays {
 public:
  // What the rule leaves open (the day of a monthly one …) is taken from `start`.
  RuleDays(const RuleParts& parts, QDate start);

  Frequency frequency() const { return m_frequency; }
  int weekStart() const { return m_weekStart; }  // 1 Monday … 7 Sunday

  // The days picked from the year, month, week or day that `period` begins, in order. A day moved by
  // SKIP=FORWARD is the first of the month behind it.
  std::vector<QDate> daysOf(QDate period) const;

  // Whether the rule allows this day.
  bool fits(QDate date) const;

 private:
  struct CountedWeekday {
    int count = 0;  // 2: the second one, -1: the last, 0: every one
    int day = 1;
  };

  void takeOpenPartsFrom(QDate start);
  void addMonth(QDate first, std::vector<QDate>& days) const;
  bool fitsMonthDay(QDate date) const;
  bool fitsYearDay(QDate date) const;
  bool fitsWeekday(QDate date) const;
  bool fitsWeekNumber(QDate date) const;
  bool isCounted(QDate date, int count) const;

  Frequency m_frequency;
  int m_weekStart = 1;
  bool m_backward = false;
  bool m_forward = false;
  bool m_countInMonth = false;
  std::vector<int> m_months;
  std::vector<int> m_monthDays;
  std::vector<int> m_yearDays;
  std::vector<int> m_weekNumbers;
  std::vector<CountedWeekday> m_weekdays;
};

// The numbers of a BY part.
std::vector<int> numbersOf(const RuleParts& parts, const QString& name);

}
