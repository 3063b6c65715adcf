// The whole book as one archive: into an empty book the same, into another one what it lacks.
#include "app/export.h"
#include "app/imported.h"
#include "app/sample.h"
#include "exchange/zip_file.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"
#include "support/sheets.h"

using namespace kith;
using app::JobControl;
using test::dumped;
using test::tried;

namespace {

QString archived(test::Opened& book, const QString& name = QStringLiteral("all.zip")) {
  JobControl control;
  const QString path = book.folder.filePath(name);
  const auto report = app::exportFile(*book.queries, path, {}, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  return path;
}

QStringList faults(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.verifyDerived(); });
  return rows;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  file.open(QIODevice::ReadOnly);
  return file.readAll();
}

// A little of everything: a photo, own fields, a sale with product, a call, a reminder, and one in Trash.
void fill(test::Opened& book) {
  const QString cards = book.write(
      QStringLiteral("a.vcf"),
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kos;Jana;;;\r\nFN:Jana Kos\r\nORG:Kos d.o.o.\r\nTEL:+386 40 111 "
      "222\r\nCATEGORIES:vip\r\nX-GADGET:saw\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ek;Bo;;;\r\nFN:Bo Ek\r\nEND:VCARD\r\n");
  REQUIRE(tried(book, cards));
  REQUIRE(tried(book, book.write(QStringLiteral("b.csv"),
                                 "Name,Shoe size,E-mail\r\nEva Lind,39,eva@lind.example\r\n")));
  const domain::Id jana = *book.queries->findOne(QStringLiteral("Jana Kos"));
  domain::Product product;
  product.name = QStringLiteral("Tulips");
  product.currency = QStringLiteral("EUR");
  product.price = 1250;
  REQUIRE(book.session->runNow(app::addProduct(product)));
  domain::Purchase sale;
  sale.contactId = jana;
  sale.date = QStringLiteral("2026-02-28");
  sale.currency = QStringLiteral("EUR");
  sale.lines.push_back({});
  sale.lines.back().text = QStringLiteral("Tulips");
  sale.lines.back().price = 1250;
  sale.lines.back().total = 1250;
  REQUIRE(book.session->runNow(app::recordPurchase(sale)));
  domain::Interaction call;
  call.at = QStringLiteral("2026-02-27T09:30:00Z");
  call.channel = QStringLiteral("call");
  call.text = QStringLiteral("Asked for tulips");
  call.participants = {jana};
  REQUIRE(book.session->runNow(app::logInteraction(call)));
  domain::Reminder reminder;
  reminder.contactId = jana;
  reminder.text = QStringLiteral("Call back");
  reminder.due = QStringLiteral("2026-03-09T10:00:00");
  REQUIRE(book.session->runNow(app::addReminder(reminder)));
  REQUIRE(book.session->runNow(app::deleteContacts({*book.queries->findOne(QStringLiteral("Bo Ek"))})));
}

}

TEST_CASE("an archive makes an empty book equal, and is taken back whole") {
  test::Opened first;
  fill(first);
  const QString file = archived(first);
  test::Opened second;
  const auto report = tried(second, file);
  REQUIRE(report);
  CHECK(report->skipped == 0);
  CHECK(dumped(second) == dumped(first));
  CHECK(faults(second).isEmpty());
  const auto jana = second.queries->contact(*second.queries->findOne(QStringLiteral("Jana Kos")));
  REQUIRE(jana->photoId);
  CHECK(second.queries->photo(*jana->photoId).startsWith("\x89PNG"));
  const auto again = tried(second, file);
  CHECK(again->created == 0);
  CHECK(again->unchanged == report->created);
  CHECK(dumped(second) == dumped(first));
  REQUIRE(app::takeBackImportNow(*second.session, report->import));
  CHECK(dumped(second).isEmpty());
}

TEST_CASE("another book takes what it lacks and keeps what it has") {
  test::Opened first;
  fill(first);
  test::Opened second;
  REQUIRE(tried(second, second.write(QStringLiteral("c.csv"), "Name,Shoe size,Tags\r\nIda Aas,41,vip\r\n")));
  const QStringList before = dumped(second);
  const QString file = archived(first);
  JobControl control;
  const auto rehearsed = app::rehearseImport(second.session->path(), file, {}, control);
  REQUIRE(rehearsed);
  const auto once = tried(second, file);
  REQUIRE(once);
  REQUIRE(app::takeBackImportNow(*second.session, once->import));
  CHECK(dumped(second) == before);
  const auto report = tried(second, file);
  REQUIRE(report);
  CHECK(report->created == rehearsed->created);
  CHECK(faults(second).isEmpty());
  CHECK(second.queries->count(app::ContactSection::Everyone) == 4);
  CHECK(second.queries->customFieldNames().size() == 1);
  const auto jana = *second.queries->findOne(QStringLiteral("Jana Kos"));
  CHECK(second.queries->timeline(jana).size() == 2);
  CHECK(second.queries->contact(jana)->tags == QStringList{QStringLiteral("vip")});
  // A call of someone who is here already.
  domain::Interaction call;
  call.at = QStringLiteral("2026-03-01T09:30:00Z");
  call.channel = QStringLiteral("call");
  call.participants = {*first.queries->findOne(QStringLiteral("Jana Kos"))};
  REQUIRE(first.session->runNow(app::logInteraction(call)));
  const auto more = tried(second, archived(first, QStringLiteral("more.zip")));
  CHECK(more->created == 1);
  CHECK(second.queries->timeline(jana).size() == 3);
  CHECK(faults(second).isEmpty());
}

