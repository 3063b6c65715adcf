// remind, snooze, move, due: when a repeat begins, what it says of itself, and what is over.
#include "cli/shell.h"
#include "support/catch.h"

using namespace kith;
using test::Shell;

namespace {

QJsonObject onlyDue(const Shell& kith) {
  const QJsonArray due = kith.json("due --until 2027-12-31").array();
  REQUIRE(due.size() == 1);
  return due[0].toObject();
}

}

TEST_CASE("a repeat begins on its own day at the time that was said") {
  for (const char* line :
       {"remind 'send quote every friday 11:00'", "remind 'send quote' --due 11:00 --repeat 'every friday'",
        "remind 'send quote' --due 'every friday 11:00'", "remind 'send quote 11:00' --repeat 'every friday'",
        "log Ana called --next 'every friday 11:00 send quote'"}) {
    INFO(line);
    const Shell kith;
    kith("add 'Ana Novak'");
    REQUIRE(kith(line).status == 0);
    CHECK(onlyDue(kith).value(u"due").toString() == u"2026-03-06T11:00:00");
    CHECK(onlyDue(kith).value(u"text").toString() == u"send quote");
    CHECK(onlyDue(kith).value(u"repeat").toString() == u"FREQ=WEEKLY;BYDAY=FR");
  }
}

TEST_CASE("a repeat without a day of its own begins with its first turn") {
  const Shell kith;
  REQUIRE(kith("remind 'send cards' --repeat 'yearly on 24 december'").status == 0);
  CHECK(onlyDue(kith).value(u"due").toString() == u"2026-12-24");
  REQUIRE(kith("drop 1").status == 0);
  REQUIRE(kith("remind 'pay the rent every 31st'").status == 0);
  REQUIRE(kith("done 2").status == 0);
  CHECK(onlyDue(kith).value(u"due").toString() == u"2026-04-30");
}

TEST_CASE("due says how often, how long, and that a repeat counts from being done") {
  const Shell kith;
  kith("remind 'service the boiler 6 months after done'");
  CHECK(onlyDue(kith).value(u"after_done").toBool());
  CHECK(kith("due").out.contains(QStringLiteral("service the boiler, 6 months after done")));
  kith("drop 1");
  kith("remind 'water every day until 1 april' --minutes 20");
  CHECK_FALSE(onlyDue(kith).contains(u"after_done"));
  CHECK(kith("due").out.contains(QStringLiteral("water, every day, until 2026-04-01, 20 min")));
  kith("drop 2");
  kith("add --given Ana --birthday 1990-03-04");
  CHECK(onlyDue(kith).value(u"turns").toInt() == 36);
  CHECK(kith("due").out.contains(QStringLiteral("birthday, turns 36")));
}

TEST_CASE("what is done has no other time, and nothing is put off into the past") {
  const Shell kith;
  kith("remind 'call' --due tomorrow");
  CHECK(kith("snooze 1 2026-03-01").status == 1);
  CHECK(kith("snooze 1 '2026-03-02 9:59'").err.contains(QStringLiteral("past")));
  CHECK(kith("snooze 1 'in 2 hours'").status == 0);
  REQUIRE(kith("done 1").status == 0);
  CHECK(kith("snooze 1 tomorrow").status == 1);
  CHECK(kith("move 1 tomorrow").err.contains(QStringLiteral("done")));
  kith("remind 'write' --due tomorrow");
  REQUIRE(kith("drop 2").status == 0);
  CHECK(kith("move 2 tomorrow").status == 1);
  CHECK(kith("undo").status == 0);
  CHECK(kith("move 2 tomorrow").status == 0);
}
