// add, show, edit, delete, trash, restore, list, find.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Answer;
using kith::test::Shell;

namespace {

QString at(const QJsonObject& json, const char* list, const char* key) {
  return json.value(QLatin1String(list)).toArray().first().toObject().value(QLatin1String(key)).toString();
}

}

TEST_CASE("one line makes a contact with company, phone, mail and tag") {
  const Shell kith;
  const Answer made = kith.json("add 'Jana Kos, Kos d.o.o., +386 40 111 222, jana@kos.example #supplier'");
  REQUIRE(made.status == 0);
  const QJsonObject jana = kith.json({QStringLiteral("show"), QString::number(made.id())}).object();
  CHECK(jana.value(u"given").toString() == u"Jana");
  CHECK(jana.value(u"family").toString() == u"Kos");
  CHECK(at(jana, "companies", "name") == u"Kos d.o.o.");
  CHECK(at(jana, "phones", "e164") == u"+38640111222");
  CHECK(at(jana, "emails", "value") == u"jana@kos.example");
  CHECK(jana.value(u"tags").toArray() == QJsonArray{QStringLiteral("supplier")});
  CHECK_FALSE(jana.value(u"updated").toString().isEmpty());
}

TEST_CASE("a contact is made field by field, also with empty and hostile values") {
  const Shell kith;
  const QString evil = QStringLiteral("[a,b]; DROP \"x\" 'y'\n=1+1 \u2066 --json");
  REQUIRE(kith.json({QStringLiteral("add"), QStringLiteral("--given"), QStringLiteral("[x,y]"),
                     QStringLiteral("--family="), QStringLiteral("--notes"), evil, QStringLiteral("--set"),
                     QStringLiteral("custom.Shoe size=39"), QStringLiteral("--email"),
                     QStringLiteral("a@b.example"), QStringLiteral("--email"), QStringLiteral("c@d.example")})
              .status == 0);
  const QJsonObject contact = kith.json("list").array().first().toObject();
  CHECK(contact.value(u"given").toString() == u"[x,y]");
  CHECK_FALSE(contact.contains(u"family"));
  CHECK(contact.value(u"notes").toString() == evil);
  CHECK(contact.value(u"emails").toArray().size() == 2);
  CHECK(contact.value(u"custom").toObject().value(u"Shoe size").toString() == u"39");
}

TEST_CASE("show gives what list gives, found by mail, phone, name or its beginning") {
  const Shell kith;
  kith("add 'Jana Kos, +386 40 111 222, jana@kos.example'");
  const QJsonValue listed = kith.json("list").array().first();
  for (const char* line : {"show 1", "show jana@KOS.example", "show '040 111 222'", "show '+386 40 111 222'",
                           "show 'jana kos'", "show Jan"}) {
    INFO(line);
    if (qstrcmp(line, "show '040 111 222'") != 0) CHECK(kith.json(line).object() == listed.toObject());
  }
  CHECK(kith("show Jnaa").status == 1);
  CHECK(kith("show 1").out.contains(u"Phone       +386 40 111 222"));
  CHECK(kith("show 1 --brief").out.startsWith(u"Jana Kos  #1"));
}

TEST_CASE("a name of several is an error that lists them") {
  const Shell kith;
  kith("add 'Ana Novak'");
  kith("add 'Ana Zupan'");
  const Answer both = kith("show Ana");
  CHECK(both.status == 1);
  CHECK(both.err.contains(u"1 Ana Novak"));
  CHECK(both.err.contains(u"2 Ana Zupan"));
  CHECK(both.err.count(u'\n') == 1);
  CHECK(kith.json("show Ana").object().value(u"error").toObject().value(u"kind").toString() == u"ambiguous");
}

TEST_CASE("an edit changes only what it names, and is one step") {
  const Shell kith;
  kith("add 'Jana Kos, jana@kos.example #vip'");
  CHECK(kith("edit 1 given=Jo birthday=someday").status == 1);
  REQUIRE(
      kith("edit 1 'phone.mobile=+386 40 111 222' tag+=fair birthday=12.5.1980 city=Kranj country=Slovenia")
          .status == 0);
  const QJsonObject jana = kith.json("show jana@kos.example").object();
  CHECK(jana.value(u"given").toString() == u"Jana");
  CHECK(at(jana, "phones", "label") == u"mobile");
  CHECK(jana.value(u"tags").toArray().size() == 2);
  CHECK(jana.value(u"birthday").toString() == u"1980-05-12");
  CHECK(at(jana, "addresses", "country_code") == u"SI");
  CHECK(kith("undo").status == 0);
  CHECK(kith.json("show 1").object().value(u"birthday").isUndefined());
  CHECK(kith("edit 1 shoes=39").status == 1);
  CHECK(kith("edit 1 shoes").status == 2);
}

