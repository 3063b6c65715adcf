// What to know of a contact before a call: last words, open matters, last purchases, promises.
#pragma once

#include "app/queries.h"

namespace kith::app {

struct Brief {
  domain::Contact contact;
  std::vector<TimelineEntry> talks;    // the last five, newest first
  std::vector<domain::Reminder> open;  // what was promised and is not done
  std::vector<TimelineEntry> sales;    // the last five, newest first
  std::vector<domain::PurchaseTotals> totals;
  std::optional<qint64> silentDays;  // since the last talk; nothing where there was none
};

// Of the last 60 entries of the contact's history; of a company what its people said, bought and were
// promised too, with their names before it. Errors: NotFound.
Result<Brief> briefOf(Queries& queries, domain::Id contact, const QDateTime& now);

}
