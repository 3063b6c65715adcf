#include "store/archive_taker.h"

#include "store/guarded.h"
#include "store/merge_table.h"

#include <algorithm>

namespace kith::store {
namespace {

// Ids are never used twice: one near the end of the numbers would leave none for what is made here later.
constexpr Id kLargestId = 1'000'000'000'000;

QString nameOf(const ArchiveTable& table) { return QString::fromLatin1(table.name); }

Id idOf(const QJsonObject& row, const char* column) { return row.value(QLatin1String(column)).toInteger(); }

QStringList keyColumns(const ArchiveTable& table) { return QString::fromLatin1(table.key).split(u' '); }

Value valueOf(const QJsonValue& value) {
  if (value.isString()) return value.toString();
  if (value.isDouble()) return value.toInteger();
  return {};
}

bool isUid(const ArchiveTable& table) { return table.key != nullptr && std::string_view(table.key) == "uid"; }

}

ArchiveTaker::ArchiveTaker(Database& db, BulkWriter* bulk)
    : m_db(db),
      m_bulk(bulk),
      m_fresh(db.number("SELECT coalesce(sum(seq), 0) FROM sqlite_sequence WHERE name IN "
                        "('contact', 'tag', 'product', 'purchase', 'interaction', "
                        "'reminder', 'custom_field', 'household', 'saved_search', 'touch_rule', "
                        "'playbook')") == 0) {}

ArchiveTaker::Table& ArchiveTaker::tableOf(const ArchiveTable& table) {
  Table& state = m_tables[nameOf(table)];
  if (state.columns.empty()) {
    state.columns = columnsOf(m_db, table.name);
    state.next =
        1 + m_db.number("SELECT seq FROM sqlite_sequence WHERE name = :name", {{":name", nameOf(table)}});
  }
  return state;
}

// Of values of own fields and of files the owner is of one kind or another.
QString ArchiveTaker::ownerTable(const ArchiveTable& table, const QJsonObject& row) const {
  if (std::string_view(table.name) == "custom_value") return m_fieldOwners.value(idOf(row, "field_id"));
  return row.value(u"owner").toString();
}

std::optional<Id> ArchiveTaker::placeOf(const QString& table, Id there) const {
  const auto state = m_tables.find(table);
  if (state == m_tables.end()) return std::nullopt;
  const auto place = state->second.places.constFind(there);
  return place == state->second.places.constEnd() ? std::nullopt : std::optional(*place);
}

// Words that name a row, with the numbers of this book.
QString ArchiveTaker::keyOf(const ArchiveTable& table, const QJsonObject& row) const {
  QStringList parts;
  for (const QString& column : keyColumns(table)) {
    const QJsonValue value = row.value(column);
    parts << (value.isString()
                  ? value.toString()
                  : QString::number(placeOf(QStringLiteral("custom_field"), value.toInteger()).value_or(0)));
  }
  return parts.join(QChar(0x1f));
}

Id ArchiveTaker::knownAs(const ArchiveTable& table, const QJsonObject& row) {
  if (m_fresh) return 0;
  std::string sql = std::string("SELECT id FROM ") + table.name + " WHERE ";
  const QStringList columns = keyColumns(table);
  for (qsizetype i = 0; i < columns.size(); ++i)
    sql += (i > 0 ? " AND " : "") + columns[i].toStdString() + " = :" + columns[i].toStdString();
  Cursor cursor = m_db.query(sql + " ORDER BY id LIMIT 1");
  for (const QString& column : columns) {
    const bool field = column == u"field_id";
    const auto place =
        field ? placeOf(QStringLiteral("custom_field"), row.value(column).toInteger()) : std::nullopt;
    cursor.bind(QString(u':' + column).toLatin1().constData(),
                field ? Value(place.value_or(0)) : valueOf(row.value(column)));
  }
  return cursor.next() ? cursor.integer(0) : 0;
}

bool ArchiveTaker::meet(const ArchiveTable& table, const QJsonObject& row) {
  const Id there = idOf(row, "id");
  if (there <= 0 || there > kLargestId) return false;
  if (table.key == nullptr) return true;
  Table& state = tableOf(table);
  if (state.places.contains(there)) return false;
  if (std::string_view(table.name) == "custom_field") m_fieldOwners[there] = row.value(u"owner").toString();
  const QString key = keyOf(table, row);
  if (isUid(table) && key.isEmpty()) return false;
  Id here = knownAs(table, row);
  // What was joined here since goes to what it is part of.
  if (here != 0 && std::string_view(table.name) == "contact") here = survivorOf(m_db, here);
  if (here == 0) here = isUid(table) || !m_fresh ? state.keys.value(key) : 0;
  if (here == 0) {
    here = m_fresh ? there : state.next++;
    state.made.insert(there);
    state.keys.insert(key, here);
  }
  state.places.insert(there, here);
  return true;
}

bool ArchiveTaker::isNew(const ArchiveTable& table, const QJsonObject& row) const {
  const auto state = m_tables.find(nameOf(table));
  return state != m_tables.end() && state->second.made.contains(idOf(row, "id"));
}

bool ArchiveTaker::isDeletedHere(const ArchiveTable& table, const QJsonObject& row) {
  const auto here = placeOf(nameOf(table), idOf(row, "id"));
  if (!here || isNew(table, row) || !row.value(u"deleted_at").toString().isEmpty()) return false;
  return m_db.number(std::string("SELECT deleted_at <> '' FROM ") + table.name + " WHERE id = :id",
                     {{":id", *here}}) != 0;
}

bool ArchiveTaker::take(const ArchiveTable& table, const QJsonObject& row) {
  const Id there = idOf(row, "id");
  if (there <= 0 || there > kLargestId) return false;
  Table& state = tableOf(table);
  if (table.key != nullptr) {
    if (!state.made.contains(there)) return false;
    insert(table, state, row, state.places.value(there));
    return true;
  }
  // It goes with its owner: where that one was here already, ours stays as it is.
  const auto& reference = *std::find_if(table.references.begin(), table.references.end(), [&](const auto& r) {
    return std::string_view(r.column) == table.owner;
  });
  const QString owner =
      reference.table != nullptr ? QString::fromLatin1(reference.table) : ownerTable(table, row);
  const auto owners = m_tables.find(owner);
  if (owners == m_tables.end() || !owners->second.made.contains(idOf(row, table.owner))) return false;
  insert(table, state, row, m_fresh ? there : state.next++);
  return true;
}

void ArchiveTaker::insert(const ArchiveTable& table, Table& state, const QJsonObject& row, Id id) {
  QJsonObject here = row;
  here.insert(QStringLiteral("id"), id);
  for (const ArchiveReference& reference : table.references) {
    const QLatin1String column(reference.column);
    if (!row.value(column).isDouble()) continue;
    const QString target =
        reference.table != nullptr ? QString::fromLatin1(reference.table) : ownerTable(table, row);
    const auto place = placeOf(target, row.value(column).toInteger());
    here.insert(column, place ? QJsonValue(*place) : QJsonValue(QJsonValue::Null));
  }
  std::string names;
  std::string values;
  for (const QString& column : state.columns) {
    if (!here.contains(column)) continue;
    names += (names.empty() ? "" : ", ") + column.toStdString();
    values += (values.empty() ? ":" : ", :") + column.toStdString();
  }
  Cursor cursor =
      m_db.query(std::string("INSERT INTO ") + table.name + "(" + names + ") VALUES (" + values + ")");
  for (const QString& column : state.columns)
    if (here.contains(column))
      cursor.bind(QString(u':' + column).toLatin1().constData(), valueOf(here.value(column)));
  cursor.next();
  if (std::string_view(table.name) == "contact") m_bulk->countContact();
  if (here.value(u"contact_id").isDouble()) m_bulk->touch(here.value(u"contact_id").toInteger());
}

}
