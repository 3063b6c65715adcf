// Rows that hang on a contact: one description per table, from which they are read, written and compared.
#pragma once

#include "store/contact_columns.h"
#include "store/search_lookups.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace kith::store {

template <class Columns>
struct ChildTable {
  const char* name;
  const char* owner;
  Columns columns;
};
// Clang derives it by itself from version 17 on.
template <class Columns>
ChildTable(const char*, const char*, Columns) -> ChildTable<Columns>;

inline constexpr ChildTable kChannels{"channel", "contact_id", kChannelColumns};
inline constexpr ChildTable kAddresses{"address", "contact_id", kAddressColumns};
inline constexpr ChildTable kEmployments{"employment", "contact_id", kEmploymentColumns};
inline constexpr ChildTable kRelations{"relation", "contact_id", kRelationColumns};
inline constexpr ChildTable kDates{"contact_date", "contact_id", kDateColumns};
inline constexpr ChildTable kIdentifiers{"identifier", "contact_id", kIdentifierColumns};
inline constexpr ChildTable kConsents{"consent", "contact_id", kConsentColumns};
inline constexpr ChildTable kProperties{"contact_property", "contact_id", kPropertyColumns};
inline constexpr ChildTable kCustom{"custom_value", "owner_id", kCustomColumns};

// How the rows of one such table are read. Both statements give the contact in their first column, and the
// rows of one contact in their order.
struct ChildQuery {
  CardPart part;
  std::string ofList;   // of the contacts of a JSON list :ids
  std::string ofOne;    // of the contact :id
  std::string ofRange;  // of the contacts :first to :last, in the order of their ids
  std::function<void(domain::Contact&, const Cursor&)> read;
};

// One for each kind of row that hangs on a contact.
const std::vector<ChildQuery>& childQueries();

// Reads every row that hangs on the contacts of the JSON list into them.
void loadChildren(Database& db, const QString& idList, QHash<Id, domain::Contact>& contacts);

template <class Row, class Columns>
void addChildren(Database& db, Id owner, const std::vector<Row>& rows, const ChildTable<Columns>& table) {
  if (rows.empty()) return;
  static const std::string kSql = insertSql(table.name, table.owner, table.columns);
  for (const Row& row : rows) insertRow(db, kSql, owner, row, table.columns);
}

template <class Row, class Columns>
bool sameColumns(const Row& a, const Row& b, const Columns& columns) {
  return std::apply([&](const auto&... c) { return ((a.*(c.member) == b.*(c.member)) && ...); }, columns);
}

// Writes the difference: rows with id 0 are new, ids that are missing go.
template <class Row, class Columns>
void changeChildren(Database& db, Id owner, const std::vector<Row>& before, const std::vector<Row>& after,
                    const ChildTable<Columns>& table) {
  static const std::string kInsert = insertSql(table.name, table.owner, table.columns);
  static const std::string kUpdate = updateSql(table.name, table.columns);
  const auto byId = [](Id id) { return [id](const Row& r) { return r.id == id; }; };
  for (const Row& old : before)
    if (std::none_of(after.begin(), after.end(), byId(old.id)))
      db.run(std::string("DELETE FROM ") + table.name + " WHERE id = :id", {{":id", old.id}});
  for (const Row& row : after) {
    const auto old = std::find_if(before.begin(), before.end(), byId(row.id));
    if (row.id == 0 || old == before.end())
      insertRow(db, kInsert, owner, row, table.columns);
    else if (!sameColumns(*old, row, table.columns))
      updateRow(db, kUpdate, row.id, row, table.columns);
  }
}

}
