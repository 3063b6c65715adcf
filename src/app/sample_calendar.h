// The shop's time: about six years up to yesterday, busier in spring and December, growing from year to year.
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace kith::app {

struct SampleMoment {
  int day = 0;     // 0 is the first day of the shop
  int second = 0;  // since midnight, within opening hours
};

class SampleCalendar {
 public:
  // REQUIRES: `today` is a valid date.
  explicit SampleCalendar(QDate today);

  int days() const { return static_cast<int>(m_days.size()); }
  QDate date(int day) const { return m_first.addDays(day); }

  // The moment of the `part`th of `whole` equal shares of all business; grows with `part`.
  // REQUIRES: 0 <= part < whole <= 10^8.
  SampleMoment at(qint64 part, qint64 whole) const;

  int month(int day) const { return m_months[static_cast<std::size_t>(day)]; }

  // 2024-03-02; also for days after the last one.
  QString dayText(int day) const;

  // 2024-03-02T09:15:00 on the clock of the shop.
  QString localText(SampleMoment moment) const;

  // 2024-03-02T09:15:00Z; the shop's clock is taken as UTC.
  QString instantText(SampleMoment moment) const;

 private:
  QDate m_first;
  std::vector<QString> m_days;
  std::vector<int> m_months;
  std::vector<qint64> m_before;  // weight of all days before; one more than days
};

}
