// Out of a book into a file, and into another book: the same.
#include "app/export.h"

#include "app/import.h"
#include "exchange/contact_json.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace kith;
using app::ExportOptions;
using app::JobControl;

namespace {

// Hard to carry: guards, escapes, line ends, other scripts, and a person before the company's own row.
QByteArray hardCards() {
  const auto card = [](const QByteArray& lines) -> QByteArray {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n";
  };
  return card(
             "N:Aas;Åse;;;\r\nFN:Åse Aas\r\nORG:Nord AS;Sales\r\nTITLE:Chief\r\nTEL;TYPE=CELL:+4670 123 45 "
             "67\r\n"
             "EMAIL:ase@nord.example\r\nX-KITH-HOUSEHOLD:Aas, Gata "
             "1\r\nBDAY:1980-05-12\r\nCATEGORIES:vip,two words\r\nNOTE:=1+1\\nsecond "
             "line\\n  "
             "kept  \r\nADR;TYPE=HOME:;;Gata 1\\nB;Oslo;;0155;Norge\r\n") +
         card("N:;'0123;;;\r\nFN:'0123\r\nBDAY:--02-29\r\nNOTE:_x000D_ and \xF0\x9F\x90\x9D\r\n") +
         card(
             "N:\xD7\x9B\xD7\x94\xD7\x9F;\xD7\x93\xD7\x95\xD7\x93;;;\r\nFN:x\r\nTEL:0046 8 "
             "123\r\nBDAY:1890-01-02\r\n"
             "URL:https://a.example/?q=1&r=%20\r\n") +
         card(
             "ORG:Nord AS\r\nX-ABShowAs:COMPANY\r\nEMAIL:post@nord.example\r\nTEL;TYPE=WORK:+47 22 11 22 "
             "33\r\n");
}

void take(test::Opened& book, const QString& file) {
  JobControl control;
  const auto report = app::importFile(*book.session, file, {}, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
}

QString give(test::Opened& book, const QString& name, const ExportOptions& options = {}) {
  JobControl control;
  const QString path = book.folder.filePath(name);
  const auto report = app::exportFile(*book.queries, path, options, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  return path;
}

// What a list can hold of every contact, as text, without numbers of this book.
QStringList contents(test::Opened& book) {
  QStringList out;
  const auto ids = book.queries->contactIds(app::ContactSection::Everyone);
  for (const domain::Id id : *ids) {
    domain::Contact contact = *book.queries->contact(id);
    contact.formattedName.clear();
    contact.uid.clear();
    std::erase_if(contact.identifiers, [](const auto& i) { return i.system == u"vcard"; });
    out << QString::fromUtf8(QJsonDocument(exchange::contactJson(contact, exchange::JsonForm::Compact))
                                 .toJson(QJsonDocument::Compact));
  }
  out.sort();
  return out;
}

QStringList dumped(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

}

TEST_CASE("everything exported and imported elsewhere is equal") {
  test::Opened first;
  take(first, first.write(QStringLiteral("hard.vcf"), hardCards()));
  REQUIRE(first.queries->count(app::ContactSection::Companies) == 1);
  for (const char* name : {"all.xlsx", "all.csv"})
    for (const char* target : {"excel", "excel-us", "program"}) {
      ExportOptions options;
      options.target = QString::fromLatin1(target);
      const QString file = give(first, QString::fromLatin1(name), options);
      test::Opened second;
      take(second, file);
      CHECK(contents(second) == contents(first));
      const QStringList once = dumped(second);
      take(second, file);
      CHECK(dumped(second) == once);
    }
}

TEST_CASE("two who share a number and a name come back as two") {
  test::Opened first;
  for (const char* street : {"Gata 1", "Gata 2"}) {
    domain::Contact contact;
    contact.given = QStringLiteral("Eva");
    contact.family = QStringLiteral("Lind");
    contact.channels.push_back({});
    contact.channels.back().kind = domain::ChannelKind::Email;
    contact.channels.back().value = contact.channels.back().normal = QStringLiteral("eva@lind.example");
    contact.channels.back().primary = true;
    contact.addresses.push_back({});
    contact.addresses.back().street = QString::fromLatin1(street);
    REQUIRE(first.session->runNow(app::addContact(contact)));
  }
  test::Opened second;
  const QString file = give(first, QStringLiteral("two.xlsx"));
  take(second, file);
  take(second, file);
  CHECK(contents(second) == contents(first));
}

namespace {

domain::Contact eva() {
  domain::Contact contact;
  contact.given = QStringLiteral("Eva");
  contact.family = QStringLiteral("Lind");
  contact.addresses.resize(2);
  contact.addresses[0].label = QStringLiteral("work");
  contact.addresses[0].city = QStringLiteral("Oslo");
  contact.addresses[0].primary = true;
  contact.addresses[1].label = QStringLiteral("home");
  contact.addresses[1].city = QStringLiteral("Bergen");
  return contact;
}

}

TEST_CASE("a book says of its own export that all is unchanged, also of two who are equal") {
  test::Opened first;
  for (int i = 0; i < 2; ++i) REQUIRE(first.session->runNow(app::addContact(eva())));
  const QStringList before = dumped(first);
  for (const char* name : {"own.csv", "own.xlsx", "own.vcf"}) {
    const QString file = give(first, QString::fromLatin1(name));
    JobControl control;
    const auto report = app::importFile(*first.session, file, {}, control);
    REQUIRE(report);
    CHECK(report->unchanged == 2);
    CHECK(report->rows == 2);
    CHECK(dumped(first) == before);
    test::Opened second;
    take(second, file);
    CHECK(second.queries->count(app::ContactSection::Everyone) == 2);
  }
}

TEST_CASE("which address is the main one survives a list") {
  test::Opened first;
  REQUIRE(first.session->runNow(app::addContact(eva())));
  test::Opened second;
  take(second, give(first, QStringLiteral("own.csv")));
  const auto there = second.queries->contact(*second.queries->findOne(QStringLiteral("Eva Lind")));
  REQUIRE(there->addresses.size() == 2);
  for (const auto& address : there->addresses) CHECK(address.primary == (address.city == u"Oslo"));
}

TEST_CASE("who lies in Trash stays there when an own export comes back") {
  test::Opened book;
  REQUIRE(book.session->runNow(app::addContact(eva())));
  const QString file = give(book, QStringLiteral("own.csv"));
  REQUIRE(book.session->runNow(app::deleteContacts({*book.queries->findOne(QStringLiteral("Eva Lind"))})));
  JobControl control;
  const auto report = app::importFile(*book.session, file, {}, control);
  REQUIRE(report);
  CHECK(report->skipped == 1);
}

TEST_CASE("what a killed export left behind goes with the next") {
  test::Opened book;
  REQUIRE(book.session->runNow(app::addContact(eva())));
  const QDir temp = QDir::temp();
  // No process has the largest number.
  const QString left = QStringLiteral("kith-export-2147483646-AbCdEf");
  REQUIRE(temp.mkpath(left));
  const QString alive = QStringLiteral("kith-export-1-AbCdEf");
  REQUIRE(temp.mkpath(alive));
  give(book, QStringLiteral("all.zip"));
  CHECK_FALSE(temp.exists(left));
  CHECK(temp.exists(alive));
  CHECK(temp.rmdir(alive));
  const QString own = QStringLiteral("kith-export-%1-*").arg(QCoreApplication::applicationPid());
  CHECK(temp.entryList({own}, QDir::Dirs).isEmpty());
}

TEST_CASE("a book takes its own export for what it is, also where no country tells what a number is") {
  test::Opened book;
  domain::Contact contact;
  contact.given = QStringLiteral("Eva");
  contact.family = QStringLiteral("Lind");
  contact.channels.push_back({0,
                              domain::ChannelKind::Phone,
                              QStringLiteral("mobile"),
                              QStringLiteral("070-174 06 35"),
                              QStringLiteral("+46701740635"),
                              {},
                              {},
                              true});
  REQUIRE(book.session->runNow(app::addContact(contact)));
  const QStringList before = contents(book);
  take(book, give(book, QStringLiteral("own.csv")));
  CHECK(contents(book) == before);
}

TEST_CASE("a company is one, wherever its own row stands, and is taken back whole") {
  test::Opened book;
  JobControl control;
  const auto report =
      app::importFile(*book.session,
                      book.write(QStringLiteral("a.csv"),
                                 "kind,given,family,company,email\r\nperson,Bo,Ek,Ek AB,bo@ek.example\r\n"
                                 "company,,,Ek AB,post@ek.example\r\nperson,Eva,Ek,Ek AB,\r\n"
                                 "company,,,Lund AB,post@lund.example\r\nperson,Ida,Lund,Lund AB,\r\n"),
                      {}, control);
  REQUIRE(report);
  CHECK(report->rows == 5);
  const auto again = app::takeBackImportNow(*book.session, report->import);
  REQUIRE(again);
  CHECK(dumped(book).isEmpty());
}

TEST_CASE("who is picked is written, and nobody else") {
  test::Opened book;
  take(book, book.write(QStringLiteral("hard.vcf"), hardCards()));
  ExportOptions options;
  options.ids = std::vector<domain::Id>{*book.queries->findOne(QStringLiteral("Åse Aas"))};
  options.fields = {QStringLiteral("given"), QStringLiteral("phone")};
  test::Opened other;
  take(other, give(book, QStringLiteral("one.xlsx"), options));
  CHECK(other.queries->count(app::ContactSection::Everyone) == 1);
}

TEST_CASE("an export that is stopped leaves the older file as it was") {
  test::Opened book;
  take(book, book.write(QStringLiteral("hard.vcf"), hardCards()));
  for (const char* name : {"out.csv", "out.xlsx", "out.vcf"}) {
    const QString path = book.write(QString::fromLatin1(name), "older");
    JobControl control;
    control.cancelled = true;
    CHECK(app::exportFile(*book.queries, path, {}, control).error().kind == ErrorKind::Cancelled);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "older");
  }
}

TEST_CASE("a file of another kind is refused with what can be written") {
  test::Opened book;
  JobControl control;
  const auto refused =
      app::exportFile(*book.queries, book.folder.filePath(QStringLiteral("a.xls")), {}, control);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::Unwritable);
  CHECK(refused.error().detail.contains(u".xlsx"));
}
