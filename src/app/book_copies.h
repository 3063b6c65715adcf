// Copies of the customer book: made, verified, and brought back.
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace kith::app {

class Queries;

struct CopyReport {
  QString file;
  qint64 bytes = 0;
  qint64 contacts = 0;
  bool verified = false;
};

// Copies the open book to `to`, or (empty) into the folder of backups beside it; the copy is opened and
// checked whole. Works beside an open window. Errors: Conflict where `to` exists, DiskFull, NoPermission, Io,
// Damaged.
Result<CopyReport> copyBook(Queries& queries, const QString& to, const QDateTime& nowLocal);

// The newest copy in the folder of backups beside a book; empty when there is none.
QString newestCopy(const QString& path);

struct RestoreReport {
  CopyReport book;
  QString kept;  // where the file that was there went; empty: there was none
};

// Puts a verified copy of `from` in the place of `path`; what was there is kept beside it under another name.
// Errors: those of reading `from`; Locked while somebody writes to `path`.
Result<RestoreReport> restoreBook(const QString& from, const QString& path, const QDateTime& nowLocal);

}
