// What lists are sorted by beside the name.
#include "domain/fields.h"
#include "store/contact_columns.h"
#include "store/guarded.h"
#include "store/read_tables.h"

namespace kith::store {
namespace {

struct FieldKey {
  QString head;
  QString label;
};

FieldKey keyOf(const QString& field) {
  const qsizetype dot = field.indexOf(u'.');
  return dot < 0 ? FieldKey{field, {}} : FieldKey{field.left(dot), field.mid(dot + 1)};
}

template <class Row, class T>
bool isTextNamed(const Column<Row, T>& column, const QString& name) {
  return std::is_same_v<T, QString> && name == QLatin1String(column.name);
}

template <class Columns>
bool hasTextColumn(const Columns& columns, const QString& name) {
  return std::apply([&name](const auto&... c) { return (isTextNamed(c, name) || ...); }, columns);
}

// Rows that hang on contacts, the one that counts first; :label is asked where it is named.
std::string hanging(const QString& head, const QString& label) {
  const bool named = !label.isEmpty();
  const std::string column = head.toStdString();
  if (head == u"email" || head == u"phone" || head == u"url" || head == u"chat") {
    const std::string word = head == u"chat" ? "service" : "label";
    return "SELECT contact_id, value FROM channel WHERE kind = '" + column + "'" +
           (named ? " AND " + word + " = :label COLLATE NOCASE" : "") +
           " ORDER BY contact_id, is_primary DESC, id";
  }
  if (head == u"custom" && named)
    return "SELECT v.owner_id, coalesce(o.name, v.value) FROM custom_value AS v JOIN custom_field AS f ON "
           "f.id = v.field_id AND f.owner = 'contact' LEFT JOIN custom_option AS o ON o.id = v.option_id "
           "WHERE f.name = :label COLLATE NOCASE ORDER BY v.owner_id, f.position, v.id";
  if (head == u"date" && named)
    return "SELECT contact_id, value FROM contact_date WHERE label = :label COLLATE NOCASE ORDER BY "
           "contact_id, id";
  if (hasTextColumn(kAddressColumns, head) && head != u"label")
    return "SELECT contact_id, " + column + " FROM address" +
           (named ? " WHERE label = :label COLLATE NOCASE" : "") + " ORDER BY contact_id, id";
  if (named) return {};
  if (head == u"company")
    return "SELECT e.contact_id, f.company_name FROM employment AS e JOIN contact AS f ON f.id = "
           "e.company_id ORDER BY e.contact_id, e.is_primary DESC, e.id";
  if (hasTextColumn(kEmploymentColumns, head))
    return "SELECT contact_id, " + column + " FROM employment ORDER BY contact_id, is_primary DESC, id";
  if (head == u"tags")
    return "SELECT contact_id, group_concat(name, ', ') FROM (SELECT t.contact_id, g.name FROM contact_tag "
           "AS t JOIN tag AS g ON g.id = t.tag_id ORDER BY t.contact_id, t.id) GROUP BY contact_id";
  return {};
}

std::string fieldSql(const FieldKey& key) {
  if (key.label.isEmpty() && key.head == u"household")
    return "SELECT c.id, h.name FROM contact AS c JOIN household AS h ON h.id = c.household_id";
  if (key.label.isEmpty() && domain::findTextField(key.head) != nullptr)
    return "SELECT id, " + key.head.toStdString() + " FROM contact";
  return hanging(key.head, key.label);
}

}

Result<std::vector<std::pair<Id, QString>>> ReadTables::sortTexts(const QString& what) {
  return guarded({}, [&]() -> std::vector<std::pair<Id, QString>> {
    std::vector<std::pair<Id, QString>> out;
    Cursor c = m_db.query(
        "SELECT c.id, CASE :what WHEN 'last' THEN s.last_contact WHEN 'next' THEN s.next_due "
        "ELSE c.created_at END AS value FROM contact AS c JOIN contact_summary AS s ON s.contact_id = c.id "
        "WHERE c.deleted_at = '' AND value <> ''",
        {{":what", what}});
    while (c.next()) out.emplace_back(c.integer(0), c.text(1));
    return out;
  });
}

Result<std::vector<std::pair<Id, qint64>>> ReadTables::sortNumbers(const QString& what) {
  return guarded({}, [&]() -> std::vector<std::pair<Id, qint64>> {
    std::vector<std::pair<Id, qint64>> out;
    Cursor c = m_db.query(
        "SELECT contact_id, sum(CASE :what WHEN 'orders' THEN orders WHEN 'owes' THEN balance ELSE gross - "
        "refunded END) FROM contact_total GROUP BY contact_id",
        {{":what", what}});
    while (c.next()) out.emplace_back(c.integer(0), c.integer(1));
    return out;
  });
}

bool ReadTables::hasFieldTexts(const QString& field) { return !fieldSql(keyOf(field)).empty(); }

Result<std::optional<std::vector<std::pair<Id, QString>>>> ReadTables::fieldTexts(const QString& field) {
  using Texts = std::vector<std::pair<Id, QString>>;
  return guarded({}, [&]() -> std::optional<Texts> {
    const FieldKey key = keyOf(field);
    const std::string sql = fieldSql(key);
    if (sql.empty()) return std::nullopt;
    Texts out;
    Cursor c = m_db.query(sql);
    if (sql.find(":label") != std::string::npos) c.bind(":label", key.label);
    Id last = 0;
    while (c.next()) {
      const Id id = c.integer(0);
      if (id != std::exchange(last, id) && !c.view(1).empty()) out.emplace_back(id, c.text(1));
    }
    return out;
  });
}

}
