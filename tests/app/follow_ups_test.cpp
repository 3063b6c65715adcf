// What a sale brings later: services, ends of warranties, occasions.
#include "app/follow_ups.h"

#include "app/commands.h"
#include "app/import.h"
#include "app/imported.h"
#include "support/catch.h"
#include "support/opened.h"

#include <functional>

using namespace kith;
using domain::Id;

namespace {

struct Shop : test::Opened {
  Shop() {
    domain::Contact c;
    c.given = QStringLiteral("Ana");
    c.family = QStringLiteral("Kos");
    ana = run(app::addContact(c));
    c.given = QStringLiteral("Bo");
    bo = run(app::addContact(c));
    boiler = product("Boiler", "P12M", "");
  }

  Id run(app::Command command) {
    const auto done = session->runNow(std::move(command));
    REQUIRE(done);
    return done->made;
  }

  Id product(const char* name, const char* service, const char* warranty) {
    domain::Product p;
    p.name = QString::fromLatin1(name);
    p.sku = p.name.toUpper();
    p.currency = QStringLiteral("EUR");
    p.price = 100'000;
    p.service = QString::fromLatin1(service);
    p.warranty = QString::fromLatin1(warranty);
    return run(app::addProduct(p));
  }

  static domain::PurchaseLine line(Id product, int count = 1) {
    domain::PurchaseLine l;
    l.productId = product;
    l.text = QStringLiteral("Boiler");
    l.quantity = count * 1'000'000;
    l.price = 100'000;
    return l;
  }

  domain::Purchase sale(const char* date, std::optional<Id> contact, Id product, int count = 1) const {
    domain::Purchase p;
    p.contactId = contact;
    p.date = QString::fromLatin1(date);
    p.currency = QStringLiteral("EUR");
    p.lines = {line(product, count)};
    domain::addUp(p);
    return p;
  }

  Result<app::ImportReport> importSales() {
    QByteArray rows = "Order,Date,Customer,Product,Quantity,Price\n";
    rows += "1,2022-05-10,Ana Kos,boiler,1,1000.00\n";    // by its name
    rows += "2,2023-06-20,Ana Kos,Boiler,1,1000.00\n";    // the newer counts
    rows += "3,2025-09-01,Bo Kos,Something,1,1000.00\n";  // nothing of the catalogue
    rows += "4,2025-11-11,Bo Kos,Boiler,1,1000.00\n";     // due in the future
    app::JobControl control;
    app::ImportOptions options;
    options.reading.what = QStringLiteral("purchases");
    return app::importFile(*session, write(QStringLiteral("sales.csv"), rows), options, control);
  }

  // "open 2027-03-02", by due date.
  QStringList remindersOf(Id contact) {
    QStringList out;
    for (const domain::Reminder& r : queries->remindersOf(contact, false))
      out << QString(r.state + u' ' + r.due.left(10));
    out.sort();
    return out;
  }

  Id ana = 0, bo = 0, boiler = 0;
};

QStringList texts(std::initializer_list<const char*> all) {
  QStringList out;
  for (const char* text : all) out << QString::fromLatin1(text);
  return out;
}

}

TEST_CASE("a sale makes its service in the same step, and undo takes both") {
  Shop shop;
  const Id sale = shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.ana, shop.boiler)));
  const auto waiting = app::followUpsOf(*shop.queries, sale);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].text == u"Service: Boiler");
  CHECK(waiting[0].due == u"2027-03-02");
  CHECK(waiting[0].contactId == shop.ana);
  CHECK(waiting[0].cause == u"service");
  CHECK(waiting[0].repeatAfterDone);
  REQUIRE(shop.session->undoNow());
  CHECK(shop.remindersOf(shop.ana).isEmpty());
  CHECK(shop.queries->purchasesOf(shop.ana).empty());
  REQUIRE(shop.session->redoNow());
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-03-02"}));
}

TEST_CASE("a service that is done comes again so long after") {
  Shop shop;
  const Id sale = shop.run(app::recordPurchase(shop.sale("2026-01-10", shop.ana, shop.boiler)));
  const Id service = app::followUpsOf(*shop.queries, sale)[0].id;
  shop.run(app::completeReminder(service, shop.clock.nowLocal()));
  const auto left = app::followUpsOf(*shop.queries, sale);
  REQUIRE(left.size() == 1);
  CHECK(left[0].due.left(10) == shop.clock.today().addMonths(12).toString(Qt::ISODate));
}

