// One contact made of two, and two again.
#include "app/duplicates.h"
#include "app/imported.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <random>

using namespace kith;
using domain::Contact;
using domain::Id;
using store::Store;

namespace {

using Kind = domain::ChannelKind;

struct Merging : test::Opened {
  Id run(app::Command command) {
    const auto outcome = session->runNow(std::move(command));
    if (!outcome) FAIL(outcome.error().subject.toStdString() + ": " + outcome.error().detail.toStdString());
    step = outcome->step.step;
    return outcome->made;
  }

  QStringList dump() {
    QStringList rows;
    session->runJobNow([&](Store& store) { rows = *store.dumpRecorded(); });
    return rows;
  }

  QStringList wrongDerived() {
    QStringList out;
    session->runJobNow([&](Store& store) { out = *store.verifyDerived(); });
    return out;
  }

  // Something of every kind on a contact.
  Contact fullContact(const QString& given, const QString& mark) {
    Contact c;
    c.given = given;
    c.family = QStringLiteral("Kos");
    c.nickname = mark + QStringLiteral(" nick");
    c.formattedName = mark + QStringLiteral(" Kos, joiner");
    c.birthday = mark == u"a" ? QStringLiteral("1980-05-12") : QStringLiteral("1980-12-05");
    c.notes = mark + QStringLiteral(" notes");
    c.stage = mark == u"a" ? QStringLiteral("lead") : QStringLiteral("customer");
    c.touchDays = mark == u"a" ? 30 : 60;
    c.doNotContact = mark == u"a" ? 1 : 4;
    c.photoId = photo(mark);
    c.channels = {
        {0,
         Kind::Email,
         QStringLiteral("work"),
         QStringLiteral("jana@kos.si"),
         QStringLiteral("jana@kos.si"),
         {},
         {},
         true},
        {0, Kind::Phone, QStringLiteral("mobile"), QStringLiteral("040 ") + mark, {}, {}, {}, true},
        {0, Kind::Url, {}, QStringLiteral("https://") + mark + QStringLiteral(".si"), {}, {}, {}, false}};
    c.addresses = {{0,
                    QStringLiteral("home"),
                    mark + QStringLiteral(" street 5"),
                    {},
                    {},
                    QStringLiteral("Ptuj"),
                    {},
                    {},
                    {},
                    {},
                    true}};
    c.employments = {{0, 0, QStringLiteral("Kos d.o.o."), QStringLiteral("Owner"), {}, {}, {}, {}, true},
                     {0, 0, mark + QStringLiteral(" firm"), {}, {}, {}, {}, {}, false}};
    addRest(c, mark);
    return c;
  }

  static void addRest(Contact& c, const QString& mark) {
    c.dates = {
        {0, QStringLiteral("anniversary"), QStringLiteral("2001-05-0") + (mark == u"a" ? u'1' : u'2')}};
    c.identifiers = {{0, QStringLiteral("hubspot"), mark}};
    c.consents = {{0,
                   QStringLiteral("email"),
                   mark == u"a" ? QStringLiteral("granted") : QStringLiteral("refused"),
                   {},
                   {},
                   {}}};
    c.custom = {{0, 0, QStringLiteral("Shoe size"), std::nullopt,
                 mark == u"a" ? QStringLiteral("39") : QStringLiteral("40")},
                {0, 0, mark + QStringLiteral(" own"), std::nullopt, mark}};
    c.properties = {{0, QStringLiteral("X-GADGET"), {}, {}, mark}};
    c.tags = {QStringLiteral("vip"), mark};
    c.roles = {QStringLiteral("supplier")};
  }

