// What a column of a list can be, listed once: mapping, `--map` and the import page are derived from this
// table.
#pragma once

#include <QStringList>

#include <optional>
#include <span>

namespace kith::domain {

// What the rows of a list are.
enum class ListKind { Contacts, Purchases, Interactions, Products };

// "contacts" …, as `--what` names it, and the other way; empty for none of them.
QString listKindText(ListKind kind);
std::optional<ListKind> listKindFrom(QStringView text);

// Those of contacts first; from Sale on those of purchases, interactions and products.
enum class FieldGroup { Name, Reach, Work, Place, About, Consent, Sale, Line, Buyer, Talk, Product };

struct ImportField {
  const char* key;   // as `--map` names it
  const char* name;  // English; translated at the edge
  FieldGroup group;
  bool single;         // a contact has one of it
  const char* labels;  // what may follow after a dot and is worth offering: "mobile|work"; else empty
};

// In the order in which they are offered; those of a group stand together.
std::span<const ImportField> importFields(ListKind kind = ListKind::Contacts);

// The field of that key without its label, or null. Also "notes" and "ignore", which fit any column of any
// list, and "custom", which fits those of contacts.
const ImportField* findImportField(QStringView key, ListKind kind = ListKind::Contacts);

// Whether a column can be told to be that: "phone.mobile", "custom.Shoe size", "ignore".
bool isImportField(const QString& fieldAndLabel, ListKind kind = ListKind::Contacts);
// The same in a list of any kind.
bool isAnyListField(const QString& fieldAndLabel);

// What the user says of a column.
struct ColumnChoice {
  QString header;  // as the file writes it, or "3" for the third; the nth choice of a header is about its nth
                   // column
  QString field;   // "phone.mobile"; empty: as found out

  bool operator==(const ColumnChoice&) const = default;
};

// How a field of a contact that is here already goes on from what its list says, unless all of them do alike.
struct FieldRule {
  QString field;  // as ruledField gives it
  QString rule;   // one of updateRules()

  bool operator==(const FieldRule&) const = default;
};

// follow fill overwrite append: exchange::OnMatch says what they do.
const QStringList& updateRules();

// The field whose rule a column goes by: the parts of an address have one, and of work; "phone.mobile" goes
// by "phone", "custom.Shoe size" by itself. Empty for what is no field of a contact or left out.
QString ruledField(const QString& fieldAndLabel);

// "field=rule"; nothing where either is none.
std::optional<FieldRule> fieldRuleFromText(const QString& text);

// What the user says of a cell: it is read so, whatever stands there.
struct CellFix {
  qint64 line = 0;  // on which its row begins
  int column = -1;  // from 0; below: the one under `header`
  QString header;   // as in ColumnChoice
  // exchange::rowMark of the row of which it was said: it fits no other. None: whatever stands on that line.
  std::optional<quint64> row;
  QString text;  // empty: nothing

  bool operator==(const CellFix&) const = default;
};

// "12:Header=text"; nothing for a text without a line or a header.
std::optional<CellFix> cellFixFromText(const QString& text);

// "Header=field", where either may hold an =; nothing for a text without one, a header or a field.
std::optional<ColumnChoice> choiceFromText(const QString& text);

}
