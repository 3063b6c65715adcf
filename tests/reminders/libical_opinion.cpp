#include "reminders/libical_opinion.h"

#include <QDateTime>
#include <QTime>
#include <QTimeZone>

#include <cstdlib>

#include <libical/ical.h>

namespace kith::reminders::test {

namespace {

icaltimetype timeOf(const QString& local) {
  QString stamp = local;
  return icaltime_from_string(stamp.remove(u'-').remove(u':').toLatin1().constData());
}

}

QStringList byLibical(const QString& rule, const QString& start, int count) {
  icalrecurrencetype parts = icalrecurrencetype_from_string(rule.toLatin1().constData());
  icalrecur_iterator* iterator = icalrecur_iterator_new(parts, timeOf(start));
  QStringList found;
  while (iterator != nullptr && found.size() < count) {
    const icaltimetype time = icalrecur_iterator_next(iterator);
    if (icaltime_is_null_time(time)) break;
    found += QDate(time.year, time.month, time.day).toString(Qt::ISODate) + u'T' +
             QTime(time.hour, time.minute, time.second).toString(Qt::ISODate);
  }
  if (iterator != nullptr) icalrecur_iterator_free(iterator);
  std::free(parts.rscale);  // the iterator only borrows it
  return found;
}

QString instantByLibical(const QString& local, const char* zone) {
  const time_t seconds = icaltime_as_timet_with_zone(timeOf(local), icaltimezone_get_builtin_timezone(zone));
  return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc())
      .toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
}

}
