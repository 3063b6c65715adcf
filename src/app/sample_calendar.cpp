#include "app/sample_calendar.h"

#include <algorithm>

namespace kith::app {
namespace {

constexpr int kYears = 6;
constexpr int kOpens = 8 * 3600;
constexpr int kOpenSeconds = 10 * 3600 + 1800;

// A garden shop: spring first, Advent second, a quiet January.
constexpr int kMonths[] = {40, 70, 130, 185, 195, 120, 80, 70, 95, 105, 90, 175};
constexpr int kWeekdays[] = {80, 95, 95, 100, 125, 150, 12};

qint64 weightOf(QDate date, int day, int days) {
  const qint64 growth = 350 + 650LL * day / days;
  const bool holidays = (date.month() == 12 && date.day() > 24) || (date.month() == 1 && date.day() < 7);
  const qint64 weight = growth * kMonths[date.month() - 1] * kWeekdays[date.dayOfWeek() - 1] / 100;
  return holidays ? weight / 20 : weight;
}

}

SampleCalendar::SampleCalendar(QDate today) : m_first(today.addYears(-kYears)) {
  const int days = static_cast<int>(m_first.daysTo(today));
  m_before.push_back(0);
  for (int day = 0; day < days; ++day) {
    const QDate on = date(day);
    m_days.push_back(on.toString(Qt::ISODate));
    m_months.push_back(on.month());
    m_before.push_back(m_before.back() + weightOf(on, day, days));
  }
}

SampleMoment SampleCalendar::at(qint64 part, qint64 whole) const {
  const qint64 all = m_before.back();
  const qint64 share = all / whole * part + all % whole * part / whole;
  const auto after = std::upper_bound(m_before.begin() + 1, m_before.end() - 1, share);
  const auto day = static_cast<int>(after - m_before.begin()) - 1;
  const qint64 start = *(after - 1);
  return {day, kOpens + static_cast<int>((share - start) * kOpenSeconds / (*after - start))};
}

QString SampleCalendar::dayText(int day) const {
  if (day >= 0 && day < days()) return m_days[static_cast<std::size_t>(day)];
  return date(day).toString(Qt::ISODate);
}

QString SampleCalendar::localText(SampleMoment moment) const {
  // Written by hand: ten million interactions pass here, and a format string costs a microsecond each.
  const int parts[] = {moment.second / 3600, moment.second / 60 % 60, moment.second % 60};
  QString out = dayText(moment.day) + QStringLiteral("T00:00:00");
  for (qsizetype at = 0; at < 3; ++at) {
    out[11 + 3 * at] = QChar(u'0' + static_cast<char16_t>(parts[at] / 10));
    out[12 + 3 * at] = QChar(u'0' + static_cast<char16_t>(parts[at] % 10));
  }
  return out;
}

QString SampleCalendar::instantText(SampleMoment moment) const { return localText(moment) + u'Z'; }

}
