#include "app/export_scratch.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

#include <cerrno>

#include <signal.h>

namespace kith::app {
namespace {

constexpr qint64 kNoRoom = 256 * 1024;  // less than a library's buffers

QString prefix() { return QStringLiteral("kith-export-"); }

bool runs(pid_t process) { return ::kill(process, 0) == 0 || errno == EPERM; }

// The number of the process stands in the name: kith-export-4711-AbCdEf.
QString newTemplate() {
  const QDir temp = QDir::temp();
  for (const QString& name : temp.entryList({prefix() + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot)) {
    bool isNumber = false;
    const qint64 process = name.section(u'-', 2, 2).toLongLong(&isNumber);
    if (isNumber && process > 0 && !runs(static_cast<pid_t>(process)))
      QDir(temp.filePath(name)).removeRecursively();
  }
  return temp.filePath(prefix() + QString::number(QCoreApplication::applicationPid()) +
                       QStringLiteral("-XXXXXX"));
}

}

ExportScratch::ExportScratch() : m_folder(newTemplate()) {}

Error ExportScratch::ofTarget(Error error, const QString& target) const {
  const bool ours = error.subject.isEmpty() || error.subject.startsWith(path());
  if (!ours || (error.kind != ErrorKind::Io && error.kind != ErrorKind::DiskFull)) return error;
  const qint64 room = QStorageInfo(path()).bytesAvailable();
  if (room >= 0 && room < kNoRoom) error.kind = ErrorKind::DiskFull;
  error.subject = target;
  return error;
}

}
