// One SQLite connection with cached statements; the only place where SQLiteCpp is touched is the .cpp beside
// it. REQUIRES: used from one thread at a time. Throws SQLite::Exception inside src/store; gateways turn it
// into Error.
#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <initializer_list>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

struct sqlite3_stmt;

namespace kith::store {

class RowBatch;

using domain::Id;

// What can be bound to a parameter.
using Value = std::variant<std::monostate, qint64, QString, QByteArray>;
inline Value orNull(const std::optional<Id>& id) { return id ? Value(*id) : Value(); }
using Args = std::initializer_list<std::pair<const char*, Value>>;

// A running query. Goes back to the cache when it ends.
class Cursor {
 public:
  // `busy` marks a statement of the cache; null: the cursor owns its statement.
  Cursor(sqlite3_stmt* statement, bool* busy) : m_statement(statement), m_busy(busy) {}
  Cursor(Cursor&& other) noexcept;
  Cursor& operator=(Cursor&&) = delete;
  ~Cursor();

  void bind(int index, const Value& value);         // from 1
  void bind(const char* name, const Value& value);  // ":name"
  void bindText(int index, const QString& text);
  void bindInteger(int index, qint64 number);
  bool next();

  qint64 integer(int column) const;  // from 0
  QString text(int column) const;
  // The same as it is stored, until the next row.
  std::string_view view(int column) const;
  QByteArray bytes(int column) const;
  bool isNull(int column) const;
  std::optional<qint64> maybe(int column) const;

 private:
  void check(int result);

  sqlite3_stmt* m_statement;
  bool* m_busy;
  bool m_ended = false;
};

class Database {
 public:
  // Still: nobody can change the file while it is open, so nothing is locked or made beside it.
  enum class Mode { ReadOnly, Still, ReadWrite, Create };
  Database(const QString& path, Mode mode);
  ~Database();

  Cursor query(std::string_view sql, Args args = {});
  // Runs a statement to its end; gives the number of changed rows.
  qint64 run(std::string_view sql, Args args = {});
  // The same for an INSERT; gives the new row's id.
  Id insert(std::string_view sql, Args args = {});
  // Runs an INSERT … SELECT FROM kith_rows, which then holds these rows; nothing for none.
  void insertAll(std::string_view sql, const RowBatch& rows);
  // Several statements at once, uncached.
  void exec(const std::string& sql);
  // The first column of the first row; `otherwise` where there is no row or it is NULL.
  qint64 number(std::string_view sql, Args args = {}, qint64 otherwise = 0);
  QString word(std::string_view sql, Args args = {});
  // Of a blob of 64-bit numbers those from `from` on, at most `most`; read without SQLite's own copy of the
  // whole.
  std::vector<qint64> integersAt(const char* table, const char* column, Id row, qint64 from = 0,
                                 qint64 most = std::numeric_limits<qint64>::max());
  Id lastId() const;
  bool inTransaction() const;

  // A number that SQL sees as kith_step(): the step that is being written.
  void setStep(Id step);
  Id step() const;

  // Copies this file into `target` page by page; throws when it cannot.
  void backupTo(const QString& target);
  // Makes a query running on this connection, also from another thread, end with an interrupt.
  void interrupt();
  // The same for every query from now on, as soon as this is true; null: none.
  void stopWhen(const std::atomic<bool>* stopped);
  // Runs a checkpoint that empties the journal file.
  void checkpoint();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

// What a reader asks while one of these lives is answered from one moment of the file; inside another, from
// that one's.
class Snapshot {
 public:
  explicit Snapshot(Database& db);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database& m_db;
  bool m_own;
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& m_db;
  bool m_open = true;
};

}
