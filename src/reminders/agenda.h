// What stands in a calendar between two days: reminders with all their turns, and dates of contacts.
#pragma once

#include "reminders/due_list.h"

#include <vector>

namespace kith::reminders {

// The place of a line in its series. One that does not repeat has its own turn alone.
enum class Turn {
  Own,     // where the reminder stands now: this one can be done, moved, put off
  Missed,  // passed undone before it
  Coming,  // its rule gives it later
};

struct AgendaItem {
  domain::DueItem item;  // due: of this turn
  Turn turn = Turn::Own;

  bool operator==(const AgendaItem&) const = default;
};

// A reminder has no more turns than this in one agenda.
inline constexpr int kMostTurns = 400;

// Open reminders and dates of contacts that touch one of the days, by day, whole days first, then by time,
// kind, text and id. What has no day of its own (rhythms and silences) is left out, and so are coming turns
// of a reminder that counts on from the day it is done. `now` parts late from coming.
// REQUIRES: from <= until, not more than a year or so apart.
std::vector<AgendaItem> agendaItems(const DueRows& rows, const QDateTime& now, QDate from, QDate until);

}
