// What a sale brings later: services of what was sold and ends of its warranty, as reminders that come and go
// with it.
//
// - A service is due so long after the newest sale of its product to a contact, and again so long after each
//   time it was done. Of a sale that is told later only the next day to come rings; the latest one that
//   passed is `missed` and stands in a list. A newer sale of the product closes what waits of the earlier.
// - The end of a warranty is told two weeks before, for each sale of its own; one that is over is not.
// - What came back brings nothing, nor does a sale that was cancelled, is in Trash or has no customer.
#pragma once

#include "base/result.h"
#include "domain/purchase.h"
#include "domain/reminder.h"

#include <QDate>

#include <functional>
#include <vector>

namespace kith::store {
class Store;
}

namespace kith::app {

class Queries;

// How reminders are written: by the store, or by an import.
struct ReminderSink {
  std::function<Result<void>(domain::Reminder)> add;
  std::function<Result<void>(const domain::Reminder&)> save;
};
ReminderSink sinkOf(store::Store& store);

// Brings the reminders of one product and contact in line with what was sold. Inside a command or an import.
Result<void> settleFollowUps(store::Store& store, domain::Id contact, domain::Id product,
                             const ReminderSink& sink);

// The same for all products of a sale that is new or was changed; `before` is what it said till now.
Result<void> settleFollowUps(store::Store& store, const domain::Purchase& purchase,
                             const domain::Purchase* before = nullptr);

// The service or the warranty of a product was set, changed or taken away: whoever bought it before gets what
// follows from it, on the new day unless somebody moved it, or loses what waits. `before`: as it was.
Result<void> settleIntervals(store::Store& store, const domain::Product& before);

// The sale goes to Trash, and what it brought with it; or both come back.
Result<void> dropFollowUps(store::Store& store, domain::Id purchase);
Result<void> restoreFollowUps(store::Store& store, domain::Id purchase);

// A service was done today: what else waits of it is done too, or comes so long from now.
Result<void> serviceDone(store::Store& store, const domain::Reminder& done);

// What a sale brought and still waits, soonest first.
std::vector<domain::Reminder> followUpsOf(Queries& queries, domain::Id purchase);

struct MissedService {
  domain::Reminder reminder;
  QString contactName;
};
std::vector<MissedService> missedServices(Queries& queries);
int missedServiceCount(Queries& queries);

}
