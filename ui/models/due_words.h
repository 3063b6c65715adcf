// Dates and times as a person says them: today 14:00, tomorrow, Fri, 3 Dec, 2 d late.
#pragma once

#include <QDateTime>
#include <QString>

namespace kith::models {

// "14:00", as the user's locale writes it.
QString timeText(const QTime& time);

// `due` is a local date or time as a reminder holds it; "2 d late" once its day is over, "late" within it.
QString dueWords(const QString& due, const QDateTime& nowLocal);
// Of a day that has passed and is not to be made up for: "Yesterday", "Sat 28 Nov".
QString pastDayWords(const QString& due, const QDateTime& nowLocal);

// Whether the due time has passed; a date without a time has passed when its day is over.
bool isLate(const QString& due, const QDateTime& nowLocal);

// "Today 09:40", "Yesterday", "12 Nov", "12 Nov 2025": of an instant or a local date.
QString pastWords(const QString& at, const QDateTime& nowLocal);

// "Today", "Yesterday", "Monday 2 March", "Monday 2 March 2025": a day as a heading.
QString dayWords(const QString& day, const QDate& today);

// "March 2026", of any day of it.
QString monthWords(const QString& day);

// "14 March", "14 March 1980" of a full or partial date; the text itself when it is none.
QString dateWords(const QString& partialDate);

// The stored form of a date as people type it, in the user's language or ISO, with or without a year:
// "14 March 1980" gives 1980-03-14, "14 March" --03-14. The text itself when it is none.
QString dateFromWords(const QString& text);

}
