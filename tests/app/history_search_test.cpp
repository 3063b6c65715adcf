// Finding in what happened, beside the search for contacts.
#include "app/history_search.h"

#include "app/commands.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using app::HistoryGroup;
using domain::Id;

namespace {

struct Told : test::Opened {
  Id add(const char* given, const char* city = "") {
    domain::Contact c;
    c.given = QString::fromUtf8(given);
    domain::Address address;
    address.city = QString::fromUtf8(city);
    if (!address.city.isEmpty()) c.addresses.push_back(address);
    return session->runNow(app::addContact(std::move(c)))->made;
  }
  Id say(std::vector<Id> with, const char* text, const char* at = "2026-02-01T09:00:00Z") {
    domain::Interaction it;
    it.at = QString::fromLatin1(at);
    it.channel = QStringLiteral("call");
    it.text = QString::fromUtf8(text);
    it.participants = std::move(with);
    return session->runNow(app::logInteraction(it))->made;
  }
  Id sell(Id to, const char* what, const char* number = "", const char* notes = "") {
    domain::Purchase p;
    p.contactId = to;
    p.currency = QStringLiteral("EUR");
    p.date = QStringLiteral("2026-02-03");
    p.number = QString::fromUtf8(number);
    p.notes = QString::fromUtf8(notes);
    domain::PurchaseLine line;
    line.text = QString::fromUtf8(what);
    p.lines.push_back(line);
    return session->runNow(app::recordPurchase(p))->made;
  }
  Id remind(Id whom, const char* text) {
    domain::Reminder r;
    r.contactId = whom;
    r.text = QString::fromUtf8(text);
    r.due = QStringLiteral("2026-03-05");
    return session->runNow(app::addReminder(r))->made;
  }
  void note(Id whom, const QString& text) {
    REQUIRE(session->runNow(app::editContact(whom, {}, [text](domain::Contact& c) -> Result<void> {
      c.notes = text;
      return {};
    })));
  }

  std::vector<app::FoundGroup> find(const char* text, app::HistoryOptions options = {}) {
    const auto query = queries->readQuery(QString::fromUtf8(text));
    REQUIRE(query);
    auto found = app::findInHistory(*queries, *query, options);
    REQUIRE(found);
    return std::move(*found);
  }
  std::vector<Id> ids(const char* text, HistoryGroup group) {
    std::vector<Id> out;
    for (const app::FoundGroup& each : find(text))
      if (each.group == group)
        for (const app::FoundEntry& entry : each.entries) out.push_back(entry.id);
    return out;
  }
};

QString marked(const app::FoundEntry& entry) {
  QStringList out;
  for (const search::Mark& mark : entry.marks) out << entry.passage.mid(mark.start, mark.length);
  return out.join(u'|');
}

using Ids = std::vector<Id>;

}

TEST_CASE("what was said, bought, promised and noted is found by its words, grouped by kind") {
  Told book;
  const Id ana = book.add("Ana");
  const Id talk = book.say({ana}, "Wants red Roses for the wedding");
  const Id sale = book.sell(ana, "Rosé wine");
  const Id promise = book.remind(ana, "Order rosemary");
  book.note(ana, QStringLiteral("Allergic to everything but roses"));
  const auto groups = book.find("ros");
  REQUIRE(groups.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(static_cast<std::size_t>(groups[i].group) == i);
    CHECK(groups[i].total == 1);
    CHECK_FALSE(groups[i].more);
    CHECK(groups[i].entries.front().contact == ana);
    CHECK(groups[i].entries.front().name == u"Ana");
  }
  CHECK(groups[0].entries.front().id == talk);
  CHECK(groups[0].entries.front().kind == u"call");
  CHECK(marked(groups[0].entries.front()) == u"Ros");
  CHECK(groups[1].entries.front().id == sale);
  CHECK(marked(groups[1].entries.front()) == u"Ros");
  CHECK(groups[2].entries.front().id == promise);
  CHECK(groups[2].entries.front().open);
  CHECK(groups[2].entries.front().at == u"2026-03-05");
  CHECK(groups[3].entries.front().passage == u"…to everything but roses");
  CHECK(marked(groups[3].entries.front()) == u"ros");
}

