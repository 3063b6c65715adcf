#include "exchange/open_file.h"

#include <QFileInfo>

namespace kith::exchange {

Result<std::unique_ptr<QFile>> openFile(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return fail(ErrorKind::NotFound, path);
  if (!info.isFile()) return fail(ErrorKind::NotAFile, path);
  auto file = std::make_unique<QFile>(path);
  if (file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return file;
  if (file->error() == QFileDevice::PermissionsError || !info.isReadable())
    return fail(ErrorKind::NoPermission, path);
  return fail(ErrorKind::Io, path, file->errorString());
}

}
