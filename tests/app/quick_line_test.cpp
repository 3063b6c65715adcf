#include "app/quick_line.h"

#include "app/name_match.h"
#include "base/fold.h"
#include "domain/contact_edit.h"
#include "support/catch.h"
#include "support/large_book.h"
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

TEST_CASE("two next steps in one line are two reminders, each with its chip, and one step to undo") {
  People book;
  const auto line = book.read(latin("Called Ana, send quote friday, call again on monday 10:00"));
  std::vector<std::size_t> chips;
  for (const LineChip& chip : line.chips)
    if (chip.kind == ChipKind::NextStep) chips.push_back(chip.step);
  CHECK(chips == std::vector<std::size_t>{0, 1});
  const auto back = book.read(latin("Called Ana, send quote friday, call again on monday 10:00"),
                              {{ChipKind::NextStep, latin("send quote friday")}});
  REQUIRE(back.steps.size() == 1);  // given back, it is text again
  CHECK(back.steps.front().text == latin("call again"));
  REQUIRE(book.session->runNow(writeDown(line, {book.ana})));
  const auto promised = book.queries->remindersOf(book.ana, true);
  REQUIRE(promised.size() == 2);
  CHECK(promised[0].text == latin("send quote"));
  CHECK(promised[1].due == latin("2026-03-09T10:00:00"));
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->remindersOf(book.ana, true).empty());
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

TEST_CASE("any part of a name is known, and several who have it stay to be chosen from") {
  People book;
  const Id brien = book.add(latin("Patrick"), latin("O'Brien"));
  const auto who = [&](const char* line) { return book.names(QString::fromUtf8(line)); };
  REQUIRE(who("Called O'Brien about it").size() == 1);
  CHECK(who("Called O'Brien about it").front().choices.front().id == brien);
  CHECK(who("Called Mrs Novak").front().choices.front().id == book.ana);
  CHECK(who("called novak").front().choices.front().id == book.ana);
  CHECK(who("Called Ana N. about it").front().choices.front().id == book.ana);
  CHECK(who("Talked to Ana's husband").front().choices.front().id == book.ana);
  book.add(latin("Eva"), latin("Novak"));
  CHECK(who("Called Novak").front().choices.size() == 2);
  CHECK(who("Met Ana, Theo and Bo Lind").size() == 3);
  CHECK(who("Called about it").empty());
}

TEST_CASE("Russian names are known in all their cases") {
  struct Row {
    const char16_t* name;
    const char16_t* typed;
  };
  constexpr Row rows[] = {
      {u"Анна", u"Анной"},       {u"Ольга", u"Ольги"},        {u"Ольга", u"Ольгой"},
      {u"Наталья", u"Натальей"}, {u"Наталья", u"Наталье"},    {u"Мария", u"Марии"},
      {u"Дмитрий", u"Дмитрием"}, {u"Дмитрий", u"Дмитрию"},    {u"Сергей", u"Сергея"},
      {u"Борис", u"Борисом"},    {u"Игорь", u"Игорем"},       {u"Павел", u"Павлу"},
      {u"Орлов", u"Орловым"},    {u"Смирнова", u"Смирновой"}, {u"Достоевский", u"Достоевскому"},
      {u"Ромашка", u"Ромашкой"}};
  for (const Row& row : rows) {
    INFO(QString::fromUtf16(row.typed).toStdString());
    CHECK(isFormOf(base::folded(QString::fromUtf16(row.typed)), base::folded(QString::fromUtf16(row.name))));
  }
  CHECK_FALSE(isFormOf(QStringLiteral("анны"), QStringLiteral("антон")));
  CHECK_FALSE(isFormOf(QStringLiteral("ane"), QStringLiteral("ana")));
  People book;
  const Id olga = book.add(QStringLiteral("Ольга"), QStringLiteral("Смирнова"));
  const auto names = book.names(QStringLiteral("Поговорил с Ольгой Смирновой полчаса"));
  REQUIRE(names.size() == 1);
  CHECK(names.front().choices.front().id == olga);
  CHECK(names.front().words == QStringLiteral("Ольгой Смирновой"));
}