TEST_CASE("a newer sale closes the service of the earlier, and gives it back when it goes") {
  Shop shop;
  shop.run(app::recordPurchase(shop.sale("2026-01-10", shop.ana, shop.boiler)));
  shop.run(app::recordPurchase(shop.sale("2026-01-10", shop.bo, shop.boiler)));
  const Id newer = shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.ana, shop.boiler)));
  CHECK(shop.remindersOf(shop.ana) == texts({"done 2027-01-10", "open 2027-03-02"}));
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2027-01-10"}));
  shop.run(app::deletePurchase(newer));
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-01-10"}));
  shop.run(app::restore({{newer, QStringLiteral("purchase"), {}, {}}}));
  CHECK(shop.remindersOf(shop.ana).contains(QStringLiteral("open 2027-03-02")));
  // One that is told later than it was changes nothing of a newer one.
  REQUIRE(shop.session->undoNow());
  REQUIRE(shop.session->undoNow());
  shop.run(app::recordPurchase(shop.sale("2025-12-01", shop.ana, shop.boiler)));
  CHECK(shop.remindersOf(shop.ana) == texts({"done 2027-01-10", "open 2027-03-02"}));
}

TEST_CASE("what comes back brings nothing") {
  Shop shop;
  shop.run(app::recordPurchase(shop.sale("2026-03-01", shop.ana, shop.boiler, -1)));
  CHECK(shop.remindersOf(shop.ana).isEmpty());
  shop.run(app::recordPurchase(shop.sale("2026-03-01", shop.bo, shop.boiler, 2)));
  shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.bo, shop.boiler, -1)));
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2027-03-01"}));
  shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.bo, shop.boiler, -1)));
  CHECK(shop.remindersOf(shop.bo) == texts({"dropped 2027-03-01"}));
}

TEST_CASE("a changed sale takes its service along: another day, customer, product, or none") {
  Shop shop;
  const Id id = shop.run(app::recordPurchase(shop.sale("2026-03-01", shop.ana, shop.boiler)));
  const auto change = [&](const std::function<void(domain::Purchase&)>& edit) {
    domain::Purchase p = *shop.queries->purchase(id);
    edit(p);
    shop.run(app::editPurchase(p));
  };
  change([](auto& p) { p.date = QStringLiteral("2026-02-15"); });
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-02-15"}));
  change([&](auto& p) { p.contactId = shop.bo; });
  CHECK(shop.remindersOf(shop.ana).isEmpty());
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2027-02-15"}));
  change([](auto& p) { p.cancelledAt = QStringLiteral("2026-03-02"); });
  CHECK(shop.remindersOf(shop.bo).isEmpty());
  change([](auto& p) { p.cancelledAt.clear(); });
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2027-02-15"}));
  change([](auto& p) { p.lines.front().productId.reset(); });
  CHECK(shop.remindersOf(shop.bo).isEmpty());
  const Id mower = shop.product("Mower", "P90D", "");
  change([mower](auto& p) { p.lines.front().productId = mower; });
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2026-05-16"}));
}

TEST_CASE("a service that was moved by hand stays where it was put when its sale is changed") {
  Shop shop;
  const Id id = shop.run(app::recordPurchase(shop.sale("2026-03-01", shop.ana, shop.boiler)));
  shop.run(app::moveReminder(app::followUpsOf(*shop.queries, id)[0].id, QStringLiteral("2027-06-01")));
  domain::Purchase p = *shop.queries->purchase(id);
  p.date = QStringLiteral("2026-02-01");
  shop.run(app::editPurchase(p));
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-06-01"}));
}

TEST_CASE("a sale without a customer brings its service with the customer") {
  Shop shop;
  const Id id = shop.run(app::recordPurchase(shop.sale("2026-03-01", std::nullopt, shop.boiler)));
  CHECK(app::followUpsOf(*shop.queries, id).empty());
  shop.run(app::assignPurchase(id, shop.ana));
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-03-01"}));
}

TEST_CASE("the end of a warranty is told two weeks before, one of the past is not") {
  Shop shop;
  const Id saw = shop.product("Saw", "", "P24M");
  shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.ana, saw)));
  shop.run(app::recordPurchase(shop.sale("2025-03-02", shop.ana, saw)));
  shop.run(app::recordPurchase(shop.sale("2020-03-02", shop.ana, saw)));
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-02-16", "open 2028-02-17"}));
  // It is over once, and does not come again.
  const auto first = shop.queries->remindersOf(shop.ana, true).front();
  shop.run(app::completeReminder(first.id, shop.clock.nowLocal()));
  CHECK(shop.remindersOf(shop.ana) == texts({"done 2027-02-16", "open 2028-02-17"}));
}

