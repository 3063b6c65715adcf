#include "store/child_rows.h"

#include "store/guarded.h"
#include "store/store.h"

#include <algorithm>

namespace kith::store {
namespace {

using domain::Contact;

using ReadChild = std::function<void(Contact&, const Cursor&)>;

// `select` gives the contact first; `owner` is the column that says whose a row is, `order` how the rows of
// one contact stand.
ChildQuery childQuery(CardPart part, const std::string& select, const std::string& owner,
                      const std::string& order, ReadChild read) {
  return {part, select + " WHERE " + owner + " IN (SELECT value FROM json_each(:ids)) ORDER BY " + order,
          select + " WHERE " + owner + " = :id ORDER BY " + order,
          select + " WHERE " + owner + " BETWEEN :first AND :last ORDER BY " + owner + ", " + order,
          std::move(read)};
}

template <class Row, class Columns>
ChildQuery rowsOf(CardPart part, std::vector<Row> Contact::*member, const ChildTable<Columns>& table) {
  const auto read = [member, &table](Contact& contact, const Cursor& cursor) {
    Row row;
    row.id = cursor.integer(1);
    readRow(cursor, 2, row, table.columns);
    (contact.*member).push_back(std::move(row));
  };
  return childQuery(
      part,
      std::string("SELECT ") + table.owner + ", id, " + columnNames(table.columns) + " FROM " + table.name,
      table.owner, "id", read);
}

// CROSS JOIN: the rows themselves come first, in the order of their owners.
ChildQuery employments() {
  return childQuery(
      CardPart::Works,
      "SELECT e.contact_id, e.id, " + columnNames(kEmploymentColumns, "e.") +
          ", c.company_name FROM employment AS e CROSS JOIN contact AS c ON c.id = e.company_id",
      "e.contact_id", "e.id", [](Contact& contact, const Cursor& cursor) {
        domain::Employment row;
        row.id = cursor.integer(1);
        row.companyName = cursor.text(readRow(cursor, 2, row, kEmploymentColumns));
        contact.employments.push_back(std::move(row));
      });
}

ChildQuery customValues() {
  return childQuery(CardPart::Apart,
                    "SELECT v.owner_id, v.id, " + columnNames(kCustomColumns, "v.") +
                        ", f.name, coalesce(o.name, v.value) FROM custom_value AS v "
                        "CROSS JOIN custom_field AS f ON f.id = v.field_id AND f.owner = 'contact' "
                        "LEFT JOIN custom_option AS o ON o.id = v.option_id",
                    "v.owner_id", "f.position, v.id", [](Contact& contact, const Cursor& cursor) {
                      domain::CustomValue row;
                      row.id = cursor.integer(1);
                      const int at = readRow(cursor, 2, row, kCustomColumns);
                      row.fieldName = cursor.text(at);
                      if (row.optionId) row.value = cursor.text(at + 1);
                      contact.custom.push_back(std::move(row));
                    });
}

}

const std::vector<ChildQuery>& childQueries() {
  static const std::vector<ChildQuery> kQueries{
      rowsOf(CardPart::Channels, &Contact::channels, kChannels),
      rowsOf(CardPart::Places, &Contact::addresses, kAddresses),
      employments(),
      rowsOf(CardPart::Apart, &Contact::relations, kRelations),
      rowsOf(CardPart::Apart, &Contact::dates, kDates),
      rowsOf(CardPart::Numbers, &Contact::identifiers, kIdentifiers),
      rowsOf(CardPart::Apart, &Contact::consents, kConsents),
      rowsOf(CardPart::Apart, &Contact::properties, kProperties),
      customValues(),
      childQuery(CardPart::Tags,
                 "SELECT t.contact_id, g.name FROM contact_tag AS t CROSS JOIN tag AS g ON g.id = t.tag_id",
                 "t.contact_id", "t.id",
                 [](Contact& c, const Cursor& cursor) { c.tags.append(cursor.text(1)); }),
      childQuery(CardPart::Roles, "SELECT contact_id, role FROM contact_role", "contact_id", "id",
                 [](Contact& c, const Cursor& cursor) { c.roles.append(cursor.text(1)); })};
  return kQueries;
}

namespace {

void load(Database& db, const ChildQuery& q, const QString& ids, QHash<Id, Contact>& contacts) {
  // A list in JSON costs a table of its own each time.
  Cursor cursor = contacts.size() == 1 ? db.query(q.ofOne, {{":id", contacts.begin().key()}})
                                       : db.query(q.ofList, {{":ids", ids}});
  while (cursor.next())
    if (auto it = contacts.find(cursor.integer(0)); it != contacts.end()) q.read(*it, cursor);
}

}

void loadChildren(Database& db, const QString& ids, QHash<Id, Contact>& contacts) {
  for (const ChildQuery& q : childQueries()) load(db, q, ids, contacts);
}

// One contact after the other: of a list SQLite makes a table, and sorts what it found.
Result<std::vector<Contact>> cardParts(Store& store, const std::vector<Id>& ids, CardPart part) {
  if (part == CardPart::Own) return store.contacts().getOwnColumns(ids);
  return guarded(store.path(), [&] {
    std::vector<Contact> out(ids.size());
    const std::vector<ChildQuery>& all = childQueries();
    const auto q = std::find_if(all.begin(), all.end(), [&](const ChildQuery& c) { return c.part == part; });
    for (std::size_t i = 0; i < ids.size(); ++i) {
      out[i].id = ids[i];
      Cursor cursor = store.database().query(q->ofOne, {{":id", ids[i]}});
      while (cursor.next()) q->read(out[i], cursor);
    }
    return out;
  });
}

Result<std::vector<std::optional<QString>>> shownNames(Store& store, const std::vector<Id>& ids) {
  return guarded(store.path(), [&] {
    std::vector<std::optional<QString>> out(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
      Cursor cursor = store.database().query("SELECT display FROM contact_summary WHERE contact_id = :id",
                                             {{":id", ids[i]}});
      if (cursor.next()) out[i] = cursor.text(0);
    }
    return out;
  });
}

}
