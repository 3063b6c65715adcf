// A mail into the book: with the right person, once, with its files, and out again.
#include "app/imported.h"
#include "app/quick_entry.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using test::dumped;

namespace {

domain::Id addPerson(test::Opened& book, const char* given, const char* mail) {
  const QString line = QString::fromLatin1(given) + QStringLiteral(", ") + QString::fromLatin1(mail);
  return book.session->runNow(app::addContact(app::quickEntry(line, {})))->made;
}

QByteArray letter(const char* from, const char* to, const char* id = "<1@example.org>") {
  return QByteArray("From: ") + from + "\r\nTo: " + to + "\r\nMessage-ID: " + id +
         "\r\nDate: Mon, 02 Mar 2026 10:15:00 +0100\r\nSubject: Tulips\r\nMIME-Version: 1.0\r\n"
         "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/plain\r\n\r\nTwo "
         "hundred, "
         "please\r\n--o\r\nContent-Type: application/pdf; name=\"../order.pdf\"\r\nContent-Disposition: "
         "attachment\r\n\r\n%PDF-\r\n--o--\r\n";
}

Result<app::ImportReport> taken(test::Opened& book, const QByteArray& bytes, const char* name = "a.eml") {
  return test::tried(book, book.write(QString::fromLatin1(name), bytes));
}

}

TEST_CASE("a mail from somebody of the book is a conversation with its file, once, and can be taken back") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana", "Ana@Novak.example");
  const QStringList before = dumped(book);
  const auto report = taken(book, letter("Ana Novak <ana@novak.example>", "shop@kith.example"));
  REQUIRE(report);
  CHECK(report->created == 1);
  const auto entries = book.queries->timeline(ana);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].kind == QStringLiteral("email"));
  CHECK(entries[0].direction == QStringLiteral("in"));
  CHECK(entries[0].at == QStringLiteral("2026-03-02T09:15:00Z"));
  CHECK(entries[0].text == QStringLiteral("Tulips\n\nTwo hundred, please"));
  REQUIRE(entries[0].files.size() == 1);
  CHECK(entries[0].files[0].name == QStringLiteral("order.pdf"));
  CHECK(book.queries->photo(*entries[0].files[0].blobId).trimmed() == "%PDF-");
  const auto again = taken(book, letter("Ana Novak <ana@novak.example>", "shop@kith.example"), "b.eml");
  REQUIRE(again);
  CHECK(again->unchanged == 1);
  REQUIRE(app::takeBackImportNow(*book.session, report->import));
  CHECK(dumped(book) == before);
  CHECK(taken(book, letter("Ana Novak <ana@novak.example>", "shop@kith.example"))->created == 1);
  REQUIRE(book.session->undoNow());
  CHECK(dumped(book) == before);
}

TEST_CASE("a mail to somebody of the book went out, and everybody who is known took part") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana", "ana@novak.example");
  const domain::Id bo = addPerson(book, "Bo", "bo@ek.example");
  REQUIRE(
      taken(book, letter("shop@kith.example", "bo@ek.example, ana@novak.example, x@y.example"))->created ==
      1);
  const auto entries = book.queries->timeline(ana);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].direction == QStringLiteral("out"));
  CHECK(book.queries->interaction(entries[0].id)->participants == std::vector<domain::Id>{bo, ana});
}

TEST_CASE("a mail of strangers is left out with their names, and nothing is written") {
  test::Opened book;
  addPerson(book, "Ana", "ana@novak.example");
  const QStringList before = dumped(book);
  const auto report = taken(book, letter("Jana Kos <jana@kos.example>", "shop@kith.example"));
  REQUIRE(report);
  CHECK(report->skipped == 1);
  CHECK(report->import == 0);
  REQUIRE(report->problems.size() == 2);
  CHECK(report->problems[0].column == QStringLiteral("From"));
  CHECK(report->problems[0].value == QStringLiteral("Jana Kos <jana@kos.example>"));
  CHECK(dumped(book) == before);
}

TEST_CASE("two with one address are told apart by the name the mail gives") {
  test::Opened book;
  addPerson(book, "Ana", "home@novak.example");
  const domain::Id bo = addPerson(book, "Bo", "home@novak.example");
  CHECK(taken(book, letter("Cyril <home@novak.example>", "shop@kith.example"))->skipped == 1);
  CHECK(taken(book, letter("Bo <home@novak.example>", "shop@kith.example"))->created == 1);
  CHECK(book.queries->timeline(bo).size() == 1);
}

TEST_CASE("a mail in Trash stays there, and one without a date has that of its file") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana", "ana@novak.example");
  REQUIRE(taken(book, letter("ana@novak.example", "x@y.example")));
  REQUIRE(book.session->runNow(app::deleteInteraction(book.queries->timeline(ana).front().id)));
  CHECK(taken(book, letter("ana@novak.example", "x@y.example"))->skipped == 1);
  const auto undated = taken(book, "From: ana@novak.example\r\n\r\nHello\r\n");
  REQUIRE(undated);
  CHECK(undated->created == 1);
  CHECK(undated->problemCount == 1);
  CHECK(book.queries->timeline(ana).front().text == QStringLiteral("Hello"));
}
