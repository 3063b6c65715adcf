// The contacts as a table, by keyboard alone.
#include "app/commands.h"
#include "domain/contact_edit.h"
#include "pages/contact_page.h"
#include "pages/contact_table.h"
#include "pages/row_list.h"
#include "widgets/cell_editor.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>

using namespace kith;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

struct Tabled : test::Driven {
  explicit Tabled(bool fresh = true) : Driven(fresh) {
    for (const auto& [name, city] : {std::pair{"Ana", "Oslo"}, {"Bo", "Bergen"}, {"Ci", "Moss"}}) {
      domain::Contact c;
      c.given = text(name);
      (void)domain::setField(c, text("city"), text(city));
      ids.push_back(window.book()->desk().session().runNow(app::addContact(std::move(c)))->made);
    }
    key(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(wait([&] { return find<pages::RowList>("contacts")->model()->rowCount() == 3; }));
  }

  // The first letter opens an editor, which has the rest.
  void enter(const char* words) {
    for (const QChar letter : text(words)) QTest::keyClicks(QApplication::focusWidget(), QString(letter));
  }
  void toggle() { key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); }
  pages::ContactTable* table() { return window.findChild<pages::ContactTable*>(text("contactTable")); }
  widgets::CellEditor* editor() { return qobject_cast<widgets::CellEditor*>(QApplication::focusWidget()); }
  int columnOf(const char* key) {
    const auto layout = table()->columnLayout();
    for (int visual = 0; visual < layout.size(); ++visual)
      if (layout[visual].startsWith(text(key) + u'='))
        return table()->horizontalHeader()->logicalIndex(visual);
    return -1;
  }
  // Alone: a key that was given before still counts as held.
  void at(int row, const char* key) {
    const QModelIndex cell = table()->model()->index(row, columnOf(key));
    table()->setCurrentIndex(cell);
    table()->selectionModel()->select(cell, QItemSelectionModel::ClearAndSelect);
  }
  QString cell(int row, const char* key) {
    return table()->model()->index(row, columnOf(key)).data().toString();
  }
  QString stored(std::size_t nth, const char* key) {
    const auto contact = queries().contact(ids[nth]);
    return contact ? domain::fieldValue(*contact, text(key)) : text("gone");
  }
  QStringList all(const char* key) { return {stored(0, key), stored(1, key), stored(2, key)}; }
  QString message() {
    auto* shown = find<widgets::InlineMessage>("searchMessage");
    QString words = shown->isVisible() ? shown->text() : QString();
    return words.remove(QChar(0x2068)).remove(QChar(0x2069));
  }

  std::vector<domain::Id> ids;
};

}

TEST_CASE("the table is made when it is first shown, and remembered with its columns and order") {
  QString path;
  {
    Tabled kith;
    CHECK(kith.table() == nullptr);
    kith.toggle();
    REQUIRE(kith.table() != nullptr);
    CHECK(kith.table()->isVisible());
    CHECK(kith.table()->hasFocus());
    CHECK(kith.window.actions().get(text("view.table"))->isChecked());
    CHECK_FALSE(kith.find<pages::RowList>("contacts")->isVisible());
    kith.table()->horizontalHeader()->moveSection(1, 0);
    kith.table()->horizontalHeader()->resizeSection(kith.columnOf("city"), 222);
    QTest::mouseClick(kith.table()->horizontalHeader()->viewport(), Qt::LeftButton, {},
                      QPoint(kith.table()->columnViewportPosition(kith.columnOf("city")) + 20, 10));
    REQUIRE(kith.wait([&] { return kith.cell(0, "city") == u"Bergen"; }));
    kith.toggle();
    CHECK_FALSE(kith.table()->isVisible());
    CHECK(kith.find<pages::RowList>("contacts")->hasFocus());
    CHECK(kith.wait([&] {
      return kith.find<pages::RowList>("contacts")->model()->index(0, 0).data().toString() == u"Ana";
    }));
    kith.toggle();
    kith.window.close();
    kith.window.openBook(kith.path);
    REQUIRE(kith.table() != nullptr);
    CHECK(kith.table()->isVisibleTo(&kith.window));
    CHECK(kith.table()->columnLayout().first().startsWith(u"company="));
    CHECK(kith.table()->columnWidth(kith.columnOf("city")) == 222);
    CHECK(kith.wait([&] { return kith.cell(0, "city") == u"Bergen"; }));
  }
}

