// A list on its way in: what each column is, how the file is read, and that it is remembered.
#include "app/rows.h"
#include "models/roles.h"
#include "pages/import_columns.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace kith;

namespace {

constexpr char kList[] = "Wer,Erreichbar,Schuhe\nAda,+46 70 174 06 35,39\nBo,+46 70 174 06 36,44\n";

struct Window : test::Driven {
  void open(const QString& file) { window.book()->startImport(file); }
  QAbstractItemView* columns() { return find<QAbstractItemView>("importColumns"); }
  QString column(int row, int role) { return columns()->model()->index(row, 0).data(role).toString(); }
  QString field(int row) { return column(row, models::ImportColumnRole::Field); }
  QString counts() { return find<QLabel>("importCounts")->text(); }
  QString button(const char* name) { return find<QToolButton>(name)->text(); }
  bool isReady() {
    auto* run = find<QPushButton>("importRun");
    return run->isVisible() && run->isEnabled() && counts().contains(QStringLiteral("new"));
  }
  // Chooses by the keyboard alone.
  void tell(int row, const char* typed) {
    columns()->setFocus();
    columns()->setCurrentIndex(columns()->model()->index(row, 0));
    QTest::keyClick(columns(), Qt::Key_Return);
    auto* popup = find("fieldChooser");
    REQUIRE(popup->isVisible());
    auto* input = find<QLineEdit>("fieldChooserInput");
    QTest::keyClicks(input, QString::fromLatin1(typed));
    QTest::keyClick(input, Qt::Key_Return);
    CHECK_FALSE(popup->isVisible());
  }
  void pick(const char* button, const char* words) {
    QMenu* menu = find<QToolButton>(button)->menu();
    for (QAction* action : menu->actions())
      if (action->text().startsWith(QString::fromLatin1(words))) return action->trigger();
    FAIL("no such choice");
  }
  void takeIn(qint64 people) {
    REQUIRE(wait([&] { return isReady(); }));
    find<QPushButton>("importRun")->click();
    REQUIRE(wait([&] { return queries().stats().people == people; }));
    REQUIRE(wait([&] { return !window.book()->isImporting(); }));
  }
};

}

TEST_CASE("a column is told by the keyboard, the counts follow, and the next list is read as this one") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), kList));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.field(0) == u"Own field “Wer”");
  CHECK(kith.column(0, models::ImportColumnRole::Sureness).contains(QStringLiteral("unknown")));
  CHECK(kith.column(1, models::ImportColumnRole::Sureness) == u"a guess");
  CHECK(kith.column(2, models::ImportColumnRole::Samples).contains(QStringLiteral("39")));
  kith.tell(0, "whole name");
  REQUIRE(kith.wait([&] { return kith.field(0) == u"Whole name" && kith.isReady(); }));
  CHECK(kith.column(0, models::ImportColumnRole::Sureness) == u"your choice");
  CHECK(kith.columns()->currentIndex().row() == 0);
  kith.tell(2, "into the");
  REQUIRE(kith.wait([&] { return kith.field(2) == u"Into the notes"; }));
  kith.takeIn(2);
  const auto ada = *kith.queries().findOne(QStringLiteral("Ada"));
  CHECK(kith.queries().contact(ada)->notes == u"Schuhe: 39");

  kith.open(kith.write(QStringLiteral("two.csv"), "Schuhe,Erreichbar,Wer\n40,+46 70 174 06 37,Eva\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.field(2) == u"Whole name");
  auto* back = kith.find<QPushButton>("importLastTime");
  REQUIRE(back->isVisible());
  CHECK(kith.find<QLabel>("importHow")->text().contains(QStringLiteral("as last time")));
  back->click();
  REQUIRE(kith.wait([&] { return kith.field(2) == u"Own field “Wer”" && kith.isReady(); }));
  CHECK_FALSE(kith.find<QLabel>("importHow")->text().contains(QStringLiteral("as last time")));
  back->click();
  REQUIRE(kith.wait([&] { return kith.field(2) == u"Whole name"; }));
  kith.takeIn(3);
}

TEST_CASE("an own field is named by typing, a column can be left out, and go back to what was found out") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), "Name,Schuhe\nAda Berg,39\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.tell(1, "Shoe size");
  REQUIRE(kith.wait([&] { return kith.field(1) == u"Own field “Shoe size”"; }));
  kith.tell(1, "leave out");
  REQUIRE(kith.wait([&] { return kith.field(1) == u"Left out"; }));
  kith.columns()->setFocus();
  QTest::keyClick(kith.columns(), Qt::Key_Space);
  REQUIRE(kith.find("fieldChooser")->isVisible());
  auto* rows = kith.find<QAbstractItemView>("fieldChooserRows");
  CHECK(rows->model()->index(1, 0).data().toString() == u"As found out");
  QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                    rows->visualRect(rows->model()->index(1, 0)).center());
  REQUIRE(kith.wait([&] { return kith.field(1) == u"Own field “Schuhe”"; }));
  QTest::keyClick(kith.columns(), Qt::Key_Space);
  QTest::keyClick(kith.find<QLineEdit>("fieldChooserInput"), Qt::Key_Escape);
  CHECK_FALSE(kith.find("fieldChooser")->isVisible());
}

