// What cards say beside the fields of a contact.
#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

using namespace kith;
using domain::Contact;
using store::Store;

namespace {

domain::Id added(test::Book& book, const Contact& contact) {
  const auto made = book.store->run({0, QStringLiteral("add"), QStringLiteral("{}"), {}},
                                    [&](Store& s) { return s.contacts().add(contact, s.now()); });
  REQUIRE(made);
  return made->made;
}

void saved(test::Book& book, const Contact& contact) {
  REQUIRE(book.store->run({0, QStringLiteral("edit"), QStringLiteral("{}"), {}},
                          [&](Store& s) -> Result<domain::Id> {
                            const auto done = s.contacts().save(contact, s.now());
                            if (!done) return tl::unexpected<Error>(done.error());
                            return contact.id;
                          }));
}

Contact withProperties() {
  Contact c;
  c.given = QStringLiteral("Ana");
  c.family = QStringLiteral("Novak");
  c.formattedName = QStringLiteral("Ana Novak, joiner");
  c.properties = {{0, QStringLiteral("X-GADGET"), QStringLiteral("desk"), QStringLiteral("LEVEL=2"),
                   QStringLiteral("saw;drill")},
                  {0, QStringLiteral("GEO"), {}, {}, QStringLiteral("46.05;14.5")}};
  return c;
}

}

TEST_CASE("properties that no field takes are stored, changed and taken back like any other row") {
  test::Book book;
  const auto id = added(book, withProperties());
  Contact stored = *book.store->contacts().get(id);
  REQUIRE(stored.properties.size() == 2);
  CHECK(stored.properties[0].label == u"desk");
  CHECK(stored.properties[0].parameters == u"LEVEL=2");
  CHECK(stored.properties[1].value == u"46.05;14.5");
  stored.properties.erase(stored.properties.begin());
  saved(book, stored);
  CHECK(book.store->contacts().get(id)->properties.size() == 1);
  REQUIRE(book.store->undo());
  CHECK(book.store->contacts().get(id)->properties.size() == 2);
  REQUIRE(book.store->undo());
  CHECK(book.store->dumpRecorded()->isEmpty());
}

TEST_CASE("a name as its source writes it is shown until a part of it is changed here") {
  test::Book book;
  const auto id = added(book, withProperties());
  Contact stored = *book.store->contacts().get(id);
  CHECK(domain::displayName(stored) == u"Ana Novak, joiner");
  stored.notes = QStringLiteral("likes oak");
  saved(book, stored);
  CHECK(book.store->contacts().get(id)->formattedName == u"Ana Novak, joiner");
  stored.family = QStringLiteral("Kos");
  saved(book, stored);
  CHECK(domain::displayName(*book.store->contacts().get(id)) == u"Ana Kos");
  CHECK(book.store->verifyDerived()->isEmpty());
}
