// log, timeline, buy, pay, purchases, assign, product, remind, done, snooze, move, drop, due, occurrences.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Answer;
using kith::test::Shell;

namespace {

QJsonObject firstOf(const QJsonObject& json, const char* list) {
  return json.value(QLatin1String(list)).toArray().first().toObject();
}

}

TEST_CASE("what was said stands in the timeline, with its next step among what is due") {
  const Shell kith;
  kith("add 'Jana Kos'");
  const Answer logged = kith.json(
      "log Jana 'wants [tulips]' --channel call --direction in --minutes 5 --outcome yes --at 'yesterday "
      "14:00' "
      "--next 'friday 10:00 send quote'");
  REQUIRE(logged.status == 0);
  const QJsonObject entry = kith.json("timeline 1").array().first().toObject();
  CHECK(entry.value(u"kind").toString() == u"call");
  CHECK(entry.value(u"text").toString() == u"wants [tulips]");
  CHECK(entry.value(u"direction").toString() == u"in");
  CHECK(entry.value(u"minutes").toInteger() == 5);
  const QDateTime at = QDateTime::fromString(entry.value(u"at").toString(), Qt::ISODate);
  CHECK(at.toLocalTime() == QDateTime(QDate(2026, 3, 1), QTime(14, 0)));
  const QJsonObject due = kith.json("due").array().first().toObject();
  CHECK(due.value(u"text").toString() == u"send quote");
  CHECK(due.value(u"due").toString() == u"2026-03-06T10:00:00");
  CHECK(due.value(u"state").toString() == u"coming");
  CHECK(due.value(u"contact").toObject().value(u"display").toString() == u"Jana Kos");
  REQUIRE(kith("undo").status == 0);
  CHECK(kith.json("timeline 1").array().isEmpty());
  CHECK(kith.json("due --until '2030-01-01'").array().isEmpty());
}

TEST_CASE("a text that is the name of a command is still a text") {
  const Shell kith;
  kith("add 'Jana Kos'");
  for (const char* line : {"log 1 list", "log 1 ++", "log 1 [a,b]"}) CHECK(kith(line).status == 0);
  QStringList texts;
  for (const QJsonValue one : kith.json("timeline 1").array())
    texts << one.toObject().value(u"text").toString();
  texts.sort();
  CHECK(texts == QStringList{QStringLiteral("++"), QStringLiteral("[a,b]"), QStringLiteral("list")});
  CHECK(kith("log 1 x --channel pigeon").status == 2);
  CHECK(kith("log 1 x --at someday").status == 1);
}

TEST_CASE("a purchase adds up with discounts, both decimal marks, tax and payment") {
  const Shell kith;
  kith("add 'Jana Kos'");
  REQUIRE(kith("product add 'Tulip, red' --sku TULIP-R --price 0.90 --cost 0.35 --currency EUR").status == 0);
  const Answer bought = kith.json(
      "buy Jana --line 'TULIP-R;200;;10%' --line 'Delivery;1;12,50;2.50' --tax 25% --paid 50 --number A-1 "
      "--date yesterday");
  REQUIRE(bought.status == 0);
  const QJsonObject all = kith.json("purchases Jana").object();
  const QJsonObject sale = firstOf(all, "purchases");
  CHECK(sale.value(u"id").toInteger() == bought.id());
  CHECK(sale.value(u"date").toString() == u"2026-03-01");
  CHECK(sale.value(u"currency").toString() == u"EUR");
  CHECK(sale.value(u"total").toString() == u"172.00");
  CHECK(sale.value(u"tax").toString() == u"34.40");
  CHECK(sale.value(u"paid").toString() == u"50.00");
  CHECK(sale.value(u"balance").toString() == u"122.00");
  CHECK(sale.value(u"status").toString() == u"open");
  const QJsonObject line = firstOf(sale, "lines");
  CHECK(line.value(u"product").toString() == u"Tulip, red");
  CHECK(line.value(u"price").toString() == u"0.90");
  CHECK(line.value(u"discount").toString() == u"18.00");
  CHECK(line.value(u"cost").toString() == u"0.35");
  CHECK(firstOf(all, "totals").value(u"net").toString() == u"172.00");
  REQUIRE(kith("pay 1 122").status == 0);
  CHECK(firstOf(kith.json("purchases 1").object(), "purchases").value(u"status").toString() == u"paid");
}