TEST_CASE("selection goes along from list to table and back, and all deeds on many work there") {
  Tabled kith;
  kith.find<pages::RowList>("contacts")->selectAll();
  kith.toggle();
  CHECK(kith.window.book()->listPane().selectedContacts() == kith.ids);
  kith.at(1, "email");
  kith.key(Qt::Key_Down, Qt::ShiftModifier);
  CHECK(kith.window.book()->listPane().selectedContacts() == std::vector{kith.ids[1], kith.ids[2]});
  kith.key(Qt::Key_Delete);
  CHECK(kith.wait([&] { return kith.table()->model()->rowCount() == 1; }));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.table()->model()->rowCount() == 3; }));
  kith.at(1, "email");
  kith.key(Qt::Key_Down, Qt::ShiftModifier);
  kith.window.actions().get(text("person.stage"))->trigger();
  auto* menu = kith.find<QMenu>("stageMenu");
  REQUIRE(menu != nullptr);
  for (QAction* action : menu->actions())
    if (action->text() == u"Lead") action->trigger();
  menu->close();
  CHECK(kith.wait([&] { return kith.all("stage") == QStringList{QString(), text("lead"), text("lead")}; }));
  CHECK(kith.wait([&] { return kith.cell(2, "stage") == u"Lead"; }));
  // Nothing moved meanwhile.
  CHECK(kith.window.book()->listPane().selectedContacts() == std::vector{kith.ids[1], kith.ids[2]});
  kith.window.actions().get(text("view.table"))->trigger();
  CHECK_FALSE(kith.table()->isVisible());
  CHECK(kith.window.book()->listPane().selectedContacts() == std::vector{kith.ids[1], kith.ids[2]});
}

TEST_CASE("Enter shows the card of a row, and Esc leads back to the cell") {
  Tabled kith;
  kith.toggle();
  kith.at(1, "city");
  kith.key(Qt::Key_Return);
  // The card is made when the first frame is out.
  const auto card = [&] { return kith.find<pages::ContactPage>("contactPage"); };
  REQUIRE(kith.wait([&] { return card() != nullptr && card()->isVisible(); }));
  CHECK(card()->contact() == kith.ids[1]);
  CHECK_FALSE(kith.table()->isVisible());
  kith.key(Qt::Key_Escape);
  CHECK(kith.table()->isVisible());
  CHECK(kith.table()->hasFocus());
  CHECK(kith.table()->currentIndex().column() == kith.columnOf("city"));
}

TEST_CASE("cells are edited like a spreadsheet's: typing, Enter down, Tab aside, Esc back") {
  Tabled kith;
  kith.toggle();
  kith.at(0, "city");
  kith.enter("Hamar");
  REQUIRE(kith.editor() != nullptr);
  CHECK(kith.editor()->text() == u"Hamar");
  kith.key(Qt::Key_Return);
  CHECK(kith.table()->hasFocus());
  CHECK(kith.table()->currentIndex().row() == 1);
  CHECK(kith.wait([&] { return kith.stored(0, "city") == u"Hamar"; }));
  CHECK(kith.wait([&] { return kith.cell(0, "city") == u"Hamar"; }));
  kith.key(Qt::Key_F2);
  REQUIRE(kith.editor() != nullptr);
  CHECK(kith.editor()->text() == u"Bergen");
  kith.key(Qt::Key_End);
  kith.enter("x");
  kith.key(Qt::Key_Escape);
  CHECK(kith.table()->hasFocus());
  CHECK(kith.stored(1, "city") == u"Bergen");
  CHECK(kith.table()->currentIndex().row() == 1);
  kith.enter("Skien");
  kith.key(Qt::Key_Tab);
  REQUIRE(kith.editor() != nullptr);
  CHECK(kith.table()->currentIndex().column() == kith.columnOf("tags"));
  kith.enter("vip, fair");
  kith.key(Qt::Key_Return);
  CHECK(kith.wait(
      [&] { return kith.stored(1, "tags") == u"vip, fair" && kith.stored(1, "city") == u"Skien"; }));
  // Each is a step of its own.
  kith.window.actions().get(text("edit.undo"))->trigger();
  CHECK(kith.wait([&] { return kith.stored(1, "tags").isEmpty() && kith.stored(1, "city") == u"Skien"; }));
}

TEST_CASE("what cannot be keeps its cell open and says why; nothing that was typed is lost") {
  Tabled kith;
  kith.toggle();
  kith.at(0, "rank");
  kith.enter("Z");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.editor() != nullptr);
  CHECK(kith.editor()->text() == u"Z");
  CHECK_FALSE(kith.editor()->remark().isEmpty());
  CHECK(kith.editor()->accessibleDescription() == kith.editor()->remark());
  // A click elsewhere does not lose it either.
  QTest::mouseClick(kith.table()->viewport(), Qt::LeftButton, {},
                    kith.table()->visualRect(kith.table()->model()->index(2, 0)).center());
  REQUIRE(kith.wait([&] { return kith.editor() != nullptr && !kith.editor()->remark().isEmpty(); }));
  CHECK(kith.editor()->text() == u"Z");
  kith.editor()->setText(text("b"));
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.stored(0, "rank") == u"B"; }));
  kith.at(0, "spent");
  kith.enter("5");
  CHECK(kith.editor() == nullptr);
  CHECK(kith.table()->hasFocus());
}

