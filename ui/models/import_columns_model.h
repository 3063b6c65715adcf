// The columns of a list that is about to come in: what each says and what it was taken for.
#pragma once

#include "domain/import_fields.h"
#include "models/palette_model.h"
#include "models/value_list_model.h"

#include <QJsonArray>
#include <QStringList>

namespace kith::models {

struct ImportColumn {
  QString header;
  QString field;  // "phone.mobile", as ColumnChoice has it
  double confidence = 0;
  bool told = false;  // by hand, now or the last time
  QStringList samples;
  domain::ListKind kind = domain::ListKind::Contacts;  // of the list
  QString rule;  // how it goes on where the contact is here already; empty: as the rest
};

// "Phone, mobile" for phone.mobile, in the user's language.
QString importFieldWords(const QString& field, domain::ListKind kind = domain::ListKind::Contacts);

// What fields of a group are about, as a caption.
QString fieldGroupWords(domain::FieldGroup group);

// What follow, fill, overwrite, append and skip do to those who are here already: in a sentence, and briefly.
QString updateRuleWords(const QString& rule);
QString updateRuleBrief(const QString& rule);

// What a column of that heading can be, under captions, for what was typed: its key is a field, "found"
// where it can go back to what was found out, or "rule:" and how it goes on ("rule:" alone: as the rest).
PaletteRows importFieldChoices(const ImportColumn& column, const QString& typed);

class ImportColumnsModel : public ValueListModel<ImportColumn> {
  Q_OBJECT
 public:
  using ValueListModel::ValueListModel;

  // As previewFile gives them under "columns".
  void setColumns(const QJsonArray& columns, domain::ListKind kind = domain::ListKind::Contacts);
  const ImportColumn* columnAt(int row) const { return has(row) ? &at(row) : nullptr; }
  // Which of the columns that are called alike it is, from 0, and the other way; -1 where there is none.
  int nthOf(int row) const;
  int rowOf(const QString& header, int nth) const;
  // The user says what the column is; an empty field: as found out, which the next reading shows.
  void tell(int row, const QString& field);
  // The user says how the field of that column goes on, in whatever columns it stands; empty: as the rest.
  void tellRule(int row, const QString& rule);
  // What the user says of the columns now.
  std::vector<domain::ColumnChoice> choices() const;

  QVariant data(const QModelIndex& index, int role) const override;
};

}
