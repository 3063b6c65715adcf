#include "store/held_journal.h"

#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

#include <QFileInfo>

using namespace kith;

namespace {

// More than the pages after which a commit empties the journal by itself.
void writeMuch(store::Database& db) {
  db.run("BEGIN");
  db.run("INSERT INTO setting(key, value) VALUES ('much' || random(), hex(zeroblob(12000000)))");
  db.run("COMMIT");
}

}

TEST_CASE("a held journal keeps what was committed out of the file, and loses nothing") {
  test::Book book;
  const auto size = [&book] { return QFileInfo(book.path).size(); };
  store::Database& db = book.store->database();
  REQUIRE(book.store->emptyJournal());
  const qint64 before = size();
  const qint64 usual = db.number("PRAGMA wal_autocheckpoint");
  {
    const store::HeldJournal held(db);
    writeMuch(db);
    writeMuch(db);
    CHECK(size() == before);
    auto reader = store::Store::openReader(book.path);
    REQUIRE(reader);
    CHECK((*reader)->database().number("SELECT count(*) FROM setting WHERE key LIKE 'much%'") == 2);
  }
  CHECK(db.number("PRAGMA wal_autocheckpoint") == usual);
  REQUIRE(book.store->emptyJournal());
  CHECK(size() > before + 40'000'000);
  writeMuch(db);
  CHECK(size() > before + 60'000'000);
}
