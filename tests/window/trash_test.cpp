#include "app/commands.h"
#include "store/store.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QPushButton>

using namespace kith;

namespace {

// A book with one thing of every kind in Trash, and the page that shows it.
struct Emptied : test::Driven {
  Emptied() {
    run(app::addContact(named("Ana")));
    const domain::Id ana = made;
    domain::Interaction call;
    call.channel = QStringLiteral("call");
    call.text = QStringLiteral("Wants tulips");
    call.at = QStringLiteral("2026-03-01T10:00:00Z");
    call.participants = {ana};
    run(app::logInteraction(call));
    run(app::deleteInteraction(made));
    domain::Purchase sale;
    sale.contactId = ana;
    sale.currency = QStringLiteral("EUR");
    sale.date = QStringLiteral("2026-03-01");
    run(app::recordPurchase(sale));
    run(app::deletePurchase(made));
    domain::Product vase;
    vase.name = QStringLiteral("Vase");
    run(app::addProduct(vase));
    run(app::deleteProduct(made));
    domain::Reminder reminder;
    reminder.text = QStringLiteral("Send quote");
    reminder.due = QStringLiteral("2026-03-05");
    run(app::addReminder(reminder));
    run(app::deleteReminder(made));
    run(app::addContact(named("Bilal")));
    run(app::deleteContacts({made}));
    window.actions().get(QStringLiteral("go.trash"))->trigger();
    REQUIRE(wait([&] { return list()->model()->rowCount() == 5; }));
  }

  static domain::Contact named(const char* given) {
    domain::Contact contact;
    contact.given = QString::fromLatin1(given);
    return contact;
  }

  void run(app::Command command) {
    const auto outcome = window.book()->desk().session().runNow(std::move(command));
    REQUIRE(outcome);
    made = outcome->made;
  }

  QAbstractItemView* list() { return find<QAbstractItemView>("trashList"); }
  bool inTrash(std::size_t things) {
    return wait([&] {
      return queries().trash().size() == things && list()->model()->rowCount() == static_cast<int>(things);
    });
  }

  domain::Id made = 0;
};

}

TEST_CASE("every kind of thing in Trash says what it is and comes back by itself") {
  Emptied kith;
  QStringList words;
  for (int row = 0; row < 5; ++row)
    words << kith.list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
  const QString all = words.join(u'\n');
  for (const char* part :
       {"Bilal, Deleted", "Wants tulips, Entry", "Ana, Sale", "Vase, Product", "Send quote, Reminder"}) {
    INFO(part << " in " << all.toStdString());
    CHECK(all.contains(QString::fromLatin1(part)));
  }
  for (int row = 0; row < 5; ++row) {
    // With Ctrl held by the Ctrl+Z before, the view itself would toggle what is selected.
    kith.list()->selectionModel()->setCurrentIndex(kith.list()->model()->index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect);
    REQUIRE(kith.find<QPushButton>("restore")->isEnabled());
    kith.find<QPushButton>("restore")->click();
    REQUIRE(kith.inTrash(4));
    CHECK(kith.window.toast().isVisible());
    kith.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(kith.inTrash(5));
  }
}

TEST_CASE("several things come back from Trash at once, and go again with one undo") {
  Emptied kith;
  kith.list()->setFocus();
  kith.list()->selectAll();
  kith.key(Qt::Key_Return);
  CHECK(kith.inTrash(0));
  CHECK(kith.window.book()->place().section == QStringLiteral("trash"));
  CHECK(kith.wait([&] { return kith.window.toast().isVisible(); }));
  const app::Stats stats = kith.queries().stats();
  CHECK(stats.people == 2);
  CHECK(stats.interactions == 1);
  CHECK(stats.purchases == 1);
  CHECK(stats.products == 1);
  CHECK(stats.reminders == 1);
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.inTrash(5));
}
