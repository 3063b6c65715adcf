// Files of vCards on their way into a book.
#include "app/import.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QJsonArray>

using namespace kith;
using app::ImportOptions;
using app::JobControl;

namespace {

QByteArray card(const QByteArray& lines) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n";
}

const QByteArray kAna =
    "N:Novak;Ana;;;\r\nFN:Ana Novak\r\nUID:u-1\r\nORG:Novak d.o.o.\r\nTEL;TYPE=CELL:+386 40 111 222\r\n"
    "X-GADGET:saw\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\n";

QByteArray people() {
  return card(
             "FN:Regulars\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:u-1\r\n") +
         card(kAna) + card("N:Lind;Eva\r\nFN:Eva Lind\r\nEMAIL:eva@lind.example\r\n") +
         card("ORG:Ek AB\r\nX-ABShowAs:COMPANY\r\n") + card("N:;;;;\r\nFN:\r\n");
}

app::ImportReport imported(test::Opened& book, const QString& file, const ImportOptions& options = {}) {
  JobControl control;
  const auto report = app::importFile(*book.session, file, options, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  CHECK(report->rows ==
        report->created + report->updated + report->unchanged + report->skipped + report->failed);
  return *report;
}

QStringList dumped(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

domain::Contact found(test::Opened& book, const QString& name) {
  return *book.queries->contact(*book.queries->findOne(name));
}

}

TEST_CASE("every card is accounted for, and a group is a tag of its members") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.vcf"), people());
  JobControl control;
  const auto rehearsed = app::rehearseImport(book.session->path(), file, {}, control);
  REQUIRE(rehearsed);
  CHECK(rehearsed->created == 3);
  const auto report = imported(book, file);
  CHECK(report.rows == 5);
  CHECK(report.created == 3);
  CHECK(report.skipped == 2);
  CHECK(report.companies == 1);
  const auto ana = found(book, QStringLiteral("Ana Novak"));
  CHECK(ana.tags == QStringList{QStringLiteral("Regulars")});
  CHECK(ana.properties.at(0).name == u"X-GADGET");
  REQUIRE(ana.photoId);
  CHECK(book.queries->photo(*ana.photoId).startsWith("\x89PNG"));
  CHECK(found(book, QStringLiteral("Ek AB")).kind == domain::ContactKind::Company);
}

TEST_CASE("the same cards a second time change nothing, and are taken back whole") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.vcf"), people());
  const auto first = imported(book, file);
  const QStringList before = dumped(book);
  const auto again = imported(book, file);
  CHECK(again.created + again.updated == 0);
  CHECK(again.unchanged == 3);
  CHECK(dumped(book) == before);
  const auto back = app::takeBackImportNow(*book.session, first.import);
  REQUIRE(back);
  CHECK(back->kept.empty());
  CHECK(dumped(book).isEmpty());
}

TEST_CASE("a card that changed is followed, what was changed here stays") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("a.vcf"), card(kAna)));
  const auto before = found(book, QStringLiteral("Ana Novak"));
  QByteArray changed = kAna;
  changed.replace("+386 40 111 222", "+386 40 333 444").replace("X-GADGET:saw", "X-GADGET:drill");
  changed.replace("iVBORw0KGgo=", "R0lGODlhAAAA");
  const auto report = imported(book, book.write(QStringLiteral("b.vcf"), card(changed)));
  CHECK(report.updated == 1);
  const auto after = found(book, QStringLiteral("Ana Novak"));
  CHECK(after.channels.at(0).value == u"+386 40 333 444");
  CHECK(after.properties.at(0).value == u"drill");
  CHECK(after.photoId != before.photoId);
  REQUIRE(book.session->undoNow());
  CHECK(found(book, QStringLiteral("Ana Novak")).photoId == before.photoId);
}

TEST_CASE("two cards with numbers of their own are two, whatever they share") {
  test::Opened book;
  const auto report = imported(
      book,
      book.write(QStringLiteral("a.vcf"), card("UID:1\r\nN:Lind;Eva\r\nEMAIL:home@lind.example\r\n") +
                                              card("UID:2\r\nN:Lind;E.\r\nEMAIL:home@lind.example\r\n")));
  CHECK(report.created == 2);
}

TEST_CASE("cards are previewed as rows, and a file without any is refused") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.vcf"), people());
  const auto preview = app::previewFile(file, {});
  REQUIRE(preview);
  CHECK(preview->value(u"preset").toString() == u"vcard");
  CHECK(preview->value(u"version").toString() == u"3.0");
  CHECK(preview->value(u"rows").toInteger() == 5);
  CHECK(preview->value(u"table").toArray().size() == 3);
  const auto none = app::previewFile(book.write(QStringLiteral("none.vcf"), "a,b\n"), {});
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::Invalid);
}

TEST_CASE("an import of cards can be cancelled and leaves nothing") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.vcf"), people());
  JobControl control;
  control.cancelled = true;
  CHECK(app::importFile(*book.session, file, {}, control).error().kind == ErrorKind::Cancelled);
  CHECK(dumped(book).isEmpty());
}
