// Purchases and their sums as the command line prints them.
#pragma once

#include "domain/purchase.h"
#include "domain/reminder.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kith::app {
class Queries;
}

namespace kith::cli {

// A purchase of the list that `purchases --json` prints.
QJsonObject purchaseJson(app::Queries& queries, const domain::Purchase& purchase);
// The reminders that a sale brought.
QJsonArray followUpsJson(const std::vector<domain::Reminder>& reminders);

QJsonArray totalsJson(const std::vector<domain::PurchaseTotals>& totals);

// Adds the sums of further purchases, so that a long list need not be held.

// "2 × Tulips, Vase"
QString linesText(const domain::Purchase& purchase);

}
