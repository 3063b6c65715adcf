// playbook, and reminders for some day, from the command line.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Shell;

TEST_CASE("a playbook is set, listed, shown, applied to contacts and removed") {
  const Shell kith;
  REQUIRE(kith("add --given Ana").status == 0);
  REQUIRE(kith("add --given Bo").status == 0);
  CHECK(kith.json("playbook list").array().size() == 3);
  CHECK(kith("playbook").out.contains(QStringLiteral("(offered)")));
  REQUIRE(kith("playbook set Fair 'today 17:00 thank' 'in 7 days call, 15 min, workday'").status == 0);
  const auto shown = kith.json("playbook show fair").object();
  CHECK(shown.value(u"name").toString() == u"Fair");
  const auto step = shown.value(u"steps").toArray()[1].toObject();
  CHECK(step.value(u"days").toInt() == 7);
  CHECK(step.value(u"minutes").toInt() == 15);
  CHECK(step.value(u"workday").toBool());
  CHECK(kith("playbook show Fair").out.contains(QStringLiteral("in 7 days call, 15 min, workday")));
  const auto applied = kith.json("playbook apply Fair Ana Bo --from 2026-02-28").object();
  CHECK(applied.value(u"reminders").toInt() == 4);
  CHECK(kith.json("due --until 2026-03-09").array().size() == 4);
  REQUIRE(kith("undo").status == 0);
  CHECK(kith.json("due --until 2026-03-09").array().isEmpty());
  REQUIRE(kith("playbook remove Fair").status == 0);
  CHECK(kith("playbook show Fair").status == 1);
  CHECK(kith("playbook set Fair 'friday call'").status == 1);
  CHECK(kith("playbook set Fair").status == 2);
  CHECK(kith("playbook apply Fair").status == 2);
  CHECK(kith("playbook dance Fair").status == 2);
}

TEST_CASE("an offered playbook is applied as it is, and comes into the book by its name alone") {
  const Shell kith;
  REQUIRE(kith("add --given Ana").status == 0);
  REQUIRE(kith("playbook apply 'After a sale' Ana").status == 0);
  CHECK(kith.json("due").array().size() == 2);  // the third is in three months
  CHECK_FALSE(kith.json("playbook").array()[0].toObject().contains(u"id"));
  REQUIRE(kith("playbook set 'After a sale'").status == 0);
  CHECK(kith.json("playbook").array()[0].toObject().contains(u"id"));
}

TEST_CASE("a reminder for some day has a state of its own and no due time") {
  const Shell kith;
  REQUIRE(kith("remind 'build a shed' --due someday").status == 0);
  REQUIRE(kith("remind 'paint the door someday'").status == 0);
  const auto due = kith.json("due").array();
  REQUIRE(due.size() == 2);
  for (const auto& line : due) {
    CHECK(line.toObject().value(u"state").toString() == u"someday");
    CHECK_FALSE(line.toObject().contains(u"due"));
  }
  CHECK(due[1].toObject().value(u"text").toString() == u"paint the door");
  REQUIRE(kith("move 1 friday").status == 0);
  CHECK(kith.json("due").array()[0].toObject().value(u"due").toString() == u"2026-03-06");
  REQUIRE(kith("move 1 someday").status == 0);
  CHECK(kith.json("due").array()[0].toObject().value(u"state").toString() == u"someday");
  CHECK(kith("remind water --due someday --repeat daily").status == 1);
  CHECK(kith("due --until someday").status != 0);
  const QString file = kith.path("out.ics");
  REQUIRE(kith.run({QStringLiteral("export"), file}).status == 0);
  QFile calendar(file);
  REQUIRE(calendar.open(QIODevice::ReadOnly));
  const QByteArray bytes = calendar.readAll();
  CHECK(bytes.count("BEGIN:VTODO") == 2);
  CHECK_FALSE(bytes.contains("DUE"));
}
