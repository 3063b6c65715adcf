// Cells that are corrected on their way in.
#include "app/import.h"
#include "support/catch.h"
#include "support/opened.h"

#include <algorithm>

using namespace kith;
using app::ImportOptions;

namespace {

constexpr const char* kList =
    "Name,Email,Birthday,Phone\n"
    "Ada Berg,ada@berg.example,31/31/1980,+46 70 174 06 35\n"
    "Bo Ek,bo at ek.example,12.3.1981,+46 70 174 06 36\n";

app::ImportReport imported(test::Opened& book, const QString& file, const ImportOptions& options = {}) {
  app::JobControl control;
  const auto report = app::importFile(*book.session, file, options, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  CHECK(report->rows ==
        report->created + report->updated + report->unchanged + report->skipped + report->failed);
  return *report;
}

// The problems a rehearsal finds, answered by these texts in turn.
ImportOptions answered(test::Opened& book, const QString& file, QStringList texts) {
  app::JobControl control;
  const auto found = app::rehearseImport(book.path, file, {}, control);
  if (!found) throw std::runtime_error(found.error().detail.toStdString());
  REQUIRE(found->problems.size() == static_cast<std::size_t>(texts.size()));
  ImportOptions options;
  for (const app::ImportProblem& problem : found->problems)
    options.fixes.push_back({problem.line, problem.at, {}, problem.row, texts.takeFirst()});
  return options;
}

domain::Contact named(test::Opened& book, const char* name) {
  return *book.queries->contact(*book.queries->findOne(QString::fromUtf8(name)));
}

}

TEST_CASE("a rehearsal says which cell is bad and all that stands there") {
  test::Opened book;
  app::JobControl control;
  const auto found =
      app::rehearseImport(book.path, book.write(QStringLiteral("list.csv"), kList), {}, control);
  REQUIRE(found);
  REQUIRE(found->problems.size() == 2);
  CHECK(found->problems[0].line == 2);
  CHECK(found->problems[0].at == 2);
  CHECK(found->problems[0].cell == u"31/31/1980");
  CHECK(found->problems[1].at == 1);
  CHECK(found->problems[1].cell == u"bo at ek.example");
  CHECK(found->problems[0].row != found->problems[1].row);
}

TEST_CASE("a corrected cell comes in as corrected, and the same file changes nothing the next time") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), kList);
  const ImportOptions options =
      answered(book, file, {QStringLiteral("31/1/1980"), QStringLiteral("bo@ek.example")});
  const auto first = imported(book, file, options);
  CHECK(first.created == 2);
  CHECK(first.fixed == std::vector<app::FixedCell>{{2, 2}, {3, 1}});
  CHECK(first.problemCount == 0);
  CHECK(named(book, "Ada Berg").birthday == u"1980-01-31");
  CHECK(named(book, "Ada Berg").custom.empty());
  CHECK(domain::channelsOf(named(book, "Bo Ek"), domain::ChannelKind::Email).front().value ==
        u"bo@ek.example");
  for (const ImportOptions& each : {options, ImportOptions()}) {
    const auto again = imported(book, file, each);
    CHECK(again.unchanged == 2);
    CHECK(named(book, "Ada Berg").birthday == u"1980-01-31");
    CHECK(named(book, "Bo Ek").custom.empty());
  }
  REQUIRE(app::takeBackImportNow(*book.session, first.import));
  CHECK(book.queries->contactIds(app::ContactSection::People)->empty());
}

TEST_CASE("a cell can be corrected after its row came in, unless it was changed here since") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), kList);
  const ImportOptions options = answered(book, file, {QStringLiteral("31/1/1980"), QString()});
  imported(book, file);
  CHECK(named(book, "Ada Berg").custom.size() == 1);
  const auto corrected = imported(book, file, options);
  CHECK(corrected.updated == 2);
  CHECK(named(book, "Ada Berg").birthday == u"1980-01-31");
  CHECK(named(book, "Ada Berg").custom.empty());
  CHECK(named(book, "Bo Ek").custom.empty());
  CHECK(imported(book, file, options).unchanged == 2);
  REQUIRE(book.session->runNow(app::editContact(named(book, "Ada Berg").id, QStringLiteral("birthday"),
                                                [](domain::Contact& ada) -> Result<void> {
                                                  ada.birthday = QStringLiteral("1980-02-01");
                                                  return {};
                                                })));
  const auto kept = imported(book, file, options);
  CHECK(kept.unchanged == 2);
  CHECK(kept.problemCount == 1);
  CHECK(named(book, "Ada Berg").birthday == u"1980-02-01");
}

TEST_CASE("when its source mends the cell as it was corrected, nothing is left to change") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), kList);
  imported(book, file, answered(book, file, {QStringLiteral("31/1/1980"), QStringLiteral("bo@ek.example")}));
  QByteArray mended = kList;
  mended.replace("31/31/1980", "31/1/1980").replace("bo at ek", "bo@ek");
  const auto report = imported(book, book.write(QStringLiteral("list.csv"), mended));
  CHECK(report.unchanged == 2);
  CHECK(named(book, "Ada Berg").birthday == u"1980-01-31");
}

TEST_CASE("a correction rests while its row reads otherwise, and never hits another") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), kList);
  ImportOptions options =
      answered(book, file, {QStringLiteral("31/1/1980"), QStringLiteral("bo@ek.example")});
  app::JobControl control;
  options.reading.delimiter = QStringLiteral(";");
  CHECK(app::rehearseImport(book.path, file, options, control)->fixed.empty());
  options.reading.delimiter.clear();
  options.reading.dateOrder = QStringLiteral("mdy");
  options.reading.header = false;
  CHECK(app::rehearseImport(book.path, file, options, control)->fixed.size() == 2);
  QByteArray longer = kList;
  longer.insert(longer.indexOf('\n') + 1, "Eva Ås,eva@as.example,31/31/1980,\n");
  CHECK(app::rehearseImport(book.path, book.write(QStringLiteral("list.csv"), longer), options, control)
            ->fixed.empty());
}

TEST_CASE("a corrected row that is left out is kept as it was corrected") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), kList);
  imported(book, file);
  ImportOptions options = answered(book, file, {QStringLiteral("31/1/1980"), QString()});
  options.onMatch = QStringLiteral("skip");
  options.rejectsPath = book.folder.filePath(QStringLiteral("refused.csv"));
  CHECK(imported(book, file, options).skipped == 2);
  QFile refused(options.rejectsPath);
  REQUIRE(refused.open(QIODevice::ReadOnly));
  CHECK(refused.readAll().contains("ada@berg.example,31/1/1980,"));
}
