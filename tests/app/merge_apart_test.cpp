// What a merge must not drop, and what taking it apart must not leave behind.
#include "app/duplicates.h"
#include "domain/contact_merge.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using domain::Contact;
using domain::Id;

namespace {

struct Apart : test::Opened {
  Id run(app::Command command) {
    const auto outcome = session->runNow(std::move(command));
    if (!outcome) FAIL(outcome.error().subject.toStdString() + ": " + outcome.error().detail.toStdString());
    step = outcome->step.step;
    return outcome->made;
  }

  Id company(const char* name) {
    Contact firm;
    firm.kind = domain::ContactKind::Company;
    firm.companyName = QString::fromLatin1(name);
    return run(app::addContact(firm));
  }

  Id person(const char* given, const char* family, const std::vector<Id>& companies = {}) {
    Contact c;
    c.given = QString::fromLatin1(given);
    c.family = QString::fromLatin1(family);
    for (const Id one : companies) c.employments.push_back({0, one, {}, {}, {}, {}, {}, {}, false});
    return run(app::addContact(c));
  }

  Id merge(Id a, Id b) {
    run(app::mergeContacts(a, b));
    return step;
  }

  bool areApart(Id a, Id b) {
    bool may = true;
    session->runJobNow([&](store::Store& store) { may = *store.merges().mayBeOne(a, b); });
    return !may;
  }

  QStringList wrongDerived() {
    QStringList out;
    session->runJobNow([&](store::Store& store) { out = *store.verifyDerived(); });
    return out;
  }

  Id step = 0;
};

Contact named(const char* given, const char* middle, const char* family) {
  Contact c;
  c.given = QString::fromLatin1(given);
  c.middle = QString::fromLatin1(middle);
  c.family = QString::fromLatin1(family);
  return c;
}

}

TEST_CASE("a company that is on its own again gets back people who were merged since") {
  for (const bool workedAtBoth : {false, true}) {
    INFO("worked at both: " << workedAtBoth);
    Apart book;
    const Id a = book.company("Kos");
    const Id b = book.company("KOS d.o.o.");
    const Id petra = book.person("Petra", "Zorko", workedAtBoth ? std::vector<Id>{a, b} : std::vector<Id>{b});
    const Id petraAgain = book.person("Petra", "Zorko", {a});
    const Id firms = book.merge(a, b);
    book.merge(petraAgain, petra);
    REQUIRE(book.queries->peopleOf(a) == std::vector<Id>{petraAgain});
    REQUIRE(app::takeMergeApartNow(*book.session, firms));
    CHECK(book.queries->peopleOf(b) == std::vector<Id>{petraAgain});
    CHECK(book.queries->peopleOf(a) == std::vector<Id>{petraAgain});
    CHECK(book.wrongDerived().isEmpty());
    REQUIRE(book.session->undoNow());
    CHECK(book.queries->peopleOf(a) == std::vector<Id>{petraAgain});
    CHECK(book.wrongDerived().isEmpty());
  }
}

TEST_CASE("what a merged contact was told apart from stays apart from both when they are two again") {
  Apart book;
  const Id a = book.person("Jana", "Kos");
  const Id b = book.person("Jane", "Kos");
  const Id later = book.person("Jan", "Kos");
  const Id before = book.person("Janko", "Kos");
  book.run(app::dismissDuplicate(b, before));
  const Id merge = book.merge(a, b);
  book.run(app::dismissDuplicate(a, later));
  book.run(app::dismissDuplicate(before, a));
  REQUIRE(app::takeMergeApartNow(*book.session, merge));
  for (const Id one : {a, b})
    for (const Id other : {later, before}) CHECK(book.areApart(one, other));
  CHECK_FALSE(book.areApart(a, b));
}

TEST_CASE("two of one merge keep the household of either, and name the one that lost") {
  Apart book;
  book.session->runJobNow([](store::Store& store) {
    REQUIRE(store.runBulk({0, QStringLiteral("add"), {}, {}}, [](store::BulkWriter& bulk) -> Result<Id> {
      bulk.addHousehold(1, QStringLiteral("Kos, Ptuj"));
      bulk.addHousehold(2, QStringLiteral("Zorko"));
      bulk.keep();
      return Id{0};
    }));
  });
  const auto at = [&book](Id household) {
    Contact c = named("Jana", "", "Kos");
    c.householdId = household == 0 ? std::nullopt : std::optional<Id>(household);
    return book.run(app::addContact(c));
  };
  const Id homeless = at(0);
  book.merge(homeless, at(1));
  CHECK(book.queries->contact(homeless)->householdId == Id{1});
  CHECK(book.queries->contact(homeless)->notes.isEmpty());
  const Id first = at(1);
  book.merge(first, at(2));
  CHECK(book.queries->contact(first)->householdId == Id{1});
  CHECK(book.queries->contact(first)->notes.contains(QStringLiteral("Household: Zorko")));
}

TEST_CASE("a name that is kept is kept exactly, and the other one is in the notes") {
  const Contact a = named("Jana", "", "Kos");
  const Contact b = named("Jana", "Marija", "Kos");
  Contact merged = domain::mergedContact(a, b);
  CHECK(domain::displayName(merged) == u"Jana Kos");
  CHECK(merged.middle.isEmpty());
  CHECK(merged.notes.contains(QStringLiteral("Name: Jana Marija Kos")));
  CHECK(domain::displayName(domain::mergedContact(a, b, {QStringLiteral("name")})) == u"Jana Marija Kos");
  CHECK(domain::displayName(domain::mergedContact(named("Jana", "", ""), b)) == u"Jana");
  CHECK(domain::displayName(domain::mergedContact(Contact(), b)) == u"Jana Marija Kos");
  Contact written;
  written.formattedName = QStringLiteral("Jana from the market");
  CHECK(domain::displayName(domain::mergedContact(written, b)) == u"Jana from the market");
}

TEST_CASE("the fuller of two names is the one to choose") {
  const QStringList name{QStringLiteral("name")};
  const Contact whole = named("Jana", "Marija", "Kos");
  CHECK(domain::likelyFromB(named("Jana", "", "Kos"), whole) == name);
  CHECK(domain::likelyFromB(named("Jana", "", ""), whole) == name);
  CHECK(domain::likelyFromB(Contact(), whole) == name);
  CHECK(domain::likelyFromB(whole, named("Jana", "", "Kos")).isEmpty());
  CHECK(domain::likelyFromB(whole, whole).isEmpty());
  CHECK(domain::likelyFromB(named("Jane", "", "Kos"), whole).isEmpty());
  Apart book;
  const Id a = book.person("Jana", "");
  book.run(app::mergeSure({{a, book.person("Jana", "Kos")}}));
  CHECK(domain::displayName(*book.queries->contact(a)) == u"Jana Kos");
}

TEST_CASE("a search for duplicates ends when it is told to") {
  Apart book;
  for (int i = 0; i < 50; ++i) book.person("Jana", "Kos");
  app::JobControl control;
  REQUIRE(app::findDuplicates(book.path, 0, control)->size() > 1'000);
  control.cancelled = true;
  const auto ended = app::findDuplicates(book.path, 0, control);
  REQUIRE_FALSE(ended);
  CHECK(ended.error().kind == ErrorKind::Cancelled);
}
