#include "app/commands.h"
#include "window/driven.h"

#include <QAbstractItemView>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

}

TEST_CASE("Ctrl+D sells the same again, as of today, and paid as it was") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  domain::Contact ana;
  ana.given = latin("Ana");
  const domain::Id id = session.runNow(app::addContact(ana))->made;
  domain::Purchase sale;
  sale.contactId = id;
  sale.date = latin("2026-01-10");
  sale.currency = latin("EUR");
  sale.number = latin("17");
  sale.lines.push_back({0, {}, latin("Roses"), {}, 12'000'000, 150, 0, 0, {}, {}});
  sale.lines.push_back({0, {}, latin("Vase"), {}, -1'000'000, 500, 0, 0, {}, {}});
  domain::addUp(sale);
  sale.payments.push_back({0, sale.date, sale.total - sale.refunded, {}});
  REQUIRE(session.runNow(app::recordPurchase(sale)));
  kith.window.book()->openContact(id);
  kith.key(Qt::Key_D, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.queries().purchasesOf(id).size() == 2; }));
  const domain::Purchase again = kith.queries().purchasesOf(id).front();
  CHECK(again.date == latin("2026-03-02"));
  CHECK(again.number.isEmpty());
  REQUIRE(again.lines.size() == 1);
  CHECK(again.total == 1'800);
  CHECK(again.refunded == 0);
  CHECK(domain::balance(again) == 0);
  REQUIRE(session.undoNow());
  CHECK(kith.queries().purchasesOf(id).size() == 1);
}

TEST_CASE("Today parts what is coming into tomorrow, this week and next") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  for (const char* due : {"2026-03-01", "2026-03-02", "2026-03-03", "2026-03-06", "2026-03-09"}) {
    domain::Reminder reminder;
    reminder.text = latin("call");
    reminder.due = latin(due);
    REQUIRE(session.runNow(app::addReminder(reminder)));
  }
  kith.key(Qt::Key_1, Qt::ControlModifier);
  auto* list = kith.find<QAbstractItemView>("dueList");
  REQUIRE(kith.wait([&] { return list->model()->rowCount() == 10; }));
  QStringList headings;
  for (int row = 0; row < 10; row += 2) headings << list->model()->index(row, 0).data().toString();
  CHECK(headings == QStringList{latin("Late"), latin("Today"), latin("Tomorrow"), latin("This week"),
                                latin("Next week")});
}
