#include "store/guarded.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace kith::store {
namespace {

ErrorKind kindOf(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
      return ErrorKind::Damaged;
    case SQLITE_NOTADB:
      return ErrorKind::NotKith;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorKind::Locked;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return ErrorKind::NoPermission;
    case SQLITE_IOERR:
      return ErrorKind::Io;
    case SQLITE_INTERRUPT:
      return ErrorKind::Cancelled;
    default:
      return ErrorKind::Database;
  }
}

}

Error errorFrom(const std::exception& exception, const QString& subject) {
  if (const auto* refusal = dynamic_cast<const Refusal*>(&exception)) {
    Error error = refusal->error;
    if (error.subject.isEmpty()) error.subject = subject;
    return error;
  }
  const QString detail = QString::fromUtf8(exception.what()).section(u'\n', 0, 0);
  if (const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&exception)) {
    if (sqlite->getExtendedErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY)
      return {ErrorKind::Conflict, subject, QStringLiteral("what it belongs to is gone")};
    // No room for the memory that it shares with others is no fault of the disk.
    const bool noRoom = sqlite->getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE;
    const ErrorKind kind = noRoom ? ErrorKind::DiskFull : kindOf(sqlite->getErrorCode());
    // SQLite does not know who holds the file.
    return {kind, subject, kind == ErrorKind::Locked ? QStringLiteral("another program") : detail};
  }
  return {ErrorKind::Database, subject, detail};
}

}
