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
  return settings.value(QStringLiteral("lastFile")).toString();
}

QString ownBook() {
  const QString path = inFolder(QStandardPaths::GenericDataLocation, QStringLiteral("kith.kith"));
  QDir().mkpath(QFileInfo(path).absolutePath());
  return path;
}

}

ChosenBook chosenBook(const QString& asked) {
  for (const QString& path : {asked, qEnvironmentVariable("KITH_FILE")})
    if (!path.isEmpty()) return {QFileInfo(path).absoluteFilePath()};
  const QString last = lastOpened();
  return last.isEmpty() ? ChosenBook{ownBook()} : ChosenBook{last, true};
}

}