TEST_CASE("a sale whose amount is not said or not clear is none yet") {
  People book;
  for (const char* line :
       {"Sold Ana 12 roses", "Sold Ana 1 iPhone 15 899 paid", "Sold Ana 2 roses 4 and 3 pots 9"}) {
    INFO(line);
    CHECK_FALSE(book.read(latin(line)).sale);
    CHECK(book.read(latin(line)).saleOfSomething);
  }
  const auto each = book.read(latin("Sold Ana 12 roses at 4.50 each, card")).sale;
  REQUIRE(each);
  CHECK(each->total == 5'400);
  CHECK(each->payments.front().method == latin("card"));
  CHECK(domain::balance(*book.read(latin("Sold Ana 1 tyre 89.90 unpaid")).sale) == 8'990);
  const auto grouped = book.read(QStringLiteral("Verkauft an Ana 12 Rosen 1.250,50 € bar bezahlt")).sale;
  REQUIRE(grouped);
  CHECK(grouped->total == 125'050);
  CHECK(grouped->currency == latin("EUR"));
  CHECK(book.read(latin("Sold Ana 5 pots 50 paid yesterday")).sale->date == latin("2026-03-04"));
  CHECK(book.read(latin("Sold Ana 5 pots 0")).sale->total == 0);
}

TEST_CASE("an appointment keeps its day, its length and whom it is with") {
  People book;
  const auto line = book.read(latin("Meeting with Ana friday 14:00 for an hour"));
  REQUIRE(line.isPlan);
  CHECK(line.steps.front().due == latin("2026-03-06T14:00:00"));
  CHECK(line.steps.front().minutes == 60);
  CHECK(line.talk.minutes == 0);
  CHECK(book.names(latin("Meeting with Ana friday 14:00 for an hour")).front().choices.front().id ==
        book.ana);
}

TEST_CASE("a name that is only mentioned says so") {
  People book;
  const auto names = book.names(latin("Talked to the bank about Ana"));
  REQUIRE(names.size() == 1);
  CHECK(names.front().aside);
  CHECK_FALSE(book.names(latin("Sent the quote to Ana")).front().aside);
}

TEST_CASE("a sale of one line takes the tax of the catalogue, and a cost only in its own currency") {
  People book;
  domain::Product rose;
  rose.name = latin("Rose");
  rose.currency = latin("EUR");
  rose.price = 500;
  rose.cost = 120;
  rose.taxPercent = latin("25");
  REQUIRE(book.session->runNow(addProduct(rose)));
  const QuickLine plain = book.read(latin("sold Ana 2 rose 10 paid"));
  REQUIRE(plain.sale);
  CHECK(plain.sale->total == 1'000);
  CHECK(plain.sale->tax == 200);
  CHECK(plain.sale->lines[0].cost == 120);
  const QuickLine abroad = book.read(latin("sold Ana 2 rose $10 paid"));
  REQUIRE(abroad.sale);
  CHECK(abroad.sale->currency == latin("USD"));
  CHECK(abroad.sale->lines[0].cost == std::nullopt);
}

TEST_CASE("a price finer than a coin, no pieces and a sum beyond all are asked about") {
  People book;
  CHECK_FALSE(book.read(latin("sold Ana 1000 screws at 0.0125 each")).sale);
  CHECK_FALSE(book.read(latin("sold Ana 0 roses 450")).sale);
  const QuickLine huge = book.read(latin("sold Ana 3 roses 9999999999999.99"));
  if (huge.sale) CHECK(huge.sale->total == 999'999'999'999'999);
}

TEST_CASE("in a large book the names of a line are asked for once, and known when they are told") {
  People book;
  test::numberNextContact(book.path, 20'000);
  const Id cleo = book.add(latin("Cleo"), latin("Moss"));
  QStringList asked;
  QuickLineReader reader(*book.queries, [&asked](const QString& beginning) { asked << beginning; });
  const QuickLineOptions options{
      QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone::utc()), latin("EUR"), {}};
  const auto hasName = [&] {
    const auto chips = reader.read(latin("Called Cleo, 12 min"), options).chips;
    return std::any_of(chips.begin(), chips.end(), [&](const LineChip& chip) {
      return chip.kind == ChipKind::Contact && chip.choices.front().id == cleo;
    });
  };
  CHECK_FALSE(hasName());
  CHECK_FALSE(hasName());
  REQUIRE(asked.count(latin("cle")) == 1);
  CHECK(reader.isWaiting());
  CHECK_FALSE(reader.learn(latin("xyz"), {}));
  for (const QString& each : asked)
    CHECK(reader.learn(each, QuickLineReader::namesFrom(*book.queries, each)));
  CHECK_FALSE(reader.isWaiting());
  CHECK(hasName());

  reader.forget();  // what is told late, of the book before, counts no more
  CHECK_FALSE(reader.learn(latin("cle"), {}));
  CHECK_FALSE(hasName());
}
