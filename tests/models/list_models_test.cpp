#include "models/contact_list_model.h"
#include "models/due_model.h"
#include "models/duplicates_model.h"
#include "models/reader.h"
#include "models/roles.h"
#include "models/sales_model.h"
#include "models/sidebar_model.h"
#include "models/timeline_model.h"
#include "models/trash_model.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace kith;
using namespace kith::models;

namespace {

struct Shop : test::Opened {
  domain::Id add(const char* given, const char* family) {
    domain::Contact contact;
    contact.given = QString::fromUtf8(given);
    contact.family = QString::fromUtf8(family);
    return session->runNow(app::addContact(contact))->made;
  }

  void sell(domain::Id to, qint64 minor, const char* date = "2026-03-01", const char* currency = "EUR") {
    domain::Purchase purchase;
    purchase.contactId = to;
    purchase.currency = QString::fromLatin1(currency);
    purchase.date = QString::fromLatin1(date);
    domain::PurchaseLine line;
    line.text = QStringLiteral("Vase");
    line.price = minor;
    purchase.lines.push_back(line);
    domain::addUp(purchase);
    REQUIRE(session->runNow(app::recordPurchase(purchase)));
  }

  Reader reader{path};
};

// Fails the whole program at the first broken promise of a model.
struct Tester {
  explicit Tester(QAbstractItemModel& model)
      : inner(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) {}
  QAbstractItemModelTester inner;
};

struct People : Shop {
  People() {
    QObject::connect(session.get(), &app::Session::changed, &model, &ContactListModel::apply);
    model.show({}, true);
  }

  QStringList names() {
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) out << model.index(row).data().toString();
    return out;
  }

  void waitForOrder() {
    QSignalSpy spy(&model, &ContactListModel::settled);
    REQUIRE(spy.wait(5000));
  }

  ContactListModel model{*queries, reader, clock};
  Tester tester{model};
};

}

TEST_CASE("the contact list follows add, delete, undo and rename") {
  People people;
  people.add("Ana", "Novak");
  people.waitForOrder();
  const domain::Id second = people.add("Bilal", "Okafor");
  people.waitForOrder();
  CHECK(people.names() == QStringList{QStringLiteral("Ana Novak"), QStringLiteral("Bilal Okafor")});
  REQUIRE(people.session->runNow(app::deleteContacts({second})));
  people.waitForOrder();
  CHECK(people.names() == QStringList{QStringLiteral("Ana Novak")});
  REQUIRE(people.session->undoNow());
  people.waitForOrder();
  CHECK(people.model.rowOf(second) == 1);
  REQUIRE(people.session->runNow(
      app::editContact(second, QStringLiteral("family"), [](domain::Contact& c) -> Result<void> {
        c.family = QStringLiteral("Abel");
        return {};
      })));
  people.waitForOrder();
  CHECK(people.names() == QStringList{QStringLiteral("Bilal Abel"), QStringLiteral("Ana Novak")});
}

TEST_CASE("pairs of duplicates keep their promises as rows while they come and go") {
  DuplicatesModel model;
  const Tester tester{model};
  const auto pair = [](domain::Id a, domain::Id b) {
    return app::NamedPair{
        {a,
         b,
         0.991,
         {{QStringLiteral("email"), app::Likeness::Same}, {QStringLiteral("phone"), app::Likeness::Differs}}},
        QStringLiteral("Ana"),
        QStringLiteral("Anna")};
  };
  model.setPairs({pair(1, 2), pair(1, 3), pair(4, 5)});
  CHECK(model.index(0).data(Qt::AccessibleTextRole).toString() ==
        u"Ana and Anna, Same email · different phone, 99 %");
  model.setPairs({pair(4, 5), pair(1, 2), pair(1, 3), pair(2, 3)});
  CHECK(model.rowCount() == 4);
  model.drop(3, 1, false);
  CHECK(model.rowCount() == 3);
  model.drop(1, 2, true);
  CHECK(model.rowCount() == 1);
  CHECK(scoreWords(1) == u"99 %");
}

