// Contacts that go into the file some hundreds at a time.
#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

using namespace kith;
using domain::Contact;
using store::BulkWriter;

namespace {

// Everything that can hang on a contact, once.
Contact rich(int nth) {
  Contact c;
  const QString number = QString::number(nth);
  c.uid = QStringLiteral("uid-") + number;
  c.given = QStringLiteral("Žofie ") + number;
  c.family = QStringLiteral("Example");
  c.notes = QString(300, u'ž');
  c.stage = QStringLiteral("lead");
  c.roles = {QStringLiteral("supplier"), QStringLiteral("customer")};
  c.tags = {QStringLiteral("garden"), QStringLiteral("tag ") + QString::number(nth % 7)};
  c.channels.resize(2);
  c.channels[0].kind = domain::ChannelKind::Email;
  c.channels[0].value = c.channels[0].normal = QString(QStringLiteral("who") + number + u"@mail.example");
  c.channels[1].kind = domain::ChannelKind::Phone;
  c.channels[1].value = QStringLiteral("040 ") + number;
  c.channels[1].primary = true;
  c.addresses.resize(1);
  c.addresses[0].city = QStringLiteral("Brno");
  c.employments.resize(1);
  c.employments[0].companyName = QStringLiteral("Company ") + QString::number(nth % 7);
  c.relations = {{0, QStringLiteral("Petra"), QStringLiteral("sister"), std::nullopt}};
  c.dates.resize(1);
  c.dates[0].value = QStringLiteral("2020-01-02");
  c.identifiers = {{0, QStringLiteral("shop"), number}};
  c.consents.resize(1);
  c.consents[0].channel = QStringLiteral("email");
  c.consents[0].state = QStringLiteral("granted");
  c.properties = {{0, QStringLiteral("X-GADGET"), QStringLiteral("desk"), {}, QStringLiteral("saw")}};
  c.custom = {{0, 0, QStringLiteral("Size"), std::nullopt, number}};
  // What none before it had, in a later batch.
  if (nth >= 400) {
    c.nickname = QStringLiteral("Žo");
    c.touchDays = 30;
    c.channels[0].label = QStringLiteral("home");
    c.addresses[0].pobox = number;
  }
  return c;
}

Contact company(int nth) {
  Contact c;
  c.kind = domain::ContactKind::Company;
  c.uid = QStringLiteral("company-") + QString::number(nth);
  c.companyName = QStringLiteral("Company ") + QString::number(nth);
  return c;
}

using Add = std::function<domain::Id(BulkWriter&, Contact&)>;

// More than two batches, with companies among them: one before its people, five after, one that never comes.
void fill(test::Book& book, const Add& add) {
  const auto done = book.store->runBulk({0, QStringLiteral("add"), {}, {}}, [&](BulkWriter& bulk) {
    Contact early = company(5);
    add(bulk, early);
    for (int i = 0; i < 600; ++i) {
      Contact person = rich(i);
      const domain::Id made = add(bulk, person);
      REQUIRE(made == person.id);
      if (i % 120 != 0) continue;
      Contact there = company(i / 120);
      if (!bulk.fillCompany(there)) add(bulk, there);
    }
    CHECK(bulk.companiesMade() == 1);
    return Result<domain::Id>(1);
  });
  REQUIRE(done);
}

// What of a dump may differ: the random numbers of companies that nobody named, and in which order the rows
// of one table came.
QStringList withoutChance(const QStringList& dump) {
  QStringList out;
  for (const QString& row : dump)
    if (!row.startsWith(u"contact ") || row.contains(u"uid-") || row.contains(u"company-")) out << row;
  return out;
}

}

TEST_CASE("contacts that are written together are what they are one by one") {
  test::Book together;
  fill(together, [](BulkWriter& bulk, Contact& c) { return bulk.queueContact(c, nullptr); });
  test::Book apart;
  fill(apart, [](BulkWriter& bulk, Contact& c) { return bulk.addContact(c); });
  const QStringList dump = *together.store->dumpRecorded();
  CHECK(dump.size() > 600 * 12);
  CHECK(dump.size() == apart.store->dumpRecorded()->size());
  CHECK(withoutChance(dump) == withoutChance(*apart.store->dumpRecorded()));
  CHECK(together.store->verifyDerived()->isEmpty());
  REQUIRE(together.store->undo());
  CHECK(together.store->dumpRecorded()->isEmpty());
  REQUIRE(together.store->redo());
  CHECK(*together.store->dumpRecorded() == dump);
}

TEST_CASE("nothing of contacts that wait is left when their step is given up") {
  test::Book book;
  const auto done = book.store->runBulk({0, QStringLiteral("add"), {}, {}}, [&](BulkWriter& bulk) {
    for (int i = 0; i < 300; ++i) {
      Contact person = rich(i);
      bulk.queueContact(person, nullptr);
    }
    return Result<domain::Id>(tl::unexpected<Error>(Error{ErrorKind::Cancelled, {}, {}}));
  });
  REQUIRE_FALSE(done);
  CHECK(book.store->dumpRecorded()->isEmpty());
}
