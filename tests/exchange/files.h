// Files made on the spot for the tests of this folder.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

namespace kith::exchange {

// A file in a folder of its own, gone with the object.
class TemporaryFile {
 public:
  explicit TemporaryFile(const QByteArray& bytes, const QString& name = QStringLiteral("list.csv"))
      : m_path(m_dir.filePath(name)) {
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
  }
  const QString& path() const { return m_path; }

 private:
  QTemporaryDir m_dir;
  QString m_path;
};

}
