// Verified copies of the file beside it: made on the first start of a day and before each import. Seven are
// kept: the newest of each of the last days, then further ones.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDateTime>

namespace kith::store {

inline constexpr int kBackupsKept = 7;

struct BackupCopy {
  QString path;
  qint64 bytes = 0;
  qint64 contacts = 0;
  bool verified = false;
};

// The folder that holds the copies of a file: "NAME backups" beside it.
QString backupFolder(const QString& path);
// The newest copy of a file; empty when there is none.
QString newestBackup(const QString& path);
// Whether a copy of that day (local) exists.
bool hasBackupOf(const QString& path, const QDate& day);

// Copies the open database to `target` (0600), opens the copy and checks it whole; a bad copy is removed.
Result<BackupCopy> backUp(Database& db, const QString& target);
// The same into the folder of `path`, named by the time; drops what is beyond seven. Gives the new copy's
// path.
Result<QString> backUpBeside(Database& db, const QString& path, const QDateTime& nowLocal);

// A copy that does not count yet.
struct UnprovedCopy {
  QString path;    // of what was copied
  QString target;  // what the copy will be called
};
// backUpBeside() in two halves: the first reads the database, the second may run on any thread meanwhile.
Result<UnprovedCopy> copyBeside(Database& db, const QString& path, const QDateTime& nowLocal);
Result<QString> proveBeside(const UnprovedCopy& copy);

}
