// What an export of interactions, purchases, products and reminders writes, row by row.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace kith::app {
class Queries;
}

namespace kith::cli {

using WriteRow = std::function<Result<bool>(const QStringList& cells)>;

struct ExportTable {
  const char* name = nullptr;
  QStringList headers;
  // Writes the rows of these contacts, or (null) of the whole book.
  Result<bool> (*write)(app::Queries&, const std::vector<domain::Id>* contacts, const WriteRow&) = nullptr;
};

// interactions, purchases, products or reminders (open ones); null for another name.
const ExportTable* findExportTable(const QString& name);

}
