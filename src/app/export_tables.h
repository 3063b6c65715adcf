// What an export of interactions, purchases, products and reminders writes, row by row.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"
#include "exchange/record_writer.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace kith::app {

class Queries;

using WriteRow = std::function<Result<bool>(const QStringList& cells)>;

struct ExportTable {
  const char* name = nullptr;
  QStringList headers;
  // Writes the rows of these contacts, or (null) of the whole book.
  Result<bool> (*write)(Queries&, const std::vector<domain::Id>* contacts, const WriteRow&) = nullptr;
};

// What the cells of a column of such a table hold.
exchange::CellKind cellKindOf(const QString& header);

// Calls `take` for every open reminder and appointment, of these contacts or (null) of all and none, soonest
// first. Errors: of the book and of `take`.
Result<bool> eachOpenReminder(
    Queries& queries, const std::vector<domain::Id>* contacts,
    const std::function<Result<bool>(const domain::Reminder&, const QString& contactName)>& take);

// interactions, purchases, products or reminders (open ones); null for another name.
const ExportTable* findExportTable(const QString& name);

}
