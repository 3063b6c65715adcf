// Rows of a table that stand for themselves: found, inserted, saved and moved to Trash the same way in every
// table.
#pragma once

#include "base/result.h"
#include "store/guarded.h"
#include "store/new_uid.h"
#include "store/row_mapping.h"

#include <QHash>

namespace kith::store {

template <class Row, class Columns>
std::vector<Row> readRows(Cursor cursor, const Columns& columns) {
  std::vector<Row> out;
  while (cursor.next()) {
    Row row;
    row.id = cursor.integer(0);
    readRow(cursor, 1, row, columns);
    out.push_back(std::move(row));
  }
  return out;
}

template <class Columns>
std::string selectFrom(const char* table, const Columns& columns, const char* rest) {
  return "SELECT id, " + columnNames(columns) + " FROM " + table + " " + rest;
}

template <class Row, class Columns>
Row readOne(Database& db, const char* table, const Columns& columns, Id id) {
  auto rows = readRows<Row>(db.query(selectFrom(table, columns, "WHERE id = :id"), {{":id", id}}), columns);
  if (rows.empty()) throw Refusal({ErrorKind::NotFound, QString::number(id), QString::fromLatin1(table)});
  return std::move(rows.front());
}

// Gives a new row its uid and its time of making, and writes it.
template <class Row, class Columns>
Id insertNew(Database& db, const char* table, const Columns& columns, Row& row, const QString& now) {
  if (row.uid.isEmpty()) row.uid = newUid();
  if (row.createdAt.isEmpty()) row.createdAt = now;
  static const std::string kSql = insertSql(table, nullptr, columns);  // each Row has one table
  row.id = insertRow(db, kSql, std::nullopt, row, columns);
  return row.id;
}

template <class Row, class Columns>
void saveRow(Database& db, const char* table, const Columns& columns, const Row& row) {
  readOne<Row>(db, table, columns, row.id);
  updateRow(db, updateSql(table, columns), row.id, row, columns);
}

// Every uid of a table with its row, those in Trash too.
inline QHash<QString, Id> uidsOf(Database& db, const char* table) {
  QHash<QString, Id> out;
  Cursor cursor = db.query(std::string("SELECT uid, id FROM ") + table);
  while (cursor.next()) out.insert(cursor.text(0), cursor.integer(1));
  return out;
}

inline void moveToTrash(Database& db, const char* table, Id id, const QString& at) {
  if (db.run(std::string("UPDATE ") + table + " SET deleted_at = :at WHERE id = :id",
             {{":at", at}, {":id", id}}) == 0)
    throw Refusal({ErrorKind::NotFound, QString::number(id), QString::fromLatin1(table)});
}

}
