// log --attach, attach, file.
#include "cli/shell.h"
#include "support/catch.h"

using kith::test::Answer;
using kith::test::Shell;

namespace {

QJsonArray filesOfFirst(const Shell& kith) {
  return kith.json("timeline 1").array().first().toObject().value(u"files").toArray();
}

}

TEST_CASE("files are logged, listed, written out and removed by the command line") {
  const Shell kith;
  kith("add 'Jana Kos'");
  const QString plan = kith.write("plan.pdf", "%PDF-1.4 plan");
  const QString out = kith.path("out.pdf");
  QStringList log = Shell::words("log Jana 'sent the plan'");
  log << QStringLiteral("--attach") << plan << QStringLiteral("--link") << plan;
  REQUIRE(kith.run(log).status == 0);
  const QJsonArray files = filesOfFirst(kith);
  REQUIRE(files.size() == 2);
  CHECK(files[0].toObject().value(u"name").toString() == u"plan.pdf");
  CHECK(files[0].toObject().value(u"bytes").toInteger() == 13);
  CHECK(files[0].toObject().value(u"type").toString() == u"application/pdf");
  CHECK(files[1].toObject().value(u"link").toString().endsWith(u"/plan.pdf"));
  CHECK(kith("timeline 1").out.contains(u"[plan.pdf #1]"));
  REQUIRE(kith.run({QStringLiteral("file"), QStringLiteral("1"), out}).status == 0);
  CHECK(Shell::read(out) == "%PDF-1.4 plan");
  CHECK(kith.run({QStringLiteral("file"), QStringLiteral("1"), out}).status == 1);
  CHECK(kith("file 1").status == 2);
  REQUIRE(kith("file 1 --remove").status == 0);
  CHECK(filesOfFirst(kith).size() == 1);
  REQUIRE(kith("undo").status == 0);
  CHECK(filesOfFirst(kith).size() == 2);
  REQUIRE(kith.run({QStringLiteral("attach"), QStringLiteral("1"), out}).status == 0);
  CHECK(filesOfFirst(kith).size() == 3);
}

TEST_CASE("a file that is not there is an error that names it, and nothing is logged") {
  const Shell kith;
  kith("add 'Jana Kos'");
  const Answer missing = kith("log Jana 'sent it' --attach nothing.pdf");
  CHECK(missing.status == 1);
  CHECK(missing.err.contains(u"nothing.pdf"));
  CHECK(kith.json("timeline 1").array().isEmpty());
  CHECK(kith("attach 99 nothing.pdf").status == 1);
  CHECK(kith("file 7 x").status == 1);
}
