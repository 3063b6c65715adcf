// An empty customer book in a folder of its own, open for writing; gone when the test ends.
#pragma once

#include "base/clock.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTimeZone>

namespace kith::test {

struct Book {
  Book() { reopen(); }

  // Closes the file and opens it again.
  void reopen() {
    store.reset();
    auto opened = store::Store::openWriter({path, QStringLiteral("test"), 0}, clock);
    if (!opened) throw std::runtime_error(opened.error().detail.toStdString());
    store = std::move(*opened);
  }

  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("book.kith"));
  FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc())};
  std::unique_ptr<store::Store> store;
};

}