  // The same in the book, with a call, a sale and a reminder.
  Id addFull(const QString& given, const QString& mark) {
    const Id id = run(app::addContact(fullContact(given, mark)));
    domain::Interaction call;
    call.at = QStringLiteral("2026-02-01T10:00:00Z");
    call.text = mark + QStringLiteral(" wants a table");
    call.participants = {id};
    run(app::logInteraction(call));
    domain::Purchase sale;
    sale.contactId = id;
    sale.date = QStringLiteral("2026-02-02");
    sale.currency = QStringLiteral("EUR");
    sale.lines.push_back(
        {0, std::nullopt, QStringLiteral("Vase"), {}, 1'000'000, 1'000, 0, 0, std::nullopt, std::nullopt});
    domain::addUp(sale);
    run(app::recordPurchase(sale));
    domain::Reminder reminder;
    reminder.contactId = id;
    reminder.text = QStringLiteral("send quote");
    reminder.due = QStringLiteral("2026-03-05");
    run(app::addReminder(reminder));
    return id;
  }

  Id photo(const QString& mark) {
    Id id = 0;
    session->runJobNow([&](Store& store) {
      store.write([&](Store& s) { id = *s.blobs().put(mark.toUtf8(), QStringLiteral("image/png")); });
    });
    return id;
  }

  // Two full contacts, and a third that everything else hangs between.
  void fill() {
    a = addFull(QStringLiteral("Jana"), QStringLiteral("a"));
    b = addFull(QStringLiteral("Jane"), QStringLiteral("b"));
    Contact other;
    other.given = QStringLiteral("Petra");
    other.referredBy = b;
    other.relations = {{0, QStringLiteral("Jane"), QStringLiteral("friend"), b}};
    third = run(app::addContact(other));
    run(app::editContact(b, {}, [this](Contact& c) -> Result<void> {
      c.relations = {{0, QStringLiteral("Jana"), QStringLiteral("double"), a},
                     {0, QStringLiteral("Petra"), QStringLiteral("friend"), third}};
      c.referredBy = third;
      return {};
    }));
    run(app::editContact(a, {}, [this](Contact& c) -> Result<void> {
      c.relations = {{0, QStringLiteral("Jane"), QStringLiteral("double"), b}};
      return {};
    }));
    domain::Interaction meeting;
    meeting.at = QStringLiteral("2026-02-03T10:00:00Z");
    meeting.participants = {a, b, third};
    run(app::logInteraction(meeting));
    domain::Purchase gift;
    gift.contactId = third;
    gift.recipientId = b;
    gift.date = QStringLiteral("2026-02-04");
    gift.currency = QStringLiteral("EUR");
    run(app::recordPurchase(gift));
    run(app::dismissDuplicate(b, third));
  }

  Contact contact(Id id) { return *queries->contact(id); }

  Id a = 0, b = 0, third = 0, step = 0;
};

bool holds(const std::vector<domain::Channel>& channels, const char* value) {
  return std::any_of(channels.begin(), channels.end(),
                     [&](const auto& c) { return c.value == QLatin1String(value); });
}

}

TEST_CASE("a merge moves all that hangs on a contact and loses no value") {
  Merging book;
  book.fill();
  REQUIRE(book.run(app::mergeContacts(book.a, book.b)) == book.a);
  const Contact merged = book.contact(book.a);
  CHECK(merged.given == u"Jana");
  CHECK(merged.birthday == u"1980-05-12");
  for (const char* lost :
       {"a notes", "b notes", "From “b Kos, joiner”, merged:", "Name: Jane Kos", "Birthday: 1980-12-05",
        "Nickname: b nick", "Name as written: b Kos, joiner", "Shoe size: 40", "Contact every (days): 60"}) {
    INFO(lost << " in " << merged.notes.toStdString());
    CHECK(merged.notes.contains(QString::fromUtf8(lost)));
  }
  CHECK(merged.channels.size() == 5);
  CHECK(holds(merged.channels, "040 b"));
  CHECK(std::count_if(merged.channels.begin(), merged.channels.end(),
                      [](const auto& c) { return c.primary; }) == 2);
  CHECK(merged.addresses.size() == 2);
  CHECK(merged.employments.size() == 3);
  CHECK(merged.dates.size() == 2);
  CHECK(merged.identifiers.size() == 2);
  CHECK(merged.consents.size() == 2);
  CHECK(merged.custom.size() == 3);
  CHECK(merged.properties.size() == 2);
  CHECK(merged.tags == QStringList{QStringLiteral("vip"), QStringLiteral("a"), QStringLiteral("b")});
  CHECK(merged.doNotContact == 5);
  CHECK(merged.referredBy == book.third);
  CHECK(merged.relations.size() == 1);
  CHECK(book.contact(book.third).referredBy == book.a);
  CHECK(book.contact(book.third).relations.front().otherId == book.a);
  CHECK(book.queries->purchasesOf(book.a).size() == 2);
  CHECK(book.queries->remindersOf(book.a, true).size() == 2);
  CHECK(book.queries->timeline(book.a).size() == 5);
  CHECK(book.queries->trash().empty());
  CHECK(book.queries->trashCount() == 0);
  CHECK(book.queries->count(app::ContactSection::People) == 2);
  CHECK(*book.queries->findOne(QString::number(book.b)) == book.a);
  CHECK(book.wrongDerived().isEmpty());
  CHECK(book.queries->check().ok);
  CHECK_FALSE(book.session->runNow(app::restoreContacts({book.b})));
}

TEST_CASE("a value is taken from the second one where that is asked for") {
  Merging book;
  book.fill();
  book.run(app::mergeContacts(book.a, book.b,
                              {QStringLiteral("name"), QStringLiteral("birthday"), QStringLiteral("phone"),
                               QStringLiteral("photo")}));
  const Contact merged = book.contact(book.a);
  CHECK(merged.given == u"Jane");
  CHECK(merged.birthday == u"1980-12-05");
  CHECK(merged.notes.contains(QStringLiteral("Name: Jana Kos")));
  CHECK(merged.notes.contains(QStringLiteral("Birthday: 1980-05-12")));
  const auto phones = domain::channelsOf(merged, Kind::Phone);
  REQUIRE(phones.size() == 2);
  CHECK(phones.front().value == u"040 b");
  CHECK(book.queries->photo(*merged.photoId) == "b");
  CHECK_FALSE(book.session->runNow(app::mergeContacts(book.a, book.third, {QStringLiteral("colour")})));
}

TEST_CASE("a name is chosen whole, and what was written for another one is kept in the notes") {
  Merging book;
  Contact a;
  a.given = QStringLiteral("Ana");
  a.middle = QStringLiteral("M");
  a.family = QStringLiteral("Kos");
  a.suffix = QStringLiteral("Jr.");
  a.formattedName = QStringLiteral("Ana from the market");
  a.channels = {
      {0, Kind::Phone, {}, QStringLiteral("031 222 333"), QStringLiteral("+38631222333"), {}, {}, true},
      {0,
       Kind::Phone,
       QStringLiteral("work"),
       QStringLiteral("01 2223"),
       QStringLiteral("+38612223"),
       {},
       {},
       false}};
  Contact b;
  b.given = QStringLiteral("Anna");
  b.family = QStringLiteral("Novak");
  b.channels = {{0,
                 Kind::Phone,
                 QStringLiteral("mobile"),
                 QStringLiteral("+386 31 222 333"),
                 QStringLiteral("+38631222333"),
                 {},
                 {},
                 true},
                {0,
                 Kind::Phone,
                 QStringLiteral("home"),
                 QStringLiteral("01 2223"),
                 QStringLiteral("+38612223"),
                 {},
                 {},
                 false}};
  const Id first = book.run(app::addContact(a));
  const Id second = book.run(app::addContact(b));
  book.run(app::mergeContacts(first, second, {QStringLiteral("name")}));
  const Contact merged = book.contact(first);
  CHECK(domain::displayName(merged) == u"Anna Novak");
  CHECK(merged.notes.contains(QStringLiteral("Ana M Kos Jr.")));
  CHECK(merged.notes.contains(QStringLiteral("Ana from the market")));
  CHECK(merged.notes.contains(QStringLiteral("home: 01 2223")));
  const auto phones = domain::channelsOf(merged, Kind::Phone);
  REQUIRE(phones.size() == 2);
  CHECK(phones.front().label == u"mobile");
}

TEST_CASE("two contacts taken apart again are what they were, by undo and by number") {
  Merging book;
  book.fill();
  const QStringList before = book.dump();
  for (const bool choose : {false, true}) {
    book.run(app::mergeContacts(
        book.a, book.b,
        choose ? QStringList{QStringLiteral("name"), QStringLiteral("email")} : QStringList()));
    const QStringList merged = book.dump();
    CHECK(merged != before);
    REQUIRE(book.session->undoNow());
    CHECK(book.dump() == before);
    REQUIRE(book.session->redoNow());
    CHECK(book.dump() == merged);
    const auto apart = app::takeMergeApartNow(*book.session, book.step);
    REQUIRE(apart);
    CHECK(apart->restored == std::vector<Id>{book.b});
    CHECK(apart->kept.empty());
    CHECK(book.dump() == before);
    CHECK(book.wrongDerived().isEmpty());
    CHECK_FALSE(app::takeMergeApartNow(*book.session, book.step));
    REQUIRE(book.session->undoNow());
    CHECK(book.dump() == merged);
    REQUIRE(app::takeMergeApartNow(*book.session, book.step));
    CHECK(book.dump() == before);
  }
  CHECK_FALSE(app::takeMergeApartNow(*book.session, 1));
  CHECK_FALSE(app::takeMergeApartNow(*book.session, 99'999));
}

TEST_CASE("what was changed after a merge stays when it is taken apart, and is listed") {
  Merging book;
  book.fill();
  book.run(app::mergeContacts(book.a, book.b));
  const Id merge = book.step;
  book.run(app::editContact(book.a, {}, [](Contact& c) -> Result<void> {
    c.notes += QStringLiteral("\nlater");
    for (auto& channel : c.channels)
      if (channel.value == u"040 b") channel.value = QStringLiteral("040 999");
    return {};
  }));
  domain::Interaction call;
  call.at = QStringLiteral("2026-03-01T10:00:00Z");
  call.participants = {book.a};
  book.run(app::logInteraction(call));
  book.reopen();
  const auto apart = app::takeMergeApartNow(*book.session, merge);
  REQUIRE(apart);
  CHECK(apart->restored == std::vector<Id>{book.b});
  QStringList reasons;
  for (const auto& kept : apart->kept)
    reasons << QStringLiteral("%1 %2").arg(kept.id == book.a ? QChar(u'a') : QChar(u'b')).arg(kept.reason);
  CHECK(reasons.contains(QStringLiteral("a edited")));
  CHECK(reasons.contains(QStringLiteral("a interaction")));
  CHECK(reasons.contains(QStringLiteral("a field notes")));
  CHECK(book.contact(book.a).notes.endsWith(QStringLiteral("later")));
  CHECK(holds(book.contact(book.b).channels, "040 999"));
  CHECK(book.contact(book.b).notes == u"b notes");
  CHECK(book.queries->purchasesOf(book.b).size() == 1);
  CHECK(book.wrongDerived().isEmpty());
}

TEST_CASE("a merge of what was merged comes apart from the outside in") {
  Merging book;
  book.fill();
  const QStringList before = book.dump();
  book.run(app::mergeContacts(book.a, book.b));
  const Id inner = book.step;
  book.run(app::mergeContacts(book.third, book.a));
  const Id outer = book.step;
  CHECK(*book.queries->findOne(QString::number(book.b)) == book.third);
  const auto tooEarly = app::takeMergeApartNow(*book.session, inner);
  REQUIRE_FALSE(tooEarly);
  CHECK(tooEarly.error().kind == ErrorKind::Conflict);
  REQUIRE(app::takeMergeApartNow(*book.session, outer));
  REQUIRE(app::takeMergeApartNow(*book.session, inner));
  CHECK(book.dump() == before);
}

TEST_CASE("companies are merged with the people who work there") {
  Merging book;
  book.fill();
  Contact firm;
  firm.kind = domain::ContactKind::Company;
  firm.companyName = QStringLiteral("KOS");
  const Id second = book.run(app::addContact(firm));
  book.run(app::editContact(book.third, {}, [second](Contact& c) -> Result<void> {
    c.employments.push_back({0, second, {}, {}, {}, {}, {}, {}, true});
    return {};
  }));
  const QStringList before = book.dump();
  const Id first = *book.queries->findOne(QStringLiteral("Kos d.o.o."));
  book.run(app::mergeContacts(first, second));
  CHECK(book.queries->peopleOf(first).size() == 3);
  CHECK(book.contact(book.third).employments.front().companyName == u"Kos d.o.o.");
  CHECK(book.wrongDerived().isEmpty());
  CHECK_FALSE(book.session->runNow(app::mergeContacts(first, book.a)));
  REQUIRE(app::takeMergeApartNow(*book.session, book.step));
  CHECK(book.dump() == before);
}

TEST_CASE("a later row of a merged contact goes to the one that stayed") {
  Merging book;
  app::JobControl control;
  const auto import = [&](const char* name, const QByteArray& text) {
    return *app::importFile(*book.session, book.write(QString::fromLatin1(name), text), {}, control);
  };
  import("list.csv",
         "First Name,Last Name,E-mail,Customer ID\nJana,Kos,jana@kos.si,7\nJane,Kos,jane@other.si,8\n");
  book.run(app::mergeContacts(1, 2));
  const auto again =
      import("list.csv",
             "First Name,Last Name,E-mail,Customer ID\nJana,Kos,jana@kos.si,7\nJane,Kos,jane@other.si,8\n");
  CHECK(again.created == 0);
  CHECK(again.skipped == 0);
  CHECK(again.unchanged + again.updated == 2);
  CHECK(book.queries->count(app::ContactSection::People) == 1);
}

TEST_CASE("many pairs merged at once are one step, and a chain of them ends in one") {
  Merging book;
  book.fill();
  Contact other;
  other.given = QStringLiteral("Jana");
  const Id fourth = book.run(app::addContact(other));
  const QStringList before = book.dump();
  // b and the third were told apart, so that these two stay two, whatever the chain says.
  book.run(app::mergeSure({{book.a, book.b}, {book.b, fourth}, {fourth, book.third}}));
  CHECK(book.queries->count(app::ContactSection::People) == 2);
  CHECK(*book.queries->findOne(QString::number(fourth)) == book.a);
  CHECK(book.wrongDerived().isEmpty());
  const Id step = book.step;
  REQUIRE(book.session->undoNow());
  CHECK(book.dump() == before);
  REQUIRE(book.session->redoNow());
  REQUIRE(app::takeMergeApartNow(*book.session, step));
  CHECK(book.dump() == before);
}

TEST_CASE("any order of merges and edits comes apart again to the last row") {
  std::mt19937 random(7);
  for (int round = 0; round < 6; ++round) {
    Merging book;
    std::vector<Id> ids;
    for (int i = 0; i < 5; ++i) ids.push_back(book.addFull(QStringLiteral("Jana"), QString(QChar(u'a' + i))));
    const QStringList before = book.dump();
    std::vector<Id> merges;
    while (ids.size() > 1) {
      const std::size_t x = random() % ids.size();
      const std::size_t y = (x + 1 + random() % (ids.size() - 1)) % ids.size();
      book.run(app::mergeContacts(ids[x], ids[y]));
      merges.push_back(book.step);
      ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(y));
    }
    for (auto it = merges.rbegin(); it != merges.rend(); ++it)
      REQUIRE(app::takeMergeApartNow(*book.session, *it));
    CHECK(book.dump() == before);
    CHECK(book.wrongDerived().isEmpty());
  }
}

TEST_CASE("a row of a merged contact that is put back brings both cards up to date") {
  test::Opened book;
  domain::Contact c;
  c.given = QStringLiteral("Ana");
  const domain::Id a = book.session->runNow(app::addContact(c))->made;
  c.employments.push_back({0, 0, QStringLiteral("Novak d.o.o."), {}, {}, {}, {}, {}, true});
  const domain::Id b = book.session->runNow(app::addContact(c))->made;
  REQUIRE(book.session->runNow(app::mergeContacts(a, b)));
  const auto history = book.queries->history(a);
  const auto moved = std::find_if(history.begin(), history.end(), [](const app::HistoryEntry& entry) {
    return entry.field == u"employment.contact_id";
  });
  REQUIRE(moved != history.end());
  const auto back = book.session->runNow(app::revertChange(moved->id));
  REQUIRE(back);
  CHECK(std::count(back->changes.contacts.begin(), back->changes.contacts.end(), a) == 1);
  CHECK(std::count(back->changes.contacts.begin(), back->changes.contacts.end(), b) == 1);
  CHECK(test::wrongDerived(book) == QStringList());
}
