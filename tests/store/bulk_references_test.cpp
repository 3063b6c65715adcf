// What many rows name at once is looked at once, at the end, and is refused all the same.
#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

using namespace kith;
using store::BulkWriter;

namespace {

using Write = std::function<void(BulkWriter&)>;

Result<store::StepResult> written(test::Book& book, const Write& write) {
  return book.store->runBulk({0, QStringLiteral("add"), {}, {}}, [&](BulkWriter& bulk) {
    write(bulk);
    return Result<domain::Id>(1);
  });
}

domain::Id addAna(BulkWriter& bulk) {
  domain::Contact ana;
  ana.given = QStringLiteral("Ana");
  ana.employments.resize(1);
  ana.employments[0].companyName = QStringLiteral("Novak");
  return bulk.queueContact(ana, nullptr);
}

void remind(BulkWriter& bulk, domain::Id contact) {
  domain::Reminder reminder;
  reminder.text = QStringLiteral("call");
  reminder.due = QStringLiteral("2026-03-02");
  reminder.contactId = contact;
  bulk.addReminder(reminder);
}

void refuses(test::Book& book, const Write& write) {
  const QStringList before = *book.store->dumpRecorded();
  const auto tried = written(book, write);
  REQUIRE_FALSE(tried);
  CHECK(tried.error().kind == ErrorKind::Conflict);
  CHECK(*book.store->dumpRecorded() == before);
  CHECK(book.store->database().number("PRAGMA foreign_keys") == 1);
}

}

TEST_CASE("bulk work that names somebody who is not there is refused, and nothing of it stays") {
  test::Book book;
  domain::Id ana = 0;
  REQUIRE(written(book, [&](BulkWriter& bulk) {
    ana = addAna(bulk);
    remind(bulk, ana);
  }));
  store::Database& db = book.store->database();
  refuses(book, [&](BulkWriter& bulk) {
    addAna(bulk);
    remind(bulk, 999);
  });
  // Rows that were there before: one that names another now, and one that is named still.
  refuses(book, [&](BulkWriter&) {
    db.run("UPDATE reminder SET contact_id = 999 WHERE contact_id = :ana", {{":ana", ana}});
  });
  refuses(book, [&](BulkWriter&) { db.run("DELETE FROM contact WHERE id = :ana", {{":ana", ana}}); });
  // One that came and went in this very step.
  refuses(book, [&](BulkWriter& bulk) {
    const domain::Id second = addAna(bulk);
    bulk.flush();
    db.run("DELETE FROM contact WHERE id = :id", {{":id", second}});
  });
}

TEST_CASE("bulk work may take away what nothing names any more") {
  test::Book book;
  domain::Id ana = 0;
  REQUIRE(written(book, [&](BulkWriter& bulk) { remind(bulk, ana = addAna(bulk)); }));
  CHECK(written(book, [&](BulkWriter&) {
    store::Database& db = book.store->database();
    for (const char* table : {"reminder", "employment"})
      db.run(std::string("DELETE FROM ") + table + " WHERE contact_id = :ana", {{":ana", ana}});
    db.run("DELETE FROM contact WHERE id = :ana", {{":ana", ana}});
  }));
  CHECK(book.store->database().number("SELECT count(*) FROM contact") == 1);
  CHECK(book.store->database().number("PRAGMA foreign_keys") == 1);
}

TEST_CASE("indexes that are put off are made at the end, and are there when nothing comes of it") {
  test::Book book;
  const auto indexes = [&book] {
    QStringList out;
    store::Cursor each = book.store->database().query(
        "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE type = 'index' ORDER BY name");
    while (each.next()) out << each.text(0);
    return out;
  };
  const QStringList before = indexes();
  const auto refused = book.store->runBulk({}, [&](BulkWriter& bulk) -> Result<domain::Id> {
    CHECK(bulk.postponeIndexes());
    addAna(bulk);
    CHECK(indexes().size() < before.size());
    return fail(ErrorKind::Cancelled, {});
  });
  REQUIRE_FALSE(refused);
  CHECK(indexes() == before);
  REQUIRE(written(book, [](BulkWriter& bulk) {
    CHECK(bulk.postponeIndexes());
    addAna(bulk);
  }));
  CHECK(indexes() == before);
  CHECK(book.store->database().word("PRAGMA integrity_check") == u"ok");
  // Somebody is there now.
  REQUIRE(written(book, [](BulkWriter& bulk) {
    CHECK_FALSE(bulk.postponeIndexes());
    addAna(bulk);
  }));
}
