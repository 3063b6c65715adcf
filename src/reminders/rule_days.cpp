#include "reminders/rule_days.h"

#include <algorithm>

namespace kith::reminders {

namespace {

constexpr int kDaysOfWeek = 7;

bool contains(const std::vector<int>& numbers, int number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

Frequency frequencyOf(const QString& name) {
  static const QStringList names{QStringLiteral("SECONDLY"), QStringLiteral("MINUTELY"),
                                 QStringLiteral("HOURLY"),   QStringLiteral("DAILY"),
                                 QStringLiteral("WEEKLY"),   QStringLiteral("MONTHLY"),
                                 QStringLiteral("YEARLY")};
  return static_cast<Frequency>(names.indexOf(name));
}

int weekdayOf(const QString& code) {
  static const QStringList codes{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                 QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                 QStringLiteral("SU")};
  return static_cast<int>(codes.indexOf(code)) + 1;
}

// The middle of the week that holds `date`: its year is the year the week belongs to, RFC 5545 BYWEEKNO.
QDate middleOfWeek(QDate date, int weekStart) {
  const int behindStart = (date.dayOfWeek() - weekStart + kDaysOfWeek) % kDaysOfWeek;
  return date.addDays(3 - behindStart);
}

int weekOf(QDate middle) { return (middle.dayOfYear() - 1) / kDaysOfWeek + 1; }

int weeksIn(int year, int weekStart) {
  const QDate last = middleOfWeek(QDate(year, 12, 31), weekStart);
  return weekOf(last.year() == year ? last : last.addDays(-kDaysOfWeek));
}

}

std::vector<int> numbersOf(const RuleParts& parts, const QString& name) {
  std::vector<int> numbers;
  for (const QString& text : parts.list(name)) numbers.push_back(text.toInt());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

RuleDays::RuleDays(const RuleParts& parts, QDate start)
    : m_frequency(frequencyOf(parts.value(QStringLiteral("FREQ")))),
      m_months(numbersOf(parts, QStringLiteral("BYMONTH"))),
      m_monthDays(numbersOf(parts, QStringLiteral("BYMONTHDAY"))),
      m_yearDays(numbersOf(parts, QStringLiteral("BYYEARDAY"))),
      m_weekNumbers(numbersOf(parts, QStringLiteral("BYWEEKNO"))) {
  for (const QString& text : parts.list(QStringLiteral("BYDAY"))) {
    m_weekdays.push_back({text.chopped(2).toInt(), weekdayOf(text.right(2))});
  }
  if (parts.has(QStringLiteral("WKST"))) m_weekStart = weekdayOf(parts.value(QStringLiteral("WKST")));
  const QString skip = parts.value(QStringLiteral("SKIP"));
  m_backward = skip == u"BACKWARD";
  m_forward = skip == u"FORWARD";
  m_countInMonth = m_frequency == Frequency::Monthly || !m_months.empty();
  takeOpenPartsFrom(start);
}

void RuleDays::takeOpenPartsFrom(QDate start) {
  if (!m_monthDays.empty() || !m_yearDays.empty() || !m_weekdays.empty()) return;
  const bool weekly = m_frequency == Frequency::Weekly;
  const bool yearly = m_frequency == Frequency::Yearly;
  if (weekly || (yearly && !m_weekNumbers.empty())) {
    m_weekdays.push_back({0, start.dayOfWeek()});
  } else if (yearly || m_frequency == Frequency::Monthly) {
    m_monthDays.push_back(start.day());
    if (yearly && m_months.empty()) m_months.push_back(start.month());
  }
}

std::vector<QDate> RuleDays::daysOf(QDate period) const {
  std::vector<QDate> days;
  if (m_frequency == Frequency::Yearly) {
    for (int month = 1; month <= 12; ++month) addMonth(QDate(period.year(), month, 1), days);
    days.erase(std::unique(days.begin(), days.end()), days.end());  // the first of May, moved and its own
  } else if (m_frequency == Frequency::Monthly) {
    addMonth(QDate(period.year(), period.month(), 1), days);
  } else {
    const int length = m_frequency == Frequency::Weekly ? kDaysOfWeek : 1;
    for (int i = 0; i < length; ++i) {
      if (fits(period.addDays(i))) days.push_back(period.addDays(i));
    }
  }
  return days;
}

void RuleDays::addMonth(QDate first, std::vector<QDate>& days) const {
  if (!m_months.empty() && !contains(m_months, first.month())) return;
  const int length = first.daysInMonth();
  for (int i = 0; i < length; ++i) {
    if (fits(first.addDays(i))) days.push_back(first.addDays(i));
  }
  const bool over = !m_monthDays.empty() && m_monthDays.back() > length;
  if (m_forward && over) days.push_back(first.addDays(length));
}

bool RuleDays::fits(QDate date) const {
  if (!m_months.empty() && !contains(m_months, date.month())) return false;
  return fitsMonthDay(date) && fitsYearDay(date) && fitsWeekday(date) && fitsWeekNumber(date);
}

bool RuleDays::fitsMonthDay(QDate date) const {
  if (m_monthDays.empty()) return true;
  const int length = date.daysInMonth();
  const int day = date.day();
  if (contains(m_monthDays, day) || contains(m_monthDays, day - length - 1)) return true;
  return m_backward && day == length && m_monthDays.back() > length;
}

bool RuleDays::fitsYearDay(QDate date) const {
  if (m_yearDays.empty()) return true;
  const int day = date.dayOfYear();
  return contains(m_yearDays, day) || contains(m_yearDays, day - date.daysInYear() - 1);
}

bool RuleDays::fitsWeekday(QDate date) const {
  if (m_weekdays.empty()) return true;
  const int day = date.dayOfWeek();
  return std::any_of(m_weekdays.begin(), m_weekdays.end(), [&](const CountedWeekday& weekday) {
    return weekday.day == day && isCounted(date, weekday.count);
  });
}

bool RuleDays::isCounted(QDate date, int count) const {
  if (count == 0) return true;
  const int day = m_countInMonth ? date.day() : date.dayOfYear();
  const int length = m_countInMonth ? date.daysInMonth() : date.daysInYear();
  if (count > 0) return (day - 1) / kDaysOfWeek + 1 == count;
  return (length - day) / kDaysOfWeek + 1 == -count;
}

bool RuleDays::fitsWeekNumber(QDate date) const {
  if (m_weekNumbers.empty()) return true;
  const QDate middle = middleOfWeek(date, m_weekStart);
  const int week = weekOf(middle);
  return contains(m_weekNumbers, week) ||
         contains(m_weekNumbers, week - weeksIn(middle.year(), m_weekStart) - 1);
}

}
