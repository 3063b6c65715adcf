#include "bench/books.h"

#include "app/queries.h"
#include "app/sample.h"
#include "bench/contact_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimeZone>

#include <cstdio>
#include <stdexcept>

namespace kith::bench {
namespace {

[[noreturn]] void stop(const QString& sentence) { throw std::runtime_error(sentence.toStdString()); }

// Makes `path` by way of a name of its own, so that a broken-off run leaves nothing half made behind.
template <class Make>
QString kept(const QString& path, Make make) {
  if (QFile::exists(path)) return path;
  std::fprintf(stderr, "making %s\n", qPrintable(path));
  const QString part = QString(path + QStringLiteral(".part"));
  QFile::remove(part);
  make(part);
  if (!QFile::rename(part, path)) stop(QStringLiteral("cannot rename %1").arg(part));
  return path;
}

QString nameOf(const BookSize& size) {
  return QStringLiteral("book-%1-%2-%3-%4")
      .arg(size.contacts)
      .arg(size.interactions)
      .arg(size.purchases)
      .arg(size.seed);
}

}

Books::Books() : m_scale(1), m_clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc())) {
  m_folder = qEnvironmentVariable("KITH_BENCH_DIR");
  if (m_folder.isEmpty())
    m_folder =
        QString(qEnvironmentVariable("XDG_CACHE_HOME", QDir::home().filePath(QStringLiteral(".cache"))) +
                QStringLiteral("/kith-bench"));
  if (!QDir().mkpath(m_folder)) stop(QStringLiteral("cannot make %1").arg(m_folder));
  bool isNumber = false;
  const double told = qEnvironmentVariable("KITH_BENCH_SCALE").toDouble(&isNumber);
  if (isNumber && told > 0) m_scale = told;
}

BookSize Books::million() const { return {static_cast<qint64>(1e6 * m_scale), 0, 0, 1}; }

BookSize Books::shop() const {
  return {static_cast<qint64>(1e5 * m_scale), static_cast<qint64>(1e6 * m_scale),
          static_cast<qint64>(5e5 * m_scale), 1};
}

QString Books::book(const BookSize& size) const {
  return kept(QDir(m_folder).filePath(QString(nameOf(size) + QStringLiteral(".kith"))), [&](const QString&
                                                                                                part) {
    app::SampleOptions options{size.contacts, size.interactions, size.purchases, size.seed, m_clock.today()};
    app::JobControl control;
    if (const auto made = app::makeSampleFile(part, options, control); !made)
      stop(QStringLiteral("cannot make %1: %2").arg(part, made.error().detail));
  });
}

QString Books::csv(const BookSize& size, const QStringList& columns) const {
  const QString kind = columns.isEmpty() ? QStringLiteral("all") : QStringLiteral("usual");
  const QString path = QDir(m_folder).filePath(QString(nameOf(size) + u'-' + kind + QStringLiteral(".csv")));
  return kept(path, [&](const QString& part) {
    auto queries = app::Queries::open(book(size));
    if (!queries) stop(queries.error().detail);
    const QString made = QString(part + QStringLiteral(".csv"));
    writeContacts(**queries, columns, made);
    QFile::rename(made, part);
  });
}

QString Books::bareTable(const QString& csvFile) const {
  return kept(QString(csvFile + QStringLiteral(".db")), [&](const QString& part) {
    runShell(part, {QStringLiteral(".import --csv \"%1\" bare").arg(csvFile)});
  });
}

std::unique_ptr<QTemporaryDir> Books::scratch() const {
  auto folder = std::make_unique<QTemporaryDir>(QDir(m_folder).filePath(QStringLiteral("scratch-XXXXXX")));
  if (!folder->isValid()) stop(folder->errorString());
  return folder;
}

const QStringList& usualColumns() {
  static const QStringList kColumns = [] {
    QStringList out;
    for (const char* column : {"given", "family", "company", "title", "email", "phone", "street", "postcode",
                               "city", "country", "birthday", "notes"})
      out << QLatin1String(column);
    return out;
  }();
  return kColumns;
}

void copyFile(const QString& from, const QString& to) {
  QProcess copy;
  copy.start(QStringLiteral("cp"), {QStringLiteral("--reflink=auto"), from, to});
  if (!copy.waitForFinished(-1) || copy.exitCode() != 0) stop(QStringLiteral("cannot copy %1").arg(from));
}

bool hasShell() { return !QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty(); }

void runShell(const QString& file, const QStringList& commands, const QString& output) {
  QProcess shell;
  shell.setProcessChannelMode(QProcess::SeparateChannels);
  shell.setStandardOutputFile(output.isEmpty() ? QProcess::nullDevice() : output);
  shell.start(QStringLiteral("sqlite3"), QStringList{QStringLiteral("-batch"), file} + commands);
  if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
    stop(QStringLiteral("sqlite3: %1").arg(QString::fromUtf8(shell.readAllStandardError())));
}

}
