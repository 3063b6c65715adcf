// A list so long that only a part of it is there for the first frame.
#include "models/contact_list_model.h"
#include "models/reader.h"
#include "models/roles.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::models;

namespace {

constexpr int kMany = 20'500;

// Enough people for a long list, in the order of their numbers, settled.
struct LongBook : test::Opened {
  LongBook() {
    session->runJobNow([](store::Store& store) {
      const auto done = store.runBulk(
          {0, QStringLiteral("add"), {}, {}}, [](store::BulkWriter& writer) -> Result<domain::Id> {
            domain::Id last = 0;
            for (int i = 0; i < kMany; ++i) {
              domain::Contact contact;
              contact.family = QStringLiteral("Name %1").arg(i, 6, 10, QLatin1Char('0'));
              last = writer.addContact(contact);
            }
            return last;
          });
      REQUIRE(done);
      REQUIRE(store.settle());
    });
  }

  Reader reader{path};
  ContactListModel model{*queries, reader, clock};
};

QString nameAt(const ContactListModel& model, int row) { return model.index(row).data().toString(); }

}

TEST_CASE("a long list shows the part it is scrolled to at once, and the rest when it is completed") {
  LongBook book;
  const QAbstractItemModelTester tester(&book.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  QSignalSpy resets(&book.model, &QAbstractItemModel::modelReset);
  book.model.show({}, true, 9'000);
  CHECK_FALSE(book.model.isComplete());
  REQUIRE(book.model.rowCount() == kMany);
  CHECK(nameAt(book.model, 9'000) == u"Name 009000");
  CHECK(book.model.rowOf(book.model.idAt(9'100)) == 9'100);
  CHECK(nameAt(book.model, 0).isEmpty());
  CHECK(resets.count() == 1);
  book.model.complete();
  REQUIRE(QTest::qWaitFor([&] { return book.model.isComplete(); }));
  CHECK(resets.count() == 1);
  CHECK(nameAt(book.model, 0) == u"Name 000000");
  CHECK(nameAt(book.model, kMany - 1) == QStringLiteral("Name %1").arg(kMany - 1, 6, 10, QLatin1Char('0')));
  CHECK(nameAt(book.model, 9'000) == u"Name 009000");
}

TEST_CASE("a change that comes while only a part is there leaves the list right") {
  LongBook book;
  QObject::connect(book.session.get(), &app::Session::changed, &book.model, &ContactListModel::apply);
  book.model.show({}, true);
  domain::Contact first;
  first.family = QStringLiteral("Aaberg");
  REQUIRE(book.session->runNow(app::addContact(first)));
  REQUIRE(QTest::qWaitFor([&] { return book.model.rowCount() == kMany + 1; }));
  CHECK(book.model.isComplete());
  CHECK(nameAt(book.model, 0) == u"Aaberg");
  CHECK(nameAt(book.model, 1) == u"Name 000000");
}
