#include "store/opening.h"

#include "store/guarded.h"
#include "store/migrations.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace kith::store {
namespace {

// A cache large enough for the inner pages of a million contacts; negative: KiB.
constexpr const char* kWriterPragmas =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = "
    "MEMORY;"
    "PRAGMA cache_size = -32000; PRAGMA journal_size_limit = 16777216;";
constexpr const char* kReaderPragmas =
    "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;";

constexpr qint64 kSmallestPage = 512;

void setPragma(Database& db, const char* name, qint64 value) {
  std::string sql = "PRAGMA ";
  sql += name;
  sql += " = ";
  sql += std::to_string(value);
  db.exec(sql);
}

void refuse(ErrorKind kind, const QString& path, const QString& detail = {}) {
  throw Refusal({kind, path, detail});
}

// What goes wrong is told of `book`.
void makeFile(const QString& path, const QString& book) {
  const int descriptor = ::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    const bool full = errno == ENOSPC;
    refuse(full ? ErrorKind::DiskFull : ErrorKind::NoPermission, book);
  }
  ::close(descriptor);
}

void lookAtPath(const QString& path, bool mayBeMissing) {
  const QFileInfo info(path);
  if (!info.exists()) {
    if (::access(QFile::encodeName(path).constData(), F_OK) != 0 && errno == EACCES)
      refuse(ErrorKind::NoPermission, path);
    if (!mayBeMissing) refuse(ErrorKind::NotFound, path);
    if (!QFileInfo(info.absolutePath()).isDir()) refuse(ErrorKind::NotFound, info.absolutePath());
    return;
  }
  if (!info.isFile()) refuse(ErrorKind::NotAFile, path);
  if (!info.isReadable()) refuse(ErrorKind::NoPermission, path);
  // SQLite takes a file shorter than a page for an empty one and would write over it.
  if (info.size() > 0 && info.size() < kSmallestPage) refuse(ErrorKind::NotKith, path);
}

void refuseForeign(Database& db, const QString& path) {
  if (db.number("PRAGMA application_id") != kApplicationId) refuse(ErrorKind::NotKith, path);
  const qint64 schema = db.number("PRAGMA user_version");
  if (schema > newestSchema()) refuse(ErrorKind::NewerFile, path, QString::number(schema));
  if (schema < 1) refuse(ErrorKind::NotKith, path);
}

// A file that is thrown away where this fails needs no journal on the disk.
void makeSchema(Database& db) {
  db.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = ON");
  migrate(db, newestSchema());
}

}

int newestSchema() { return embeddedMigrations().back().number; }

void migrate(Database& db, int target) {
  const qint64 present = db.number("PRAGMA user_version");
  for (const Migration& step : embeddedMigrations()) {
    if (step.number <= present || step.number > target) continue;
    Transaction transaction(db);
    db.exec(step.sql);
    setPragma(db, "application_id", kApplicationId);
    setPragma(db, "user_version", step.number);
    transaction.commit();
  }
}

namespace {

// On a read-only medium nobody writes, and SQLite cannot make the files it shares with a writer.
Database::Mode readingMode(const QString& path) {
  const bool writable = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
  const bool journal = QFileInfo::exists(path + QStringLiteral("-wal"));
  return writable || journal ? Database::Mode::ReadOnly : Database::Mode::Still;
}

std::unique_ptr<Database> readerOf(const QString& path, Database::Mode mode) {
  auto db = std::make_unique<Database>(path, mode);
  db->exec(kReaderPragmas);
  db->number("SELECT count(*) FROM sqlite_schema");  // here it takes what it shares with a writer
  return db;
}

// On a full disk there is no room for what is shared with a writer; none can be at work then, and all that
// was written is in the file where no journal holds anything.
std::unique_ptr<Database> readerOf(const QString& path) {
  try {
    return readerOf(path, readingMode(path));
  } catch (const std::exception& e) {
    const bool settled = QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    if (!settled || errorFrom(e, path).kind != ErrorKind::DiskFull) throw;
    return readerOf(path, Database::Mode::Still);
  }
}

}

std::unique_ptr<Database> openForReading(const QString& path) {
  lookAtPath(path, false);
  if (QFileInfo(path).size() == 0) refuse(ErrorKind::EmptyFile, path);
  auto db = readerOf(path);
  refuseForeign(*db, path);
  if (db->number("PRAGMA user_version") < newestSchema())
    refuse(ErrorKind::Unsupported, path, QStringLiteral("older"));
  return db;
}

namespace {

void removeBook(const QString& path) {
  for (const char* tail : {"-wal", "-shm", "-journal", ""}) QFile::remove(path + QLatin1String(tail));
}

// Made whole under another name: a file that is there is a book, or was never one.
void makeBook(const QString& path) {
  const QString unfinished = path + QStringLiteral("-new");
  try {
    removeBook(unfinished);
    makeFile(unfinished, path);
    {
      Database db(unfinished, Database::Mode::ReadWrite);
      makeSchema(db);
    }
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0)
      refuse(ErrorKind::Io, path, QString::fromLocal8Bit(std::strerror(errno)));
  } catch (...) {
    removeBook(unfinished);
    throw;
  }
}

}

std::unique_ptr<Database> openForWriting(const QString& path, const std::function<void(Database&)>& backup) {
  lookAtPath(path, true);
  if (!QFileInfo::exists(path)) makeBook(path);
  if (QFileInfo(path).size() == 0) refuse(ErrorKind::EmptyFile, path);
  if (!QFileInfo(path).isWritable()) refuse(ErrorKind::NoPermission, path);
  auto db = std::make_unique<Database>(path, Database::Mode::ReadWrite);
  refuseForeign(*db, path);
  db->exec(kWriterPragmas);
  if (db->number("PRAGMA user_version") < newestSchema()) {
    backup(*db);
    migrate(*db, newestSchema());
  }
  return db;
}

}
