// The first list that comes into an empty book, and rows that older books know by another key.
#include "app/imported.h"
#include "exchange/import_support.h"
#include "exchange/said_text.h"

#include <random>

using namespace kith;
using test::dumped;
using test::imported;
using test::wrongDerived;

namespace {

// Rows that share mails, numbers with a country and without, and whole names; some the same twice.
QByteArray mixedRows(int rows) {
  std::mt19937 chance(7);
  const auto any = [&chance](int below) {
    return QByteArray::number(static_cast<int>(chance() % static_cast<unsigned>(below)));
  };
  QByteArray out = "First Name,Last Name,Email,Mobile Phone,Phone,Company,Customer ID,Notes\n";
  for (int i = 0; i < rows; ++i) {
    const QByteArray who = any(rows / 2);
    const bool mail = chance() % 3 != 0;
    out += "Ana" + who + ",Novak" + any(3) + ',' +
           (mail ? QByteArray("ana" + who + "@novak.example") : QByteArray()) + ',';
    out += (chance() % 3 == 0 ? QByteArray("+386 40 1" + any(90) + "55") : QByteArray()) + ',';
    out += (chance() % 5 == 0 ? QByteArray("ext. " + any(40)) : QByteArray()) + ',';
    out += (chance() % 4 == 0 ? QByteArray("Company " + any(20)) : QByteArray()) + ',';
    out += (chance() % 9 == 0 ? QByteArray("C" + any(60)) : QByteArray()) + ",note " + any(2) + '\n';
    if (chance() % 20 == 0) out += out.mid(out.lastIndexOf('\n', -2) + 1);
  }
  return out;
}

QStringList contactsOf(test::Opened& book) {
  QStringList out;
  const auto ids = book.queries->contactIds(app::ContactSection::Everyone);
  REQUIRE(ids);
  for (const domain::Id id : *ids) {
    exchange::Said said{*book.queries->contact(id), {}};
    if (said.contact.given == u"Somebody") continue;
    said.contact.uid.clear();
    said.contact.createdAt.clear();
    out << exchange::saidText(said);
  }
  out.sort();
  return out;
}

QStringList indexesOf(test::Opened& book) {
  QStringList out;
  book.session->runJobNow([&](store::Store& store) {
    store::Cursor each = store.database().query(
        "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE type = 'index' ORDER BY name");
    while (each.next()) out << each.text(0);
  });
  return out;
}

}

TEST_CASE("a list that comes into an empty book is taken as into one where somebody is") {
  test::Opened empty;
  test::Opened other;
  imported(other, other.write(QStringLiteral("one.csv"), "First Name,Last Name\nSomebody,Else\n"));
  const QByteArray rows = mixedRows(1500);
  const auto first = imported(empty, empty.write(QStringLiteral("all.csv"), rows));
  const auto second = imported(other, other.write(QStringLiteral("all.csv"), rows));
  CHECK(first.created == second.created);
  CHECK(first.updated == second.updated);
  CHECK(first.unchanged == second.unchanged);
  CHECK(first.updated > 100);
  CHECK(first.problemCount == second.problemCount);
  CHECK(contactsOf(empty) == contactsOf(other));
  CHECK(wrongDerived(empty).isEmpty());
  // And both know all of them again.
  CHECK(imported(empty, empty.write(QStringLiteral("all.csv"), rows)).created == 0);
}

TEST_CASE("a book has its indexes after the first list, and can take it back") {
  test::Opened book;
  const QStringList before = indexesOf(book);
  const QString file = book.write(QStringLiteral("all.csv"), mixedRows(600));
  const auto report = imported(book, file);
  CHECK(report.created > 200);
  CHECK(indexesOf(book) == before);
  book.session->runJobNow([](store::Store& store) {
    CHECK(store.database().word("PRAGMA integrity_check") == u"ok");
    CHECK(store.database().number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
  });
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->count(app::ContactSection::Everyone) == 0);
  CHECK(imported(book, file).created == report.created);
}

TEST_CASE("rows that an older Kith took in are known again") {
  test::Opened book;
  const QByteArray rows = "Name,Notes\nAna Novak,oak\nAna Novak,beech\nBo Lind,pine\n";
  const QString file = book.write(QStringLiteral("all.csv"), rows);
  REQUIRE(imported(book, file).created == 3);
  exchange::BuildOptions build;
  build.oldKeys = true;
  const auto drafts = exchange::imported(rows, build).drafts;
  CHECK(drafts[0].oldKey == u"cells:6cb3f9a2b2b79a9850de1adee6af0c3c");
  book.session->runJobNow([&](store::Store& store) {
    for (const exchange::Draft& draft : drafts)
      store.database().run("UPDATE import_record SET record_key = :old WHERE record_key = :new",
                           {{":old", draft.oldKey}, {":new", draft.key}});
    CHECK(store.database().number("SELECT count(*) FROM import_record WHERE record_key LIKE 'cells:%'") == 3);
  });
  const QStringList before = dumped(book);
  CHECK(imported(book, file).unchanged == 3);
  CHECK(dumped(book) == before);
  // Beside such rows new ones are known by their own keys.
  const QString more = book.write(QStringLiteral("all.csv"), rows + "Cy Reed,elm\n");
  CHECK(imported(book, more).created == 1);
  CHECK(imported(book, more).unchanged == 4);
}
