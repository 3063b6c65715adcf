// touch, and what due says of who slips away.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Shell;

namespace {

// So many contacts of rank A, spoken to two months ago.
void addSlipping(const Shell& kith, int count) {
  for (int i = 0; i < count; ++i) {
    const QString name = QStringLiteral("Guest%1").arg(i);
    REQUIRE(kith.run({QStringLiteral("add"), QStringLiteral("--given"), name}).status == 0);
    REQUIRE(kith.run({QStringLiteral("edit"), name, QStringLiteral("rank=A")}).status == 0);
    REQUIRE(kith.run({QStringLiteral("log"), name, QStringLiteral("hello"), QStringLiteral("--at"),
                      QStringLiteral("2026-01-01")})
                .status == 0);
  }
}

}

TEST_CASE("touch sets a rhythm, lists who slips away, and due says both numbers") {
  const Shell kith;
  addSlipping(kith, 1);
  REQUIRE(kith("touch rank:a 30").status == 0);
  const auto due = kith.json("due").array();
  REQUIRE(due.size() == 1);
  CHECK(due[0].toObject().value(u"kind").toString() == u"touch");
  CHECK(due[0].toObject().value(u"usual_days").toInt() == 30);
  CHECK(due[0].toObject().value(u"since_days").toInt() == 60);
  CHECK(kith("due").out.contains(QStringLiteral("last contact 60 days ago, wanted every 30")));
  const auto listed = kith.json("touch").object();
  CHECK(listed.value(u"rules").toArray().first().toObject().value(u"name").toString() == u"A");
  CHECK(listed.value(u"slipping").toArray().size() == 1);
  REQUIRE(kith("touch Guest0 90").status == 0);
  CHECK(kith.json("due").array().isEmpty());
}

TEST_CASE("touch lets a contact rest for a reason") {
  const Shell kith;
  addSlipping(kith, 1);
  REQUIRE(kith("touch rank:A 30").status == 0);
  REQUIRE(kith("touch Guest0 --pause 'on leave' --until 'in 3 weeks'").status == 0);
  CHECK(kith.json("due").array().isEmpty());
  const auto resting = kith.json("touch").object().value(u"resting").toArray();
  REQUIRE(resting.size() == 1);
  CHECK(resting[0].toObject().value(u"reason").toString() == u"on leave");
  CHECK(resting[0].toObject().value(u"until").toString() == u"2026-03-23");
  REQUIRE(kith("touch Guest0 --resume").status == 0);
  CHECK(kith.json("due").array().size() == 1);
  CHECK(kith("touch Guest0").status == 2);
  CHECK(kith("touch Guest0 --pause ''").status == 2);
  CHECK(kith("touch rank:Z 30").status == 1);
  CHECK(kith("touch Guest0 soon").status == 1);
}

TEST_CASE("birthdays are told as long ahead as was asked for") {
  const Shell kith;
  kith("add --given Ana");
  kith("edit Ana birthday=--03-20");
  CHECK(kith.json("due").array().isEmpty());
  REQUIRE(kith("touch --dates-ahead 20").status == 0);
  REQUIRE(kith.json("due").array().size() == 1);
  CHECK(kith.json("due").array()[0].toObject().value(u"kind").toString() == u"birthday");
  CHECK(kith("touch --dates-ahead soon").status == 2);
}

TEST_CASE("due shows five who slip away and counts the others") {
  const Shell kith;
  addSlipping(kith, 7);
  REQUIRE(kith("touch rank:A 30").status == 0);
  const auto shown = kith.json("due");
  CHECK(shown.array().size() == 5);
  CHECK(shown.err.contains(QStringLiteral("2 more wait")));
  CHECK(kith.json("due --all").array().size() == 7);
  CHECK(kith.json("touch").object().value(u"slipping").toArray().size() == 7);
}

TEST_CASE("due says why something waits, with its number, and dismiss waves it away until the next talk") {
  const Shell kith;
  REQUIRE(kith("add --given Ana").status == 0);
  REQUIRE(kith("log Ana 'line was bad' --outcome 'call back' --at 2026-02-20").status == 0);
  const auto due = kith.json("due").array();
  REQUIRE(due.size() == 1);
  const auto line = due[0].toObject();
  CHECK(line.value(u"kind").toString() == u"follow-up");
  CHECK(line.value(u"text").toString() == u"call-back");
  CHECK(line.value(u"since_days").toInt() == 10);
  CHECK(line.value(u"why").toString() == u"a call back was promised 10 days ago");
  CHECK(kith("due").out.contains(QStringLiteral("a call back was promised 10 days ago")));
  CHECK(kith("dismiss Ana --reason owed").status == 1);
  REQUIRE(kith("dismiss Ana").status == 0);
  CHECK(kith.json("due").array().isEmpty());
  CHECK(kith("dismiss Ana").status == 1);
  REQUIRE(kith("undo").status == 0);
  CHECK(kith.json("due").array().size() == 1);
}
