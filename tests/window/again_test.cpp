#include "app/commands.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

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

TEST_CASE("Today folds its groups by Enter, shows later on demand, and lets a slipping contact rest") {
  test::Driven kith;
  app::Session& session = kith.window.book()->desk().session();
  const auto remind = [&session](const char* due) {
    domain::Reminder reminder;
    reminder.text = latin("call");
    reminder.due = latin(due);
    REQUIRE(session.runNow(app::addReminder(reminder)));
  };
  remind("2026-03-02");
  remind("2026-06-01");
  domain::Contact contact;
  contact.given = latin("Quiet");
  contact.touchDays = 14;
  const auto quiet = session.runNow(app::addContact(contact));
  REQUIRE(quiet);
  domain::Interaction call;
  call.at = latin("2026-01-01T10:00:00Z");
  call.participants = {quiet->made};
  REQUIRE(session.runNow(app::logInteraction(call)));
  kith.key(Qt::Key_1, Qt::ControlModifier);
  auto* list = kith.find<QAbstractItemView>("dueList");
  const auto rows = [list] { return list->model()->rowCount(); };
  REQUIRE(kith.wait([&] { return rows() == 5; }));  // today 1, slipping 1, later
  list->setFocus();
  list->setCurrentIndex(list->model()->index(4, 0));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return rows() == 6; }));
  kith.key(Qt::Key_Return);
  CHECK(rows() == 5);
  list->setCurrentIndex(list->model()->index(0, 0));
  kith.key(Qt::Key_Return);
  CHECK(rows() == 4);
  kith.key(Qt::Key_Return);
  list->setCurrentIndex(list->model()->index(3, 0));
  CHECK_FALSE(kith.find<QPushButton>("todayDone")->isEnabled());
  auto* move = kith.find<QPushButton>("todayMove");
  REQUIRE(move->isEnabled());
  test::answer([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); },
               [](QWidget& menu) {
                 QTest::keyClick(&menu, Qt::Key_Down);
                 QTest::keyClick(&menu, Qt::Key_Return);
               });
  move->click();
  REQUIRE(kith.wait([&] { return rows() == 3; }));
  REQUIRE(kith.queries().resting(QDate(2026, 3, 2)).size() == 1);
  REQUIRE(session.undoNow());
  CHECK(kith.wait([&] { return rows() == 5; }));
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