TEST_CASE("a negative quantity is a return and no order") {
  const Shell kith;
  kith("add 'Jana Kos'");
  kith("buy 1 --line 'Vase;2;20' --currency EUR --paid all");
  REQUIRE(kith("buy 1 --line 'Vase;-1;20' --currency EUR").status == 0);
  const QJsonObject totals = firstOf(kith.json("purchases 1").object(), "totals");
  CHECK(totals.value(u"orders").toInteger() == 1);
  CHECK(totals.value(u"gross").toString() == u"40.00");
  CHECK(totals.value(u"refunded").toString() == u"20.00");
  CHECK(totals.value(u"net").toString() == u"20.00");
}

TEST_CASE("what is no amount, quantity or currency is refused and nothing is written") {
  const Shell kith;
  kith("add 'Jana Kos'");
  for (const char* line : {"buy 1 --line 'Vase;some;20'", "buy 1 --line 'Vase;1;dear'",
                           "buy 1 --line 'Vase;1;2;x%'", "buy 1 --line ';1;2'", "buy 1 Vase --currency EURO",
                           "buy 1 --line 'V;0;2'", "buy 1 Vase --paid much", "buy Nobody Vase", "pay 9 10"}) {
    INFO(line);
    const Answer answer = kith(line);
    CHECK(answer.status == 1);
    CHECK(answer.err.count(u'\n') == 1);
  }
  CHECK(kith("buy 1").status == 2);
  CHECK(kith.json("purchases").object().value(u"purchases").toArray().isEmpty());
}

TEST_CASE("products are listed, changed and deleted by sku") {
  const Shell kith;
  kith("product add Vase --sku V-1 --price 24,50 --currency EUR");
  CHECK(kith("product edit V-1 --price 26 --category Glass").status == 0);
  const QJsonObject vase = kith.json("product").array().first().toObject();
  CHECK(vase.value(u"price").toString() == u"26.00");
  CHECK(vase.value(u"category").toString() == u"Glass");
  CHECK(kith("product delete vase").status == 0);
  CHECK(kith.json("product list").array().isEmpty());
  CHECK(kith("product show Vase").status == 1);
}

TEST_CASE("all that is due of one contact is listed") {
  const Shell kith;
  kith("add --given Jana --family Kos");
  kith("remind Jana 'Call' --due 2026-03-09");
  kith("remind Jana 'Write' --due 2026-03-10");
  const QJsonArray due = kith.json("due --until 2026-04-01").array();
  REQUIRE(due.size() == 2);
  for (const QJsonValue item : due)
    CHECK(item.toObject().value(u"contact").toObject().value(u"display").toString() == u"Jana Kos");
}

TEST_CASE("reminders come, go on and go away") {
  const Shell kith;
  kith("add 'Jana Kos'");
  REQUIRE(kith("remind Jana 'send the quote' --due 'tomorrow 9:00' --repeat 'every 2 weeks'").status == 0);
  REQUIRE(kith("remind 'water the orchids' --due 2026-02-27 --minutes 30 --place Shop").status == 0);
  const QJsonArray due = kith.json("due").array();
  REQUIRE(due.size() == 2);
  CHECK(due[0].toObject().value(u"state").toString() == u"late");
  CHECK(due[0].toObject().value(u"kind").toString() == u"appointment");
  CHECK(due[1].toObject().value(u"due").toString() == u"2026-03-03T09:00:00");
  CHECK(kith("done 1").status == 0);
  CHECK(kith("move 2 'in 3 days'").status == 0);
  CHECK(kith("snooze 1 '2026-03-20 08:00'").status == 0);
  QStringList times;
  for (const QJsonValue one : kith.json("due --until 2026-04-01").array())
    times << one.toObject().value(u"due").toString();
  CHECK(times == QStringList{QStringLiteral("2026-03-05"), QStringLiteral("2026-03-20T08:00:00")});
  CHECK(kith("drop 2").status == 0);
  CHECK(kith.json("due --until 2026-04-01").array().size() == 1);
  CHECK(kith("done 9").status == 1);
  CHECK(kith("snooze 1 someday").status == 1);
}

