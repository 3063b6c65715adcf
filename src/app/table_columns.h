// What a table of contacts can show, derived from the one list of fields. Beside them stand the figures that
// the book works out itself.
#pragma once

#include "app/rows.h"
#include "base/result.h"
#include "domain/import_fields.h"
#include "domain/purchase.h"

namespace kith::app {

class Queries;

struct TableColumn {
  QString key;                              // as `edit` and `--sort` name it: "phone.mobile", "spent"
  std::optional<domain::FieldGroup> group;  // none: a figure, or an own field ("custom.NAME")

  bool operator==(const TableColumn&) const = default;
};

// A value that nobody types.
struct FigureColumn {
  const char* key;   // as `--sort` names it
  const char* name;  // English; translated at the edge
};

std::span<const FigureColumn> figureColumns();
const FigureColumn* findFigureColumn(QStringView key);

// Every column there can be, those of a group beside each other: fields, own fields, figures.
std::vector<TableColumn> tableColumns(const std::vector<QString>& ownFields);
// Those that a table begins with, in their order.
QStringList usualTableColumns();
// Whether a contact has such a field or figure; own fields always, they may come again.
bool isTableColumn(const QString& key);

// What the figures of a contact are made of.
struct TableFigures {
  QString created;  // instant
  QString last;     // instant or day of the last contact; empty: never
  QString due;      // local; empty: nothing planned
  QString next;     // what is planned
  std::vector<domain::PurchaseTotals> totals;

  bool operator==(const TableFigures&) const = default;
};

struct TableRow {
  domain::Id id = 0;
  domain::ContactKind kind = domain::ContactKind::Person;
  QString display;
  QStringList values;  // of each column that was asked for, as domain::fieldValue; empty for a figure
  TableFigures figures;
};

// In the order of the ids; gone ones are left out.
std::vector<TableRow> tableRows(Queries& queries, const std::vector<domain::Id>& ids,
                                const QStringList& columns);

}
