// How a list is read, told by hand and remembered.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Answer;
using kith::test::Shell;

namespace {

constexpr char kList[] = "Wer,Erreichbar,Schuhe\nAda Berg,+46 70 174 06 35,39\nBo Ek,+46 70 174 06 36,44\n";

QStringList words(const char* line, const QString& file) { return Shell::words(line) << file; }

QString fieldOf(const QJsonObject& preview, int column) {
  return preview.value(u"columns").toArray().at(column).toObject().value(u"field").toString();
}

}

TEST_CASE("what was told of a list stands for the next one with the same headings, in any order") {
  const Shell kith;
  const QString first = kith.write("one.csv", kList);
  const Answer told = kith.json(words("import --map Wer=name --map 'Schuhe=notes.Shoe size'", first));
  REQUIRE(told.status == 0);
  CHECK(told.object().value(u"created").toInteger() == 2);
  CHECK_FALSE(told.object().value(u"as_last_time").toBool());
  CHECK(kith.json("show 'Ada Berg'").object().value(u"notes").toString() == u"Shoe size: 39");

  const QString next = kith.write("two.csv", "Schuhe,Wer,Erreichbar\n41,Eva Lind,+46 70 174 06 37\n");
  const QJsonObject preview = kith.json(words("preview", next)).object();
  CHECK(preview.value(u"as_last_time").toBool());
  CHECK(fieldOf(preview, 0) == u"notes");
  CHECK(fieldOf(preview, 1) == u"name");
  CHECK(
      kith.run(words("preview", next)).out.contains(QStringLiteral("as the last list with these headings")));
  const QJsonObject found = kith.json(words("preview --as-detected", next)).object();
  CHECK_FALSE(found.value(u"as_last_time").toBool());
  CHECK(fieldOf(found, 0) == u"custom.Schuhe");
  const QJsonObject came = kith.json(words("import", next)).object();
  CHECK(came.value(u"as_last_time").toBool());
  CHECK(kith.json("show 'Eva Lind'").object().value(u"notes").toString() == u"Shoe size: 41");

  // Taken in as it was found out, the earlier word is no longer the last one.
  REQUIRE(kith.run(words("import --as-detected", next)).status == 0);
  CHECK_FALSE(kith.json(words("preview", next)).object().value(u"as_last_time").toBool());
}

TEST_CASE("the first import can be rehearsed before there is a book") {
  const Shell kith;
  const QString file = kith.write("one.csv", kList);
  const auto rehearsed = kith.json(words("import --dry-run", file)).object();
  CHECK_FALSE(QFileInfo::exists(kith.book()));
  CHECK(kith.json(words("import", file)).object().value(u"created") == rehearsed.value(u"created"));
}

TEST_CASE("a rehearsal and an import that is taken back: the first is not remembered, the second is") {
  const Shell kith;
  const QString file = kith.write("one.csv", kList);
  REQUIRE(kith.run(words("import", kith.write("other.csv", "Name,Email\nIda,ida@aas.example\n"))).status ==
          0);
  REQUIRE(kith.run(words("import --dry-run --map Wer=name", file)).status == 0);
  CHECK_FALSE(kith.json(words("preview", file)).object().value(u"as_last_time").toBool());
  const auto import =
      kith.json(words("import --map Wer=nickname", file)).object().value(u"import").toInteger();
  REQUIRE(kith.run({QStringLiteral("undo-import"), QString::number(import)}).status == 0);
  const QJsonObject again = kith.json(words("preview", file)).object();
  CHECK(again.value(u"as_last_time").toBool());
  CHECK(fieldOf(again, 0) == u"nickname");
  CHECK(fieldOf(kith.json(words("preview --map Wer=company", file)).object(), 0) == u"company");
}

TEST_CASE("an encoding that was corrected is corrected again, unless the list is written in another now") {
  const Shell kith;
  const QByteArray mac = "Name,Ort\nBj\x9arn \x81k,Malm\x9a\n";
  REQUIRE(kith.run(words("import --encoding macintosh", kith.write("mac.csv", mac))).status == 0);
  CHECK(kith.json("show 'Björn Åk'").object().value(u"display").toString() == u"Björn Åk");
  const QJsonObject same =
      kith.json(words("preview", kith.write("mac2.csv", "Name,Ort\n\x81sa Ek,Ume\x8c\n"))).object();
  CHECK(same.value(u"encoding").toString() == u"macintosh");
  const QJsonObject now =
      kith.json(words("preview", kith.write("now.csv", "Name,Ort\nÅsa Ek,Umeå\n"))).object();
  CHECK(now.value(u"encoding").toString() == u"UTF-8");
}