TEST_CASE("encoding, delimiter, headings, dates and phones are one click each, and the rows follow") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), "Name;Birthday\nBj\x9arn;3/4/1980\nEva;5/6/1981\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  auto* rows = kith.find<QAbstractItemView>("importRows");
  const auto cell = [rows](int column) { return rows->model()->index(0, column).data().toString(); };
  CHECK(cell(0) != u"Björn");
  CHECK(kith.button("importDelimiter") == u"Semicolons");
  CHECK(kith.button("importDates") == u"Dates: day first?");
  kith.pick("importEncoding", "macintosh");
  REQUIRE(kith.wait([&] { return cell(0) == u"Björn" && kith.isReady(); }));
  kith.pick("importDates", "Month first");
  REQUIRE(kith.wait([&] { return kith.button("importDates") == u"Dates: month first"; }));
  kith.pick("importHeader", "No headings");
  REQUIRE(kith.wait([&] { return cell(0) == u"Name" && kith.isReady(); }));
  kith.pick("importHeader", "As found out: First row is headings");
  REQUIRE(kith.wait([&] { return cell(0) == u"Björn"; }));
  kith.pick("importDelimiter", "Commas");
  REQUIRE(kith.wait([&] { return rows->model()->columnCount() == 1; }));
  kith.pick("importDelimiter", "As found out: Semicolons");
  REQUIRE(kith.wait([&] { return rows->model()->columnCount() == 2 && kith.isReady(); }));
  kith.find<QToolButton>("importRegion")->click();
  auto* region = kith.find<QLineEdit>("regionChooserInput");
  REQUIRE(region->isVisible());
  QTest::keyClicks(region, QStringLiteral("NO"));
  QTest::keyClick(region, Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.button("importRegion").contains(QStringLiteral("Norway")); }));
}

TEST_CASE("a second choice made before the first is read keeps the first") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), "Wer,Was,Born\nAda,Berg,3/4/1980\nEva,Ek,5/6/1981\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.tell(0, "first name");
  kith.tell(1, "last name");
  kith.pick("importDates", "Month first");
  kith.pick("importEncoding", "windows-1252");
  REQUIRE(kith.wait([&] { return kith.button("importEncoding") == u"windows-1252" && kith.isReady(); }));
  CHECK(kith.field(0) == u"First name");
  CHECK(kith.field(1) == u"Last name");
  CHECK(kith.button("importDates") == u"Dates: month first");
}

TEST_CASE("a list that is cut otherwise after a column was told loses what no longer fits") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), "Name;Schuhe\nAda Berg;39\nEva Ek;40\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.tell(1, "leave out");
  REQUIRE(kith.wait([&] { return kith.field(1) == u"Left out" && kith.isReady(); }));
  kith.pick("importDelimiter", "Commas");
  REQUIRE(kith.wait([&] { return kith.columns()->model()->rowCount() == 1; }));
  CHECK(kith.button("importDelimiter") == u"Commas");
  kith.pick("importDelimiter", "As found out: Semicolons");
  REQUIRE(kith.wait([&] { return kith.columns()->model()->rowCount() == 2 && kith.isReady(); }));
}

