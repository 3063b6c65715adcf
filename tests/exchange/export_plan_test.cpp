#include "exchange/export_plan.h"

#include "exchange/contact_json.h"
#include "exchange/csv_writer.h"
#include "exchange/full_contact.h"
#include "exchange/import_support.h"
#include "support/catch.h"

#include <QBuffer>
#include <QJsonDocument>

using namespace kith;
using namespace kith::exchange;

namespace {

QByteArray exported(const std::vector<domain::Contact>& contacts, CsvTarget target) {
  ExportPlan plan;
  for (const auto& contact : contacts) plan.see(contact);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  CsvWriter writer(buffer, target);
  REQUIRE(writer.writeRow(plan.headers()).has_value());
  for (const auto& contact : contacts) REQUIRE(writer.writeRow(plan.cells(contact)).has_value());
  REQUIRE(writer.finish().has_value());
  return buffer.data();
}

// For the report of a test that fails.
QString textOf(const domain::Contact& contact) {
  return QString::fromUtf8(QJsonDocument(contactJson(contact)).toJson());
}

}

TEST_CASE("what Kith exports it reads back exactly, for every target") {
  domain::Contact company;
  company.kind = domain::ContactKind::Company;
  company.companyName = QStringLiteral("'+46 Bolaget");
  domain::Contact namesake;
  namesake.given = QStringLiteral("Total");
  for (const CsvTarget target : {CsvTarget::Excel, CsvTarget::ExcelUs, CsvTarget::Program}) {
    BuildOptions options;
    options.region = QStringLiteral("SE");
    const Imported in = imported(exported({fullContact(), company, namesake}, target), options);
    CHECK(in.mapping.preset == u"kith");
    REQUIRE(in.drafts.size() == 3);
    for (const Draft& draft : in.drafts) CHECK(draft.problems.empty());
    CHECK(textOf(in.drafts[0].contact) == textOf(fullContact()));
    CHECK(in.drafts[0].contact == fullContact());
    CHECK(in.drafts[1].contact == company);
    CHECK(in.drafts[2].contact == namesake);
  }
}

TEST_CASE("spreadsheets are kept from calculating, programs get values as they are") {
  CHECK(cellFor(CsvTarget::Excel, QStringLiteral("=1+1")) == u"'=1+1");
  CHECK(cellFor(CsvTarget::ExcelUs, QStringLiteral("+46 70")) == u"'+46 70");
  CHECK(cellFor(CsvTarget::Program, QStringLiteral("+46 70")) == u"+46 70");
}

TEST_CASE("an export has the columns that were asked for, in their order") {
  const auto plan =
      ExportPlan::ofFields({QStringLiteral("family"), QStringLiteral("email"), QStringLiteral("phone.mobile"),
                            QStringLiteral("custom.Shoe size")});
  REQUIRE(plan.has_value());
  CHECK(plan->headers().join(u'|') == u"family|email|phone.mobile|custom.Shoe size");
  CHECK(plan->cells(fullContact()).join(u'|') == u"=Berg|Anna@Berg.example|070-174 06 35|+39");
  CHECK(ExportPlan::ofFields({QStringLiteral("nonsense")}).error().kind == base::ErrorKind::Invalid);
  // The name as lists show it has the key of `show --json`, too.
  const auto shown = ExportPlan::ofFields({QStringLiteral("display")});
  REQUIRE(shown.has_value());
  CHECK(shown->cells(fullContact()).join(u'|') == domain::displayName(fullContact()));
}

TEST_CASE("own fields stand in the order of the book, whoever is seen first") {
  domain::Contact later;
  later.custom.push_back({0, 8, QStringLiteral("Hat size"), std::nullopt, QStringLiteral("57")});
  domain::Contact earlier;
  earlier.custom.push_back({0, 7, QStringLiteral("Shoe size"), std::nullopt, QStringLiteral("39")});
  ExportPlan plan;
  plan.see(later);
  plan.see(earlier);
  CHECK(plan.headers().join(u'|') == u"kind|custom.Shoe size|custom.Hat size|uid");
}

TEST_CASE("a row laid aside has the cells of its contact, also when columns join later") {
  ExportPlan plan;
  domain::Contact bare;
  bare.given = QStringLiteral("Åsa");
  bare.uid = QStringLiteral("1");
  SparseRow row;
  plan.fill(bare, row);
  plan.see(fullContact());
  std::vector<std::string> byNumber(plan.order().size());
  SparseRow::eachCell(row.bytes(), [&](std::size_t column, std::string_view value) {
    byNumber[column] = std::string(value);
  });
  QStringList cells;
  for (const std::size_t number : plan.order()) cells << QString::fromStdString(byNumber[number]);
  CHECK(cells == plan.cells(bare));
  CHECK(cells.contains(QStringLiteral("Åsa")));
}
