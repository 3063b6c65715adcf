// Local wall-clock times as text: 2026-03-02T10:00:00, or a date 2026-03-02 that stands for the whole day.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace kith::reminders {

// "2026-03-02T10:00:00".
QString localText(QDate date, QTime time);

// The wall-clock time of `time`, without its zone.
QString localText(const QDateTime& time);

// A due text taken apart. A date has no time.
struct LocalTime {
  QDate date;
  std::optional<QTime> time;

  bool operator==(const LocalTime&) const = default;
};

// Reads 2026-03-02 (ten times faster than QDate::fromString, which a list of 50,000 birthdays notices).
std::optional<QDate> findIsoDate(QStringView text);

// Reads 2026-03-02, 2026-03-02T10:00 and 2026-03-02T10:00:00; nothing for anything else.
std::optional<LocalTime> findLocalTime(QStringView text);

// The text of it, with seconds.
QString textOf(const LocalTime& local);

// The instant at which this clock shows `local` in the zone of `now`; of a date, its first moment. A time
// that a change to summer time leaves out is the same distance after the change; one that comes twice is the
// first.
QDateTime instantOf(const LocalTime& local, const QDateTime& now);

}
