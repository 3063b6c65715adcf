// What is due, as text and as JSON.
#pragma once

#include "cli/output.h"
#include "domain/reminder.h"

#include <QJsonObject>

#include <vector>

namespace kith::cli {

// Keys as in cli.md; of an automatic line also `since_days`, `usual_days`, `amount` with its
// `currency`, and `why` in words.
QJsonObject dueJson(const domain::DueItem& item);

// A JSON list, or columns.
void printDue(Output& out, const std::vector<domain::DueItem>& items);

}
