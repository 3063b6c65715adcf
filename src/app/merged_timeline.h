// What happened with a contact, and with the people of a company, as one list that can be narrowed down.
#pragma once

#include "app/queries.h"

namespace kith::app {

// Which entries are wanted; empty: all.
struct TimelineFilter {
  QString kind;   // as in TimelineEntry
  QString words;  // that stand in it, in any order; case and accents do not count

  bool isEmpty() const { return kind.isEmpty() && words.isEmpty(); }
};

struct MergedEntry : TimelineEntry {
  QString who;  // the others who took part, or whose it is, by name
};

// Newest first. Of a company what its first 300 people did too, each entry once; a filter looks through the
// last 5000 of each.
std::vector<MergedEntry> mergedTimeline(Queries& queries, domain::Id contact, int limit,
                                        const TimelineFilter& filter = {});

}
