// Lists of sales, talks and products: in, in again, out and in elsewhere.
#include "app/export.h"
#include "app/import.h"
#include "domain/money.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using app::ImportOptions;

namespace {

app::ImportReport importedFile(test::Opened& book, const QString& file, const ImportOptions& options = {}) {
  app::JobControl control;
  const auto report = app::importFile(*book.session, file, options, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  CHECK(report->rows ==
        report->created + report->updated + report->unchanged + report->skipped + report->failed);
  return *report;
}

app::ImportReport imported(test::Opened& book, const QByteArray& bytes, const ImportOptions& options = {}) {
  return importedFile(book, book.write(QStringLiteral("list.csv"), bytes), options);
}

ImportOptions what(const char* kind) {
  ImportOptions options;
  options.reading.what = QString::fromLatin1(kind);
  options.reading.region = QStringLiteral("SE");
  return options;
}

void add(test::Opened& book, const char* given, const char* family, const char* mail) {
  domain::Contact contact;
  contact.given = QString::fromUtf8(given);
  contact.family = QString::fromUtf8(family);
  const QString address = QString::fromUtf8(mail);
  contact.channels.push_back({0, domain::ChannelKind::Email, {}, address, address, {}, {}, true});
  REQUIRE(book.session->runNow(app::addContact(contact)));
}

std::vector<domain::Purchase> sales(test::Opened& book, const char* name) {
  return book.queries->purchasesOf(*book.queries->findOne(QString::fromUtf8(name)));
}

QString exported(test::Opened& book, const char* kind, const char* ending) {
  app::ExportOptions options;
  options.what = QString::fromLatin1(kind);
  options.target = QStringLiteral("program");
  const QString path = book.folder.filePath(QString::fromLatin1(kind) + QString::fromLatin1(ending));
  app::JobControl control;
  const auto written = app::exportFile(*book.queries, path, options, control);
  if (!written) throw std::runtime_error(written.error().detail.toStdString());
  return path;
}

constexpr char kSwedish[] =
    "Ordernummer;Datum;Kund;E-post;Artikel;Artikelnr;Antal;Pris;Moms;Frakt;Summa\n"
    "1001;2025-03-04;Eva Lind;eva@lind.example;Vas;V-1;2;1.150,50;460,20;99,00;2.400,00\n"
    "1001;2025-03-04;Eva Lind;eva@lind.example;Skål;S-1;1;0,00;;;2.400,00\n"
    "1002;2025-03-05;Nils Okänd;;Vas;V-1;1;1.150,50;;;1.150,50\n"
    "Summa;;;;;;;;;;3.550,50\n";

}

TEST_CASE("a plain list of sales is understood by its words, with its decimal mark, and comes once") {
  test::Opened book;
  const auto report = imported(book, kSwedish, what(""));
  CHECK(report.rows == 4);
  CHECK(report.created == 3);
  CHECK(report.skipped == 1);
  CHECK(report.unassigned == 1);
  const auto eva = sales(book, "Eva Lind");
  REQUIRE(eva.size() == 1);
  CHECK(eva[0].number == u"1001");
  CHECK(eva[0].date == u"2025-03-04");
  CHECK(eva[0].total == 240000);
  CHECK(eva[0].shipping == 9900);
  CHECK(eva[0].currency == u"SEK");
  REQUIRE(eva[0].lines.size() == 2);
  CHECK(eva[0].lines[0].price == 115050);
  CHECK(eva[0].lines[0].quantity == 2'000'000);
  CHECK(domain::purchaseStatus(eva[0]) == u"paid");
  CHECK(imported(book, kSwedish, what("")).unchanged == 3);
  REQUIRE(app::takeBackImportNow(*book.session, report.import));
  CHECK(book.queries->contactIds(app::ContactSection::Everyone)->empty());
}

TEST_CASE("columns of a list of sales can be told, and what nobody knows goes into the notes") {
  test::Opened book;
  add(book, "Ada", "Berg", "ada@berg.example");
  constexpr char kList[] = "Wer,Wann,Was,Stk,Macht,Lager\nAda Berg,4.3.2025,Vase,2,30.00,Nord\n";
  ImportOptions options = what("purchases");
  options.reading.map = {{QStringLiteral("Wer"), QStringLiteral("contact")},
                         {QStringLiteral("Wann"), QStringLiteral("date")},
                         {QStringLiteral("Was"), QStringLiteral("product")},
                         {QStringLiteral("Stk"), QStringLiteral("quantity")},
                         {QStringLiteral("Macht"), QStringLiteral("line_total")}};
  CHECK(imported(book, kList, options).created == 1);
  const auto ada = sales(book, "Ada Berg");
  REQUIRE(ada.size() == 1);
  CHECK(ada[0].date == u"2025-03-04");
  CHECK(ada[0].total == 3000);
  CHECK(ada[0].lines[0].price == 1500);
  CHECK(ada[0].notes == u"Lager: Nord");
  CHECK(imported(book, kList, options).unchanged == 1);
}

TEST_CASE("in a list without numbers the nth equal row is the nth sale") {
  test::Opened book;
  add(book, "Ada", "Berg", "ada@berg.example");
  const QByteArray list = "Date,Customer,Product,Quantity,Price\n";
  const QByteArray row = "2025-03-04,Ada Berg,Coffee,1,3.50\n";
  CHECK(imported(book, QByteArray(list + row + row), what("purchases")).created == 2);
  CHECK(sales(book, "Ada Berg").size() == 2);
  const auto again = imported(book, QByteArray(list + row + row + row), what("purchases"));
  CHECK(again.unchanged == 2);
  CHECK(again.created == 1);
}

TEST_CASE("a bad amount of a sale is corrected on the way in, and the same file changes nothing") {
  test::Opened book;
  add(book, "Ada", "Berg", "ada@berg.example");
  const QString file =
      book.write(QStringLiteral("list.csv"),
                 "Order,Date,Customer,Product,Quantity,Price\n1,2025-03-04,Ada Berg,Vase,1,ten\n");
  app::JobControl control;
  ImportOptions options = what("purchases");
  const auto found = app::rehearseImport(book.path, file, options, control);
  REQUIRE(found);
  REQUIRE(found->problems.size() == 1);
  const auto& bad = found->problems[0];
  CHECK(bad.at == 5);
  CHECK(bad.cell == u"ten");
  options.fixes = {{bad.line, bad.at, {}, bad.row, QStringLiteral("10")}};
  const auto done = importedFile(book, file, options);
  CHECK(done.created == 1);
  CHECK(done.fixed.size() == 1);
  CHECK(sales(book, "Ada Berg").front().total == 1000);
  CHECK(importedFile(book, file, options).unchanged == 1);
  CHECK(importedFile(book, file, what("purchases")).unchanged == 1);
  CHECK(sales(book, "Ada Berg").front().total == 1000);
}

TEST_CASE("talks of a list go to whom they were with, nobody is invented, and they come once") {
  test::Opened book;
  add(book, "Ada", "Berg", "ada@berg.example");
  constexpr char kList[] =
      "When,Type,Direction,Minutes,Contact,Email,Text,Outcome\n"
      "2025-03-04 09:30,Phone call,inbound,12,Ada Berg,,asked for oil,agreed\n"
      "2025-03-05,Meeting,,,,ada@berg.example,at the fair,\n"
      "2025-03-06,Note,,,Nobody Here,,lost,\n"
      "nonsense,Note,,,Ada Berg,,no time,\n";
  const auto report = imported(book, kList, what("interactions"));
  CHECK(report.created == 2);
  CHECK(report.failed == 2);
  const auto ada = *book.queries->findOne(QStringLiteral("Ada Berg"));
  const auto timeline = book.queries->timeline(ada, 10);
  REQUIRE(timeline.size() == 2);
  CHECK(timeline[0].kind == u"meeting");
  CHECK(timeline[1].kind == u"call");
  CHECK(timeline[1].direction == u"in");
  CHECK(timeline[1].minutes == 12);
  CHECK(timeline[1].outcome == u"agreed");
  const auto again = imported(book, kList, what("interactions"));
  CHECK(again.unchanged == 2);
  CHECK(again.created == 0);
  REQUIRE(app::takeBackImportNow(*book.session, report.import));
  CHECK(book.queries->timeline(ada, 10).empty());
}

TEST_CASE("a list of talks is known by its words and cells, and makes those who can be reached") {
  test::Opened book;
  constexpr char kList[] =
      "Date,Contact,Email,Type,Note\n"
      "2026-02-03,Ada Berg,ada@berg.example,Call,asked for oil\n"
      "2026-02-04,Ada Berg,ada@berg.example,Email,sent the price\n"
      "2026-02-05,Nobody Here,,Meeting,lost\n";
  const auto report = imported(book, kList);
  CHECK(report.created == 2);
  CHECK(report.failed == 1);
  const auto ada = *book.queries->findOne(QStringLiteral("Ada Berg"));
  CHECK(book.queries->timeline(ada, 10).size() == 2);
  CHECK(book.queries->count(app::ContactSection::Everyone) == 1);
  CHECK(imported(book, kList).unchanged == 2);
}

TEST_CASE("a list of people with the way they like to be talked to stays one of people") {
  test::Opened book;
  constexpr char kPeople[] =
      "Date,Name,Email,City,Type,Notes\n"
      "2026-02-03,Ada Berg,ada@berg.example,Lund,Email,likes oak\n"
      "2026-02-04,Bo Ek,bo@ek.example,Malmö,Phone,likes ash\n";
  CHECK(imported(book, kPeople).created == 2);
  CHECK(book.queries->count(app::ContactSection::Everyone) == 2);
}

TEST_CASE("products of a list follow it field by field, and keep what was changed here") {
  test::Opened book;
  constexpr char kList[] =
      "SKU,Name,Category,Price,Cost,VAT,Currency\nV-1,Vase,Pottery,15.00,6.00,25 "
      "%,EUR\nP-1,Pot,Pottery,9.00,,25,EUR\n";
  const auto report = imported(book, kList, what(""));
  CHECK(report.created == 2);
  const auto named = [&](const char* name) {
    for (const auto& product : book.queries->products())
      if (product.name == QString::fromUtf8(name)) return product;
    throw std::runtime_error("no such product");
  };
  CHECK(named("Vase").price == 1500);
  CHECK(named("Vase").cost == 600);
  CHECK(named("Vase").taxPercent == u"25");
  CHECK(imported(book, kList, what("products")).unchanged == 2);
  domain::Product pot = named("Pot");
  pot.price = 1000;
  REQUIRE(book.session->runNow(app::editProduct(pot)));
  const auto next = imported(book,
                             "SKU,Name,Category,Price,Cost,VAT,Currency\nV-1,Vase,Glass,15.00,6.00,25 %,EUR\n"
                             "P-1,Pot,Pottery,9.50,,25,EUR\n",
                             what("products"));
  CHECK(next.updated == 1);
  CHECK(next.unchanged == 1);
  CHECK(next.problemCount == 1);
  CHECK(named("Vase").category == u"Glass");
  CHECK(named("Pot").price == 1000);
}

TEST_CASE("what is exported as a list comes into another book equal, and into its own not at all") {
  test::Opened book;
  imported(book, kSwedish, what(""));
  add(book, "Ada", "Berg", "ada@berg.example");
  imported(book, "When,Type,Contact,Text\n2025-03-04 09:30,Call,Ada Berg,\"two\nlines, +46\"\n",
           what("interactions"));
  imported(book, "SKU,Name,Price\nV-1,'=Vase,15.00\n", what("products"));
  for (const char* ending : {".csv", ".xlsx"}) {
    test::Opened other;
    add(other, "Ada", "Berg", "ada@berg.example");
    add(other, "Eva", "Lind", "eva@lind.example");
    for (const char* kind : {"purchases", "interactions", "products"}) {
      CAPTURE(kind, ending);
      const QString file = exported(book, kind, ending);
      const auto own = importedFile(book, file);
      CHECK(own.created + own.updated + own.failed == 0);
      const auto first = importedFile(other, file);
      CHECK(first.created > 0);
      CHECK(first.failed == 0);
      const auto second = importedFile(other, file);
      CHECK(second.created + second.updated == 0);
      CHECK(second.unchanged == first.created);
    }
    const auto eva = sales(other, "Eva Lind");
    REQUIRE(eva.size() == 1);
    CHECK(eva[0].total == 240000);
    CHECK(eva[0].lines.size() == 2);
    const auto talks = other.queries->timeline(*other.queries->findOne(QStringLiteral("Ada Berg")), 9);
    REQUIRE(talks.size() == 1);
    CHECK(talks[0].text == u"two\nlines, +46");
    CHECK(other.queries->products().front().name == book.queries->products().front().name);
  }
}
