// Finding in what happened: passages of conversations, purchases, reminders and notes, grouped by kind.
#pragma once

#include "app/queries.h"
#include "search/marks.h"

#include <atomic>

namespace kith::app {

enum class HistoryGroup { Talks, Purchases, Reminders, Notes };

struct FoundEntry {
  domain::Id contact = 0;
  QString name;       // of the contact
  domain::Id id = 0;  // of the interaction, purchase or reminder; 0 for the notes on a card
  QString kind;       // a channel of `log`, purchase, reminder or notes
  QString at;         // as in TimelineEntry; of an open reminder when it is due; empty for notes
  bool open = false;  // a reminder that is not done
  QString passage;    // one line that begins shortly before what matched
  std::vector<search::Mark> marks = {};  // in `passage`
};

struct FoundGroup {
  HistoryGroup group = HistoryGroup::Talks;
  std::vector<FoundEntry> entries;  // the latest first
  qint64 total = 0;
  bool more = false;  // there are more than `total`: it is not counted further
};

struct HistoryOptions {
  int limit = 4;                           // entries of a group
  std::optional<HistoryGroup> whole = {};  // of this one some hundreds
  const std::atomic<bool>* cancelled = nullptr;
};

// What has all the words of the query in its own text, as beginnings of words, and belongs to a live contact
// that fits the rest of the query (`roses city:Oslo`). Only groups with something in them, in the order of
// HistoryGroup. None for a query without a word of two letters, or with words and keys under one `or`.
// Errors: Cancelled, of the store.
Result<std::vector<FoundGroup>> findInHistory(Queries& queries, const domain::Query& query,
                                              const HistoryOptions& options);

}
