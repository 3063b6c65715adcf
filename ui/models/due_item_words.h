// One line of what is due in words and icons, the same in the list of the day and in the calendar.
#pragma once

#include "domain/reminder.h"

#include <QDateTime>
#include <QVariant>

namespace kith::models {

// What somebody promised: it can be done, moved and put off. A birthday or a rhythm cannot.
bool isReminder(const domain::DueItem& item);
// A birthday or another date of a contact, also the occasion of a sale.
bool isDate(const domain::DueItem& item);
bool isOccasion(const domain::DueItem& item);
// The one line of services that are overdue.
bool isServices(const domain::DueItem& item);

// What to do: "Call about the kitchen", "Birthday", "Gone quiet: last bought 40 days ago …".
QString dueItemWords(const domain::DueItem& item);

// "45 min · Main Street 3 · every Friday · missed 7 times": what else there is to know of a reminder.
QString dueItemDetails(const domain::DueItem& item);

// What to promise where a matter stands open: "Call back", "Settle the complaint".
QString matterDeed(const domain::DueItem& item);

// What a row of this item answers to DueRole and Qt's own roles; `when` is its time in words.
QVariant dueItemValue(const domain::DueItem& item, int role, const QString& when);

}
