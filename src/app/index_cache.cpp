#include "app/index_cache.h"

#include <QCryptographicHash>
#include <QDateTime>
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

namespace {

constexpr int kUnusedDays = 60;
const QString kBookSuffix = QStringLiteral(".book");

bool writeWhole(const QString& path, std::string_view bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  const auto size = static_cast<qint64>(bytes.size());
  return file.write(bytes.data(), size) == size && file.commit();
}

// The book that an index was made of, as it is written beside it; empty where nothing says it.
QString bookOf(const QString& indexPath) {
  QFile file(QString(indexPath + kBookSuffix));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What is indexed of a book that is gone, or that nobody opens any more, must not stay behind it.
void removeForgotten(const QDir& folder) {
  const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-kUnusedDays);
  for (const QFileInfo& each : folder.entryInfoList(QDir::Files)) {
    if (each.fileName().endsWith(kBookSuffix)) continue;
    const QString book = bookOf(each.filePath());
    if (!book.isEmpty() && QFile::exists(book) && each.lastModified() > since) continue;
    QFile::remove(each.filePath());
    QFile::remove(QString(each.filePath() + kBookSuffix));
  }
}

}

MappedBytes mappedIndex(const QString& bookPath) {
  auto file = std::make_shared<QFile>(indexPath(bookPath));
  if (!file->open(QIODevice::ReadOnly) || file->size() == 0) return {};
  const uchar* data = file->map(0, file->size());
  if (data == nullptr) return {};
  file->setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
  const auto size = static_cast<std::size_t>(file->size());
  return {{reinterpret_cast<const char*>(data), size}, file};
}

bool keepIndex(const QString& bookPath, std::string_view bytes) {
  const QString path = indexPath(bookPath);
  if (!QDir().mkpath(QFileInfo(path).absolutePath())) return false;
  removeForgotten(QFileInfo(path).absoluteDir());
  return writeWhole(QString(path + kBookSuffix), QFileInfo(bookPath).absoluteFilePath().toStdString()) &&
         writeWhole(path, bytes);
}

}
