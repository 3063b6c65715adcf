#include "reminders/local_time.h"

#include <QTimeZone>

namespace kith::reminders {

QString localText(QDate date, QTime time) {
  return date.toString(Qt::ISODate) + u'T' + time.toString(Qt::ISODate);
}

QString localText(const QDateTime& time) { return localText(time.date(), time.time()); }

std::optional<LocalTime> findLocalTime(QStringView text) {
  const QString whole = text.toString();
  const QDate date = QDate::fromString(whole.left(10), QStringLiteral("yyyy-MM-dd"));
  if (!date.isValid()) return std::nullopt;
  if (whole.size() == 10) return LocalTime{date, std::nullopt};
  if (whole[10] != u'T') return std::nullopt;
  const QString clock = whole.mid(11);
  const QString format = clock.size() == 5 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss");
  const QTime time = QTime::fromString(clock, format);
  return time.isValid() ? std::optional(LocalTime{date, time}) : std::nullopt;
}

QString textOf(const LocalTime& local) {
  return local.time ? localText(local.date, *local.time) : local.date.toString(Qt::ISODate);
}

QDateTime instantOf(const LocalTime& local, const QDateTime& now) {
  const QTimeZone zone = now.timeZone();
  if (!local.time) return local.date.startOfDay(zone);
  const QDateTime wall(local.date, *local.time, QTimeZone::utc());
  // The offset in force a day before is the one whose clock reaches a doubled time first and a skipped one
  // last.
  const int before = zone.offsetFromUtc(wall.addDays(-1).addSecs(-zone.offsetFromUtc(wall.addDays(-1))));
  const QDateTime first = wall.addSecs(-before).toTimeZone(zone);
  const QDateTime again = wall.addSecs(-zone.offsetFromUtc(first)).toTimeZone(zone);
  return first.time() == *local.time || again.time() != *local.time ? first : again;
}

}
