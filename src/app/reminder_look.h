// One look at the reminders of a book: what came due since the last one, written down as told.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace kith::store {
class Store;
}

namespace kith::app {

struct ReminderLook {
  std::vector<domain::DueItem> rang;  // in the order of the Today page, each reminder once
  QString next;  // what the wall clock shows when the next one rings within a day; empty: none
};

// REQUIRES: the writer's thread, outside of any step. What is told is written down before it is returned: it
// is never told again, also after a kill in between (then it stands in Today). Reminders of a contact in
// Trash are silent. `nowLocal` carries the user's zone. `seen`: what the wall clock showed when it was last
// known that nothing was due, so that one that is written down behind its own time does not ring; may be
// empty. Errors: DiskFull, Io: nothing was told then, look again later.
Result<ReminderLook> lookAtReminders(store::Store& store, const QDateTime& nowLocal,
                                     const QString& seen = {});

}
