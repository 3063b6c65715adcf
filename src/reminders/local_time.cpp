#include "reminders/local_time.h"

#include <QTimeZone>

namespace kith::reminders {

namespace {

// All turns of a rule are written so: half of the time of a walk went into QDate::toString.
void putDigits(QChar* at, int digits, int value) {
  for (int i = digits; i-- > 0; value /= 10) at[i] = QChar(u'0' + value % 10);
}

// Digits and nothing else, -1 for anything that is not.
int number(QStringView digits) {
  int value = 0;
  for (const QChar c : digits) {
    if (c < u'0' || c > u'9') return -1;
    value = value * 10 + (c.unicode() - u'0');
  }
  return value;
}

QString dateText(QDate date) {
  int year = 0;
  int month = 0;
  int day = 0;
  date.getDate(&year, &month, &day);
  if (year < 1 || year > 9999) return date.toString(Qt::ISODate);
  QString text(10, u'-');
  putDigits(text.data(), 4, year);
  putDigits(text.data() + 5, 2, month);
  putDigits(text.data() + 8, 2, day);
  return text;
}

QString timeText(QTime time) {
  if (!time.isValid()) return {};
  QString text(8, u':');
  putDigits(text.data(), 2, time.hour());
  putDigits(text.data() + 3, 2, time.minute());
  putDigits(text.data() + 6, 2, time.second());
  return text;
}

}

std::optional<QDate> findIsoDate(QStringView text) {
  if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') return std::nullopt;
  const QDate date(number(text.first(4)), number(text.sliced(5, 2)), number(text.sliced(8, 2)));
  return date.isValid() && date.year() > 0 ? std::optional(date) : std::nullopt;
}

QString localText(QDate date, QTime time) { return dateText(date) + u'T' + timeText(time); }

QString localText(const QDateTime& time) { return localText(time.date(), time.time()); }

std::optional<LocalTime> findLocalTime(QStringView text) {
  const auto date = findIsoDate(text.first(qMin<qsizetype>(text.size(), 10)));
  if (!date) return std::nullopt;
  if (text.size() == 10) return LocalTime{*date, std::nullopt};
  const bool shaped = (text.size() == 16 || text.size() == 19) && text[10] == u'T' && text[13] == u':';
  if (!shaped || (text.size() == 19 && text[16] != u':')) return std::nullopt;
  const int second = text.size() == 19 ? number(text.sliced(17, 2)) : 0;
  const QTime time(number(text.sliced(11, 2)), number(text.sliced(14, 2)), second);
  return time.isValid() ? std::optional(LocalTime{*date, time}) : std::nullopt;
}

QString textOf(const LocalTime& local) {
  return local.time ? localText(local.date, *local.time) : dateText(local.date);
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
