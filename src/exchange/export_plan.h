// Which columns an export of contacts has, and what a contact writes into them. Kith reads its own files back
// exactly.
#pragma once

#include "base/result.h"
#include "domain/contact.h"
#include "exchange/contact_cells.h"
#include "exchange/headings.h"
#include "exchange/record_writer.h"
#include "exchange/sparse_row.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kith::exchange {

// One column: "phone.mobile [2]" is the second mobile number.
struct ExportColumn {
  ExportField field = 0;
  QString label;
  int nth = 1;
  bool anyLabel = false;  // asked for as plain "email": the main one, whatever its label
  domain::Id customField = 0;
};

class ExportPlan {
 public:
  // Exactly these columns, in this order, named as in cli.md. Error: Invalid for a name that is no field.
  static Result<ExportPlan> ofFields(const QStringList& fields);

  // What `ofFields` understands, without labels, in the usual order.
  static QStringList fieldNames();

  // Without fields: every contact to be written must be shown first, so that all it has finds a column. Own
  // fields stand in the order in which the book has them.
  ExportPlan() = default;
  void see(const domain::Contact& contact);
  // The same, and what the contact has. Cells go by the numbers of their columns, which stay as they are when
  // others join.
  void fill(const domain::Contact& contact, SparseRow& row);

  // The numbers of the columns in the order in which they stand.
  const std::vector<std::size_t>& order() const { return m_order; }
  QStringList headers() const;
  std::vector<CellKind> kinds() const;
  QStringList cells(const domain::Contact& contact) const;

 private:
  using Place = std::function<void(std::size_t column, QStringView value)>;
  bool placeCell(const ContactCell& cell, const Place& place) const;
  std::size_t add(ExportColumn column);

  bool m_told = false;
  std::vector<ExportColumn> m_columns;              // by number
  std::vector<std::size_t> m_order;                 // numbers as they stand
  std::vector<std::vector<std::size_t>> m_byField;  // the numbers of a field's columns
};

// A heading that ExportPlan wrote; nothing for any other. "kind" is understood too.
std::optional<Meaning> meaningOfOwnHeading(const QString& heading);

}
