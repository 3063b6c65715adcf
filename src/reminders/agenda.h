// What stands in a calendar between two days: reminders with all their turns, dates of contacts, and
// occasions of sales as they come back.
#pragma once

#include "reminders/due_list.h"

#include <vector>

namespace kith::reminders {

// A reminder has no more turns than this in one agenda.
inline constexpr int kMostTurns = 400;

// Open reminders, dates of contacts and occasions that touch one of the days, by day, whole days first, then
// by time, kind, text and id. What has no day of its own (rhythms and silences) is left out, and so are
// coming turns of a reminder that counts on from the day it is done. `now` parts late from coming.
//
// REQUIRES: from <= until, not more than a year or so apart.
std::vector<domain::AgendaItem> agendaItems(const DueRows& rows, const QDateTime& now, QDate from,
                                            QDate until);

}
