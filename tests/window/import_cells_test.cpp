// Cells of a list that are corrected on the import page, by the keyboard alone.
#include "pages/import_cells.h"

#include "domain/contact.h"
#include "window/driven.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace kith;

namespace {

constexpr char kList[] =
    "Name,Email,Birthday\n"
    "Ada Berg,ada@berg.example,31/31/1980\n"
    "Bo Ek,bo at ek.example,12/31/1981\n"
    "Eva Ås,eva@as.example,\n";

struct Window : test::Driven {
  void open(const QString& file) {
    window.book()->startImport(file);
    REQUIRE(wait([&] { return counts().contains(QStringLiteral("new")); }));
  }
  QTableView* cells() { return find<QTableView>("importCells"); }
  QString counts() { return find<QLabel>("importCounts")->text(); }
  QString cell(int row, int column) { return cells()->model()->index(row, column).data().toString(); }
  // Types into the cell of the row that is current.
  void correct(const char* text) {
    key(Qt::Key_Return);
    auto* editor = find<QLineEdit>("cellEditor");
    REQUIRE(editor != nullptr);
    editor->selectAll();
    type(text);
    key(Qt::Key_Return);
  }
};

}

TEST_CASE("bad cells are corrected and emptied where they stand, and the counts follow") {
  Window kith;
  const QString file = kith.write(QStringLiteral("one.csv"), kList);
  kith.open(file);
  REQUIRE(kith.wait([&] { return kith.cells()->isVisible() && kith.cells()->model()->rowCount() == 2; }));
  CHECK(kith.counts().contains(QStringLiteral("2 to look at")));
  CHECK(kith.cell(0, 1) == u"Birthday");
  CHECK(kith.cell(0, 2) == u"31/31/1980");
  kith.cells()->setFocus(Qt::TabFocusReason);
  kith.correct("1/31/1980");
  REQUIRE(kith.wait([&] { return kith.counts().contains(QStringLiteral("1 corrected")); }));
  CHECK(kith.counts().contains(QStringLiteral("1 to look at")));
  CHECK(kith.cell(0, 3).contains(QStringLiteral("the file says “31/31/1980”")));
  CHECK(QApplication::focusWidget() == kith.cells());
  CHECK(kith.cells()->currentIndex().row() == 1);
  kith.key(Qt::Key_Delete);
  REQUIRE(kith.wait([&] { return kith.counts().contains(QStringLiteral("2 corrected")); }));
  CHECK_FALSE(kith.counts().contains(QStringLiteral("to look at")));
  CHECK(kith.find<QLabel>("importCellsTitle")->text() == u"Corrected");
  kith.find<QPushButton>("importRun")->click();
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 3; }));
  const auto ada = *kith.queries().contact(*kith.queries().findOne(QStringLiteral("Ada Berg")));
  CHECK(ada.birthday == u"1980-01-31");
  CHECK(ada.custom.empty());
  const auto bo = *kith.queries().contact(*kith.queries().findOne(QStringLiteral("Bo Ek")));
  CHECK(domain::channelsOf(bo, domain::ChannelKind::Email).empty());
  CHECK(bo.custom.empty());
  REQUIRE(kith.wait([&] { return !kith.window.book()->isImporting(); }));
  kith.window.actions().get(QStringLiteral("file.importAgain"))->trigger();
  REQUIRE(kith.wait([&] { return !kith.window.book()->isImporting(); }));
  CHECK(kith.queries().contact(ada.id)->birthday == u"1980-01-31");
  CHECK(kith.queries().stats().people == 3);
}

TEST_CASE("a correction outlives another way of reading, and can be taken back") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), kList));
  REQUIRE(kith.wait([&] { return kith.cells()->model()->rowCount() == 2; }));
  kith.cells()->setFocus(Qt::TabFocusReason);
  kith.correct("1/31/1980");
  REQUIRE(kith.wait([&] { return kith.counts().contains(QStringLiteral("1 corrected")); }));
  QMenu* header = kith.find<QToolButton>("importHeader")->menu();
  for (QAction* action : header->actions())
    if (action->text().startsWith(QStringLiteral("No headings"))) action->trigger();
  REQUIRE(kith.wait([&] {
    return kith.counts().contains(QStringLiteral("4 new")) &&
           kith.counts().contains(QStringLiteral("1 corrected"));
  }));
  const int row = [&] {
    for (int i = 0; i < kith.cells()->model()->rowCount(); ++i)
      if (kith.cell(i, 3).contains(QStringLiteral("the file says"))) return i;
    return -1;
  }();
  REQUIRE(row >= 0);
  kith.cells()->setFocus(Qt::TabFocusReason);
  kith.cells()->setCurrentIndex(kith.cells()->model()->index(row, 2));
  auto* back = kith.find<QPushButton>("importCellBack");
  REQUIRE(back->isVisible());
  QTest::keyClick(back, Qt::Key_Space);
  REQUIRE(kith.wait([&] { return !kith.counts().contains(QStringLiteral("corrected")); }));
  CHECK(kith.cell(row, 2) == u"31/31/1980");
}