TEST_CASE("while a new file is read nothing of the file before can be chosen") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), "Name;Birthday\nAda Berg;3/4/1980\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.pick("importEncoding", "macintosh");
  REQUIRE(kith.wait([&] { return kith.button("importEncoding") == u"macintosh" && kith.isReady(); }));
  kith.open(kith.write(QStringLiteral("two.csv"), "Name,Birthday\nEva Ek,5/6/1981\n"));
  CHECK_FALSE(kith.find<QToolButton>("importEncoding")->isVisible());
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.button("importEncoding") == u"UTF-8");
  kith.pick("importDelimiter", "As found out: Commas");
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.button("importEncoding") == u"UTF-8");
}

TEST_CASE("a file that cannot be read again does not let the next choice import at once") {
  Window kith;
  const QString file = kith.write(QStringLiteral("one.csv"), "Name,Schuhe\nAda Berg,39\n");
  kith.open(file);
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.tell(1, "leave out");
  REQUIRE(kith.wait([&] { return kith.field(1) == u"Left out"; }));
  kith.takeIn(1);
  kith.write(QStringLiteral("one.csv"), "Name,Feet\nEva Ek,40\n");
  kith.window.actions().get(QStringLiteral("file.importAgain"))->trigger();
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.queries().stats().people == 1);
  kith.pick("importEncoding", "windows-1252");
  REQUIRE(kith.wait([&] { return kith.button("importEncoding") == u"windows-1252" && kith.isReady(); }));
  CHECK(kith.queries().stats().people == 1);
}

TEST_CASE("import again takes the last file in with one key, and says when it is gone") {
  Window kith;
  QAction* again = kith.window.actions().get(QStringLiteral("file.importAgain"));
  again->trigger();
  CHECK(kith.find<widgets::Toast>("toast")->text().contains(QStringLiteral("Nothing was imported")));
  const QString file = kith.write(QStringLiteral("one.csv"), kList);
  kith.open(file);
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.tell(0, "whole name");
  REQUIRE(kith.wait([&] { return kith.field(0) == u"Whole name"; }));
  kith.takeIn(2);
  kith.write(QStringLiteral("one.csv"), QByteArray(kList) + "Eva Lind,+46 70 174 06 37,40\n");
  again->trigger();
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 3; }));
  CHECK(kith.queries().findOne(QStringLiteral("Eva Lind")).has_value());
  REQUIRE(QFile::remove(file));
  REQUIRE(kith.wait([&] { return !kith.window.book()->isImporting(); }));
  again->trigger();
  CHECK(kith.find<widgets::Toast>("toast")->text().contains(QStringLiteral("one.csv is no longer")));
}

TEST_CASE("import again leaves those who are here already alone, as the last time") {
  Window kith;
  const QString file = kith.write(QStringLiteral("one.csv"), "Name,Email\nAda Berg,ada@berg.example\n");
  kith.open(file);
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  kith.pick("importOnMatch", "Leave them alone");
  kith.takeIn(1);
  kith.write(QStringLiteral("one.csv"),
             "Name,Email,Phone\nAda Berg,ada@berg.example,070-1740635\nBo Ek,bo@ek.example,\n");
  kith.window.actions().get(QStringLiteral("file.importAgain"))->trigger();
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 2; }));
  const auto ada = *kith.queries().findOne(QStringLiteral("Ada Berg"));
  CHECK(kith.queries().contact(ada)->channels.size() == 1);
  REQUIRE(kith.wait([&] { return !kith.window.book()->isImporting(); }));
  kith.window.actions().get(QStringLiteral("file.importAgain"))->trigger();
  auto* toast = kith.find<widgets::Toast>("toast");
  CHECK(kith.wait([&] { return toast->text() == u"Nothing came in, 2 left out"; }));
}

