#include "platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace kith::platform {

QString autostartFile() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
         QStringLiteral("/autostart/org.kith.Kith.desktop");
}

bool startsWithDesktop() { return QFile::exists(autostartFile()); }

// Within quotes four characters are escaped, and each backslash of a string of the file once more; % begins a
// field code.
QString execWord(const QString& path) {
  QString word = path;
  word.replace(u'\\', QStringLiteral("\\\\\\\\"));
  for (const QChar c : {QChar(u'"'), QChar(u'`'), QChar(u'$')}) word.replace(c, QStringLiteral("\\\\") + c);
  word.replace(u'%', QStringLiteral("%%"));
  return u'"' + word + u'"';
}

bool setStartsWithDesktop(bool on) {
  const QString path = autostartFile();
  if (!on) return !QFile::exists(path) || QFile::remove(path);
  QDir().mkpath(QFileInfo(path).absolutePath());
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  const QString text = QStringLiteral(
                           "[Desktop Entry]\nType=Application\nName=Kith\nIcon=org.kith.Kith\n"
                           "Comment=Rings for reminders\nExec=%1 --background\nTerminal=false\n"
                           "X-GNOME-Autostart-enabled=true\n")
                           .replace(QStringLiteral("%1"), execWord(QCoreApplication::applicationFilePath()));
  file.write(text.toUtf8());
  return file.commit();
}

}
