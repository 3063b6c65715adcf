// The merged timeline of a company, its filters, and the outcomes that are offered again.
#include "app/brief.h"
#include "app/merged_timeline.h"
#include "app/outcomes.h"
#include "app/quick_entry.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

domain::Id add(test::Opened& book, const char* line) {
  return book.session->runNow(app::addContact(app::quickEntry(latin(line), {})))->made;
}

struct Said {
  const char* at;
  const char* channel;
  const char* text;
  const char* outcome = "";
};

domain::Id talk(test::Opened& book, std::vector<domain::Id> who, const Said& said) {
  domain::Interaction it;
  it.at = latin(said.at);
  it.channel = latin(said.channel);
  it.text = QString::fromUtf8(said.text);
  it.outcome = latin(said.outcome);
  it.participants = std::move(who);
  return book.session->runNow(app::logInteraction(it))->made;
}

struct Firm : test::Opened {
  domain::Id ana = add(*this, "Ana Novak, Novak Ltd");
  domain::Id bo = add(*this, "Bo Ek, Novak Ltd");
  domain::Id cy = add(*this, "Cy Berg");
  domain::Id firm = *queries->findOne(latin("Novak Ltd"));
};

}

TEST_CASE("the timeline of a company has what its people did, each once, and says whose it is") {
  Firm book;
  talk(book, {book.ana, book.bo}, {"2026-02-03T10:00:00Z", "meeting", "Both"});
  talk(book, {book.bo}, {"2026-02-02T10:00:00Z", "call", "Bo alone"});
  talk(book, {book.firm}, {"2026-02-01T10:00:00Z", "letter", "The firm"});
  talk(book, {book.cy}, {"2026-02-04T10:00:00Z", "call", "Somebody else"});
  const auto entries = app::mergedTimeline(*book.queries, book.firm, 10);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].who == latin("Ana Novak, Bo Ek"));
  CHECK(entries[1].who == latin("Bo Ek"));
  CHECK(entries[2].who.isEmpty());
  CHECK(book.queries->timeline(book.firm).size() == 1);
  const auto own = app::mergedTimeline(*book.queries, book.ana, 10);
  REQUIRE(own.size() == 1);
  CHECK(own[0].who == latin("Bo Ek"));
  CHECK(app::mergedTimeline(*book.queries, book.firm, 2).size() == 2);
  CHECK(app::briefOf(*book.queries, book.firm, book.clock.nowLocal())->talks.size() == 3);
}

TEST_CASE("sales and done reminders of a company's people are in its timeline") {
  Firm book;
  domain::Purchase sale;
  sale.contactId = book.ana;
  sale.date = latin("2026-02-05");
  sale.currency = latin("EUR");
  sale.lines.push_back({});
  sale.lines.back().text = latin("Tulips");
  sale.lines.back().total = 1250;
  REQUIRE(book.session->runNow(app::recordPurchase(sale)));
  const auto entries = app::mergedTimeline(*book.queries, book.firm, 10);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].kind == latin("purchase"));
  CHECK(entries[0].who == latin("Ana Novak"));
}

TEST_CASE("a timeline is narrowed down by kind and by words, whatever their accents") {
  Firm book;
  talk(book, {book.ana}, {"2026-02-01T10:00:00Z", "call", "Kök och smörgås", "sold"});
  talk(book, {book.ana}, {"2026-02-02T10:00:00Z", "note", "Kitchen"});
  talk(book, {book.bo}, {"2026-02-03T10:00:00Z", "call", "Garden"});
  const auto found = [&](const char* kind, const char* words) {
    return app::mergedTimeline(*book.queries, book.firm, 10, {latin(kind), QString::fromUtf8(words)}).size();
  };
  CHECK(found("", "") == 3);
  CHECK(found("call", "") == 2);
  CHECK(found("call", "smorgas") == 1);
  CHECK(found("", "SMÖRGÅS kok") == 1);
  CHECK(found("", "sold") == 1);
  CHECK(found("", "bo ek") == 1);
  CHECK(found("purchase", "") == 0);
  CHECK(found("note", "garden") == 0);
}

TEST_CASE("outcomes of before are offered, the most frequent first, unless the owner has said another list") {
  Firm book;
  talk(book, {book.ana}, {"2026-02-01T10:00:00Z", "call", "1", "no answer"});
  talk(book, {book.ana}, {"2026-02-02T10:00:00Z", "call", "2", "wants a quote"});
  talk(book, {book.ana}, {"2026-02-03T10:00:00Z", "call", "3", "wants a quote"});
  talk(book, {book.ana}, {"2026-02-04T10:00:00Z", "call", "4"});
  CHECK(app::offeredOutcomes(*book.queries) == QStringList{latin("wants a quote"), latin("no answer")});

  app::keepOutcomes(*book.session, {{latin("No Answer"), false}, {latin("sold"), true}});
  book.session->runJobNow([](store::Store&) {});
  CHECK(app::offeredOutcomes(*book.queries) == QStringList{latin("sold"), latin("wants a quote")});
  CHECK(app::outcomeChoices(*book.queries) ==
        std::vector<app::OutcomeChoice>{
            {latin("No Answer"), false}, {latin("sold"), true}, {latin("wants a quote"), true}});
}

TEST_CASE("the brief of a company says who spoke and what its people were promised") {
  Firm book;
  talk(book, {book.bo}, {"2026-02-02T10:00:00Z", "call", "Wants roses"});
  domain::Reminder quote;
  quote.contactId = book.ana;
  quote.text = latin("send the quote");
  quote.due = latin("2026-03-04");
  REQUIRE(book.session->runNow(app::addReminder(quote)));
  const auto brief = app::briefOf(*book.queries, book.firm, book.clock.nowLocal());
  REQUIRE(brief);
  REQUIRE(brief->open.size() == 1);
  CHECK(brief->open[0].text == latin("Ana Novak: send the quote"));
  REQUIRE(brief->talks.size() == 1);
  CHECK(brief->talks[0].text == latin("Bo Ek: Wants roses"));
  const auto own = app::briefOf(*book.queries, book.bo, book.clock.nowLocal());
  CHECK(own->talks[0].text == latin("Wants roses"));
  CHECK(own->open.empty());
}
