#include "cli/book_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace kith::cli {
namespace {

QString inFolder(QStandardPaths::StandardLocation place, const QString& name) {
  return QStandardPaths::writableLocation(place) + QStringLiteral("/kith/") + name;
}

// The window writes this when it opens a file, never for the sample.
QString lastOpened() {
  const QSettings settings(inFolder(QStandardPaths::GenericConfigLocation, QStringLiteral("kith.ini")),
                           QSettings::IniFormat);
  const QString path = settings.value(QStringLiteral("lastFile")).toString();
  return QFileInfo::exists(path) ? path : QString();
}

QString ownBook() {
  const QString path = inFolder(QStandardPaths::GenericDataLocation, QStringLiteral("kith.kith"));
  QDir().mkpath(QFileInfo(path).absolutePath());
  return path;
}

}

QString chosenBook(const QString& asked) {
  for (const QString& path : {asked, qEnvironmentVariable("KITH_FILE"), lastOpened()})
    if (!path.isEmpty()) return QFileInfo(path).absoluteFilePath();
  return ownBook();
}

}
