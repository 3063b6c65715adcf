#include "store/backups.h"

#include "store/guarded.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace kith::store {
namespace {

QString unfinishedName(const QString& target) { return target + QStringLiteral(".part"); }

void copyTo(Database& db, const QString& target) {
  const QString unfinished = unfinishedName(target);
  QFile::remove(unfinished);
  const int descriptor =
      ::open(QFile::encodeName(unfinished).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0)
    throw Refusal({errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::NoPermission, target, {}});
  ::close(descriptor);
  try {
    db.backupTo(unfinished);
  } catch (...) {
    QFile::remove(unfinished);
    throw;
  }
}

// The copy is made under another name and renamed when it has proved whole, so no half copy ever looks like
// one.
BackupCopy proved(const QString& target) {
  const QString unfinished = unfinishedName(target);
  try {
    BackupCopy info;
    {
      Database copy(unfinished, Database::Mode::ReadWrite);
      copy.exec("PRAGMA journal_mode = DELETE");
      // A page read wrongly shows here; the full check would compare every index again, and took two thirds
      // of the time in which a thousand rows come in.
      if (copy.word("PRAGMA quick_check") != u"ok") throw Refusal({ErrorKind::Damaged, target, {}});
      info.contacts = copy.number("SELECT count(*) FROM contact WHERE deleted_at = ''");
    }
    QFile::remove(target);
    if (!QFile::rename(unfinished, target)) throw Refusal({ErrorKind::Io, target, {}});
    info.path = target;
    info.bytes = QFileInfo(target).size();
    info.verified = true;
    return info;
  } catch (...) {
    QFile::remove(unfinished);
    throw;
  }
}

QStringList copiesOf(const QString& path) {
  return QDir(backupFolder(path))
      .entryList({QStringLiteral("*.kith")}, QDir::Files, QDir::Name | QDir::Reversed);
}

// The name without its time.
QString dayOf(const QString& copy) {
  constexpr qsizetype kTimeAndEnding = 12;  // " 101500.kith"
  return copy.chopped(std::min(kTimeAndEnding, copy.size()));
}

// Newest first: the last of each day goes before further ones of a day, so that an afternoon of imports does
// not push out the week.
QStringList copiesToKeep(const QStringList& copies) {
  QStringList kept;
  QString day;
  for (const QString& copy : copies)
    if (const QString its = dayOf(copy); its != day && kept.size() < kBackupsKept) {
      day = its;
      kept << copy;
    }
  for (const QString& copy : copies)
    if (kept.size() < kBackupsKept && !kept.contains(copy)) kept << copy;
  return kept;
}

}

QString backupFolder(const QString& path) {
  const QFileInfo info(path);
  return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(" backups");
}

QString newestBackup(const QString& path) {
  const QStringList copies = copiesOf(path);
  return copies.isEmpty() ? QString() : backupFolder(path) + u'/' + copies.front();
}

bool hasBackupOf(const QString& path, const QDate& day) {
  const QString mark = day.toString(Qt::ISODate);
  const QStringList copies = copiesOf(path);
  return std::any_of(copies.begin(), copies.end(), [&](const QString& name) { return name.contains(mark); });
}

Result<BackupCopy> backUp(Database& db, const QString& target) {
  return guarded(target, [&] {
    copyTo(db, target);
    return proved(target);
  });
}

Result<UnprovedCopy> copyBeside(Database& db, const QString& path, const QDateTime& nowLocal) {
  const QString folder = backupFolder(path);
  if (!QDir().mkpath(folder)) return fail(ErrorKind::NoPermission, folder);
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  const QString name =
      QFileInfo(path).completeBaseName() + u' ' + nowLocal.toString(QStringLiteral("yyyy-MM-dd HHmmss"));
  const QString target = folder + u'/' + name + QStringLiteral(".kith");
  return guarded(target, [&] {
    copyTo(db, target);
    return UnprovedCopy{path, target};
  });
}

Result<QString> proveBeside(const UnprovedCopy& copy) {
  const auto made = guarded(copy.target, [&] { return proved(copy.target); });
  if (!made) {
    Error error = made.error();
    if (error.kind == ErrorKind::Damaged) error.subject = copy.path;  // a damage of what was copied
    return tl::unexpected<Error>(error);
  }
  const QString folder = backupFolder(copy.path);
  const QStringList copies = copiesOf(copy.path);
  const QStringList kept = copiesToKeep(copies);
  for (const QString& each : copies)
    if (!kept.contains(each)) QFile::remove(folder + u'/' + each);
  return made->path;
}

Result<QString> backUpBeside(Database& db, const QString& path, const QDateTime& nowLocal) {
  const auto copy = copyBeside(db, path, nowLocal);
  if (!copy) return tl::unexpected<Error>(copy.error());
  return proveBeside(*copy);
}

}
