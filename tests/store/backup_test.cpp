#include "store/backups.h"
#include "support/book.h"
#include "support/catch.h"

#include <QDir>

using namespace kith;

namespace {

void addOne(test::Book& book) {
  REQUIRE(book.store->run({0, QStringLiteral("add"), {}, {}}, [](store::Store& s) {
    domain::Contact c;
    c.given = QStringLiteral("Ana");
    return s.contacts().add(c, s.now());
  }));
}

}

TEST_CASE("a backup opens, holds what the file holds, and seven are kept") {
  test::Book book;
  addOne(book);
  QString last;
  for (int day = 1; day <= 10; ++day) {
    const auto made = book.store->backUpBeside(QDateTime(QDate(2026, 3, day), QTime(8, 0)));
    REQUIRE(made);
    last = *made;
  }
  CHECK(store::newestBackup(book.path) == last);
  CHECK(QDir(store::backupFolder(book.path)).entryList(QDir::Files).size() == store::kBackupsKept);
  CHECK(store::hasBackupOf(book.path, QDate(2026, 3, 10)));
  CHECK_FALSE(store::hasBackupOf(book.path, QDate(2026, 3, 1)));
  auto copy = store::Store::openReader(last);
  REQUIRE(copy);
  CHECK(*(*copy)->reading().count("people") == 1);
}

TEST_CASE("a backup to a chosen place is verified and counts its contacts") {
  test::Book book;
  addOne(book);
  const auto made = book.store->backUpTo(book.folder.filePath(QStringLiteral("copy.kith")));
  REQUIRE(made);
  CHECK(made->verified);
  CHECK(made->contacts == 1);
  CHECK(made->bytes > 4096);
  CHECK_FALSE(book.store->backUpTo(QStringLiteral("/no/such/place/copy.kith")));
}

TEST_CASE("copies of one day do not push out those of the days before") {
  test::Book book;
  for (int day = 1; day <= 6; ++day)
    REQUIRE(book.store->backUpBeside(QDateTime(QDate(2026, 3, day), QTime(8, 0))));
  for (int minute = 0; minute < 9; ++minute)
    REQUIRE(book.store->backUpBeside(QDateTime(QDate(2026, 3, 7), QTime(10, minute))));
  QStringList copies = QDir(store::backupFolder(book.path)).entryList(QDir::Files, QDir::Name);
  REQUIRE(copies.size() == store::kBackupsKept);
  for (int day = 1; day <= 7; ++day)
    CHECK(copies[day - 1].contains(QDate(2026, 3, day).toString(Qt::ISODate)));
  CHECK(copies.last().contains(QStringLiteral("100800")));
}

TEST_CASE("copies of one day alone are kept as far as seven go") {
  test::Book book;
  for (int minute = 0; minute < 9; ++minute)
    REQUIRE(book.store->backUpBeside(QDateTime(QDate(2026, 3, 7), QTime(10, minute))));
  const QStringList copies = QDir(store::backupFolder(book.path)).entryList(QDir::Files, QDir::Name);
  REQUIRE(copies.size() == store::kBackupsKept);
  CHECK(copies.first().contains(QStringLiteral("100200")));
}