TEST_CASE("an open editor stays when others change the list") {
  Tabled kith;
  kith.toggle();
  kith.at(2, "city");
  kith.enter("Voss");
  auto& session = kith.window.book()->desk().session();
  domain::Contact first;
  first.given = text("Aa");
  REQUIRE(session.runNow(app::addContact(first)));
  REQUIRE(session.runNow(app::editContact(kith.ids[2], text("city"), [](domain::Contact& c) {
    return domain::setField(c, text("city"), text("Elsewhere"));
  })));
  QTest::qWait(100);
  REQUIRE(kith.editor() != nullptr);
  CHECK(kith.editor()->text() == u"Voss");
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.stored(2, "city") == u"Voss"; }));
  CHECK(kith.wait([&] { return kith.table()->model()->rowCount() == 4; }));
}

TEST_CASE("a column is copied, and pasted from the current cell on as one step") {
  Tabled kith;
  kith.toggle();
  kith.at(0, "city");
  kith.key(Qt::Key_Down, Qt::ShiftModifier);
  kith.key(Qt::Key_C, Qt::ControlModifier);
  CHECK(QApplication::clipboard()->text() == u"Oslo\nBergen\n");
  QApplication::clipboard()->setText(text("a\tlead\nZ\tnew one\nC\tLost\nB\tlead\n"));
  kith.at(0, "rank");
  kith.table()->horizontalHeader()->moveSection(
      kith.table()->horizontalHeader()->visualIndex(kith.columnOf("rank")),
      kith.table()->horizontalHeader()->visualIndex(kith.columnOf("stage")));
  kith.key(Qt::Key_V, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.all("rank") == QStringList{text("A"), QString(), text("C")}; }));
  CHECK(kith.all("stage") == QStringList{text("lead"), text("new one"), text("lost")});
  REQUIRE(kith.wait([&] { return kith.window.toast().isVisible(); }));
  CHECK(kith.window.toast().text() == u"5 cells changed, 3 refused");
  CHECK(kith.message().contains(u"Bo, Rank “Z”"));
  CHECK(kith.message().contains(u"2 cells beyond the end"));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.all("rank") == QStringList{QString(), QString(), QString()}; }));
  CHECK(kith.all("stage") == QStringList{QString(), QString(), QString()});
}

TEST_CASE("one value is pasted into all that are selected, and Backspace takes values away") {
  Tabled kith;
  kith.toggle();
  QApplication::clipboard()->setText(text("Narvik"));
  kith.at(0, "city");
  kith.key(Qt::Key_Down, Qt::ShiftModifier);
  kith.key(Qt::Key_V, Qt::ControlModifier);
  CHECK(kith.wait([&] {
    return kith.all("city") == QStringList{text("Narvik"), text("Narvik"), text("Moss")};
  }));
  kith.key(Qt::Key_Backspace);
  CHECK(kith.wait([&] { return kith.all("city") == QStringList{QString(), QString(), text("Moss")}; }));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.stored(0, "city") == u"Narvik"; }));
}

TEST_CASE("columns are chosen from a menu, own fields among them, and one always stays") {
  Tabled kith;
  domain::Contact c;
  c.given = text("Di");
  (void)domain::setField(c, text("custom.Shoe size"), text("44"));
  REQUIRE(kith.window.book()->desk().session().runNow(app::addContact(std::move(c))));
  kith.window.actions().get(text("view.columns"))->trigger();
  auto* menu = kith.find<QMenu>("columnsMenu");
  REQUIRE(menu != nullptr);
  auto* own = menu->findChild<QAction*>(text("column.custom.Shoe size"));
  REQUIRE(own != nullptr);
  own->setChecked(true);
  menu->findChild<QAction*>(text("column.email"))->setChecked(false);
  menu->close();
  CHECK(kith.columnOf("email") < 0);
  CHECK(kith.wait([&] { return kith.cell(3, "custom.Shoe size") == u"44"; }));
  // A column the book keeps no order by is not clicked.
  menu = nullptr;
  kith.table()->openColumnsMenu({}, kith.columnOf("custom.Shoe size"));
  CHECK_FALSE(kith.table()->horizontalHeader()->isSortIndicatorShown());
}

TEST_CASE("a search narrows the table, and Down from the search box goes into it") {
  Tabled kith;
  kith.toggle();
  kith.key(Qt::Key_F, Qt::ControlModifier);
  kith.type("ci");
  CHECK(kith.wait([&] { return kith.table()->model()->rowCount() == 1; }));
  kith.key(Qt::Key_Down);
  CHECK(kith.table()->hasFocus());
  CHECK(kith.window.book()->listPane().currentContact() == kith.ids[2]);
  kith.key(Qt::Key_Up);
  CHECK(kith.find<QLineEdit>("search")->hasFocus());
}