TEST_CASE("a row says what comes next and that it is late") {
  People people;
  const domain::Id ana = people.add("Ana", "Novak");
  people.waitForOrder();
  domain::Reminder reminder;
  reminder.contactId = ana;
  reminder.text = QStringLiteral("Send quote");
  reminder.due = QStringLiteral("2026-02-28");
  REQUIRE(people.session->runNow(app::addReminder(reminder)));
  const QModelIndex row = people.model.index(0);
  CHECK(row.data(ContactRole::NextText).toString() == QStringLiteral("2 d late"));
  CHECK(row.data(ContactRole::NextLate).toBool());
  CHECK(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("2 d late")));
}

TEST_CASE("only the last of several searches is answered") {
  People people;
  people.add("Ana", "Novak");
  people.waitForOrder();
  people.add("Bilal", "Okafor");
  people.waitForOrder();
  QSignalSpy settled(&people.model, &ContactListModel::settled);
  for (const char* words : {"a", "an", "ana"})
    people.model.show({app::ContactSection::People, QString::fromLatin1(words), false, {}});
  REQUIRE(settled.wait(5000));
  QTest::qWait(50);
  CHECK(settled.count() == 1);
  CHECK(people.names() == QStringList{QStringLiteral("Ana Novak")});
}

TEST_CASE("an id that is gone paints an empty row") {
  People people;
  const domain::Id ana = people.add("Ana", "Novak");
  people.waitForOrder();
  ContactListModel late(*people.queries, people.reader, people.clock);
  late.show({}, true);
  REQUIRE(people.session->runNow(app::deleteContacts({ana})));
  CHECK(late.rowCount() == 1);
  CHECK(late.index(0).data(ContactRole::Id).toLongLong() == ana);
}

TEST_CASE("the sidebar stays simple until something is used") {
  Shop shop;
  SidebarModel model;
  Tester tester(model);
  const auto keys = [&] {
    model.setCounts(readSidebarCounts(*shop.queries, shop.clock.nowLocal()));
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) out << model.itemAt(row)->key;
    return out;
  };
  const QStringList simple{QStringLiteral("today"), QStringLiteral("people"), QStringLiteral("sales")};
  CHECK(keys() == simple);
  const domain::Id ana = shop.add("Ana", "Novak");
  REQUIRE(shop.session->runNow(app::tagContacts({ana}, QStringLiteral("good friend"), true)));
  CHECK(keys() == simple + QStringList{QString(), QStringLiteral("tag:good friend")});
  CHECK_FALSE(model.flags(model.index(3)).testFlag(Qt::ItemIsSelectable));
  CHECK(model.itemAt(4)->words == QStringLiteral("tag:\"good friend\""));
  REQUIRE(shop.session->runNow(app::deleteContacts({ana})));
  CHECK(keys().contains(QStringLiteral("trash")));
}

TEST_CASE("the timeline keeps its rows when one comes on top") {
  Shop shop;
  TimelineModel model(shop.clock);
  Tester tester(model);
  const domain::Id ana = shop.add("Ana", "Novak");
  const auto log = [&](const char* text, const char* at) {
    domain::Interaction it;
    it.channel = QStringLiteral("call");
    it.text = QString::fromLatin1(text);
    it.at = QString::fromLatin1(at);
    it.participants = {ana};
    REQUIRE(shop.session->runNow(app::logInteraction(it)));
    model.setEntries(app::mergedTimeline(*shop.queries, ana, 200));
  };
  log("first", "2026-01-05T10:00:00Z");
  QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
  log("second", "2026-03-01T10:00:00Z");
  REQUIRE(shop.session->undoNow());
  model.setEntries(app::mergedTimeline(*shop.queries, ana, 200));
  CHECK(resets.count() == 0);
  REQUIRE(model.rowCount() == 1);
  CHECK(model.index(0).data(TimelineRole::Body).toString() == QStringLiteral("first"));
  CHECK(model.index(0).data(TimelineRole::Month).toString() == QStringLiteral("January 2026"));
}

