#include "store/database.h"

#include "base/fold.h"
#include "domain/money.h"
#include "domain/phone.h"
#include "store/row_batch.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QStringEncoder>
#include <QUrl>

#include <algorithm>
#include <array>
#include <unordered_map>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace kith::store {

namespace {

// Texts up to this length are turned into UTF-8 on the stack: no more than one copy, SQLite's own.
constexpr qsizetype kShortText = 250;

// Finds a cached statement by its text without making a string of it.
struct SqlHash : std::hash<std::string_view> {
  using is_transparent = void;
};

}

Cursor::Cursor(Cursor&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_busy(std::exchange(other.m_busy, nullptr)),
      m_ended(other.m_ended) {}

Cursor::~Cursor() {
  if (m_statement == nullptr) return;
  if (m_busy == nullptr) {
    sqlite3_finalize(m_statement);
    return;
  }
  sqlite3_reset(m_statement);
  *m_busy = false;
}

void Cursor::check(int result) {
  if (result != SQLITE_OK) throw SQLite::Exception(sqlite3_db_handle(m_statement), result);
}

void Cursor::bindText(int index, const QString& text) {
  if (text.isEmpty()) {
    check(sqlite3_bind_text(m_statement, index, "", 0, SQLITE_STATIC));
  } else if (text.size() <= kShortText) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): only read where written
    std::array<char, 3 * kShortText + 8> bytes;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char* end = encoder.appendToBuffer(bytes.data(), text);
    check(sqlite3_bind_text(m_statement, index, bytes.data(), static_cast<int>(end - bytes.data()),
                            SQLITE_TRANSIENT));
  } else {
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()),
                            SQLITE_TRANSIENT));
  }
}

void Cursor::bindInteger(int index, qint64 number) { check(sqlite3_bind_int64(m_statement, index, number)); }

void Cursor::bind(int index, const Value& value) {
  if (const auto* number = std::get_if<qint64>(&value))
    bindInteger(index, *number);
  else if (const auto* text = std::get_if<QString>(&value))
    bindText(index, *text);
  else if (const auto* bytes = std::get_if<QByteArray>(&value))
    check(sqlite3_bind_blob64(m_statement, index, bytes->constData(),
                              static_cast<sqlite3_uint64>(bytes->size()), SQLITE_TRANSIENT));
  else
    check(sqlite3_bind_null(m_statement, index));
}

void Cursor::bind(const char* name, const Value& value) {
  bind(sqlite3_bind_parameter_index(m_statement, name), value);
}

// SQLite would begin again behind the end: a cursor stays there.
bool Cursor::next() {
  if (m_ended) return false;
  const int result = sqlite3_step(m_statement);
  if (result == SQLITE_ROW) return true;
  m_ended = true;
  if (result != SQLITE_DONE) check(result);
  return false;
}

qint64 Cursor::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

// The value is asked for once; nobody else has the connection meanwhile, which is all that protects it.
std::string_view Cursor::view(int column) const {
  sqlite3_value* value = sqlite3_column_value(m_statement, column);
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  const int size = sqlite3_value_bytes(value);
  return {text ? text : "", static_cast<std::size_t>(size)};
}

// Most cells of most contacts are empty.
QString Cursor::text(int column) const {
  const std::string_view utf8 = view(column);
  return utf8.empty() ? QStringLiteral("") : base::textOfUtf8(utf8);
}

QByteArray Cursor::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
  return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

bool Cursor::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::optional<qint64> Cursor::maybe(int column) const {
  if (isNull(column)) return std::nullopt;
  return integer(column);
}

namespace {

// SQLite counts every allocation under a lock of all threads, for figures that nobody asks for. Has to be said
// before the first connection is opened; later SQLite refuses, and works as before.
void countNoMemory() {
  [[maybe_unused]] static const int kSaid = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}

struct Database::Impl {
  struct Cached {
    sqlite3_stmt* statement = nullptr;
    bool busy = false;
  };

  Impl(const std::string& path, int flags) : db((countNoMemory(), path), flags, 5000) {}
  ~Impl() {
    for (auto& [sql, cached] : statements) sqlite3_finalize(cached.statement);
  }

  // Not SQLiteCpp's own statement: that one counts references for every cell read and copies every text twice
  // to bind it, and an import binds some sixty cells a row.
  sqlite3_stmt* prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v2(db.getHandle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (result != SQLITE_OK) throw SQLite::Exception(db.getHandle(), result);
    return statement;
  }

