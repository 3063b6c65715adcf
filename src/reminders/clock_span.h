// From one hour to another, as the diary of a shop has it: 10-11, 10:00–11:30 Uhr, from 2 to 3.
#pragma once

#include "reminders/when_context.h"

#include <QString>
#include <QTime>

#include <optional>

namespace kith::reminders {

struct ClockSpan {
  QTime begin;
  int minutes = 0;    // 1 to a day's 1440
  qsizetype at = 0;   // where it stands in the text
  qsizetype end = 0;  // position behind it
};

// The first one of a text. Hours alone are taken where a word says that they are hours (at, from, o'clock,
// pm) or they stand at an end of the text or at a comma, behind a day: "send 2-3 samples" has none. Alone and
// untold 1 to 6 are of the afternoon, as elsewhere; what ends before it begins, ends in the afternoon.
std::optional<ClockSpan> findClockSpan(const QString& text, const WhenContext& context);

}