TEST_CASE("what an archive says of someone who was joined here goes to who is left") {
  test::Opened first;
  fill(first);
  test::Opened second;
  REQUIRE(tried(second, archived(first)));
  const auto jana = *second.queries->findOne(QStringLiteral("Jana Kos"));
  const auto eva = *second.queries->findOne(QStringLiteral("Eva Lind"));
  REQUIRE(second.session->runNow(app::mergeContacts(eva, jana)));
  const auto before = second.queries->timeline(eva).size();
  domain::Interaction call;
  call.at = QStringLiteral("2026-03-01T09:30:00Z");
  call.channel = QStringLiteral("call");
  call.participants = {*first.queries->findOne(QStringLiteral("Jana Kos"))};
  REQUIRE(first.session->runNow(app::logInteraction(call)));
  REQUIRE(tried(second, archived(first, QStringLiteral("more.zip"))));
  CHECK(second.queries->timeline(eva).size() == before + 1);
  CHECK(faults(second).isEmpty());
}

TEST_CASE("what lies in Trash here is skipped by an archive that still has it") {
  test::Opened first;
  fill(first);
  const QString file = archived(first);
  REQUIRE(first.session->runNow(app::deleteContacts({*first.queries->findOne(QStringLiteral("Eva Lind"))})));
  const auto report = tried(first, file);
  REQUIRE(report);
  CHECK(report->skipped == 1);
  CHECK(report->created == 0);
  CHECK(report->rows == report->skipped + report->unchanged);
  REQUIRE(report->problems.size() == 1);
  CHECK(report->problems.front().value == u"Eva Lind");
}

TEST_CASE("taking back an archive counts all that goes") {
  test::Opened first;
  fill(first);
  test::Opened second;
  const auto report = tried(second, archived(first));
  REQUIRE(report);
  const auto back = app::takeBackImportNow(*second.session, report->import);
  REQUIRE(back);
  CHECK(back->removed == report->created);
}

TEST_CASE("an archive that is damaged is refused before its first row") {
  test::Opened first;
  fill(first);
  const QString file = archived(first);
  test::Opened second;
  const auto refused = [&second](const QByteArray& bytes) {
    const auto report = tried(second, second.write(QStringLiteral("bad.zip"), bytes));
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::Broken);
    CHECK(dumped(second).isEmpty());
  };
  const QByteArray whole = bytesOf(file);
  refused(whole.left(whole.size() / 2));
  QByteArray flipped = whole;
  const qsizetype within = flipped.indexOf("tables/contact.jsonl") + 60;  // of what is packed there
  flipped[within] = static_cast<char>(~flipped[within]);
  refused(flipped);
  const auto zip = exchange::ZipFile::open(file);
  test::Parts parts;
  for (const QString& name : (*zip)->names())
    parts.emplace_back(name.toUtf8(), *(*zip)->bytes(name, 1 << 20));
  for (auto& [name, bytes] : parts)
    if (name == "tables/contact.jsonl") bytes.replace("Jana", "Jano");
  refused(test::zipOf(parts));
  std::erase_if(parts, [](const auto& part) { return part.first == "tables/contact.jsonl"; });
  refused(test::zipOf(parts));
  refused(test::zipOf({{"kith.json", "{}"}}));
}

TEST_CASE("an archive carries playbooks and what was waved away on Today") {
  test::Opened book;
  domain::Contact ana;
  ana.given = QStringLiteral("Ana");
  const domain::Id id = book.session->runNow(app::addContact(ana))->made;
  domain::DueItem line;
  line.kind = QStringLiteral("touch");
  line.state = QStringLiteral("late");
  line.contactId = id;
  line.mark = QStringLiteral("2026-01-01");
  REQUIRE(book.session->runNow(app::dismissLines({line})));
  domain::Playbook playbook{0, QStringLiteral("After a sale"), {}};
  playbook.steps.push_back({1, {}, false, QStringLiteral("call"), 0});
  REQUIRE(book.session->runNow(app::savePlaybook(playbook)));
  const QString file = archived(book);
  test::Opened other;
  REQUIRE(tried(other, file));
  CHECK(dumped(other) == dumped(book));
  REQUIRE(tried(other, file));  // once more: there already
  CHECK(dumped(other) == dumped(book));
}
