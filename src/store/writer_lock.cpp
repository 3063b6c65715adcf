#include "store/writer_lock.h"

#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kith::store {
namespace {

constexpr int kPauseMs = 50;

// The holder unlinks its file at the end: a lock on a file that is no longer there counts for nothing.
bool isStillThere(int descriptor, const QByteArray& path) {
  struct stat held {};
  struct stat there {};
  return ::fstat(descriptor, &held) == 0 && ::stat(path.constData(), &there) == 0 &&
         held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

QString holderIn(int descriptor) {
  char text[200] = {};
  const ssize_t n = ::pread(descriptor, text, sizeof text - 1, 0);
  const QString name = n > 0 ? QString::fromUtf8(text, n).trimmed() : QString();
  return name.isEmpty() ? QStringLiteral("another program") : name;
}

void writeHolder(int descriptor, const QString& name) {
  const QByteArray text = QStringLiteral("%1 (process %2)\n").arg(name).arg(::getpid()).toUtf8();
  if (::ftruncate(descriptor, 0) == 0 &&
      ::pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0) < 0) {
    // Only the holder's name is missing then; the lock itself stands.
  }
}

Error openError(const QString& path) {
  const int code = errno;
  const ErrorKind kind = code == ENOSPC                                     ? ErrorKind::DiskFull
                         : code == ENOENT                                   ? ErrorKind::NotFound
                         : code == EACCES || code == EPERM || code == EROFS ? ErrorKind::NoPermission
                                                                            : ErrorKind::Io;
  return {kind, path, QString::fromLocal8Bit(std::strerror(code))};
}

}

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString& path, const QString& holderName,
                                                     int waitMs) {
  const QString lockPath = path + QStringLiteral("-lock");
  const QByteArray native = QFile::encodeName(lockPath);
  for (int waited = 0;; waited += kPauseMs) {
    const int descriptor = ::open(native.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) return tl::unexpected<Error>(openError(path));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
      if (isStillThere(descriptor, native)) {
        writeHolder(descriptor, holderName);
        return std::unique_ptr<WriterLock>(new WriterLock(descriptor, lockPath));
      }
      ::close(descriptor);
      continue;
    }
    const QString holder = holderIn(descriptor);
    ::close(descriptor);
    if (waited >= waitMs) return fail(ErrorKind::Locked, path, holder);
    QThread::msleep(kPauseMs);
  }
}

WriterLock::~WriterLock() {
  ::unlink(QFile::encodeName(m_lockPath).constData());
  ::close(m_descriptor);
}

}