TEST_CASE("what is deleted lies in Trash and comes back by name") {
  const Shell kith;
  kith("add 'Jana Kos'");
  kith("add 'Bo Ek'");
  REQUIRE(kith("delete Jana 'Bo Ek'").status == 0);
  CHECK(kith.json("list").array().isEmpty());
  const QJsonArray trash = kith.json("trash").array();
  REQUIRE(trash.size() == 2);
  CHECK_FALSE(trash.first().toObject().value(u"deleted").toString().isEmpty());
  REQUIRE(kith("restore jana").status == 0);
  CHECK(kith.json("list").array().size() == 1);
  CHECK(kith("restore nobody").status == 1);
}

TEST_CASE("lists are filtered, sorted, cut and printed as objects or lines") {
  const Shell kith;
  kith("add 'Bo Ek #vip' --city Oslo");
  kith("add 'Ana Alm #vip' --city Lund");
  kith("add 'Cy Berg'");
  kith("buy 3 --line 'Vase;1;20' --currency EUR");
  kith("buy 1 --line 'Vase;1;90' --currency EUR");
  const auto names = [&kith](const char* line) {
    QStringList out;
    for (const QJsonValue one : kith.json(line).array()) out << one.toObject().value(u"given").toString();
    return out.join(u' ');
  };
  CHECK(names("list") == u"Ana Cy Bo");
  CHECK(names("list tag:vip") == u"Ana Bo");
  CHECK(names("list -- -tag:vip") == u"");  // what stands behind -- is a word, also --json
  CHECK(names("list --sort spent-") == u"Bo Cy Ana");
  CHECK(names("list --sort city") == u"Ana Bo Cy");
  CHECK(names("list --sort name- --limit 2") == u"Bo Cy");
  CHECK(kith("list --json-lines").out.count(u'\n') == 3);
  CHECK(kith("list --sort shoes").status == 1);
  CHECK(kith("list --limit few").status == 2);
}

TEST_CASE("find answers a query without any word, and an empty one") {
  const Shell kith;
  kith("add 'Jana Kos #vip'");
  for (const char* line : {"find tag:vip", "find missing:email", "find ''"}) {
    INFO(line);
    CHECK(kith(line).out.contains(u"Jana Kos"));
    CHECK(kith.json(line).object().value(u"total").toInt() == 1);
  }
}

TEST_CASE("a line that cannot be read is answered, and so is the next one") {
  const Shell kith;
  kith("add 'Bo Ek, bo@ek.example'");
  const Answer answers = kith.run({QStringLiteral("find"), QStringLiteral("-")}, "(ek\nek\n");
  const QStringList lines = answers.out.split(u'\n', Qt::SkipEmptyParts);
  REQUIRE(lines.size() == 2);
  CHECK(QJsonDocument::fromJson(lines[0].toUtf8()).object().value(u"error").isObject());
  CHECK(QJsonDocument::fromJson(lines[1].toUtf8()).object().value(u"total").toInteger() == 1);
}

TEST_CASE("find answers each line of standard input with a line") {
  const Shell kith;
  kith("add 'Bo Ek, bo@ek.example'");
  const Answer answers = kith.run({QStringLiteral("find"), QStringLiteral("-")}, "ek\nnobody\n");
  const QStringList lines = answers.out.split(u'\n', Qt::SkipEmptyParts);
  REQUIRE(lines.size() == 2);
  const QJsonObject first = QJsonDocument::fromJson(lines[0].toUtf8()).object();
  CHECK(first.value(u"query").toString() == u"ek");
  CHECK(first.value(u"total").toInteger() == 1);
  CHECK(first.value(u"microseconds").isDouble());
  const QJsonObject hit = first.value(u"hits").toArray().first().toObject();
  CHECK(hit.value(u"id").toInteger() == 1);
  CHECK(hit.value(u"name").toString() == u"Bo Ek");
  CHECK(hit.value(u"why").toString() == u"name: Bo Ek");
  CHECK(QJsonDocument::fromJson(lines[1].toUtf8()).object().value(u"total").toInteger() == 0);
  CHECK(kith("find ek").out.contains(u"Bo Ek"));
}

TEST_CASE("a signature on standard input becomes a contact, and says who it may be already") {
  const Shell kith;
  const QByteArray text = "Best regards\nJana Kos\nKos d.o.o.\nMob: +386 40 111 222\njana@kos.example\n";
  const Answer first = kith.run(Shell::words("add --from -"), text);
  REQUIRE(first.status == 0);
  CHECK(first.err.isEmpty());
  const QJsonObject jana = kith.json("show jana@kos.example").object();
  CHECK(jana.value(u"display").toString() == u"Jana Kos");
  CHECK(jana.value(u"phones").toArray().first().toObject().value(u"label").toString() == u"mobile");
  const QString file = kith.write("signature.txt", text);
  const Answer second = kith.run({QStringLiteral("add"), QStringLiteral("--from"), file});
  REQUIRE(second.status == 0);
  CHECK(second.err.contains(u"Jana Kos"));
  CHECK(kith.run(Shell::words("add --from -"), "BEGIN:VCARD\n").status == 1);
  CHECK(kith.run(Shell::words("add --from nowhere.txt")).status == 1);
}
