#include "exchange/open_file.h"

#include <QFileInfo>

#include <cerrno>

#include <unistd.h>

namespace kith::exchange {

Result<std::unique_ptr<QFile>> openFile(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) {
    const bool closed = ::access(QFile::encodeName(path).constData(), F_OK) != 0 && errno == EACCES;
    return fail(closed ? ErrorKind::NoPermission : ErrorKind::NotFound, path);
  }
  if (!info.isFile()) return fail(ErrorKind::NotAFile, path);
  auto file = std::make_unique<QFile>(path);
  if (file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return file;
  if (file->error() == QFileDevice::PermissionsError || !info.isReadable())
    return fail(ErrorKind::NoPermission, path);
  return fail(ErrorKind::Io, path, file->errorString());
}

}