TEST_CASE("of imported sales only the next service rings, and what was missed stands in one list") {
  Shop shop;
  const auto report = shop.importSales();
  REQUIRE(report);
  CHECK(report->created == 4);
  CHECK(shop.remindersOf(shop.ana) == texts({"missed 2025-06-20", "open 2026-06-20"}));
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2026-11-11"}));
  const auto missed = app::missedServices(*shop.queries);
  REQUIRE(missed.size() == 1);
  CHECK(missed[0].contactName == u"Ana Kos");
  const auto due = shop.queries->due(shop.clock.nowLocal(), shop.clock.today().addDays(7));
  REQUIRE(due.size() == 1);
  CHECK(due[0].kind == u"services");
  CHECK(due[0].missed == 1);
  CHECK(due[0].state == u"today");
  CHECK(test::wrongDerived(shop) == QStringList());

  SECTION("done counts from today") {
    shop.run(app::completeReminder(missed[0].reminder.id, shop.clock.nowLocal()));
    CHECK(shop.remindersOf(shop.ana) == texts({"done 2025-06-20", "open 2027-03-02"}));
    CHECK(app::missedServiceCount(*shop.queries) == 0);
    REQUIRE(shop.session->undoNow());
    CHECK(app::missedServiceCount(*shop.queries) == 1);
  }
  SECTION("it rings on another day where that is wanted") {
    shop.run(app::moveReminder(missed[0].reminder.id, QStringLiteral("2026-03-09")));
    CHECK(shop.remindersOf(shop.ana) == texts({"open 2026-03-09", "open 2026-06-20"}));
  }
  SECTION("a new sale of the product closes both") {
    shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.ana, shop.boiler)));
    CHECK(shop.remindersOf(shop.ana) == texts({"done 2025-06-20", "done 2026-06-20", "open 2027-03-02"}));
  }
  SECTION("the import takes them with it when it goes") {
    REQUIRE(app::takeBackImportNow(*shop.session, report->import));
    CHECK(shop.remindersOf(shop.ana).isEmpty());
    CHECK(shop.remindersOf(shop.bo).isEmpty());
  }
  SECTION("the same list once more makes no second one") {
    REQUIRE(shop.importSales());
    CHECK(shop.remindersOf(shop.ana).size() == 2);
  }
}

TEST_CASE("an import goes where its services were touched since") {
  Shop shop;
  const auto report = shop.importSales();
  REQUIRE(report);
  SECTION("without one that was done") {
    const auto next = shop.queries->remindersOf(shop.bo, true).front();
    shop.run(app::completeReminder(next.id, shop.clock.nowLocal()));
    const auto taken = app::takeBackImportNow(*shop.session, report->import);
    REQUIRE(taken);
    CHECK(shop.queries->purchasesOf(shop.bo).empty());
    REQUIRE(shop.queries->remindersOf(shop.bo, false).size() == 2);
    for (const auto& left : shop.queries->remindersOf(shop.bo, false)) CHECK(left.purchaseId == std::nullopt);
    CHECK(shop.remindersOf(shop.ana).isEmpty());
    REQUIRE(shop.session->undoNow());
    CHECK(shop.queries->remindersOf(shop.bo, true).front().purchaseId == next.purchaseId);
  }
  SECTION("without one that a later sale closed") {
    shop.run(app::recordPurchase(shop.sale("2026-03-02", shop.bo, shop.boiler)));
    REQUIRE(app::takeBackImportNow(*shop.session, report->import));
    CHECK(shop.queries->purchasesOf(shop.bo).size() == 1);
    CHECK(shop.remindersOf(shop.bo).contains(QStringLiteral("open 2027-03-02")));
    CHECK(test::wrongDerived(shop) == QStringList());
  }
}

TEST_CASE("a contact in Trash has no service that is overdue") {
  Shop shop;
  shop.run(app::recordPurchase(shop.sale("2024-03-01", shop.ana, shop.boiler)));
  REQUIRE(app::missedServiceCount(*shop.queries) == 1);
  shop.run(app::deleteContacts({shop.ana}));
  CHECK(app::missedServiceCount(*shop.queries) == 0);
  CHECK(app::missedServices(*shop.queries).empty());
}

