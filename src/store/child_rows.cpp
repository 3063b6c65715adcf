#include "store/child_rows.h"

namespace kith::store {
namespace {

using domain::Contact;

// Calls `take(contact, cursor)` for each row of a query whose first column is the contact.
template <class Take>
void eachOwned(Database& db, const std::string& sql, const QString& ids, QHash<Id, Contact>& contacts,
               Take take) {
  Cursor cursor = db.query(sql, {{":ids", ids}});
  while (cursor.next())
    if (auto it = contacts.find(cursor.integer(0)); it != contacts.end()) take(*it, cursor);
}

template <class Columns>
std::string selectSql(const ChildTable<Columns>& table) {
  return std::string("SELECT ") + table.owner + ", id, " + columnNames(table.columns) + " FROM " +
         table.name + " WHERE " + table.owner + " IN (SELECT value FROM json_each(:ids)) ORDER BY id";
}

template <class Row, class Columns>
void loadRows(Database& db, const QString& ids, QHash<Id, Contact>& contacts,
              std::vector<Row> Contact::*member, const ChildTable<Columns>& table) {
  eachOwned(db, selectSql(table), ids, contacts, [&](Contact& contact, const Cursor& cursor) {
    Row row;
    row.id = cursor.integer(1);
    readRow(cursor, 2, row, table.columns);
    (contact.*member).push_back(std::move(row));
  });
}

void loadEmployments(Database& db, const QString& ids, QHash<Id, Contact>& contacts) {
  static const std::string kSql =
      "SELECT e.contact_id, e.id, " + columnNames(kEmploymentColumns, "e.") +
      ", c.company_name FROM employment AS e JOIN contact AS c ON c.id = e.company_id "
      "WHERE e.contact_id IN (SELECT value FROM json_each(:ids)) ORDER BY e.id";
  eachOwned(db, kSql, ids, contacts, [](Contact& contact, const Cursor& cursor) {
    domain::Employment row;
    row.id = cursor.integer(1);
    row.companyName = cursor.text(readRow(cursor, 2, row, kEmploymentColumns));
    contact.employments.push_back(std::move(row));
  });
}

void loadCustom(Database& db, const QString& ids, QHash<Id, Contact>& contacts) {
  static const std::string kSql =
      "SELECT v.owner_id, v.id, " + columnNames(kCustomColumns, "v.") +
      ", f.name, coalesce(o.name, v.value) FROM custom_value AS v "
      "JOIN custom_field AS f ON f.id = v.field_id AND f.owner = 'contact' LEFT JOIN custom_option AS o ON "
      "o.id = v.option_id "
      "WHERE v.owner_id IN (SELECT value FROM json_each(:ids)) ORDER BY f.position, v.id";
  eachOwned(db, kSql, ids, contacts, [](Contact& contact, const Cursor& cursor) {
    domain::CustomValue row;
    row.id = cursor.integer(1);
    const int at = readRow(cursor, 2, row, kCustomColumns);
    row.fieldName = cursor.text(at);
    if (row.optionId) row.value = cursor.text(at + 1);
    contact.custom.push_back(std::move(row));
  });
}

}

void loadChildren(Database& db, const QString& ids, QHash<Id, Contact>& contacts) {
  loadRows(db, ids, contacts, &Contact::channels, kChannels);
  loadRows(db, ids, contacts, &Contact::addresses, kAddresses);
  loadEmployments(db, ids, contacts);
  loadRows(db, ids, contacts, &Contact::relations, kRelations);
  loadRows(db, ids, contacts, &Contact::dates, kDates);
  loadRows(db, ids, contacts, &Contact::identifiers, kIdentifiers);
  loadRows(db, ids, contacts, &Contact::consents, kConsents);
  loadRows(db, ids, contacts, &Contact::properties, kProperties);
  loadCustom(db, ids, contacts);
  eachOwned(db,
            "SELECT t.contact_id, g.name FROM contact_tag AS t JOIN tag AS g ON g.id = t.tag_id "
            "WHERE t.contact_id IN (SELECT value FROM json_each(:ids)) ORDER BY t.id",
            ids, contacts, [](Contact& c, const Cursor& cursor) { c.tags.append(cursor.text(1)); });
  eachOwned(db,
            "SELECT contact_id, role FROM contact_role WHERE contact_id IN (SELECT value FROM "
            "json_each(:ids)) ORDER BY id",
            ids, contacts, [](Contact& c, const Cursor& cursor) { c.roles.append(cursor.text(1)); });
}

}
