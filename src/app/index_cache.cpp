#include "app/index_cache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace kith::app {

QString indexPath(const QString& bookPath) {
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
  const QFileInfo info(bookPath);
  const QString whole =
      info.canonicalFilePath().isEmpty() ? info.absoluteFilePath() : info.canonicalFilePath();
  const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex();
  return QString(cache + QStringLiteral("/kith/index/") + QString::fromLatin1(hash.left(32)));
}

MappedBytes mappedIndex(const QString& bookPath) {
  auto file = std::make_shared<QFile>(indexPath(bookPath));
  if (!file->open(QIODevice::ReadOnly) || file->size() == 0) return {};
  const uchar* data = file->map(0, file->size());
  if (data == nullptr) return {};
  const auto size = static_cast<std::size_t>(file->size());
  return {{reinterpret_cast<const char*>(data), size}, file};
}

bool keepIndex(const QString& bookPath, std::string_view bytes) {
  const QString path = indexPath(bookPath);
  if (!QDir().mkpath(QFileInfo(path).absolutePath())) return false;
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  if (file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
    return false;
  return file.commit();
}

}