TEST_CASE("headings told to be one are remembered for exactly that row") {
  const Shell kith;
  const QString file = kith.write("list.csv", "Anna,Berg\nBo,Ek\nEva,Lind\n");
  CHECK_FALSE(kith.json(words("preview", file)).object().value(u"header").toBool());
  REQUIRE(kith.json(words("import --header yes", file)).object().value(u"created").toInteger() == 2);
  CHECK(kith.json(words("preview", file)).object().value(u"header").toBool());
  const QString other = kith.write("other.csv", "Ida,Aas\nJan,Kos\n");
  CHECK_FALSE(kith.json(words("preview", other)).object().value(u"header").toBool());
  CHECK(kith.json(words("import", other)).object().value(u"created").toInteger() == 2);
  const QString named = kith.write("named.csv", "Name,Email\nIda,ida@aas.example\n");
  const QJsonObject plain = kith.json(words("preview --header no", named)).object();
  CHECK_FALSE(plain.value(u"header").toBool());
  CHECK(plain.value(u"rows").toInteger() == 2);
}

TEST_CASE("a column told by its number is known by its heading in a list of another order") {
  const Shell kith;
  REQUIRE(kith.run(words("import --map 1=nickname", kith.write("one.csv", kList))).status == 0);
  const QString other = kith.write("two.csv", "Schuhe,Erreichbar,Wer\n40,+46 70 174 06 37,Eva\n");
  const QJsonObject preview = kith.json(words("preview", other)).object();
  CHECK(fieldOf(preview, 2) == u"nickname");
  CHECK(fieldOf(preview, 0) != u"nickname");
}

TEST_CASE("import --again treats those who are here already as the last time") {
  const Shell kith;
  const QString file = kith.write("one.csv", "Name,Email,Phone\nAda Berg,ada@berg.example,\n");
  REQUIRE(kith.run(words("import --on-match skip --match email", file)).status == 0);
  kith.write("one.csv",
             "Name,Email,Phone\nAda Berg,ada@berg.example,+46 70 174 06 35\nAda Berg,a@b.example,\n");
  const QJsonObject again = kith.json(Shell::words("import --again")).object();
  CHECK(again.value(u"skipped").toInteger() == 1);
  CHECK(again.value(u"created").toInteger() == 1);
  const QJsonObject otherwise = kith.json(Shell::words("import --again --on-match follow")).object();
  CHECK(otherwise.value(u"updated").toInteger() == 1);
}

TEST_CASE("preview says how dates and phones are read, and takes another word for it") {
  const Shell kith;
  const QString open = kith.write("open.csv", "Name,Birthday\nAda,3/4/1980\n");
  const QJsonObject found = kith.json(words("preview --region SE", open)).object();
  CHECK(found.value(u"date_order").toString() == u"dmy");
  CHECK(found.value(u"date_order_open").toBool());
  CHECK(found.value(u"region").toString() == u"SE");
  CHECK(kith.json(words("preview --date-order mdy", open)).object().value(u"date_order").toString() ==
        u"mdy");
  const QString settled = kith.write("settled.csv", "Name,Birthday\nAda,3/25/1980\n");
  const QJsonObject sure = kith.json(words("preview", settled)).object();
  CHECK(sure.value(u"date_order").toString() == u"mdy");
  CHECK_FALSE(sure.value(u"date_order_open").toBool());
}

TEST_CASE("columns of one heading are told one by one, and an = may stand in a heading or a field") {
  const Shell kith;
  const QString file = kith.write("two.csv", "Name,Tel,Tel,a=b\nAda Berg,+46701740635,+46701740636,x\n");
  const QJsonObject preview =
      kith.json(words("preview --map Tel=phone.home --map Tel=phone.work --map 'a=b=custom.c=d'", file))
          .object();
  const auto columns = preview.value(u"columns").toArray();
  CHECK(columns.at(1).toObject().value(u"label").toString() == u"home");
  CHECK(columns.at(2).toObject().value(u"label").toString() == u"work");
  CHECK(fieldOf(preview, 3) == u"custom.c=d");
  CHECK(kith.run(words("preview --map Tel", file)).status == 1);
  CHECK(kith.run(words("preview --delimiter ;;", file)).status == 1);
}

