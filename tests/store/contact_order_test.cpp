// The kept order of contacts: what it holds, when it only has to be read, and whose language it is in.
#include "store/contact_order.h"

#include "support/book.h"
#include "support/catch.h"

using namespace kith;
using domain::ContactKind;
using domain::Id;
using store::ContactOrder;

namespace {

Id added(test::Book& book, ContactKind kind, const char* name) {
  const auto done = book.store->run({0, QStringLiteral("add"), {}, {}}, [&](store::Store& store) {
    domain::Contact contact;
    contact.kind = kind;
    (kind == ContactKind::Company ? contact.companyName : contact.family) = QString::fromUtf8(name);
    return store.contacts().add(contact, store.now());
  });
  return done->made;
}

const QLocale kSwedish(QLocale::Swedish, QLocale::Sweden);

}

TEST_CASE("the order of people and companies is the same whether it is read, merged or sorted") {
  test::Book book;
  const Id zorn = added(book, ContactKind::Person, "Zorn");
  const Id oak = added(book, ContactKind::Company, "Oak Ltd");
  const Id ahl = added(book, ContactKind::Person, "Ahl");
  const auto check = [&](const std::vector<Id>& people, const std::vector<Id>& companies) {
    ContactOrder order(book.store->database(), QLocale());
    CHECK(order.ids(ContactKind::Person) == people);
    CHECK(order.ids(ContactKind::Company) == companies);
    CHECK(order.size() == static_cast<qint64>(people.size() + companies.size()));
    CHECK(order.size(ContactKind::Person) == static_cast<qint64>(people.size()));
    CHECK(order.size(ContactKind::Company) == static_cast<qint64>(companies.size()));
  };
  check({ahl, zorn}, {oak});
  REQUIRE(book.store->settle());
  CHECK(ContactOrder(book.store->database(), QLocale()).isSettled());
  check({ahl, zorn}, {oak});
  const Id beck = added(book, ContactKind::Person, "Beck");
  const Id birch = added(book, ContactKind::Company, "Birch Ltd");
  CHECK_FALSE(ContactOrder(book.store->database(), QLocale()).isSettled());
  check({ahl, beck, zorn}, {birch, oak});
  book.reopen();
  CHECK(ContactOrder(book.store->database(), QLocale()).isSettled());
  check({ahl, beck, zorn}, {birch, oak});
}

TEST_CASE("a program that runs in another language leaves the kept order to the window") {
  test::Book book;
  const Id ost = added(book, ContactKind::Person, "Öst");
  const Id zorn = added(book, ContactKind::Person, "Zorn");
  ContactOrder(book.store->database(), kSwedish).settle();
  CHECK(ContactOrder(book.store->database(), kSwedish).ids() == std::vector<Id>{zorn, ost});
  const Id ahl = added(book, ContactKind::Person, "Ahl");
  book.reopen();
  ContactOrder swedish(book.store->database(), kSwedish);
  CHECK_FALSE(swedish.isSettled());
  CHECK(swedish.ids() == std::vector<Id>{ahl, zorn, ost});
  // Who asks for it takes it over.
  REQUIRE(book.store->settle());
  CHECK(ContactOrder(book.store->database(), QLocale()).isSettled());
}
