#include "store/database.h"

#include "base/fold.h"

#include <unordered_map>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace kith::store {

Cursor::Cursor(SQLite::Statement* statement, std::unique_ptr<SQLite::Statement> own, bool* busy)
    : m_statement(statement), m_own(std::move(own)), m_busy(busy) {}

Cursor::Cursor(Cursor&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_own(std::move(other.m_own)),
      m_busy(std::exchange(other.m_busy, nullptr)) {}

Cursor::~Cursor() {
  if (m_statement == nullptr) return;
  m_statement->tryReset();
  if (m_busy) *m_busy = false;
}

void Cursor::bindText(int index, const QString& text) {
  const QByteArray utf8 = text.toUtf8();
  m_statement->bind(index, std::string(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void Cursor::bindInteger(int index, qint64 number) { m_statement->bind(index, static_cast<int64_t>(number)); }

void Cursor::bind(int index, const Value& value) {
  if (const auto* number = std::get_if<qint64>(&value))
    bindInteger(index, *number);
  else if (const auto* text = std::get_if<QString>(&value))
    bindText(index, *text);
  else if (const auto* bytes = std::get_if<QByteArray>(&value))
    m_statement->bind(index, static_cast<const void*>(bytes->constData()), static_cast<int>(bytes->size()));
  else
    m_statement->bind(index);
}

bool Cursor::next() { return m_statement->executeStep(); }
void Cursor::reset() { m_statement->reset(); }

qint64 Cursor::integer(int column) const { return m_statement->getColumn(column).getInt64(); }

QString Cursor::text(int column) const {
  const SQLite::Column value = m_statement->getColumn(column);
  const char* text = value.getText("");
  return base::textOfUtf8({text, static_cast<std::size_t>(value.getBytes())});
}

QByteArray Cursor::bytes(int column) const {
  const SQLite::Column value = m_statement->getColumn(column);
  const void* data = value.getBlob();
  return QByteArray(static_cast<const char*>(data), value.getBytes());
}

bool Cursor::isNull(int column) const { return m_statement->getColumn(column).isNull(); }

std::optional<qint64> Cursor::maybe(int column) const {
  if (isNull(column)) return std::nullopt;
  return integer(column);
}

struct Database::Impl {
  struct Cached {
    std::unique_ptr<SQLite::Statement> statement;
    bool busy = false;
  };

  Impl(const std::string& path, int flags) : db(path, flags, 5000) {}

  SQLite::Database db;
  std::unordered_map<std::string, Cached> statements;
  Id step = 0;
};

namespace {

int flagsOf(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::ReadOnly:
      return SQLite::OPEN_READONLY;
    case Database::Mode::ReadWrite:
      return SQLite::OPEN_READWRITE;
    case Database::Mode::Create:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_READONLY;
}

void giveStep(sqlite3_context* context, int, sqlite3_value**) {
  sqlite3_result_int64(context, *static_cast<Id*>(sqlite3_user_data(context)));
}

}

Database::Database(const QString& path, Mode mode)
    : m_impl(std::make_unique<Impl>(path.toStdString(), flagsOf(mode))) {
  m_impl->db.createFunction("kith_step", 0, false, &m_impl->step, &giveStep);
  sqlite3_db_config(m_impl->db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

Database::~Database() = default;

Cursor Database::query(const std::string& sql, Args args) {
  auto& cached = m_impl->statements[sql];
  if (!cached.statement) cached.statement = std::make_unique<SQLite::Statement>(m_impl->db, sql);
  std::unique_ptr<SQLite::Statement> own;
  if (cached.busy) own = std::make_unique<SQLite::Statement>(m_impl->db, sql);
  SQLite::Statement* statement = own ? own.get() : cached.statement.get();
  bool* busy = own ? nullptr : &cached.busy;
  if (busy) *busy = true;
  Cursor cursor(statement, std::move(own), busy);
  for (const auto& [name, value] : args) cursor.bind(statement->getIndex(name), value);
  return cursor;
}

qint64 Database::run(const std::string& sql, Args args) {
  Cursor cursor = query(sql, args);
  while (cursor.next()) {
  }
  return m_impl->db.getChanges();
}

Id Database::insert(const std::string& sql, Args args) {
  run(sql, args);
  return lastId();
}

void Database::exec(const std::string& sql) { m_impl->db.exec(sql); }

qint64 Database::number(const std::string& sql, Args args, qint64 otherwise) {
  Cursor cursor = query(sql, args);
  return cursor.next() && !cursor.isNull(0) ? cursor.integer(0) : otherwise;
}

QString Database::word(const std::string& sql, Args args) {
  Cursor cursor = query(sql, args);
  return cursor.next() ? cursor.text(0) : QString();
}

Id Database::lastId() const { return m_impl->db.getLastInsertRowid(); }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_impl->db.getHandle()) == 0; }
void Database::setStep(Id step) { m_impl->step = step; }
Id Database::step() const { return m_impl->step; }

void Database::backupTo(const QString& target) {
  SQLite::Database copy(target.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000);
  SQLite::Backup backup(copy, m_impl->db);
  backup.executeStep(-1);
}

void Database::interrupt() { sqlite3_interrupt(m_impl->db.getHandle()); }

void Database::checkpoint() {
  sqlite3_wal_checkpoint_v2(m_impl->db.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Transaction::Transaction(Database& db) : m_db(db) { m_db.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (!m_open || !m_db.inTransaction()) return;
  try {
    m_db.run("ROLLBACK");
  } catch (...) {
    // SQLite has rolled back by itself (a full disk): nothing is left to do.
    m_open = false;
  }
}

void Transaction::commit() {
  m_db.run("COMMIT");
  m_open = false;
}

}
