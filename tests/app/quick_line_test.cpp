#include "app/quick_line.h"

#include "domain/contact_edit.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using namespace kith::app;
using domain::Id;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct People : test::Opened {
  Id add(const QString& given, const QString& family) {
    domain::Contact contact;
    contact.given = given;
    contact.family = family;
    return session->runNow(addContact(contact))->made;
  }
  QuickLine read(const QString& line, std::vector<std::pair<ChipKind, QString>> off = {}) {
    const QDateTime now = QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone::utc());
    return QuickLineReader(*queries).read(line, {now, latin("EUR"), std::move(off)});
  }
  std::vector<LineChip> names(const QString& line) {
    auto chips = read(line).chips;
    std::erase_if(chips, [](const LineChip& chip) { return chip.kind != ChipKind::Contact; });
    return chips;
  }

  Id ana = add(latin("Ana"), latin("Novak"));
  Id anastasia = add(latin("Anastasia"), latin("Orel"));
  Id theo = add(latin("Theo"), latin("Berg"));
  Id bo = add(latin("Bo"), latin("Ek"));
  Id otherBo = add(latin("Bo"), latin("Lind"));
};

}

TEST_CASE("a whole first name goes before a longer one, and several stay to be chosen from") {
  People book;
  REQUIRE(book.names(latin("Called Ana about it")).size() == 1);
  CHECK(book.names(latin("Called Ana about it")).front().choices.front().id == book.ana);
  CHECK(book.names(latin("Called Anast about it")).front().choices.front().id == book.anastasia);
  CHECK(book.names(latin("called Bo")).front().choices.size() == 2);
  CHECK(book.names(latin("called bo lind")).front().choices.front().id == book.otherBo);
  CHECK(book.names(latin("called the bank")).empty());
}

TEST_CASE("a Russian name is known in its cases") {
  People book;
  const Id anna = book.add(QStringLiteral("Анна"), QStringLiteral("Котова"));
  REQUIRE(book.names(QStringLiteral("Called Анне")).size() == 1);
  CHECK(book.names(QStringLiteral("Called Анне")).front().choices.front().id == anna);
}

TEST_CASE("a line becomes an interaction, its next step and its tag in one step to undo") {
  People book;
  const auto line =
      book.read(latin("Called Ana about the kitchen, 12 min, send quote friday 10:00 #kitchen"));
  REQUIRE(book.session->runNow(writeDown(line, {book.ana})));
  const auto talk = book.queries->interaction(1);
  REQUIRE(talk);
  CHECK(talk->channel == latin("call"));
  CHECK(talk->minutes == 12);
  CHECK(talk->participants == std::vector<Id>{book.ana});
  CHECK(book.queries->remindersOf(book.ana, true).front().due == latin("2026-03-06T10:00:00"));
  CHECK(book.queries->contact(book.ana)->tags == QStringList{latin("kitchen")});
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->remindersOf(book.ana, true).empty());
  CHECK(book.queries->contact(book.ana)->tags.isEmpty());
}

TEST_CASE("a sale and its reminder are one step, and the total is what was said") {
  People book;
  const auto line = book.read(latin("sold Ana 12 roses 450 paid, call friday"));
  REQUIRE(line.sale);
  CHECK(line.sale->total == 45'000);
  REQUIRE(book.session->runNow(writeDown(line, {book.ana})));
  const auto sales = book.queries->purchasesOf(book.ana);
  REQUIRE(sales.size() == 1);
  CHECK(sales.front().lines.front().quantity == 12'000'000);
  CHECK(domain::balance(sales.front()) == 0);
  CHECK(book.queries->contact(book.ana)->stage == latin("customer"));
  CHECK(book.queries->remindersOf(book.ana, true).front().text == latin("call"));
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->purchasesOf(book.ana).empty());
  CHECK(book.read(latin("sold Ana 7 roses 10")).sale->total == 1'000);
  CHECK(domain::balance(*book.read(latin("sold Ana 7 roses 10")).sale) == 1'000);
}

TEST_CASE("a product of the catalogue brings its price") {
  People book;
  domain::Product rose;
  rose.name = latin("Rose");
  rose.price = 350;
  rose.currency = latin("EUR");
  REQUIRE(book.session->runNow(addProduct(rose)));
  CHECK(book.read(latin("sold Ana 3 rose")).sale->total == 1'050);
}

TEST_CASE("what lies ahead is a reminder and nothing else") {
  People book;
  const auto line = book.read(latin("Call Theo tomorrow 14:00 every month"));
  CHECK(line.isPlan);
  REQUIRE(book.session->runNow(writeDown(line, {})));
  CHECK(book.queries->reminder(1)->repeatRule.startsWith(latin("FREQ=MONTHLY")));
  CHECK(book.queries->stats().interactions == 0);
}
