#include "models/import_cells_model.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace kith;
using models::ImportCellsModel;

namespace {

app::ImportProblem bad(qint64 line, int at, const char* cell, const char* why = "not a date") {
  return {line, QStringLiteral("Born"),  QString::fromUtf8(cell),       QString::fromUtf8(why),
          at,   QString::fromUtf8(cell), static_cast<quint64>(line) * 7};
}

app::ImportReport reportOf(std::vector<app::ImportProblem> problems, std::vector<app::FixedCell> fixed = {}) {
  app::ImportReport report;
  report.problems = std::move(problems);
  report.fixed = std::move(fixed);
  return report;
}

QString text(const ImportCellsModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

}

TEST_CASE("what is wrong with one cell stands in one row, in the order of the file") {
  ImportCellsModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setReport(
      reportOf({bad(9, 1, "x"),
                bad(4, 1, "y"),
                bad(4, 1, "y", "too long"),
                {5, {}, QStringLiteral("Ada"), QStringLiteral("skipped: its contact is in Trash")}}));
  REQUIRE(model.rowCount() == 3);
  CHECK(text(model, 0, ImportCellsModel::Problem) == u"not a date; too long");
  CHECK(text(model, 1, ImportCellsModel::Text) == u"Ada");
  CHECK(model.flags(model.index(0, ImportCellsModel::Text)).testFlag(Qt::ItemIsEditable));
  CHECK_FALSE(model.flags(model.index(1, ImportCellsModel::Text)).testFlag(Qt::ItemIsEditable));
  CHECK_FALSE(model.correct(1, QStringLiteral("Eva")));
  CHECK(model.open() == 3);
}

TEST_CASE(
    "a corrected cell stays, rests while its row reads otherwise, and goes back to what the file says") {
  ImportCellsModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setReport(reportOf({bad(4, 1, "x")}));
  REQUIRE(model.correct(0, QStringLiteral("1980-05-12")));
  const std::vector<domain::CellFix> wanted{{4, 1, {}, quint64{28}, QStringLiteral("1980-05-12")}};
  CHECK(model.fixes() == wanted);
  model.setReport(reportOf({}, {{4, 1}}));
  REQUIRE(model.rowCount() == 1);
  CHECK(model.open() == 0);
  CHECK(text(model, 0, ImportCellsModel::Problem).contains(QStringLiteral("“x”")));
  model.setReport(reportOf({}));
  CHECK(model.rowCount() == 0);
  CHECK(model.fixes() == wanted);
  model.setReport(reportOf({}, {{4, 1}}));
  REQUIRE(model.correct(0, QString()));
  CHECK(text(model, 0, ImportCellsModel::Text) == u"(empty)");
  REQUIRE(model.correct(0, QStringLiteral("x")));
  CHECK(model.fixes().empty());
  model.clear();
  CHECK(model.rowCount() == 0);
}
