// A session and a reader on an empty book in a folder of its own.
#pragma once

#include "app/commands.h"
#include "app/queries.h"
#include "app/session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

namespace kith::test {

struct Opened {
  Opened() { reopen(); }

  void reopen() {
    queries.reset();
    session.reset();
    auto opened = app::Session::open({path, 0, QStringLiteral("test"), false}, clock);
    if (!opened) throw std::runtime_error(opened.error().detail.toStdString());
    session = std::move(*opened);
    queries = std::move(*app::Queries::open(path));
  }

  QString write(const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      throw std::runtime_error("cannot write");
    return file.fileName();
  }

  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("book.kith"));
  FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc())};
  std::unique_ptr<app::Session> session;
  std::unique_ptr<app::Queries> queries;
};

}
