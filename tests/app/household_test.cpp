// Those who live together, named on the card of each.
#include "domain/contact_edit.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using domain::Contact;
using domain::Id;

namespace {

struct Homes : test::Opened {
  Id person(const QString& given, const QString& household) {
    Contact c;
    c.given = given;
    c.household = household;
    const auto outcome = session->runNow(app::addContact(c));
    REQUIRE(outcome);
    return outcome->made;
  }

  void name(Id id, const QString& household) {
    REQUIRE(session->runNow(app::editContact(id, QStringLiteral("household"), [household](Contact& c) {
      return domain::setField(c, QStringLiteral("household"), household);
    })));
  }

  Contact at(Id id) { return *queries->contact(id); }
};

}

TEST_CASE("one name of a household is one household") {
  Homes book;
  const QString kos = QStringLiteral("Kos, Ptuj");
  const Id ana = book.person(QStringLiteral("Ana"), kos);
  const Id marko = book.person(QStringLiteral("Marko"), {});
  CHECK_FALSE(book.at(marko).householdId);
  book.name(marko, kos);
  CHECK(book.at(marko).household == kos);
  CHECK(book.at(marko).householdId == book.at(ana).householdId);

  book.name(marko, QStringLiteral("Zorko"));
  CHECK(book.at(marko).household == u"Zorko");
  CHECK(book.at(marko).householdId != book.at(ana).householdId);
  CHECK(book.at(ana).household == kos);

  book.name(marko, {});
  CHECK_FALSE(book.at(marko).householdId);
  REQUIRE(book.session->undoNow());
  CHECK(book.at(marko).household == u"Zorko");
}

TEST_CASE("lists are sorted by household too") {
  Homes book;
  const Id zoe = book.person(QStringLiteral("Ana"), QStringLiteral("Zorko"));
  const Id ada = book.person(QStringLiteral("Zoe"), QStringLiteral("Adam"));
  const auto found = book.queries->store().reading().fieldTexts(QStringLiteral("household"));
  REQUIRE((found && *found));
  const auto& texts = **found;
  REQUIRE(texts.size() == 2);
  CHECK(texts[0] == std::pair(zoe, QStringLiteral("Zorko")));
  CHECK(texts[1] == std::pair(ada, QStringLiteral("Adam")));
}
