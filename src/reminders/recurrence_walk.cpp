#include "reminders/recurrence_walk.h"

#include <QTimeZone>

#include <algorithm>

namespace kith::reminders {

namespace {

constexpr int kLastYear = 2500;
constexpr int kMostEmptyPeriods = 1'000'000;
constexpr qint64 kSecondsOfDay = 86'400;

QDateTime steady(QDate date, QTime time) { return QDateTime(date, time, QTimeZone::utc()); }

// A date counts to its end, and of a date start only the day counts. Z is taken as local time.
QDateTime untilOf(const QString& text, bool dateOnly) {
  if (text.isEmpty()) return {};
  const QDate day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
  const QTime time = QTime::fromString(text.mid(9, 6), QStringLiteral("HHmmss"));
  return steady(day, dateOnly || !time.isValid() ? QTime(23, 59, 59) : time);
}

qint64 secondsOf(Frequency frequency) {
  return frequency == Frequency::Hourly ? 3600 : frequency == Frequency::Minutely ? 60 : 1;
}

// The values given, or the one of the start where the rule gives none.
std::vector<int> orStart(std::vector<int> given, int ofStart) {
  if (given.empty()) given.push_back(ofStart);
  return given;
}

bool allows(const std::vector<int>& limit, int value) {
  return limit.empty() || std::find(limit.begin(), limit.end(), value) != limit.end();
}

}

RecurrenceWalk::RecurrenceWalk(const RuleParts& parts, const LocalTime& start)
    : m_days(parts, start.date),
      m_start(start),
      m_first(steady(start.date, start.time.value_or(QTime(0, 0)))),
      m_interval(parts.interval()),
      m_positions(numbersOf(parts, QStringLiteral("BYSETPOS"))) {
  if (parts.has(QStringLiteral("COUNT"))) m_countLeft = parts.value(QStringLiteral("COUNT")).toInt();
  m_until = untilOf(parts.value(QStringLiteral("UNTIL")), !start.time);
  if (!start.time) return;  // RFC 5545: a date start has no hours
  m_hours = numbersOf(parts, QStringLiteral("BYHOUR"));
  m_minutes = numbersOf(parts, QStringLiteral("BYMINUTE"));
  m_seconds = numbersOf(parts, QStringLiteral("BYSECOND"));
  std::erase(m_seconds, 60);  // a leap second, which no clock here shows
}

void RecurrenceWalk::skipTo(const LocalTime& from) {
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
    default:  // a day early: the start has a time of day
      units = (days - 1) * kSecondsOfDay / secondsOf(m_days.frequency());
  }
  m_period = std::max<qint64>(0, units / m_interval - 1);
}

std::optional<LocalTime> RecurrenceWalk::next() {
  if (m_countLeft == 0) return std::nullopt;
  do {
    for (int empty = 0; m_ready.empty() && !m_ended && empty < kMostEmptyPeriods; ++empty) fill();
    if (m_ready.empty()) return std::nullopt;
    m_last = m_ready.front();
    m_ready.pop_front();
    // A date stands for all of its day, and comes once.
  } while (!m_start.time && m_last.date() == m_lastDay);
  m_lastDay = m_last.date();
  if (m_until.isValid() && m_last > m_until) {
    m_countLeft = 0;
    return std::nullopt;
  }
  if (m_countLeft > 0) --m_countLeft;
  return LocalTime{m_last.date(), m_start.time ? std::optional(m_last.time()) : std::nullopt};
}

void RecurrenceWalk::fill() {
  if (m_days.frequency() < Frequency::Daily) {
    fillSubDaily();
  } else {
    fillDays();
  }
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

void RecurrenceWalk::fillDays() {
  const QDate period = periodStart();
  m_ended = !period.isValid() || period.year() > kLastYear || (m_until.isValid() && period > m_until.date());
  if (m_ended) return;
  std::vector<QDateTime> times;
  for (const QDate day : m_days.daysOf(period)) {
    const auto onDay = timesOn(day);
    times.insert(times.end(), onDay.begin(), onDay.end());
  }
  add(positioned(std::move(times)));
  ++m_period;
}

std::vector<QDateTime> RecurrenceWalk::timesOn(QDate day) const {
  std::vector<QDateTime> times;
  const QTime start = m_first.time();
  for (const int hour : orStart(m_hours, start.hour())) {
    for (const int minute : orStart(m_minutes, start.minute())) {
      for (const int second : orStart(m_seconds, start.second())) {
        times.push_back(steady(day, QTime(hour, minute, second)));
      }
    }
  }
  return times;
}

// An hour, minute or second of its own; days that the rule leaves out are passed over in one step.
void RecurrenceWalk::fillSubDaily() {
  const qint64 length = secondsOf(m_days.frequency());
  const qint64 begin = m_first.toSecsSinceEpoch() / length * length;
  const QDateTime unit =
      QDateTime::fromSecsSinceEpoch(begin + m_period * m_interval * length, QTimeZone::utc());
  m_ended = unit.date().year() > kLastYear || (m_until.isValid() && unit > m_until);
  if (m_ended) return;
  if (!m_days.fits(unit.date())) {
    const qint64 left = kSecondsOfDay - unit.time().msecsSinceStartOfDay() / 1000;
    m_period += std::max<qint64>(1, (left + m_interval * length - 1) / (m_interval * length));
    return;
  }
  add(positioned(timesInUnit(unit)));
  ++m_period;
}

std::vector<QDateTime> RecurrenceWalk::timesInUnit(const QDateTime& unit) const {
  const Frequency frequency = m_days.frequency();
  const QTime at = unit.time();
  const QTime start = m_first.time();
  if (!allows(m_hours, at.hour())) return {};
  if (frequency != Frequency::Hourly && !allows(m_minutes, at.minute())) return {};
  if (frequency == Frequency::Secondly) {
    return allows(m_seconds, at.second()) ? std::vector<QDateTime>{unit} : std::vector<QDateTime>{};
  }
  const auto minutes =
      frequency == Frequency::Hourly ? orStart(m_minutes, start.minute()) : std::vector<int>{at.minute()};
  std::vector<QDateTime> times;
  for (const int minute : minutes) {
    for (const int second : orStart(m_seconds, start.second())) {
      times.push_back(steady(unit.date(), QTime(at.hour(), minute, second)));
    }
  }
  return times;
}

// BYSETPOS: the n-th times of the period, counted from its end when negative.
std::vector<QDateTime> RecurrenceWalk::positioned(std::vector<QDateTime> times) const {
  if (m_positions.empty()) return times;
  std::vector<QDateTime> picked;
  const int size = static_cast<int>(times.size());
  for (int i = 0; i < size; ++i) {
    const bool wanted = allows(m_positions, i + 1) || allows(m_positions, i - size);
    if (wanted) picked.push_back(times[static_cast<std::size_t>(i)]);
  }
  return picked;
}

void RecurrenceWalk::add(const std::vector<QDateTime>& candidates) {
  for (const QDateTime& time : candidates) {
    const bool again = m_last.isValid() && time <= m_last;  // a day that SKIP=FORWARD has given already
    if (time >= m_first && !again) m_ready.push_back(time);
  }
}

}
