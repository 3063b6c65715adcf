// What a table of contacts shows, how it is sorted, and how many of its cells are changed at once.
#include "app/table_columns.h"

#include "app/cell_text.h"
#include "app/list_sort.h"
#include "domain/contact_edit.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QSet>

using namespace kith;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

struct Shop : test::Opened {
  domain::Id add(std::initializer_list<std::pair<const char*, const char*>> fields) {
    domain::Contact contact;
    for (const auto& [key, value] : fields) REQUIRE(domain::setField(contact, text(key), text(value)));
    return session->runNow(app::addContact(contact))->made;
  }
  QString value(domain::Id id, const char* key) {
    return domain::fieldValue(*queries->contact(id), text(key));
  }
};

bool hasColumn(const std::vector<app::TableColumn>& columns, const char* key) {
  return std::any_of(columns.begin(), columns.end(),
                     [key](const app::TableColumn& column) { return column.key == QLatin1String(key); });
}

}

TEST_CASE("every column of the table is a field that can be set, an own field or a figure, and stands once") {
  const auto columns = app::tableColumns({text("Shoe size")});
  QSet<QString> seen;
  for (const app::TableColumn& column : columns) {
    INFO(column.key.toStdString());
    CHECK_FALSE(seen.contains(column.key));
    CHECK(app::isTableColumn(column.key));
    seen.insert(column.key);
  }
  for (const char* key :
       {"name", "phone.mobile", "date.anniversary", "consent.email", "custom.Shoe size", "spent"})
    CHECK(hasColumn(columns, key));
  // What says nothing by itself, or is no single value, is no column.
  for (const char* key : {"date", "consent", "address", "ignore", "custom", "city.home"})
    CHECK_FALSE(hasColumn(columns, key));
  for (const QString& key : app::usualTableColumns()) CHECK(seen.contains(key));
}

TEST_CASE("a row of the table holds the fields that are asked for and what the book works out") {
  Shop shop;
  const auto ana = shop.add({{"given", "Ana"}, {"family", "Novak"}, {"phone.mobile", "040 111 222"}});
  domain::Purchase purchase;
  purchase.contactId = ana;
  purchase.currency = text("EUR");
  purchase.date = text("2026-02-01");
  purchase.lines.push_back({});
  purchase.lines.back().text = text("Vase");
  purchase.lines.back().price = 1250;
  domain::addUp(purchase);
  REQUIRE(shop.session->runNow(app::recordPurchase(purchase)));
  const auto rows =
      app::tableRows(*shop.queries, {999, ana}, {text("phone.mobile"), text("spent"), text("name")});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].display == u"Ana Novak");
  CHECK(rows[0].values == QStringList{text("040 111 222"), QString(), text("Ana Novak")});
  REQUIRE(rows[0].figures.totals.size() == 1);
  CHECK(rows[0].figures.totals[0].net == 1250);
  CHECK(rows[0].figures.totals[0].orders == 1);
  CHECK(rows[0].figures.created.startsWith(u"2026-03-02"));
}

TEST_CASE("what is sorted off the tables comes in the order of the values that the contacts show") {
  Shop shop;
  std::vector<domain::Id> ids;
  for (const char* nth : {"cc", "bb", "aa"})
    ids.push_back(shop.add({{"given", nth},
                            {"phone.mobile", nth},
                            {"phone.work", "5"},
                            {"email", nth},
                            {"company", nth},
                            {"title", nth},
                            {"city", nth},
                            {"tags", nth},
                            {"stage", nth},
                            {"birthday", "--05-01"},
                            {"date.anniversary", "--06-02"},
                            {"custom.Size", nth}}));
  ids.push_back(shop.add({{"given", "none"}}));
  const std::vector<domain::Id> up{ids[2], ids[1], ids[0], ids[3]};
  const std::vector<domain::Id> down{ids[0], ids[1], ids[2], ids[3]};
  for (const char* key : {"phone", "phone.mobile", "email", "company", "title", "city", "tags", "stage",
                          "custom.Size", "custom.size"}) {
    INFO(key);
    CHECK(app::isSortedFast(text(key)));
    CHECK(*app::sortedIds(*shop.queries, ids, text(key)) == up);
    CHECK(*app::sortedIds(*shop.queries, ids, text(key) + u'-') == down);
  }
  // Equal ones stay as they were.
  for (const char* key : {"phone.work", "birthday", "date.anniversary"})
    CHECK(*app::sortedIds(*shop.queries, ids, text(key)) == ids);
  CHECK_FALSE(app::isSortedFast(text("consent.email")));
  CHECK_FALSE(app::sortedIds(*shop.queries, ids, text("no such field")));
}

TEST_CASE("a block of cells survives the clipboard") {
  const std::vector<QStringList> rows{{text("Ana"), text("says \"hi\"")},
                                      {QString(), text("two\nlines")},
                                      {text("a\tb"), text("\"quoted\"")}};
  CHECK(app::cellsOfText(app::textOfCells(rows)) == rows);
  CHECK(app::cellsOfText(text("one\r\n\r\ntwo")) ==
        std::vector<QStringList>{{text("one")}, {QString()}, {text("two")}});
  CHECK(app::textOfCells({{text("a"), text("b")}}) == u"a\tb\n");
}

TEST_CASE("many cells change in one step; what is refused is told and leaves the rest") {
  Shop shop;
  const auto ana = shop.add({{"given", "Ana"}, {"city", "Oslo"}});
  const auto bo = shop.add({{"given", "Bo"}});
  const auto report = std::make_shared<app::CellsReport>();
  const auto done = shop.session->runNow(app::editCells({{ana, text("rank"), text("b")},
                                                         {bo, text("rank"), text("Z")},
                                                         {ana, text("city"), text("Oslo")},
                                                         {bo, text("birthday"), text("1980-05-12")},
                                                         {999, text("rank"), text("A")}},
                                                        domain::setField, report));
  REQUIRE(done);
  CHECK(report->changed == 2);
  CHECK(report->same == 1);
  REQUIRE(report->refused.size() == 2);
  CHECK(report->refused[0].first.value == u"Z");
  CHECK(report->refused[1].first.contact == 999);
  CHECK(shop.value(ana, "rank") == u"B");
  CHECK(shop.value(bo, "birthday") == u"1980-05-12");
  REQUIRE(shop.session->runNow(app::editCells(
      {{bo, text("title"), text("Owner")}, {bo, text("company"), text("Kos")}}, domain::setField, report)));
  CHECK(report->changed == 2);
  CHECK(shop.value(bo, "title") == u"Owner");
  REQUIRE(shop.session->undoNow());
  REQUIRE(shop.session->undoNow());
  CHECK(shop.value(ana, "rank").isEmpty());
  CHECK(shop.value(bo, "birthday").isEmpty());
}