TEST_CASE("an occasion comes back a year later with what was bought, until it is sold again") {
  Shop shop;
  domain::Purchase p = shop.sale("2025-02-20", shop.ana, shop.boiler);
  p.occasion = QStringLiteral("wedding day");
  p.wantedFor = QStringLiteral("2025-03-05");
  const Id last = shop.run(app::recordPurchase(p));
  const auto occasions = [&shop](const QDate& today) {
    std::vector<domain::DueItem> items = shop.queries->due(QDateTime(today, QTime(9, 0)), today.addDays(7));
    std::erase_if(items, [](const domain::DueItem& item) { return item.kind != u"occasion"; });
    return items;
  };
  REQUIRE(occasions(QDate(2026, 3, 2)).size() == 1);
  const domain::DueItem item = occasions(QDate(2026, 3, 2)).front();
  CHECK(item.id == last);
  CHECK(item.due == u"2026-03-05");
  CHECK(item.text == u"wedding day");
  CHECK(item.detail == u"Boiler");
  CHECK(item.contactId == shop.ana);
  CHECK(item.state == u"coming");
  CHECK(occasions(QDate(2026, 3, 5)).size() == 1);
  CHECK(occasions(QDate(2026, 3, 6)).empty());
  const auto onDay = [&shop](const QDate& day) {
    return shop.queries->agenda(QDateTime(QDate(2026, 3, 20), QTime(9, 0)), day, day).size();
  };
  CHECK(onDay(QDate(2026, 3, 5)) == 1);  // the month shows what is over, too
  CHECK(onDay(QDate(2026, 3, 6)) == 0);
  CHECK(occasions(QDate(2026, 2, 1)).empty());
  CHECK(occasions(QDate(2027, 3, 5)).empty());
  const domain::Purchase again =
      domain::soldForOccasion(*shop.queries->purchase(last), QStringLiteral("2026-03-02"));
  CHECK(again.wantedFor == u"2026-03-05");
  shop.run(app::recordPurchase(again));
  CHECK(occasions(QDate(2026, 3, 2)).empty());
  CHECK(occasions(QDate(2027, 3, 2)).size() == 1);
  REQUIRE(shop.session->undoNow());
  CHECK(occasions(QDate(2026, 3, 2)).size() == 1);
}

TEST_CASE("an occasion of 29 February comes back on the 28th") {
  Shop shop;
  domain::Purchase p = shop.sale("2024-02-29", shop.ana, shop.boiler);
  p.occasion = QStringLiteral("anniversary");
  shop.run(app::recordPurchase(p));
  const auto due = shop.queries->due(QDateTime(QDate(2025, 2, 28), QTime(9, 0)), QDate(2025, 3, 7));
  const auto hit = std::find_if(due.begin(), due.end(), [](const auto& i) { return i.kind == u"occasion"; });
  REQUIRE(hit != due.end());
  CHECK(hit->due == u"2025-02-28");
  CHECK(hit->state == u"today");
  CHECK(domain::soldForOccasion(p, QStringLiteral("2025-02-28")).wantedFor == u"2025-02-28");
}

TEST_CASE("an interval that is set, changed or taken away concerns what was sold before") {
  Shop shop;
  const Id stove = shop.product("Stove", "", "");
  shop.run(app::recordPurchase(shop.sale("2025-06-10", shop.ana, stove)));
  shop.run(app::recordPurchase(shop.sale("2026-01-31", shop.bo, stove)));
  CHECK(shop.remindersOf(shop.ana).isEmpty());
  const auto change = [&](const char* service, const char* warranty) {
    domain::Product product = *shop.queries->store().products().get(stove);
    product.service = QString::fromLatin1(service);
    product.warranty = QString::fromLatin1(warranty);
    shop.run(app::editProduct(product));
  };
  change("P12M", "");
  CHECK(shop.remindersOf(shop.ana) == texts({"open 2026-06-10"}));
  CHECK(shop.remindersOf(shop.bo) == texts({"open 2027-01-31"}));

  SECTION("one undo takes it all back") {
    REQUIRE(shop.session->undoNow());
    CHECK(shop.remindersOf(shop.ana).isEmpty());
    CHECK(shop.queries->store().products().get(stove)->service.isEmpty());
  }
  SECTION("a shorter one brings them nearer, and what was missed stands in the list") {
    change("P3M", "");
    CHECK(shop.remindersOf(shop.bo) == texts({"open 2026-04-30"}));
    CHECK(shop.remindersOf(shop.ana).contains(QStringLiteral("open 2026-03-10")));
    CHECK(shop.queries->remindersOf(shop.bo, true).front().repeatRule == u"FREQ=MONTHLY;INTERVAL=3");
  }
  SECTION("what was given a time by hand stays there") {
    const auto next = shop.queries->remindersOf(shop.ana, true).front();
    shop.run(app::moveReminder(next.id, QStringLiteral("2026-05-04T10:00:00")));
    change("P6M", "");
    CHECK(shop.remindersOf(shop.ana) == texts({"open 2026-05-04"}));
  }
  SECTION("it counts from the day on which it was done") {
    const auto next = shop.queries->remindersOf(shop.ana, true).front();
    shop.run(app::completeReminder(next.id, shop.clock.nowLocal()));
    change("P6M", "");
    CHECK(shop.remindersOf(shop.ana).contains(QStringLiteral("open 2026-09-02")));
  }
  SECTION("taken away they go, and come back with it") {
    change("", "");
    CHECK(shop.remindersOf(shop.ana) == texts({"dropped 2026-06-10"}));
    change("P24M", "");
    CHECK(shop.remindersOf(shop.ana) == texts({"open 2027-06-10"}));
  }
  SECTION("a warranty is told of as well") {
    change("P12M", "P24M");
    CHECK(shop.remindersOf(shop.bo).contains(QStringLiteral("open 2028-01-17")));
  }
}
