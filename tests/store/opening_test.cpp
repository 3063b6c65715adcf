#include "store/opening.h"

#include "store/migrations.h"
#include "store/table_list.h"
#include "support/book.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace kith;
using store::Store;

namespace {

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

ErrorKind writerError(const QString& path) {
  const SystemClock clock;
  const auto opened = Store::openWriter({path, QStringLiteral("test"), 0}, clock);
  return opened ? ErrorKind::Cancelled : opened.error().kind;
}

ErrorKind readerError(const QString& path) {
  const auto opened = Store::openReader(path);
  return opened ? ErrorKind::Cancelled : opened.error().kind;
}

// A closed book whose header says something else at a byte offset.
QByteArray bookWith(const QString& path, qsizetype offset, const QByteArray& value) {
  QByteArray bytes = bytesOf(path);
  bytes.replace(offset, value.size(), value);
  return bytes;
}

}

TEST_CASE("a new file is a private one, closed it is one file alone") {
  test::Book book;
  book.store.reset();
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK((QFile::permissions(book.path) & others) == QFile::Permissions());
  CHECK(QFileInfo::exists(book.path));
  CHECK_FALSE(QFileInfo::exists(book.path + QStringLiteral("-wal")));
  CHECK_FALSE(QFileInfo::exists(book.path + QStringLiteral("-lock")));
}

TEST_CASE("a file of a newer Kith, of another program or of no kind is refused and left as it is") {
  test::Book book;
  book.store.reset();
  const struct {
    QByteArray bytes;
    ErrorKind kind;
  } cases[] = {{bookWith(book.path, 60, QByteArray("\x00\x01\x86\x9f", 4)), ErrorKind::NewerFile},
               {bookWith(book.path, 68, QByteArray("\x12\x34\x56\x78", 4)), ErrorKind::NotKith},
               {QByteArray("First Name,Last Name\nAna,Novak\n"), ErrorKind::NotKith},
               {QByteArray("S"), ErrorKind::NotKith}};
  for (const auto& c : cases) {
    const QString path = book.folder.filePath(QStringLiteral("other.kith"));
    write(path, c.bytes);
    CHECK(writerError(path) == c.kind);
    CHECK(readerError(path) == c.kind);
    CHECK((bytesOf(path) == c.bytes));
  }
}

TEST_CASE("a missing file, a folder and an empty file are told apart") {
  QTemporaryDir folder;
  CHECK(readerError(folder.filePath(QStringLiteral("none.kith"))) == ErrorKind::NotFound);
  CHECK(writerError(folder.filePath(QStringLiteral("no folder/none.kith"))) == ErrorKind::NotFound);
  CHECK(readerError(folder.path()) == ErrorKind::NotAFile);
  CHECK(writerError(folder.path()) == ErrorKind::NotAFile);
  const QString empty = folder.filePath(QStringLiteral("empty.kith"));
  write(empty, {});
  CHECK(readerError(empty) == ErrorKind::EmptyFile);
  CHECK(writerError(empty) == ErrorKind::EmptyFile);
}

TEST_CASE("a damaged page is seen by the check") {
  test::Book book;
  for (int i = 0; i < 300; ++i)
    REQUIRE(book.store->run({0, QStringLiteral("add"), {}, {}}, [&](Store& s) {
      domain::Contact c;
      c.given = QStringLiteral("Given %1").arg(i);
      c.notes = QString(400, u'n');
      return s.contacts().add(c, s.now());
    }));
  book.store.reset();
  QByteArray bytes = bytesOf(book.path);
  const qsizetype at = bytes.indexOf(QByteArray(300, 'n')) / 4096 * 4096;
  REQUIRE(at > 4096);
  bytes.replace(at, 4096, QByteArray(4096, '\0'));
  write(book.path, bytes);
  auto reader = Store::openReader(book.path);
  REQUIRE(reader);
  const auto problems = (*reader)->reading().check();
  CHECK((!problems || !problems->empty()));
}

TEST_CASE("every table of the file stands in the table list, once and under its class") {
  test::Book book;
  QStringList listed;
  for (const auto& entry : store::tableList()) listed << QLatin1String(entry.name);
  CHECK(QSet<QString>(listed.begin(), listed.end()).size() == listed.size());
  QStringList there;
  auto cursor = book.store->database().query(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE "
      "'%_text_%'");
  while (cursor.next()) there << cursor.text(0);
  there.sort();
  listed.sort();
  CHECK(there == listed);
}

TEST_CASE("recorded tables keep the rules that undo relies on") {
  test::Book book;
  auto& db = book.store->database();
  for (const auto& entry : store::tableList()) {
    if (entry.kind != store::TableClass::Recorded) continue;
    const QString sql =
        db.word("SELECT sql FROM sqlite_schema WHERE name = :name", {{":name", QLatin1String(entry.name)}});
    INFO(entry.name);
    CHECK(sql.contains(u"INTEGER PRIMARY KEY AUTOINCREMENT"));
    CHECK(sql.endsWith(u"STRICT"));
    CHECK_FALSE(sql.contains(u"UNIQUE"));
    CHECK_FALSE(sql.contains(u"CASCADE"));
    CHECK(sql.count(u"REFERENCES") == sql.count(u"DEFERRABLE INITIALLY DEFERRED"));
  }
}

TEST_CASE("the embedded migrations are numbered without a gap") {
  int expected = 1;
  for (const auto& step : store::embeddedMigrations()) CHECK(step.number == expected++);
  CHECK(store::newestSchema() == expected - 1);
}
