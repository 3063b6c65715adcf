// Runs the command line in this process, on a customer book of its own.
#pragma once

#include "cli/run.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace kith::test {

struct Answer {
  int status = 0;
  QString out;
  QString err;

  QJsonDocument document() const { return QJsonDocument::fromJson(out.toUtf8()); }
  QJsonObject object() const { return document().object(); }
  QJsonArray array() const { return document().array(); }
  qint64 id() const { return object().value(u"id").toInteger(); }
};

class Shell {
 public:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  QString book() const { return path("book.kith"); }
  // What lies in the folder of the book, by name.
  QStringList files() const {
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
  }

  // With `--file` of this book and the clock at 2 March 2026, 10:00; a Monday.
  Answer run(const QStringList& words, const QByteArray& input = {}) const {
    const QStringList always{QStringLiteral("--file"), book(), QStringLiteral("--now"),
                             QStringLiteral("2026-03-02T10:00:00")};
    return bare(always + words, input);
  }
  Answer json(QStringList words, const QByteArray& input = {}) const {
    return run(words << QStringLiteral("--json"), input);
  }
  static Answer bare(const QStringList& words, QByteArray input = {}) {
    QByteArray out;
    QByteArray err;
    QBuffer inDevice(&input);
    QBuffer outDevice(&out);
    QBuffer errDevice(&err);
    inDevice.open(QIODevice::ReadOnly);
    outDevice.open(QIODevice::WriteOnly);
    errDevice.open(QIODevice::WriteOnly);
    const int status = cli::run(words, {inDevice, outDevice, errDevice});
    return {status, QString::fromUtf8(out), QString::fromUtf8(err)};
  }

  // One word for each blank in `line`; 'quoted words' are one.
  static QStringList words(const char* line) {
    QStringList out;
    const QStringList parts = QString::fromUtf8(line).split(u'\'');
    for (qsizetype i = 0; i < parts.size(); ++i) {
      if (i % 2 == 1)
        out << parts[i];
      else
        out << parts[i].split(u' ', Qt::SkipEmptyParts);
    }
    return out;
  }
  Answer operator()(const char* line) const { return run(words(line)); }
  Answer json(const char* line) const { return json(words(line)); }

  QString write(const char* name, const QByteArray& bytes) const {
    QFile file(path(name));
    file.open(QIODevice::WriteOnly);
    file.write(bytes);
    return path(name);
  }
  static QByteArray read(const QString& path) {
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
  }

 private:
  QTemporaryDir m_folder;
};

}