TEST_CASE("all words, phrases, a minus and or hold of the text itself") {
  Told book;
  const Id ana = book.add("Ana");
  const Id both = book.say({ana}, "blue vase and a house");
  const Id house = book.say({ana}, "the blue house");
  const Id promise = book.remind(ana, "paint the blue house");
  CHECK(book.ids("house blue", HistoryGroup::Talks) == Ids{house, both});
  CHECK(book.ids("\"blue house\"", HistoryGroup::Talks) == Ids{house});
  CHECK(book.ids("blue -vase", HistoryGroup::Talks) == Ids{house});
  CHECK(book.ids("vase or house", HistoryGroup::Talks) == Ids{house, both});
  CHECK(book.ids("vase or paint", HistoryGroup::Reminders) == Ids{promise});
  CHECK(book.ids("blue -paint", HistoryGroup::Reminders).empty());
  CHECK(book.ids("blue -(paint or vase)", HistoryGroup::Talks) == Ids{house});
}

TEST_CASE("keys beside the words choose whose history it is") {
  Told book;
  const Id ana = book.add("Ana", "Oslo");
  const Id bo = book.add("Bo", "Bergen");
  const Id hers = book.say({ana}, "roses");
  const Id his = book.say({bo}, "roses");
  const Id bought = book.sell(bo, "Roses");
  CHECK(book.ids("roses", HistoryGroup::Talks) == Ids{his, hers});
  CHECK(book.ids("roses city:Oslo", HistoryGroup::Talks) == Ids{hers});
  CHECK(book.ids("roses -city:Oslo", HistoryGroup::Talks) == Ids{his});
  CHECK(book.ids("roses city:Bergen", HistoryGroup::Purchases) == Ids{bought});
  CHECK(book.find("city:Oslo").empty());
  CHECK(book.find("-roses").empty());
  CHECK(book.find("roses or city:Oslo").empty());
  CHECK(book.find("r").empty());
}

TEST_CASE("nothing is found of what lies in Trash, and it comes back by undo") {
  Told book;
  const Id ana = book.add("Ana");
  const Id talk = book.say({ana}, "roses");
  REQUIRE(book.session->runNow(app::deleteInteraction(talk)));
  CHECK(book.find("roses").empty());
  REQUIRE(book.session->undoNow());
  CHECK(book.ids("roses", HistoryGroup::Talks) == Ids{talk});
  REQUIRE(book.session->runNow(app::deleteContacts({ana})));
  CHECK(book.find("roses").empty());
}

TEST_CASE("an order is found by its number and its notes, once") {
  Told book;
  const Id ana = book.add("Ana");
  const Id sale = book.sell(ana, "Vase", "A-1042", "vase for the hall");
  CHECK(book.ids("1042", HistoryGroup::Purchases) == Ids{sale});
  CHECK(book.ids("hall", HistoryGroup::Purchases) == Ids{sale});
  CHECK(book.ids("vase", HistoryGroup::Purchases) == Ids{sale});
  // As in what was said, words are found by their beginnings.
  CHECK(book.ids("ase", HistoryGroup::Purchases).empty());
}

TEST_CASE("of many the latest few are shown, with their number, or all of one kind") {
  Told book;
  const Id ana = book.add("Ana");
  const Id bo = book.add("Bo");
  std::vector<Id> all;
  for (int day = 10; day < 20; ++day)
    all.push_back(
        book.say({ana, bo}, "roses", QStringLiteral("2026-01-%1T09:00:00Z").arg(day).toLatin1().constData()));
  const Id older = book.say({ana}, "roses", "2025-01-01T09:00:00Z");
  const auto few = book.find("roses");
  REQUIRE(few.size() == 1);
  CHECK(few.front().total == 11);
  CHECK(book.ids("roses", HistoryGroup::Talks) == Ids{all[9], all[8], all[7], all[6]});
  app::HistoryOptions options;
  options.whole = HistoryGroup::Talks;
  const auto whole = book.find("roses", options);
  CHECK(whole.front().entries.size() == 11);
  CHECK(whole.front().entries.back().id == older);
}

TEST_CASE("a passage begins shortly before what matched") {
  Told book;
  const Id ana = book.add("Ana");
  book.say({ana}, "We spoke for a long while about this and that, and then about roses and their price");
  const auto entry = book.find("roses").front().entries.front();
  CHECK(entry.passage.startsWith(u'…'));
  CHECK(entry.marks.front().start < 20);
  CHECK(marked(entry) == u"roses");
}

TEST_CASE("a search that was overtaken says so") {
  Told book;
  const Id ana = book.add("Ana");
  for (int i = 0; i < 200; ++i) book.remind(ana, "water the roses");
  const std::atomic<bool> overtaken = true;
  app::HistoryOptions options;
  options.cancelled = &overtaken;
  const auto found =
      app::findInHistory(*book.queries, *book.queries->readQuery(QStringLiteral("roses")), options);
  REQUIRE_FALSE(found);
  CHECK(found.error().kind == ErrorKind::Cancelled);
}
