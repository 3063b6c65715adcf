// Columns of a table beside the members of the value they hold: one list from which rows are written and
// read.
#pragma once

#include "store/database.h"

#include <string>
#include <tuple>

namespace kith::store {

class RowBatch;

template <class Row, class T>
struct Column {
  const char* name;
  T Row::*member;
};

template <class Row, class T>
constexpr Column<Row, T> column(const char* name, T Row::*member) {
  return {name, member};
}

// To a Cursor, or to a RowBatch.
void bindMember(auto& c, int i, const QString& v) { c.bindText(i, v); }
void bindMember(auto& c, int i, qint64 v) { c.bindInteger(i, v); }
void bindMember(auto& c, int i, int v) { c.bindInteger(i, v); }
void bindMember(auto& c, int i, bool v) { c.bindInteger(i, v ? 1 : 0); }
void bindMember(auto& c, int i, const std::optional<qint64>& v) { c.bind(i, orNull(v)); }

inline void readMember(const Cursor& c, int i, QString& v) { v = c.text(i); }
inline void readMember(const Cursor& c, int i, qint64& v) { v = c.integer(i); }
inline void readMember(const Cursor& c, int i, int& v) { v = static_cast<int>(c.integer(i)); }
inline void readMember(const Cursor& c, int i, bool& v) { v = c.integer(i) != 0; }
inline void readMember(const Cursor& c, int i, std::optional<qint64>& v) { v = c.maybe(i); }

// The names in order, each behind `before` and parted by `between`.
template <class Columns>
std::string columnNames(const Columns& columns, const std::string& before = {},
                        const std::string& between = ", ") {
  std::string out;
  std::apply([&](const auto&... c) { ((out += (out.empty() ? "" : between) + before + c.name), ...); },
             columns);
  return out;
}

// INSERT of every column, with `owner` (a column name, may be null) bound first.
template <class Columns>
std::string insertSql(const char* table, const char* owner, const Columns& columns) {
  std::string marks = owner ? "?" : "";
  for (std::size_t i = 0; i < std::tuple_size_v<Columns>; ++i) marks += marks.empty() ? "?" : ", ?";
  const std::string head = owner ? std::string(owner) + ", " : std::string();
  return std::string("INSERT INTO ") + table + "(" + head + columnNames(columns) + ") VALUES (" + marks + ")";
}

// The same for all rows of a RowBatch, whose cells are these columns; those that are not filled are left to
// the table. FAIL: nothing is kept to go back to in the midst of the statement, as whoever writes many rows
// ends all of it with the first that is refused.
std::string insertAllSql(const char* table, const std::vector<std::string>& columns, const RowBatch& rows);

// UPDATE of every column WHERE id is the last parameter.
template <class Columns>
std::string updateSql(const char* table, const Columns& columns) {
  return std::string("UPDATE ") + table + " SET " + columnNames(columns, {}, " = ?, ") + " = ? WHERE id = ?";
}

template <class Target, class Row, class Columns>
int bindRow(Target& cursor, int from, const Row& row, const Columns& columns) {
  std::apply([&](const auto&... c) { (bindMember(cursor, from++, row.*(c.member)), ...); }, columns);
  return from;
}

template <class Row, class Columns>
int readRow(const Cursor& cursor, int from, Row& row, const Columns& columns) {
  std::apply([&](const auto&... c) { (readMember(cursor, from++, row.*(c.member)), ...); }, columns);
  return from;
}

template <class Row, class Columns>
Id insertRow(Database& db, const std::string& sql, std::optional<Id> owner, const Row& row,
             const Columns& columns) {
  Cursor cursor = db.query(sql);
  int at = 1;
  if (owner) cursor.bindInteger(at++, *owner);
  bindRow(cursor, at, row, columns);
  cursor.next();
  return db.lastId();
}

template <class Row, class Columns>
void updateRow(Database& db, const std::string& sql, Id id, const Row& row, const Columns& columns) {
  Cursor cursor = db.query(sql);
  cursor.bindInteger(bindRow(cursor, 1, row, columns), id);
  cursor.next();
}

// A JSON array of ids, for `IN (SELECT value FROM json_each(:ids))`.
QString idList(const std::vector<Id>& ids);

}