TEST_CASE("the sales list shows newest first and takes undo along") {
  Shop shop;
  SalesModel model(*shop.queries, shop.reader, shop.clock);
  Tester tester(model);
  QObject::connect(shop.session.get(), &app::Session::changed, &model, &SalesModel::apply);
  QSignalSpy settled(&model, &SalesModel::settled);
  const domain::Id ana = shop.add("Ana", "Novak");
  shop.sell(ana, 1250);
  REQUIRE(settled.wait(5000));
  REQUIRE(model.rowCount() == 2);
  CHECK(model.index(1).data().toString() == QStringLiteral("Ana Novak"));
  CHECK(model.index(1).data(SaleRole::Unpaid).toBool());
  CHECK(model.index(1).data(SaleRole::Total).toString().contains(QStringLiteral("12.50")));
  REQUIRE(shop.session->undoNow());
  REQUIRE(settled.wait(5000));
  CHECK(model.rowCount() == 0);
}

TEST_CASE("sales stand under their days, with what day and month came to in each currency") {
  Shop shop;
  SalesModel model(*shop.queries, shop.reader, shop.clock);
  Tester tester(model);
  QSignalSpy settled(&model, &SalesModel::settled);
  const domain::Id ana = shop.add("Ana", "Novak");
  shop.sell(ana, 1000, "2026-03-02T08:30:00");
  shop.sell(ana, 250, "2026-03-02");
  shop.sell(ana, 700, "2026-03-02T11:00:00", "USD");
  shop.sell(ana, 4000, "2026-03-01");
  shop.sell(ana, 9900, "2026-02-27", "USD");
  model.reload();
  REQUIRE(settled.wait(5000));
  QStringList rows;
  for (int row = 0; row < model.rowCount(); ++row) {
    const QModelIndex at = model.index(row);
    rows << QStringList{at.data(SaleRole::Month).toString(), at.data(SaleRole::MonthTotal).toString(),
                        at.data().toString(), at.data(SaleRole::Total).toString()}
                .join(u'|')
                .replace(QChar(0xa0), u' ');
    CHECK(at.data(SaleRole::Heading).toBool() == (at.data(SaleRole::Id).toLongLong() == 0));
    CHECK(model.flags(at).testFlag(Qt::ItemIsSelectable) != at.data(SaleRole::Heading).toBool());
  }
  CHECK(rows == QStringList{QStringLiteral("March 2026|52.50 EUR + 7.00 USD|Today|12.50 EUR + 7.00 USD"),
                            QStringLiteral("||Ana Novak|7.00 USD"), QStringLiteral("||Ana Novak|10.00 EUR"),
                            QStringLiteral("||Ana Novak|2.50 EUR"), QStringLiteral("||Yesterday|40.00 EUR"),
                            QStringLiteral("||Ana Novak|40.00 EUR"),
                            QStringLiteral("February 2026|99.00 USD|Friday 27 February|99.00 USD"),
                            QStringLiteral("||Ana Novak|99.00 USD")});
  CHECK(model.totalOfMonth(QDate(2026, 2, 1)) == Sums{{QStringLiteral("USD"), 9900}});
}

TEST_CASE("a sale more or less changes one day and the sums above it, not the rest of the list") {
  Shop shop;
  SalesModel model(*shop.queries, shop.reader, shop.clock);
  Tester tester(model);
  QObject::connect(shop.session.get(), &app::Session::changed, &model, &SalesModel::apply);
  QSignalSpy settled(&model, &SalesModel::settled);
  const domain::Id ana = shop.add("Ana", "Novak");
  for (const char* day : {"2026-03-02", "2026-03-01", "2026-02-27"}) {
    shop.sell(ana, 1000, day);
    REQUIRE(settled.wait(5000));
  }
  QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
  shop.sell(ana, 500, "2026-02-28");
  REQUIRE(settled.wait(5000));
  CHECK(model.rowCount() == 8);
  CHECK(model.index(4).data(SaleRole::Month).toString() == QStringLiteral("February 2026"));
  CHECK(model.index(4).data(SaleRole::MonthTotal).toString().startsWith(QStringLiteral("15.00")));
  CHECK(model.index(6).data(SaleRole::Month).toString().isEmpty());
  REQUIRE(shop.session->undoNow());
  REQUIRE(settled.wait(5000));
  CHECK(model.rowCount() == 6);
  CHECK(model.index(4).data(SaleRole::MonthTotal).toString().startsWith(QStringLiteral("10.00")));
  CHECK(resets.count() == 0);
}

