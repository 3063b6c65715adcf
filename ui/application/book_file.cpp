#include "application/book_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace kith::application {
namespace {

QString inDataFolder(const QString& name) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QDir().mkpath(folder);
  return folder + u'/' + name;
}

const QString& lastFileKey() {
  static const QString kKey = QStringLiteral("lastFile");
  return kKey;
}

QString lastBook() { return windowSettings()->value(lastFileKey()).toString(); }

}

// A book that was opened last and is gone may lie on a stick that is not plugged in: a new one in its place
// would take in what belongs there.
OpenedBook OpenedBook::open(const QString& path, const Clock& clock) {
  if (!QFileInfo::exists(path) && path == lastBook()) return {path, fail(ErrorKind::NotFound, path), {}};
  app::SessionOptions options;
  options.path = path;
  OpenedBook book{path, app::Session::open(options, clock), {}};
  if (book.session) book.queries = app::Queries::open(path);
  return book;
}

std::unique_ptr<QSettings> windowSettings() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
  return std::make_unique<QSettings>(folder + QStringLiteral("/kith.ini"), QSettings::IniFormat);
}

QString ownBook() { return inDataFolder(QStringLiteral("kith.kith")); }

QString sampleBook() { return inDataFolder(QStringLiteral("sample.kith")); }

QString bookToOpen(const QString& asked) {
  if (!asked.isEmpty()) return QFileInfo(asked).absoluteFilePath();
  const QString named = qEnvironmentVariable("KITH_FILE");
  if (!named.isEmpty()) return QFileInfo(named).absoluteFilePath();
  const QString last = lastBook();
  return last.isEmpty() ? ownBook() : last;
}

void rememberBook(const QString& path) {
  if (path != sampleBook()) windowSettings()->setValue(lastFileKey(), path);
}

}
