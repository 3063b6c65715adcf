#include "reminders/recurrence_walk.h"

#include <algorithm>

namespace kith::reminders {

namespace {

constexpr int kLastYear = 9999;  // the last that is written with four digits
constexpr int kMostEmptyUnits = 1'000'000;
constexpr int kMostEmptyPeriods = 146'097;  // days of 400 years: behind them the calendar says the same again

int secondOf(QTime time) { return time.msecsSinceStartOfDay() / 1000; }

// A date counts to its end, and of a date start only the day counts. Z is taken as local time.
std::optional<LocalTime> untilOf(const QString& text, bool dateOnly) {
  const QDate day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
  if (!day.isValid()) return std::nullopt;
  const QTime time = QTime::fromString(text.mid(9, 6), QStringLiteral("HHmmss"));
  return LocalTime{day, dateOnly || !time.isValid() ? QTime(23, 59, 59) : time};
}

}

RecurrenceWalk::RecurrenceWalk(const RuleParts& parts, const LocalTime& start)
    : m_start(start),
      m_days(parts, start.date),
      m_times(parts, m_days.frequency(), start),
      m_wholeDay(std::make_shared<const std::vector<int>>(m_times.ofDay())),
      m_interval(parts.interval()),
      m_firstSecond(secondOf(start.time.value_or(QTime(0, 0)))),
      m_until(untilOf(parts.value(QStringLiteral("UNTIL")), !start.time)) {
  if (parts.has(QStringLiteral("COUNT"))) m_countLeft = parts.value(QStringLiteral("COUNT")).toInt();
}

void RecurrenceWalk::skipTo(const LocalTime& from) {
  m_from = from.date;
  if (m_countLeft >= 0 || from.date <= m_start.date) return;
  const qint64 days = m_start.date.daysTo(from.date);
  const qint64 years = from.date.year() - m_start.date.year();
  qint64 units = days;
  switch (m_days.frequency()) {
    case Frequency::Yearly:
      units = years;
      break;
    case Frequency::Monthly:
      units = years * 12 + from.date.month() - m_start.date.month();
      break;
    case Frequency::Weekly:
      units = days / 7;
      break;
    case Frequency::Daily:
      break;
    default:
      m_period = firstPeriodOn(days);
      return;
  }
  m_period = std::max<qint64>(0, units / m_interval - 1);
}

std::optional<LocalTime> RecurrenceWalk::next() {
  if (m_countLeft == 0) return std::nullopt;
  while (!m_today.seconds || m_at == m_today.seconds->size()) {
    if (!openDay()) return std::nullopt;
  }
  m_last = {m_today.date, QTime::fromMSecsSinceStartOfDay((*m_today.seconds)[m_at++] * 1000)};
  const bool over = m_until && (m_last.date > m_until->date ||
                                (m_last.date == m_until->date && m_last.time > m_until->time));
  if (over) {
    m_countLeft = 0;
    return std::nullopt;
  }
  if (m_countLeft > 0) --m_countLeft;
  m_looks = 0;
  return LocalTime{m_last.date, m_start.time ? m_last.time : std::nullopt};
}

// Goes to the next day that has times, and in it behind those that are before the start or were given
// already.
bool RecurrenceWalk::openDay() {
  const int most = m_days.frequency() < Frequency::Daily ? kMostEmptyUnits : kMostEmptyPeriods;
  while (m_ready.empty() && !m_ended && m_looks < most) fill();
  if (m_ready.empty()) return false;
  m_today = m_ready.front();
  m_ready.pop_front();
  const auto& seconds = *m_today.seconds;
  // Where SKIP=FORWARD has given the first of a month, the month gives it again.
  const bool again = m_last.date.isValid() && m_today.date <= m_last.date;
  const bool early = m_today.date < m_start.date || (again && m_today.date < m_last.date);
  int first = m_today.date == m_start.date ? m_firstSecond : 0;
  if (again) first = std::max(first, secondOf(*m_last.time) + 1);
  const auto begin = early ? seconds.end() : std::lower_bound(seconds.begin(), seconds.end(), first);
  m_at = static_cast<std::size_t>(begin - seconds.begin());
  if (m_countLeft > 0 && m_today.date < m_from) passOver();
  return m_countLeft != 0;
}

// Counts the times of a day that nobody asked for, without giving them.
void RecurrenceWalk::passOver() {
  const auto left = static_cast<int>(m_today.seconds->size() - m_at);
  if (left == 0) return;
  m_countLeft = std::max(0, m_countLeft - left);
  m_last = {m_today.date, QTime::fromMSecsSinceStartOfDay(m_today.seconds->back() * 1000)};
  m_at = m_today.seconds->size();
  m_looks = 0;
}

void RecurrenceWalk::fill() {
  if (m_days.frequency() < Frequency::Daily) {
    fillUnits();
  } else {
    fillPeriod();
  }
}

bool RecurrenceWalk::isOver(QDate date) const {
  return !date.isValid() || date.year() > kLastYear || (m_until && date > m_until->date);
}

QDate RecurrenceWalk::periodStart() const {
  const qint64 units = m_period * m_interval;
  switch (m_days.frequency()) {
    case Frequency::Yearly:
      return QDate(m_start.date.year() + static_cast<int>(units), 1, 1);
    case Frequency::Monthly:
      return QDate(m_start.date.year(), m_start.date.month(), 1).addMonths(static_cast<int>(units));
    case Frequency::Weekly: {
      const int behindStart = (m_start.date.dayOfWeek() - m_days.weekStart() + 7) % 7;
      return m_start.date.addDays(units * 7 - behindStart);
    }
    default:
      return m_start.date.addDays(units);
  }
}

void RecurrenceWalk::fillPeriod() {
  const QDate period = periodStart();
  m_ended = isOver(period);
  if (m_ended) return;
  ++m_looks;
  ++m_period;
  const std::vector<QDate> days = m_days.daysOf(period);
  if (m_times.hasPlaces()) return addPlaces(days);
  for (const QDate day : days) m_ready.push_back({day, m_wholeDay});
}

// BYSETPOS: the n-th times of the period, counted from its end when negative.
void RecurrenceWalk::addPlaces(const std::vector<QDate>& days) {
  const auto each = static_cast<qint64>(m_wholeDay->size());
  std::vector<std::vector<int>> picked(days.size());
  for (const qint64 place : m_times.places(each * static_cast<qint64>(days.size()))) {
    const int second = (*m_wholeDay)[static_cast<std::size_t>(place % each)];
    picked[static_cast<std::size_t>(place / each)].push_back(second);
  }
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (!picked[i].empty())
      m_ready.push_back({days[i], std::make_shared<const std::vector<int>>(std::move(picked[i]))});
  }
}

// The first period that begins on the day `day` days after the start, or later.
qint64 RecurrenceWalk::firstPeriodOn(qint64 day) const {
  const qint64 length = m_times.unitLength();
  const qint64 begin = m_firstSecond / length * length;
  const qint64 step = m_interval * length;
  return (day * kSecondsOfDay - begin + step - 1) / step;
}

// The hours, minutes or seconds of one day; a day that the rule leaves out is passed over in one step.
void RecurrenceWalk::fillUnits() {
  const qint64 length = m_times.unitLength();
  const qint64 unit = m_firstSecond / length * length + m_period * m_interval * length;
  const qint64 day = unit / kSecondsOfDay;
  const QDate date = m_start.date.addDays(day);
  m_ended = isOver(date);
  if (m_ended) return;
  ++m_looks;
  m_period = firstPeriodOn(day + 1);
  if (!m_days.fits(date)) return;
  auto seconds = m_times.ofUnits(unit % kSecondsOfDay, m_interval * length, m_looks);
  if (!seconds.empty())
    m_ready.push_back({date, std::make_shared<const std::vector<int>>(std::move(seconds))});
}

}
