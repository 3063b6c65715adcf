// What a date or time in words is read against: the present time, the language, the order of day and month.
#pragma once

#include <QDateTime>
#include <QString>

namespace kith::reminders {

enum class DateOrder { DayMonth, MonthDay };

struct WhenContext {
  QDateTime now;  // local time, with the zone the user lives in
  QString language = QStringLiteral("en");
  DateOrder order = DateOrder::DayMonth;  // of 3/12
  bool someday = false;                   // a word for no day yet is understood too: domain::kSomeday
  bool past = false;                      // what happened: "friday" is the last one, not the next
  bool sentence = false;                  // among other words: a number or a length alone is no time
};

}