  SQLite::Database db;
  std::unordered_map<std::string, Cached, SqlHash, std::equal_to<>> statements;
  Id step = 0;
  const RowBatch* feed = nullptr;
  QString readOnly;  // the path, where this connection may only read
};

namespace {

// One thread at a time has a Database: a lock for every cell that is read was a fifth of an export.
int flagsOf(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::ReadOnly:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READONLY;
    case Database::Mode::Still:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    case Database::Mode::ReadWrite:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READWRITE;
    case Database::Mode::Create:
      return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_NOMUTEX | SQLite::OPEN_READONLY;
}

// https://www.sqlite.org/uri.html
std::string nameOf(const QString& path, Database::Mode mode) {
  if (mode != Database::Mode::Still) return path.toStdString();
  return "file:" + QUrl::toPercentEncoding(path, "/").toStdString() + "?immutable=1";
}

void giveStep(sqlite3_context* context, int, sqlite3_value**) {
  sqlite3_result_int64(context, *static_cast<Id*>(sqlite3_user_data(context)));
}

std::string_view textOf(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return {text ? text : "", static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

// kith_fold(text): as base::folded.
void giveFolded(sqlite3_context* context, int, sqlite3_value** values) {
  const QByteArray folded = base::folded(base::textOfUtf8(textOf(values[0]))).toUtf8();
  sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

// kith_digits(phone): as domain::storedDigits.
void giveDigits(sqlite3_context* context, int, sqlite3_value** values) {
  const QByteArray digits = domain::storedDigits(base::textOfUtf8(textOf(values[0]))).toLatin1();
  sqlite3_result_text(context, digits.constData(), static_cast<int>(digits.size()), SQLITE_TRANSIENT);
}

// kith_units(currency): how many minor units make one, as a real number.
void giveUnits(sqlite3_context* context, int, sqlite3_value** values) {
  double units = 1;
  for (int i = domain::minorDigits(base::textOfUtf8(textOf(values[0]))); i > 0; --i) units *= 10;
  sqlite3_result_double(context, units);
}

}

Database::Database(const QString& path, Mode mode)
    : m_impl(std::make_unique<Impl>(nameOf(path, mode), flagsOf(mode))) {
  if (mode == Mode::ReadOnly) m_impl->readOnly = path;
  m_impl->db.createFunction("kith_step", 0, false, &m_impl->step, &giveStep);
  m_impl->db.createFunction("kith_fold", 1, true, nullptr, &giveFolded);
  m_impl->db.createFunction("kith_digits", 1, true, nullptr, &giveDigits);
  m_impl->db.createFunction("kith_units", 1, true, nullptr, &giveUnits);
  provideRows(m_impl->db.getHandle(), &m_impl->feed);
  sqlite3_db_config(m_impl->db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

// A connection that may not write cannot take away the empty journal it reads beside, as every other one does
// when it is the last. Whether anybody else is there only SQLite's own locks can tell.
Database::~Database() {
  const QString path = m_impl->readOnly;
  m_impl.reset();
  const QFileInfo journal(path + QStringLiteral("-wal"));
  if (path.isEmpty() || !journal.exists() || journal.size() > 0) return;
  try {
    SQLite::Database last(path.toStdString(), SQLite::OPEN_READWRITE);
    last.execAndGet("PRAGMA schema_version");
  } catch (...) {
    return;  // it stays, and harms nobody
  }
}

Cursor Database::query(std::string_view sql, Args args) {
  auto known = m_impl->statements.find(sql);
  if (known == m_impl->statements.end()) known = m_impl->statements.try_emplace(std::string(sql)).first;
  auto& cached = known->second;
  if (cached.statement == nullptr) cached.statement = m_impl->prepare(sql);
  const bool taken = std::exchange(cached.busy, true);
  Cursor cursor = taken ? Cursor(m_impl->prepare(sql), nullptr) : Cursor(cached.statement, &cached.busy);
  for (const auto& [name, value] : args) cursor.bind(name, value);
  return cursor;
}

qint64 Database::run(std::string_view sql, Args args) {
  Cursor cursor = query(sql, args);
  while (cursor.next()) {
  }
  return m_impl->db.getChanges();
}

Id Database::insert(std::string_view sql, Args args) {
  run(sql, args);
  return lastId();
}

void Database::insertAll(std::string_view sql, const RowBatch& rows) {
  if (rows.isEmpty()) return;
  m_impl->feed = &rows;
  const auto done = qScopeGuard([this] { m_impl->feed = nullptr; });
  run(sql);
}

void Database::exec(const std::string& sql) { m_impl->db.exec(sql); }

qint64 Database::number(std::string_view sql, Args args, qint64 otherwise) {
  Cursor cursor = query(sql, args);
  return cursor.next() && !cursor.isNull(0) ? cursor.integer(0) : otherwise;
}

QString Database::word(std::string_view sql, Args args) {
  Cursor cursor = query(sql, args);
  return cursor.next() ? cursor.text(0) : QString();
}

std::vector<qint64> Database::integersAt(const char* table, const char* column, Id row, qint64 from,
                                         qint64 most) {
  sqlite3_blob* blob = nullptr;
  const int opened = sqlite3_blob_open(m_impl->db.getHandle(), "main", table, column, row, 0, &blob);
  if (opened != SQLITE_OK) throw SQLite::Exception(m_impl->db.getHandle(), opened);
  constexpr int kSize = sizeof(qint64);
  const qint64 held = sqlite3_blob_bytes(blob) / kSize;
  const qint64 first = std::clamp<qint64>(from, 0, held);
  const qint64 count = std::clamp<qint64>(most, 0, held - first);
  std::vector<qint64> numbers(static_cast<std::size_t>(count));
  const int read = sqlite3_blob_read(blob, numbers.data(), static_cast<int>(count * kSize),
                                     static_cast<int>(first * kSize));
  sqlite3_blob_close(blob);
  if (read != SQLITE_OK) throw SQLite::Exception(m_impl->db.getHandle(), read);
  return numbers;
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

void Database::stopWhen(const std::atomic<bool>* stopped) {
  constexpr int kInstructions = 5'000;  // some 100 µs
  const auto isStopped = [](void* flag) {
    return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0;
  };
  sqlite3_progress_handler(m_impl->db.getHandle(), stopped == nullptr ? 0 : kInstructions,
                           stopped == nullptr ? nullptr : +isStopped,
                           const_cast<std::atomic<bool>*>(stopped));
}

void Database::interrupt() { sqlite3_interrupt(m_impl->db.getHandle()); }

void Database::checkpoint() {
  sqlite3_wal_checkpoint_v2(m_impl->db.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Snapshot::Snapshot(Database& db) : m_db(db), m_own(!db.inTransaction()) {
  if (m_own) m_db.run("BEGIN");
}

Snapshot::~Snapshot() {
  if (!m_own) return;
  try {
    if (m_db.inTransaction()) m_db.run("ROLLBACK");
  } catch (...) {
    // Nothing was written: the connection only keeps its old moment until it is closed.
    return;
  }
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