TEST_CASE("people who are here already are left alone when told so, and their rows can be saved") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"), "Name,Email\nAda Berg,ada@berg.example\n"));
  kith.takeIn(1);
  kith.open(kith.write(QStringLiteral("two.csv"),
                       "Name,Email,Phone\nAda Berg,ada@berg.example,070-1740635\nBo Ek,bo@ek.example,\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.counts().contains(QStringLiteral("1 changed")));
  kith.pick("importOnMatch", "Leave them alone");
  REQUIRE(kith.wait([&] { return kith.counts().contains(QStringLiteral("1 skipped")); }));
  kith.takeIn(2);
  REQUIRE(kith.wait([&] { return kith.find("importSaveRefused")->isVisible(); }));
  CHECK_FALSE(kith.find("importColumns")->isVisible());
  CHECK(kith.find<QAbstractItemView>("importRows")->model()->rowCount() == 1);
}

TEST_CASE("the last import is taken back from the menu, without holding the window") {
  Window kith;
  QAction* takeBack = kith.window.actions().get(QStringLiteral("tools.takeBack"));
  kith.open(kith.write(QStringLiteral("one.csv"), kList));
  kith.takeIn(2);
  takeBack->trigger();
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 0; }));
  CHECK(kith.wait([&] { return kith.queries().imports().front().undone; }));
  takeBack->trigger();
  CHECK(kith.wait([&] { return kith.window.toast().text().contains(QStringLiteral("no import")); }));
}

TEST_CASE("a field is told by the keyboard how it goes on, in every column that holds a part of it") {
  Window kith;
  kith.open(kith.write(QStringLiteral("one.csv"),
                       "Name,Phone,Email,Street,City\nAda Berg,070-1740635,ada@berg.example,Vei 1,Oslo\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  const auto sureness = [&](int row) { return kith.column(row, models::ImportColumnRole::Sureness); };
  kith.tell(2, "add values");
  REQUIRE(kith.wait([&] { return sureness(2).contains(QStringLiteral("add only")) && kith.isReady(); }));
  kith.tell(4, "only fill");
  REQUIRE(kith.wait([&] { return sureness(4).contains(QStringLiteral("fill blanks")) && kith.isReady(); }));
  CHECK(sureness(3).contains(QStringLiteral("fill blanks")));
  CHECK_FALSE(sureness(0).contains(QStringLiteral("fill blanks")));
  CHECK(kith.field(4) == u"City");
  kith.tell(4, "as the rest");
  REQUIRE(kith.wait([&] { return !sureness(3).contains(QStringLiteral("fill")) && kith.isReady(); }));
  kith.takeIn(1);
  kith.write(QStringLiteral("one.csv"),
             "Name,Phone,Email,Street,City\nAda Berg,070-1740635,ada@ny.example,Vei 1,Oslo\n");
  kith.window.actions().get(QStringLiteral("file.importAgain"))->trigger();
  const auto ada = *kith.queries().findOne(QStringLiteral("Ada Berg"));
  CHECK(kith.wait([&] {
    return domain::channelsOf(*kith.queries().contact(ada), domain::ChannelKind::Email).size() == 2;
  }));
}

TEST_CASE("columns of a list of sales are told by the keyboard, and the next list is read as this one") {
  Window kith;
  kith.open(kith.write(QStringLiteral("sales.csv"),
                       "Wer,Datum,Artikel,Menge,Preis\nAda Berg,2025-03-04,Vase,2,15.00\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.button("importWhat") == u"Rows: sales");
  CHECK(kith.field(0) == u"Into the notes");
  CHECK(kith.field(2) == u"Product");
  kith.tell(0, "customer");
  REQUIRE(kith.wait([&] { return kith.field(0) == u"Customer" && kith.isReady(); }));
  kith.find<QPushButton>("importRun")->click();
  REQUIRE(kith.wait([&] { return kith.queries().stats().unassigned == 1; }));
  REQUIRE(kith.wait([&] { return !kith.window.book()->isImporting(); }));
  kith.open(
      kith.write(QStringLiteral("next.csv"), "Wer,Datum,Artikel,Menge,Preis\nBo Ek,2025-03-05,Pot,1,9.00\n"));
  REQUIRE(kith.wait([&] { return kith.isReady(); }));
  CHECK(kith.field(0) == u"Customer");
  kith.pick("importWhat", "contacts");
  REQUIRE(kith.wait([&] { return kith.button("importWhat") == u"Rows: contacts" && kith.isReady(); }));
  CHECK(kith.field(2) == u"Own field “Artikel”");
  kith.pick("importWhat", "As found out: sales");
  REQUIRE(kith.wait([&] { return kith.field(2) == u"Product"; }));
}
