// The invented books and files that are measured: made once, kept in a cache folder, copied where they
// change.
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace kith::bench {

struct BookSize {
  qint64 contacts = 0;
  qint64 interactions = 0;
  qint64 purchases = 0;
  quint64 seed = 1;
};

// Functions throw std::runtime_error with a sentence when something cannot be made.
class Books {
 public:
  // KITH_BENCH_DIR names the folder, KITH_BENCH_SCALE the size (1: a million contacts).
  Books();

  double scale() const { return m_scale; }
  const Clock& clock() const { return m_clock; }
  QString folder() const { return m_folder; }

  // A million contacts and nothing else.
  BookSize million() const;
  // A shop: a hundred thousand contacts, a million interactions, half a million purchases.
  BookSize shop() const;

  // The path of a kept book; never write into it.
  QString book(const BookSize& size) const;
  // The book's contacts as a file: these columns, or every column that any of them needs.
  QString csv(const BookSize& size, const QStringList& columns) const;
  // The same file in a bare table `bare` of an SQLite file.
  QString bareTable(const QString& csvFile) const;
  // A folder on the same disk, gone with what is in it.
  std::unique_ptr<QTemporaryDir> scratch() const;

 private:
  QString m_folder;
  double m_scale;
  FixedClock m_clock;
};

// What a shop's address list usually has.
const QStringList& usualColumns();

// Copies a file; where the disk can, without copying its bytes.
void copyFile(const QString& from, const QString& to);

// Runs the sqlite3 program on a file with one dot-command or statement after the other; what it prints goes
// to `output`, or nowhere when that is empty.
void runShell(const QString& file, const QStringList& commands, const QString& output = {});
bool hasShell();

}
