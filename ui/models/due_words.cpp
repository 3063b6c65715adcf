#include "models/due_words.h"

#include "domain/reminder.h"

#include <QCoreApplication>
#include <QLocale>

namespace kith::models {

QString timeText(const QTime& time) {
  // The C locale's short form has seconds, which nobody says.
  const bool bare = QLocale().language() == QLocale::C;
  return bare ? time.toString(QStringLiteral("HH:mm")) : QLocale().toString(time, QLocale::ShortFormat);
}

namespace {

QString tr(const char* text, int n = -1) {
  return QCoreApplication::translate("kith::models::DueWords", text, nullptr, n);
}

// Local wall-clock time of either form; `timed` says whether there was a time of day.
QDateTime localTime(const QString& text, bool& timed) {
  timed = text.contains(u'T');
  if (!timed) return QDate::fromString(text.left(10), Qt::ISODate).startOfDay();
  const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
  return text.endsWith(u'Z') ? at.toLocalTime() : at;
}

QString shortDate(const QDate& date, const QDate& today) {
  const bool thisYear = date.year() == today.year();
  return QLocale().toString(date, thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString comingDay(const QDate& date, const QDate& today) {
  const qint64 days = today.daysTo(date);
  if (days == 0) return tr("Today");
  if (days == 1) return tr("Tomorrow");
  if (days > 1 && days < 7) return QLocale().toString(date, QStringLiteral("ddd"));
  return shortDate(date, today);
}

}

QString dueWords(const QString& due, const QDateTime& nowLocal) {
  if (due == domain::kSomeday) return tr("Someday");
  bool timed = false;
  const QDateTime at = localTime(due, timed);
  if (!at.isValid()) return due;
  const int late = static_cast<int>(at.date().daysTo(nowLocal.date()));
  if (late > 0) return tr("%n d late", late);
  const QString day = comingDay(at.date(), nowLocal.date());
  return timed ? day + u' ' + timeText(at.time()) : day;
}

QString pastDayWords(const QString& due, const QDateTime& nowLocal) {
  const QDate day = QDate::fromString(due.left(10), Qt::ISODate);
  if (day.addDays(1) == nowLocal.date()) return tr("Yesterday");
  return QLocale().toString(day, QStringLiteral("ddd ")) + shortDate(day, nowLocal.date());
}

bool isLate(const QString& due, const QDateTime& nowLocal) {
  bool timed = false;
  const QDateTime at = localTime(due, timed);
  if (!at.isValid()) return false;
  return timed ? at < nowLocal : at.date() < nowLocal.date();
}

QString pastWords(const QString& at, const QDateTime& nowLocal) {
  bool timed = false;
  const QDateTime local = localTime(at, timed);
  if (!local.isValid()) return at;
  const qint64 days = local.date().daysTo(nowLocal.date());
  if (days == 0 && timed) return tr("Today") + u' ' + timeText(local.time());
  if (days == 0) return tr("Today");
  if (days == 1) return tr("Yesterday");
  return shortDate(local.date(), nowLocal.date());
}

QString dayWords(const QString& day, const QDate& today) {
  const QDate date = QDate::fromString(day.left(10), Qt::ISODate);
  if (!date.isValid()) return day;
  if (date == today) return tr("Today");
  if (date.daysTo(today) == 1) return tr("Yesterday");
  const bool thisYear = date.year() == today.year();
  return QLocale().toString(date,
                            thisYear ? QStringLiteral("dddd d MMMM") : QStringLiteral("dddd d MMMM yyyy"));
}

QString monthWords(const QString& day) {
  const QDate date = QDate::fromString(day.left(7) + QStringLiteral("-01"), Qt::ISODate);
  return date.isValid() ? QLocale().toString(date, QStringLiteral("MMMM yyyy")) : day;
}

QString dateWords(const QString& partialDate) {
  if (partialDate.startsWith(QLatin1String("--"))) {
    const QDate date = QDate::fromString(QStringLiteral("2000") + partialDate.mid(1), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM")) : partialDate;
  }
  const QDate date = QDate::fromString(partialDate.left(10), Qt::ISODate);
  return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : partialDate;
}

QString dateFromWords(const QString& text) {
  const QString typed = text.simplified();
  static const QStringList kFull{QStringLiteral("yyyy-MM-dd"),   QStringLiteral("d MMMM yyyy"),
                                 QStringLiteral("d MMM yyyy"),   QStringLiteral("MMMM d, yyyy"),
                                 QStringLiteral("d. MMMM yyyy"), QStringLiteral("d.M.yyyy")};
  static const QStringList kYearless{QStringLiteral("d MMMM yyyy"), QStringLiteral("d MMM yyyy"),
                                     QStringLiteral("MMMM d yyyy"), QStringLiteral("d. MMMM yyyy"),
                                     QStringLiteral("d.M. yyyy")};
  for (const QLocale& locale : {QLocale(), QLocale::c()}) {
    for (const QString& form : kFull)
      if (const QDate date = locale.toDate(typed, form); date.isValid()) return date.toString(Qt::ISODate);
    // 2000 is a leap year, so that 29 February is a day.
    for (const QString& form : kYearless)
      if (const QDate date = locale.toDate(typed + QStringLiteral(" 2000"), form); date.isValid())
        return date.toString(QStringLiteral("--MM-dd"));
  }
  return text;
}

}
