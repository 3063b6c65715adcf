// Which columns an export of contacts has, and what a contact writes into them. Kith reads its own files back
// exactly.
#pragma once

#include "base/result.h"
#include "domain/contact.h"
#include "exchange/headings.h"
#include "exchange/record_writer.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kith::exchange {

// One column: "phone.mobile [2]" is the second mobile number.
struct ExportColumn {
  QString field;
  QString label;
  int nth = 1;
  bool anyLabel = false;  // asked for as plain "email": the main one, whatever its label

  bool operator==(const ExportColumn&) const = default;
};

class ExportPlan {
 public:
  // Exactly these columns, in this order, named as in cli.md. Error: Invalid for a name that is no field.
  static Result<ExportPlan> ofFields(const QStringList& fields);

  // What `ofFields` understands, without labels, in the usual order.
  static QStringList fieldNames();

  // Without fields: every contact to be written must be shown first, so that all it has finds a column.
  ExportPlan() = default;
  void see(const domain::Contact& contact);

  QStringList headers() const;
  std::vector<CellKind> kinds() const;
  QStringList cells(const domain::Contact& contact) const;

 private:
  void need(const QString& field, const QString& label, int nth = 1);

  std::vector<ExportColumn> m_columns;
};

// A heading that ExportPlan wrote; nothing for any other. "kind" is understood too.
std::optional<Meaning> meaningOfOwnHeading(const QString& heading);

}
