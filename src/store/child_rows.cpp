#include "store/child_rows.h"

namespace kith::store {
namespace {

using domain::Contact;

using ReadChild = std::function<void(Contact&, const Cursor&)>;

// `select` gives the contact first; `owner` is the column that says whose a row is, `order` how the rows of
// one contact stand.
ChildQuery childQuery(const std::string& select, const std::string& owner, const std::string& order,
                      ReadChild read) {
  return {select + " WHERE " + owner + " IN (SELECT value FROM json_each(:ids)) ORDER BY " + order,
          select + " WHERE " + owner + " BETWEEN :first AND :last ORDER BY " + owner + ", " + order,
          std::move(read)};
}

template <class Row, class Columns>
ChildQuery rowsOf(std::vector<Row> Contact::*member, const ChildTable<Columns>& table) {
  const auto read = [member, &table](Contact& contact, const Cursor& cursor) {
    Row row;
    row.id = cursor.integer(1);
    readRow(cursor, 2, row, table.columns);
    (contact.*member).push_back(std::move(row));
  };
  return childQuery(
      std::string("SELECT ") + table.owner + ", id, " + columnNames(table.columns) + " FROM " + table.name,
      table.owner, "id", read);
}

// CROSS JOIN: the rows themselves come first, in the order of their owners.
ChildQuery employments() {
  return childQuery(
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
  return childQuery("SELECT v.owner_id, v.id, " + columnNames(kCustomColumns, "v.") +
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
      rowsOf(&Contact::channels, kChannels),
      rowsOf(&Contact::addresses, kAddresses),
      employments(),
      rowsOf(&Contact::relations, kRelations),
      rowsOf(&Contact::dates, kDates),
      rowsOf(&Contact::identifiers, kIdentifiers),
      rowsOf(&Contact::consents, kConsents),
      rowsOf(&Contact::properties, kProperties),
      customValues(),
      childQuery("SELECT t.contact_id, g.name FROM contact_tag AS t CROSS JOIN tag AS g ON g.id = t.tag_id",
                 "t.contact_id", "t.id",
                 [](Contact& c, const Cursor& cursor) { c.tags.append(cursor.text(1)); }),
      childQuery("SELECT contact_id, role FROM contact_role", "contact_id", "id",
                 [](Contact& c, const Cursor& cursor) { c.roles.append(cursor.text(1)); })};
  return kQueries;
}

void loadChildren(Database& db, const QString& ids, QHash<Id, Contact>& contacts) {
  for (const ChildQuery& q : childQueries()) {
    Cursor cursor = db.query(q.ofList, {{":ids", ids}});
    while (cursor.next())
      if (auto it = contacts.find(cursor.integer(0)); it != contacts.end()) q.read(*it, cursor);
  }
}

}
