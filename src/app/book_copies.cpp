#include "app/book_copies.h"

#include "app/queries.h"
#include "store/backups.h"
#include "store/store.h"
#include "store/writer_lock.h"

#include <QFile>
#include <QFileInfo>

namespace kith::app {
namespace {

constexpr int kLockWaitMs = 5000;

CopyReport reportOf(const store::BackupCopy& info) {
  return {info.path, info.bytes, info.contacts, info.verified};
}

Result<CopyReport> copyBeside(Queries& queries, const QDateTime& nowLocal) {
  const auto made = queries.store().backUpBeside(nowLocal);
  if (!made) return tl::unexpected<Error>(made.error());
  return CopyReport{*made, QFileInfo(*made).size(), queries.count(ContactSection::Everyone), true};
}

// Moves a file with what SQLite keeps beside it.
Result<void> moveAside(const QString& path, const QString& aside) {
  for (const char* tail : {"-wal", "-shm", ""}) {
    const QString from = path + QLatin1String(tail);
    if (QFile::exists(from) && !QFile::rename(from, aside + QLatin1String(tail)))
      return fail(ErrorKind::NoPermission, from);
  }
  return {};
}

QString asideName(const QString& path, const QDateTime& nowLocal) {
  const QFileInfo info(path);
  const QString stem = QStringLiteral("%1/%2 before restore %3")
                           .arg(info.absolutePath(), info.completeBaseName(),
                                nowLocal.toString(QStringLiteral("yyyy-MM-dd HHmmss")));
  QString name = stem + QStringLiteral(".kith");
  for (int n = 2; QFile::exists(name); ++n) name = QStringLiteral("%1 %2.kith").arg(stem).arg(n);
  return name;
}

}

Result<CopyReport> copyBook(Queries& queries, const QString& to, const QDateTime& nowLocal) {
  if (to.isEmpty()) return copyBeside(queries, nowLocal);
  const QString target = QFileInfo(to).absoluteFilePath();
  if (QFile::exists(target)) return fail(ErrorKind::Conflict, target, QStringLiteral("it exists already"));
  const QString folder = QFileInfo(target).absolutePath();
  if (!QFileInfo(folder).isDir()) return fail(ErrorKind::NotFound, folder);
  return queries.store().backUpTo(target).map(reportOf);
}

QString newestCopy(const QString& path) { return store::newestBackup(path); }

Result<RestoreReport> restoreBook(const QString& from, const QString& path, const QDateTime& nowLocal) {
  auto source = Queries::open(from);
  if (!source) return tl::unexpected<Error>(source.error());
  const auto lock = store::WriterLock::take(path, QStringLiteral("kith-cli backup restore"), kLockWaitMs);
  if (!lock) return tl::unexpected<Error>(lock.error());
  const QString fresh = path + QStringLiteral(".restored");
  const auto copy = (*source)->store().backUpTo(fresh);
  // Nobody asked for the name under which it is put together.
  if (!copy) return fail(copy.error().kind, path, copy.error().detail);
  RestoreReport report{reportOf(*copy), {}};
  report.book.file = path;
  if (QFile::exists(path)) {
    report.kept = asideName(path, nowLocal);
    if (auto moved = moveAside(path, report.kept); !moved) return tl::unexpected<Error>(moved.error());
  }
  if (!QFile::rename(fresh, path)) return fail(ErrorKind::NoPermission, path);
  return report;
}

}