TEST_CASE("import --again takes the last file in once more, read as then") {
  const Shell kith;
  CHECK(kith.run(Shell::words("import --again")).status == 1);
  const QString file = kith.write("one.csv", kList);
  REQUIRE(kith.run(words("import --map Wer=name --map Schuhe=ignore", file)).status == 0);
  kith.write("one.csv", QByteArray(kList) + "Eva Lind,+46 70 174 06 37,40\n");
  const QJsonObject again = kith.json(Shell::words("import --again")).object();
  CHECK(again.value(u"created").toInteger() == 1);
  CHECK(again.value(u"unchanged").toInteger() == 2);
  CHECK(kith.json("show 'Eva Lind'").object().value(u"custom").toObject().isEmpty());
  CHECK(kith.run(words("import --again", file)).status == 2);
  CHECK(kith.run(Shell::words("import")).status == 2);
  REQUIRE(QFile::remove(file));
  const Answer gone = kith.run(Shell::words("import --again"));
  CHECK(gone.status == 1);
  CHECK(gone.err.contains(QStringLiteral("one.csv")));
}

TEST_CASE("a bad cell is corrected on the command line, and a line that is not there is told") {
  const Shell kith;
  const QString file = kith.write("list.csv", "Name,Birthday\nAda Berg,31/31/1980\nBo Ek,nonsense\n");
  const Answer missing = kith.json(words("import --fix 9:Birthday=1980-01-31", file));
  CHECK(missing.status == 1);
  CHECK(missing.object().value(u"error").toObject().value(u"kind").toString() == u"not-found");
  CHECK(kith.run(words("import --fix Birthday=1980", file)).status == 1);
  const QJsonObject done =
      kith.json(words("import --fix 2:Birthday=1980-01-31 --fix 3:Birthday=", file)).object();
  CHECK(done.value(u"created").toInteger() == 2);
  CHECK(done.value(u"fixed").toInteger() == 2);
  CHECK(done.value(u"problem_count").toInteger() == 0);
  CHECK(kith.json("show 'Ada Berg'").object().value(u"birthday").toString() == u"1980-01-31");
  CHECK(kith.json(words("import", file)).object().value(u"unchanged").toInteger() == 2);
}

TEST_CASE("a rule of a field is seen, kept with the headings, and honoured by import --again") {
  const Shell kith;
  const QString file =
      kith.write("list.csv", "Name,Phone,Email,Nickname\nAda Berg,+46 70 174 06 35,ada@berg.example,Addy\n");
  REQUIRE(kith.run(words("import --rule email=append --rule nickname=overwrite", file)).status == 0);
  const auto ruleOf = [](const QJsonObject& preview, int column) {
    return preview.value(u"columns").toArray().at(column).toObject().value(u"rule").toString();
  };
  const QJsonObject preview = kith.json(words("preview", file)).object();
  CHECK(ruleOf(preview, 0).isEmpty());
  CHECK(ruleOf(preview, 2) == u"append");
  CHECK(ruleOf(preview, 3) == u"overwrite");
  CHECK(kith.run(words("preview", file)).out.contains(QStringLiteral("email (append)")));
  REQUIRE(kith.run(Shell::words("edit 'Ada Berg' nickname=Mine")).status == 0);
  kith.write("list.csv", "Name,Phone,Email,Nickname\nAda Berg,+46 70 174 06 35,ada@ny.example,Ad\n");
  const QJsonObject again = kith.json(Shell::words("import --again")).object();
  CHECK(again.value(u"updated").toInteger() == 1);
  CHECK(again.value(u"problem_count").toInteger() == 0);
  const QJsonObject ada = kith.json("show 'Ada Berg'").object();
  CHECK(ada.value(u"emails").toArray().size() == 2);
  CHECK(ada.value(u"nickname").toString() == u"Ad");
  CHECK(kith.run(words("import --rule email=sometimes", file)).status == 1);
  CHECK(kith.run(words("import --rule nothing=fill", file)).status == 1);
}
