// The list of contacts cut into columns, its order by one of them, and rows that stay while they are edited.
#include "domain/contact_edit.h"
#include "models/contact_table_model.h"
#include "models/reader.h"
#include "models/roles.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::models;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

struct Table : test::Opened {
  Table() {
    QObject::connect(session.get(), &app::Session::changed, &list, &ContactListModel::apply);
    model.setColumns({text("name"), text("city"), text("birthday"), text("stage"), text("orders"),
                      text("spent"), text("last"), text("next"), text("no such"), text("city")});
    list.show({}, true);
  }

  domain::Id add(const char* name, const char* city) {
    domain::Contact contact;
    contact.given = text(name);
    REQUIRE(domain::setField(contact, text("city"), text(city)));
    contact.birthday = text("--03-14");
    contact.stage = text("lead");
    const auto id = session->runNow(app::addContact(contact))->made;
    settle();
    return id;
  }

  void edit(domain::Id id, const char* key, const char* value) {
    REQUIRE(session->runNow(app::editContact(id, text(key), [=](domain::Contact& contact) {
      return domain::setField(contact, text(key), text(value));
    })));
  }

  void settle() {
    QSignalSpy spy(&list, &ContactListModel::settled);
    REQUIRE(spy.wait(5000));
  }

  QString cell(int row, int column) { return model.index(row, column).data().toString(); }
  QStringList column(int nth) {
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) out << cell(row, nth);
    return out;
  }

  Reader reader{path};
  ContactListModel list{*queries, reader, clock};
  ContactTableModel model{list, *queries, clock};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

}

TEST_CASE("the table shows what each column asks for and follows every change") {
  Table table;
  CHECK(table.model.columnCount() == 8);
  const auto ana = table.add("Ana", "Oslo");
  const auto bo = table.add("Bo", "Bergen");
  CHECK(table.column(0) == QStringList{text("Ana"), text("Bo")});
  CHECK(table.cell(0, 1) == u"Oslo");
  CHECK(table.cell(0, 2) == u"14 March");
  CHECK(table.model.index(0, 2).data(Qt::EditRole).toString() == u"--03-14");
  CHECK(table.cell(0, 3) == u"Lead");
  table.edit(ana, "city", "Trondheim");
  CHECK(QTest::qWaitFor([&] { return table.cell(0, 1) == u"Trondheim"; }));
  REQUIRE(table.session->runNow(app::deleteContacts({bo})));
  table.settle();
  CHECK(table.column(0) == QStringList{text("Ana")});
  REQUIRE(table.session->undoNow());
  table.settle();
  CHECK(table.column(0) == QStringList{text("Ana"), text("Bo")});
}

TEST_CASE("figures stand in words, plain for the clipboard, and cannot be edited") {
  Table table;
  const auto ana = table.add("Ana", "Oslo");
  domain::Purchase purchase;
  purchase.contactId = ana;
  purchase.currency = text("EUR");
  purchase.date = text("2026-02-01");
  purchase.lines.push_back({});
  purchase.lines.back().text = text("Vase");
  purchase.lines.back().price = 1250;
  domain::addUp(purchase);
  REQUIRE(table.session->runNow(app::recordPurchase(purchase)));
  domain::Reminder reminder;
  reminder.contactId = ana;
  reminder.text = text("Send quote");
  reminder.due = text("2026-02-27");
  REQUIRE(table.session->runNow(app::addReminder(reminder)));
  REQUIRE(QTest::qWaitFor([&] { return !table.cell(0, 7).isEmpty(); }));
  CHECK(table.cell(0, 4) == u"1");
  CHECK(table.cell(0, 5).startsWith(u"12.50"));
  CHECK(table.cell(0, 7).endsWith(u"Send quote"));
  CHECK(table.model.index(0, 7).data(CellRole::Late).toBool());
  CHECK(table.model.index(0, 5).data(CellRole::Trailing).toBool());
  CHECK(table.model.index(0, 1).flags().testFlag(Qt::ItemIsEditable));
  CHECK_FALSE(table.model.index(0, 5).flags().testFlag(Qt::ItemIsEditable));
  CHECK(
      ContactTableModel::plainCells(*table.queries, {ana}, {text("birthday"), text("spent"), text("next")}) ==
      std::vector<QStringList>{{text("--03-14"), text("12.50 EUR"), text("2026-02-27 · Send quote")}});
}

TEST_CASE("columns come and go without touching the rows") {
  Table table;
  table.add("Ana", "Oslo");
  QSignalSpy resets(&table.model, &QAbstractItemModel::modelReset);
  table.model.addColumn(text("custom.Shoe size"));
  CHECK(table.model.columnCount() == 9);
  CHECK(table.model.headerData(8, Qt::Horizontal).toString() == u"Shoe size");
  table.model.removeColumn(text("city"));
  CHECK(table.model.columnCount() == 8);
  CHECK(table.cell(0, 0) == u"Ana");
  CHECK(table.cell(0, 1) == u"14 March");
  CHECK(resets.count() == 0);
}

TEST_CASE("the list is sorted by a field in the background, and a row that is edited stays where it is") {
  Table table;
  const auto ana = table.add("Ana", "Oslo");
  table.add("Bo", "Bergen");
  table.add("Ci", "Lillehammer");
  ListFilter filter;
  filter.sort = text("city");
  table.list.show(filter);
  table.settle();
  CHECK(table.column(1) == QStringList{text("Bergen"), text("Lillehammer"), text("Oslo")});
  table.edit(ana, "city", "Arendal");
  table.settle();
  CHECK(table.column(1) == QStringList{text("Bergen"), text("Lillehammer"), text("Arendal")});
  table.add("Di", "Moss");
  CHECK(table.column(1) == QStringList{text("Arendal"), text("Bergen"), text("Lillehammer"), text("Moss")});
  filter.sort = text("city-");
  table.list.show(filter);
  table.settle();
  CHECK(table.column(1) == QStringList{text("Moss"), text("Lillehammer"), text("Bergen"), text("Arendal")});
  filter.sort.clear();
  table.list.show(filter);
  table.settle();
  CHECK(table.column(0) == QStringList{text("Ana"), text("Bo"), text("Ci"), text("Di")});
}

TEST_CASE("held rows stay, and follow when they are let go") {
  Table table;
  const auto bo = table.add("Bo", "Bergen");
  table.list.hold(true);
  table.edit(bo, "name", "Zoe");
  table.add("Ana", "Oslo");
  CHECK(table.column(0) == QStringList{text("Zoe")});
  table.list.hold(false);
  CHECK(table.column(0) == QStringList{text("Ana"), text("Zoe")});
}
