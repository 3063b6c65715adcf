#include "app/import.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;

namespace {

constexpr const char* kOrders =
    "Name,Email,Financial Status,Paid at,Currency,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem "
    "quantity,"
    "Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Zip,Cancelled at,Refunded "
    "Amount,Outstanding Balance\n"
    "#2,eva@lind.example,paid,2025-02-01 10:00:00 +0100,EUR,5.00,10.00,45.00,0.00,2025-02-01 10:00:00 "
    "+0100,2,Vase,15.00,"
    "V-1,Eva Lind,'0155,,0.00,0.00\n"
    "#2,,,,,,,,,,1,Pot,10.00,P-1,,,,,\n"
    "#1,eva@lind.example,refunded,2025-01-01 10:00:00 +0100,EUR,0.00,3.00,15.00,0.00,2025-01-01 10:00:00 "
    "+0100,1,Vase,15.00,"
    "V-1,Eva Lind,'0155,,15.00,0.00\n"
    "#3,,paid,2025-03-01 10:00:00 +0100,EUR,0.00,3.00,15.00,0.00,2025-03-01 10:00:00 "
    "+0100,1,Vase,15.00,V-1,Somebody Else,,,"
    "0.00,0.00\n";

app::ImportReport imported(test::Opened& book, const QByteArray& bytes) {
  app::JobControl control;
  const auto report =
      app::importFile(*book.session, book.write(QStringLiteral("orders.csv"), bytes), {}, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  CHECK(report->rows ==
        report->created + report->updated + report->unchanged + report->skipped + report->failed);
  return *report;
}

}

TEST_CASE(
    "several rows of an order are one purchase, a refund lowers it, and nobody is invented for a mere name") {
  test::Opened book;
  const auto report = imported(book, kOrders);
  CHECK(report.rows == 4);
  CHECK(report.created == 4);
  CHECK(report.unassigned == 1);
  const auto eva = *book.queries->findOne(QStringLiteral("eva@lind.example"));
  CHECK(book.queries->contactIds(app::ContactSection::People)->size() == 1);
  CHECK(book.queries->contact(eva)->addresses.front().postcode == u"0155");
  const auto purchases = book.queries->purchasesOf(eva);
  REQUIRE(purchases.size() == 2);
  CHECK(purchases.front().lines.size() == 2);
  CHECK(domain::purchaseStatus(purchases.front()) == u"paid");
  CHECK(domain::purchaseStatus(purchases.back()) == u"refunded");
  CHECK(book.queries->totals(eva).front().net == 4500);
}

TEST_CASE("orders come once, follow their source, and are taken back whole") {
  test::Opened book;
  const auto first = imported(book, kOrders);
  CHECK(imported(book, kOrders).unchanged == 4);
  QByteArray refunded = kOrders;
  refunded.replace(",'0155,,0.00,0.00", ",'0155,,5.00,0.00");
  CHECK(imported(book, refunded).updated == 2);
  const auto eva = *book.queries->findOne(QStringLiteral("eva@lind.example"));
  CHECK(book.queries->totals(eva).front().net == 4000);
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->totals(eva).front().net == 4500);
  const auto taken = app::takeBackImportNow(*book.session, first.import);
  REQUIRE(taken);
  CHECK(taken->removed == 4);  // three orders and the buyer they brought along
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  CHECK(rows.isEmpty());
}