TEST_CASE("a repeat rule gives its dates") {
  const Shell kith;
  const QJsonObject answer =
      kith.json("occurrences FREQ=MONTHLY;BYDAY=-1FR --start 2026-03-01T09:00:00 --count 2").object();
  CHECK(answer.value(u"occurrences").toArray() ==
        QJsonArray{QStringLiteral("2026-03-27T09:00:00"), QStringLiteral("2026-04-24T09:00:00")});
  CHECK(answer.value(u"more").toBool() == true);
  CHECK(kith("occurrences 'every 2 weeks' --start 2026-03-02 --until 2026-03-20").out ==
        u"2026-03-02\n2026-03-16\n");
  CHECK(kith("occurrences FREQ=SOMETIMES --start 2026-03-01").status == 1);
}

TEST_CASE("lists of sales, talks and products come in by the command line, their columns told or found") {
  const Shell kith;
  REQUIRE(kith.run(Shell::words("add --given Ada --family Berg --email ada@berg.example")).status == 0);
  const QString sales =
      kith.write("sales.csv", "Nr,Wann,Wer,Artikel,Menge,Preis\n7,2025-03-04,Ada Berg,Vase,2,15.00\n");
  const auto with = [](const char* line, const QString& file) { return Shell::words(line) << file; };
  const QJsonObject preview = kith.json(with("preview --what purchases --map Nr=number", sales)).object();
  CHECK(preview.value(u"what").toString() == u"purchases");
  const auto fieldOf = [&preview](int column) {
    return preview.value(u"columns").toArray().at(column).toObject().value(u"field").toString();
  };
  CHECK(fieldOf(0) == u"number");
  CHECK(fieldOf(2) == u"notes");
  CHECK(fieldOf(3) == u"product");
  const char* told = "import --what purchases --map Nr=number --map Wer=contact --map Wann=date";
  CHECK(kith.json(with(told, sales)).object().value(u"created").toInteger() == 1);
  CHECK(kith.json("purchases 'Ada Berg'").object().value(u"purchases").toArray().size() == 1);
  // The next list with these headings is read as this one.
  const QString next =
      kith.write("next.csv", "Nr,Wann,Wer,Artikel,Menge,Preis\n8,2025-03-05,Ada Berg,Pot,1,9.00\n");
  const QJsonObject again = kith.json(with("import", next)).object();
  CHECK(again.value(u"created").toInteger() == 1);
  CHECK(again.value(u"as_last_time").toBool());
  CHECK(kith.json("purchases 'Ada Berg'").object().value(u"purchases").toArray().size() == 2);
  CHECK(kith.run(with("import --what purchases --map Nr=birthday", sales)).status == 1);

  const QString talks = kith.write(
      "talks.csv", "When,Type,Contact,Text\n2025-03-04,Call,Ada Berg,oil\n2025-03-04,Call,Nobody,oil\n");
  const QString rejects = kith.write("rejects.csv", "");
  const kith::test::Answer came = kith.json(with("import --what interactions --rejects", rejects) << talks);
  CHECK(came.status == 3);
  CHECK(came.object().value(u"created").toInteger() == 1);
  CHECK(came.object().value(u"failed").toInteger() == 1);
  CHECK(came.object().value(u"refused").toInteger() == 1);

  const QString products = kith.write("products.csv", "Name,Price,Cost\nVase,15.00,6.00\n");
  CHECK(kith.json(with("import --what products", products)).object().value(u"created").toInteger() == 1);
  CHECK(kith.json(with("import --what products", products)).object().value(u"unchanged").toInteger() == 1);
  REQUIRE(kith.run(Shell::words("undo")).status == 0);
}

TEST_CASE("show tells since when somebody is a customer, and that the first purchase made it so") {
  const Shell kith;
  kith("add 'Jana Kos'");
  CHECK_FALSE(kith.json("show 1").object().contains(u"stages"));
  REQUIRE(kith("buy 1 --line 'Vase;1;10' --currency EUR").status == 0);
  const auto stages = kith.json("show 1").object().value(u"stages").toArray();
  REQUIRE(stages.size() == 1);
  CHECK(stages[0].toObject().value(u"stage").toString() == u"customer");
  CHECK(stages[0].toObject().value(u"why").toString() == u"purchase");
  CHECK(kith("show 1").out.contains(QStringLiteral("the first purchase")));
}