TEST_CASE("what is due stands under late, today and the next days") {
  Shop shop;
  DueModel model(shop.clock);
  Tester tester(model);
  for (const char* day : {"2026-02-27", "2026-03-02", "2026-03-05"}) {
    domain::Reminder reminder;
    reminder.text = QStringLiteral("Call");
    reminder.due = QString::fromLatin1(day);
    REQUIRE(shop.session->runNow(app::addReminder(reminder)));
    model.setItems(shop.queries->due(shop.clock.nowLocal(), QDate(2026, 3, 9)));
  }
  REQUIRE(model.rowCount() == 6);
  CHECK(model.itemAt(0) == nullptr);
  CHECK(model.index(0).data(DueRole::Late).toBool());
  CHECK(model.itemAt(1)->due == QStringLiteral("2026-02-27"));
  CHECK(model.index(2).data().toString() == QStringLiteral("Today"));
  CHECK(model.index(4).data(DueRole::Count).toString() == QStringLiteral("1"));
  REQUIRE(shop.session->undoNow());
  model.setItems(shop.queries->due(shop.clock.nowLocal(), QDate(2026, 3, 9)));
  CHECK(model.rowCount() == 4);
}

TEST_CASE("a heading folds its group, who slips away is cut at five, and later waits behind its count") {
  Shop shop;
  DueModel model(shop.clock);
  Tester tester(model);
  std::vector<domain::DueItem> items(9);
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].id = static_cast<domain::Id>(i + 1);
    items[i].kind = i == 0   ? QStringLiteral("reminder")
                    : i == 1 ? QStringLiteral("birthday")
                             : QStringLiteral("touch");
    items[i].due = QStringLiteral("2026-03-05");
    items[i].state = i < 2 ? QStringLiteral("coming") : QStringLiteral("late");
  }
  items[2].usualDays = 30;
  items[2].sinceDays = 42;
  model.setItems(items);
  model.setLater(12, {});
  QStringList headings;
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.index(row).data(DueRole::Heading).toBool())
      headings << model.index(row).data().toString() + model.index(row).data(DueRole::Count).toString();
  CHECK(headings == QStringList{QStringLiteral("This week1"), QStringLiteral("Birthdays and dates1"),
                                QStringLiteral("Might be forgotten7"), QStringLiteral("2 more"),
                                QStringLiteral("Later12")});
  CHECK(model.rowCount() == 12);
  CHECK(model.index(5).data().toString().contains(QStringLiteral("42")));
  CHECK(model.index(5).data().toString().contains(QStringLiteral("30")));
  CHECK_FALSE(model.toggle(5));
  REQUIRE(model.toggle(10));  // 2 more
  CHECK(model.rowCount() == 13);
  REQUIRE(model.toggle(4));
  CHECK(model.rowCount() == 6);
  CHECK(model.index(4).data(DueRole::Count).toString() == QStringLiteral("7"));
  CHECK_FALSE(model.isLaterShown());
  REQUIRE(model.toggle(5));
  CHECK(model.isLaterShown());
  CHECK_FALSE(model.isEmpty());
}

TEST_CASE("the trash lists what was deleted and empties on undo") {
  Shop shop;
  TrashModel model(shop.clock);
  Tester tester(model);
  const domain::Id ana = shop.add("Ana", "Novak");
  REQUIRE(shop.session->runNow(app::deleteContacts({ana})));
  model.setEntries(shop.queries->trash());
  REQUIRE(model.rowCount() == 1);
  CHECK(model.entryAt(0)->id == ana);
  REQUIRE(shop.session->undoNow());
  model.setEntries(shop.queries->trash());
  CHECK(model.rowCount() == 0);
}

TEST_CASE("a contact that is dragged out is a vCard, and a file of one") {
  People people;
  people.add("Ana", "Novak");
  people.waitForOrder();
  const std::unique_ptr<QMimeData> mime(people.model.mimeData({people.model.index(0)}));
  REQUIRE(mime);
  CHECK(mime->data(QStringLiteral("text/vcard")).contains("FN:Ana Novak"));
  REQUIRE(mime->urls().size() == 1);
  QFile file(mime->urls().first().toLocalFile());
  CHECK(file.fileName().endsWith(u"Ana Novak.vcf"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == mime->data(QStringLiteral("text/vcard")));
}
