#include "reminders/rule_times.h"

#include <algorithm>

namespace kith::reminders {

namespace {

constexpr int kSecondsOfHour = 3600;
constexpr int kSecondsOfMinute = 60;

// The values given, or the one of the start where the rule gives none.
std::vector<int> orStart(const std::vector<int>& given, int ofStart) {
  return given.empty() ? std::vector<int>{ofStart} : given;
}

// The first value allowed from `value` on, `none` behind the last; without a limit every value is.
int firstFrom(const std::vector<int>& limit, int value, int none) {
  if (limit.empty()) return value;
  const auto found = std::lower_bound(limit.begin(), limit.end(), value);
  return found == limit.end() ? none : *found;
}

}

RuleTimes::RuleTimes(const RuleParts& parts, Frequency frequency, const LocalTime& start)
    : m_frequency(frequency),
      m_dateOnly(!start.time),
      m_places(numbersOf(parts, QStringLiteral("BYSETPOS"))) {
  if (start.time) {
    m_hours = numbersOf(parts, QStringLiteral("BYHOUR"));
    m_minutes = numbersOf(parts, QStringLiteral("BYMINUTE"));
    m_seconds = numbersOf(parts, QStringLiteral("BYSECOND"));
    std::erase(m_seconds, 60);  // a leap second, which no clock here shows
  }
  takeUnit(start);
}

void RuleTimes::takeUnit(const LocalTime& start) {
  const QTime time = start.time.value_or(QTime(0, 0));
  const bool hours = m_frequency >= Frequency::Daily;
  const bool minutes = m_frequency >= Frequency::Hourly;
  const bool seconds = m_frequency >= Frequency::Minutely;
  for (const int hour : hours ? orStart(m_hours, time.hour()) : std::vector<int>{0}) {
    for (const int minute : minutes ? orStart(m_minutes, time.minute()) : std::vector<int>{0}) {
      for (const int second : seconds ? orStart(m_seconds, time.second()) : std::vector<int>{0})
        m_inUnit.push_back(hour * kSecondsOfHour + minute * kSecondsOfMinute + second);
    }
  }
  if (hours || m_places.empty()) return;
  std::vector<int> picked;
  for (const qint64 place : places(static_cast<qint64>(m_inUnit.size())))
    picked.push_back(m_inUnit[static_cast<std::size_t>(place)]);
  m_inUnit = picked;
}

std::vector<qint64> RuleTimes::places(qint64 size) const {
  std::vector<qint64> places;
  for (const int place : m_places) {
    const qint64 at = place > 0 ? place - 1 : size + place;
    if (at >= 0 && at < size) places.push_back(at);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

int RuleTimes::unitLength() const {
  if (m_frequency == Frequency::Hourly) return kSecondsOfHour;
  return m_frequency == Frequency::Minutely ? kSecondsOfMinute : 1;
}

std::vector<int> RuleTimes::ofUnits(qint64 first, qint64 step, int& looks) const {
  if (m_inUnit.empty() || m_dateOnly) {
    ++looks;
    return m_inUnit;
  }
  std::vector<int> times;
  for (qint64 unit = first; unit < kSecondsOfDay; ++looks) {
    const int second = static_cast<int>(unit);
    const int allowed = nextAllowed(second);
    if (allowed > second) {
      unit += (allowed - second + step - 1) / step * step;
      continue;
    }
    for (const int time : m_inUnit) times.push_back(second + time);
    unit += step;
  }
  return times;
}

// The first moment from `second` on at which the rule may allow a unit.
int RuleTimes::nextAllowed(int second) const {
  const int hour = second / kSecondsOfHour;
  const int allowedHour = firstFrom(m_hours, hour, kSecondsOfDay / kSecondsOfHour);
  if (allowedHour > hour) return allowedHour * kSecondsOfHour;
  if (m_frequency == Frequency::Hourly) return second;
  const int minute = second / kSecondsOfMinute;
  const int allowedMinute = hour * 60 + firstFrom(m_minutes, minute % 60, 60);
  if (allowedMinute > minute) return allowedMinute * kSecondsOfMinute;
  if (m_frequency == Frequency::Minutely) return second;
  return minute * kSecondsOfMinute + firstFrom(m_seconds, second % 60, 60);
}

}
