// The days of a calendar page, what falls on each, and where blocks that overlap stand beside each other.
#pragma once

#include "domain/reminder.h"

#include <QDate>

#include <cstddef>
#include <vector>

namespace kith::domain {

// The first day of the week that `day` is in. `firstWeekday`: 1 Monday to 7 Sunday.
QDate weekStart(QDate day, int firstWeekday);

// Both ends belong to it.
struct DayRange {
  QDate first;
  QDate last;

  bool operator==(const DayRange&) const = default;
};

// The whole weeks that hold the month of `day`: 4 to 6 of them.
DayRange monthWeeks(QDate day, int firstWeekday);

// Minutes of a day, 0 to 1440; the end does not belong to it.
struct MinuteSpan {
  int begin = 0;
  int end = 0;

  bool operator==(const MinuteSpan&) const = default;
};

// `item`: its place in the agenda.
struct AgendaBlock {
  std::size_t item = 0;
  MinuteSpan span;

  bool operator==(const AgendaBlock&) const = default;
};

struct AgendaDay {
  QDate day;
  std::vector<std::size_t> wholeDay;  // without a time, or a day long and longer
  std::vector<AgendaBlock> blocks;    // by their begin
};

// Every day of the range with what falls on it. What goes over midnight stands on both days, cut there.
std::vector<AgendaDay> agendaDays(const std::vector<AgendaItem>& items, DayRange range);

// A block takes `width` of `columns` columns that are equally wide, from `column` on.
struct BlockPlace {
  int column = 0;
  int columns = 1;
  int width = 1;

  bool operator==(const BlockPlace&) const = default;
};

// Places blocks so that none covers another: each in the leftmost column that is free, as wide as its
// neighbours leave it; those that overlap directly or through others share one number of columns. A block
// counts as `least` minutes at least, as it is drawn. Same order as given; any order is understood.
std::vector<BlockPlace> placeBlocks(const std::vector<MinuteSpan>& spans, int least);

}
