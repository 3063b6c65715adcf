// duplicates, duplicates dismiss.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Answer;
using kith::test::Shell;

namespace {

void addTwins(const Shell& kith) {
  kith("add --given Jana --family Kos --email jana@kos.si --phone '+386 40 111 222'");
  kith("add --given Jana --family Koss --email jana@kos.si");
  kith("add --given Petra --family Zorko --email petra@zorko.si");
}

}

TEST_CASE("duplicates are listed with a score and reasons, for programs and for people") {
  const Shell kith;
  addTwins(kith);
  const QJsonArray pairs = kith.json("duplicates").array();
  REQUIRE(pairs.size() == 1);
  const QJsonObject pair = pairs.first().toObject();
  CHECK(pair.value(u"a").toInteger() == 1);
  CHECK(pair.value(u"b").toInteger() == 2);
  CHECK(pair.value(u"score").toDouble() > 0.9);
  CHECK(pair.value(u"score").toDouble() <= 1);
  QStringList reasons;
  for (const QJsonValue one : pair.value(u"reasons").toArray())
    reasons << QString(one.toObject().value(u"field").toString() + u' ' +
                       one.toObject().value(u"how").toString());
  CHECK(reasons == QStringList{QStringLiteral("given same"), QStringLiteral("family similar"),
                               QStringLiteral("email same")});
  CHECK(kith("duplicates").out.contains(QStringLiteral("same: given, email; similar: family")));
  CHECK(kith("duplicates --json-lines").out.count(u'\n') == 1);
  CHECK(kith.json("duplicates --min 1").array().isEmpty());
  CHECK(kith("duplicates --min 2").status == 2);
  CHECK(kith("duplicates sometimes").status == 2);
}

TEST_CASE("what was said not to be the same is not offered again, until that is taken back") {
  const Shell kith;
  addTwins(kith);
  REQUIRE(kith("duplicates dismiss 2 1").status == 0);
  CHECK(kith.json("duplicates").array().isEmpty());
  CHECK(kith.json("duplicates --min 0").array().isEmpty());
  CHECK(kith("duplicates dismiss 1 1").status == 1);
  REQUIRE(kith("undo").status == 0);
  CHECK(kith.json("duplicates").array().size() == 1);
  REQUIRE(kith("redo").status == 0);
  CHECK(kith.json("duplicates").array().isEmpty());
}

TEST_CASE("two are merged and taken apart again by the number of the merge") {
  const Shell kith;
  addTwins(kith);
  REQUIRE(kith("log 2 'asked for a quote'").status == 0);
  const QJsonObject merged = kith.json("merge 1 2 --keep family=b").object();
  CHECK(merged.value(u"contact").toInteger() == 1);
  const qint64 number = merged.value(u"merge").toInteger();
  CHECK(number > 0);
  const QJsonObject shown = kith.json("show 2").object();
  CHECK(shown.value(u"id").toInteger() == 1);
  CHECK(shown.value(u"family").toString() == u"Koss");
  CHECK(shown.value(u"notes").toString().contains(QStringLiteral("Jana Kos")));
  CHECK(kith.json("timeline 1").array().size() == 1);
  CHECK(kith.json("trash").array().isEmpty());
  CHECK(kith("restore 2").status == 1);
  CHECK(kith("merge 1 3 --keep colour=b").status == 2);
  CHECK(kith("merge 1 1").status == 1);
  REQUIRE(kith("edit 1 nickname=Janica").status == 0);
  const QJsonObject apart =
      kith.json(QStringList{QStringLiteral("unmerge"), QString::number(number)}).object();
  CHECK(apart.value(u"merge").toInteger() == number);
  CHECK(apart.value(u"restored").toArray() == QJsonArray{2});
  CHECK(apart.value(u"kept").toArray().first().toObject().value(u"id").toInteger() == 1);
  CHECK(kith.json("show 1").object().value(u"family").toString() == u"Kos");
  CHECK(kith.json("show 1").object().value(u"nickname").toString() == u"Janica");
  CHECK(kith.json("timeline 2").array().size() == 1);
  CHECK(kith(("unmerge " + std::to_string(number)).c_str()).status == 1);
  CHECK(kith("unmerge 1").status == 1);
}

TEST_CASE(
    "a merge that says nothing of the name takes the fuller one, and keeps exactly one that is chosen") {
  for (const bool choose : {false, true}) {
    const Shell kith;
    addTwins(kith);
    REQUIRE(kith("edit 2 family=Kos middle=Marija").status == 0);
    REQUIRE(kith(choose ? "merge 1 2 --keep name=a" : "merge 1 2").status == 0);
    const QJsonObject shown = kith.json("show 1").object();
    CHECK(shown.value(u"middle").toString() == (choose ? QString() : QStringLiteral("Marija")));
    CHECK(shown.value(u"notes").toString().contains(QStringLiteral("Name: Jana")));
  }
}
