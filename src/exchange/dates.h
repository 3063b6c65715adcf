// Dates as files write them, with the order of day and month decided by a whole column.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kith::exchange {

enum class DateOrder { Unknown, DayFirst, MonthFirst };

// What the values of one column say about its order.
struct DateVotes {
  int dayFirst = 0;    // 25/3/1980
  int monthFirst = 0;  // 3/25/1980
  int open = 0;        // 4/3/1980

  void add(QStringView text);
  DateVotes& operator+=(const DateVotes& other);
  // Unknown when nothing, or as much for one as for the other, was seen.
  DateOrder order() const;
};

// 1980-05-12, or --05-12 where there is no year; nothing when the text is no date. Reads ISO, numbers with /
// . - in the given order (day first for Unknown), names of months in six languages, 19800512, and the day
// numbers of spreadsheets. Of two digits the year is the latest one that is not after `today`.
std::optional<QString> readDate(QStringView text, DateOrder order, QDate today);

// Marks for "no date": 0/0/00, 0.0.00, 0000-00-00.
bool isNoDate(QStringView text);

}
