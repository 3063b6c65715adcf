// A program that is killed in the middle of an import, as the plug being pulled does it.
#include "cli/shell.h"
#include "support/catch.h"

#include <QProcess>

using kith::test::Shell;

namespace {

constexpr int kRows = 6'000;
constexpr int kPatience = 60'000;  // ms

QByteArray manyPeople() {
  QByteArray rows = "Given Name,Family Name,Email,Mobile Phone,City,Notes\n";
  for (int i = 0; i < kRows; ++i) {
    const QByteArray n = QByteArray::number(i);
    rows += "Given" + n + ",Family" + n + ",p" + n + "@kill.example,+386 40 " +
            QByteArray::number(100000 + i) + ",Celje,note " + n + "\n";
  }
  return rows;
}

// Starts an import and kills it when it has told of its progress so often; false: it was done before that.
bool killedAfter(const Shell& kith, const QString& file, int steps) {
  QProcess import;
  import.start(QStringLiteral(KITH_CLI), {QStringLiteral("--file"), kith.book(), QStringLiteral("--progress"),
                                          QStringLiteral("import"), file});
  import.setReadChannel(QProcess::StandardError);
  QByteArray told;
  while (told.count('%') < steps && import.waitForReadyRead(kPatience)) told += import.readAllStandardError();
  import.kill();
  import.waitForFinished(kPatience);
  return import.exitStatus() == QProcess::CrashExit;
}

}

TEST_CASE("an import that is killed leaves nothing of itself and everything from before") {
  const Shell kith;
  const QString file = kith.write("many.csv", manyPeople());
  const qint64 jana = kith.json("add --given Jana --family Kos --email jana@kos.example").id();
  REQUIRE(jana > 0);
  REQUIRE(
      kith.run({QStringLiteral("log"), QString::number(jana), QStringLiteral("before the plug")}).status ==
      0);
  int killed = 0;
  for (const int steps : {1, 2, 3, 5}) {
    if (!killedAfter(kith, file, steps)) break;
    ++killed;
    CHECK(kith.json("check").object().value(u"ok").toBool());
    CHECK(kith.json("list").array().size() == 1);
    CHECK(kith.json("imports").array().isEmpty());
    CHECK(kith("timeline Jana").out.contains(u"before the plug"));
  }
  CHECK(killed > 0);
  // A fast machine may have been done before the last of them.
  const QJsonObject whole = kith.json({QStringLiteral("import"), file}).object();
  CHECK(whole.value(u"created").toInteger() + whole.value(u"unchanged").toInteger() == kRows);
  CHECK(kith.json("check").object().value(u"ok").toBool());
}
