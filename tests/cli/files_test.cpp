// preview, import, imports, undo-import, export, undo, redo, history, backup, check, stats, sample,
// normalise.
#include "cli/shell.h"
#include "support/catch.h"

#include <QFileInfo>

using kith::test::Answer;
using kith::test::Shell;

namespace {

constexpr char kPeople[] =
    "First Name,Last Name,Email,Mobile Phone,Notes\n"
    "Jana,Kos,jana@kos.example,+386 40 111 222,\"two\nlines\"\n"
    "Bo,Ek,bo@ek.example,,\n";

}

TEST_CASE("a preview reads the file and touches nothing") {
  const Shell kith;
  const QString file = kith.write("people.csv", kPeople);
  const Answer preview = kith.json({QStringLiteral("preview"), file});
  REQUIRE(preview.status == 0);
  CHECK(preview.object().value(u"rows").toInteger() == 2);
  CHECK(preview.object().value(u"header").toBool() == true);
  CHECK(preview.object().value(u"columns").toArray().first().toObject().value(u"field").toString() ==
        u"given");
  const QStringList rows =
      kith.run({QStringLiteral("preview"), file, QStringLiteral("--rows")}).out.split(u'\n');
  CHECK(rows[0] == u"[\"First Name\",\"Last Name\",\"Email\",\"Mobile Phone\",\"Notes\"]");
  CHECK(rows[1].endsWith(u"\"two\\nlines\"]"));
  CHECK_FALSE(QFileInfo::exists(kith.book()));
}

TEST_CASE("an import accounts for every row, changes nothing twice, and is taken back") {
  const Shell kith;
  const QString file = kith.write("people.csv", kPeople);
  const QStringList import{QStringLiteral("import"), file};
  const QJsonObject rehearsed = kith.json(import + QStringList(QStringLiteral("--dry-run"))).object();
  CHECK((rehearsed.isEmpty() || !rehearsed.contains(u"import")));
  const QJsonObject first = kith.json(import).object();
  CHECK(first.value(u"rows").toInteger() == 2);
  CHECK(first.value(u"created").toInteger() == 2);
  const QJsonObject second = kith.json(import).object();
  CHECK(second.value(u"created").toInteger() == 0);
  CHECK(second.value(u"unchanged").toInteger() == 2);
  CHECK(kith.json("imports").array().last().toObject().value(u"created").toInteger() == 2);
  const QString id = QString::number(first.value(u"import").toInteger());
  const QJsonObject back = kith.json({QStringLiteral("undo-import"), id}).object();
  CHECK(back.value(u"removed").toInteger() == 2);
  CHECK(kith.json("list").array().isEmpty());
  CHECK(kith("undo-import 99").status == 1);
  for (const char* what : {"purchases", "products"})
    CHECK(kith.run(import + QStringList{QStringLiteral("--what"), QString::fromLatin1(what)}).status == 1);
  CHECK(kith.run(import + QStringList{QStringLiteral("--what"), QStringLiteral("contacts")}).status == 0);
}

TEST_CASE("an import that refuses a row ends with 3") {
  const Shell kith;
  const QString file = kith.write("people.csv", kPeople);
  REQUIRE(kith.run({QStringLiteral("import"), file}).status == 0);
  const QString rejects = kith.path("refused.csv");
  const QStringList again{QStringLiteral("import"), file, QStringLiteral("--rejects"), rejects};
  CHECK(kith.run(again).status == 0);
  kith("delete 'Bo Ek'");
  const Answer answer = kith.json(again);
  CHECK(answer.status == 3);
  CHECK(answer.object().value(u"refused").toInteger() == 1);
  CHECK(Shell::read(rejects).contains("bo@ek.example"));
}

TEST_CASE("hostile text comes back unchanged from an export") {
  const Shell kith;
  const QStringList evil = {QStringLiteral("=cmd|' /C calc'!A0"),
                            QStringLiteral("a\"b,c;d\ne"),
                            QStringLiteral("+46 1"),
                            QStringLiteral("'quoted"),
                            QStringLiteral("\u202etxet"),
                            QStringLiteral("-1"),
                            QStringLiteral("😀 é e\u0301")};
  for (const QString& text : evil)
    REQUIRE(kith.run({QStringLiteral("add"), QStringLiteral("--given"), QStringLiteral("P"),
                      QStringLiteral("--family"), text, QStringLiteral("--notes"), text})
                .status == 0);
  for (const char* target : {"program", "excel", "excel-us"}) {
    const Shell other;
    const QString file = kith.path("out.csv");
    REQUIRE(kith.run({QStringLiteral("export"), file, QStringLiteral("--for"), QString::fromLatin1(target)})
                .status == 0);
    REQUIRE(other.run({QStringLiteral("import"), file}).status == 0);
    QStringList families;
    for (const QJsonValue one : other.json("list --sort created").array()) {
      CHECK(one.toObject().value(u"notes") == one.toObject().value(u"family"));
      families << one.toObject().value(u"family").toString();
    }
    INFO(target);
    QStringList wanted = evil;
    wanted.sort();
    families.sort();
    CHECK(families == wanted);
  }
}

TEST_CASE("an export for mails leaves out who refused, must not be written to or has no mail") {
  const Shell kith;
  kith("add 'Jana Kos, jana@kos.example'");
  kith("add 'Bo Ek, bo@ek.example' --set consent.email=refused");
  kith("add 'Cy Berg, +46 70 174 06 35'");
  const QString file = kith.path("mail.csv");
  const Answer answer =
      kith.json({QStringLiteral("export"), file, QStringLiteral("--purpose"), QStringLiteral("email"),
                 QStringLiteral("--fields"), QStringLiteral("email,given"), QStringLiteral("--for"),
                 QStringLiteral("program")});
  REQUIRE(answer.status == 0);
  CHECK(answer.object().value(u"rows").toInteger() == 1);
  const QJsonObject out = answer.object().value(u"left_out").toObject();
  CHECK(out.value(u"refused").toInteger() == 1);
  CHECK(out.value(u"unreachable").toInteger() == 1);
  CHECK(Shell::read(file).simplified() == "email,given jana@kos.example,Jana");
}

TEST_CASE("talk, sales, products and reminders are exported, of all or of some") {
  const Shell kith;
  kith("add 'Jana Kos #vip'");
  kith("add 'Bo Ek'");
  kith("log 1 hello");
  kith("log 2 there --with 1");
  kith("buy 2 --line 'Vase;2;20' --currency EUR");
  kith("product add Vase --price 20");
  kith("remind 1 'call back' --due tomorrow");
  kith("remind 'sweep' --due tomorrow");
  const std::pair<const char*, int> kinds[] = {
      {"interactions", 2}, {"purchases", 1}, {"products", 1}, {"reminders", 2}};
  for (const auto& [what, rows] : kinds) {
    INFO(what);
    const QStringList words{QStringLiteral("export"), kith.path("x.csv"), QStringLiteral("--what"),
                            QString::fromLatin1(what)};
    CHECK(kith.json(words).object().value(u"rows").toInteger() == rows);
  }
  const QStringList some{QStringLiteral("export"),    kith.path("x.csv"),        QStringLiteral("--what"),
                         QStringLiteral("purchases"), QStringLiteral("--where"), QStringLiteral("tag:vip")};
  CHECK(kith.json(some).object().value(u"rows").toInteger() == 0);
}

TEST_CASE("an ending that is not written is refused, and a failed export leaves the old file") {
  const Shell kith;
  kith("add 'Jana Kos'");
  CHECK(kith.run({QStringLiteral("export"), kith.path("x.xls")}).status == 1);
  const QString file = kith.write("x.csv", "before");
  CHECK(kith.run({QStringLiteral("export"), file, QStringLiteral("--fields"), QStringLiteral("shoes")})
            .status == 1);
  CHECK(Shell::read(file) == "before");
  CHECK(kith.run({QStringLiteral("export"), kith.path("no/x.csv")}).status == 1);
}

TEST_CASE("steps go back and forth, and one value is put back") {
  const Shell kith;
  kith("add 'Jana Kos'");
  kith("edit 1 family=Novak");
  kith("edit 1 given=Jo");
  CHECK(kith.json("undo 2").array().size() == 2);
  CHECK(kith("show 1").out.startsWith(u"Jana Kos"));
  CHECK(kith.json("redo").array().first().toObject().value(u"label").toString().contains(u"family"));
  qint64 change = 0;
  for (const QJsonValue one : kith.json("history 1").array())
    if (change == 0 && one.toObject().value(u"new").toString() == u"Novak")
      change = one.toObject().value(u"id").toInteger();
  REQUIRE(change > 0);
  CHECK(kith.run({QStringLiteral("history"), QStringLiteral("revert"), QString::number(change)}).status == 0);
  CHECK(kith("show 1").out.startsWith(u"Jana Kos"));
  CHECK(kith("undo 100").status == 0);
  CHECK(kith("undo").status == 1);
}

TEST_CASE("a backup is verified, comes back, and what was there is kept") {
  const Shell kith;
  kith("add 'Jana Kos'");
  const QString copy = kith.path("copy.kith");
  const QJsonObject made = kith.json({QStringLiteral("backup"), copy}).object();
  CHECK(made.value(u"verified").toBool() == true);
  CHECK(made.value(u"contacts").toInteger() == 1);
  CHECK(kith.run({QStringLiteral("backup"), copy}).err.contains(u"exists already"));
  kith("add 'Bo Ek'");
  const Answer back = kith.json({QStringLiteral("backup"), QStringLiteral("restore"), copy});
  REQUIRE(back.status == 0);
  CHECK(kith.json("list").array().size() == 1);
  const QString kept = back.object().value(u"kept").toString();
  CHECK(Shell::bare({QStringLiteral("--file"), kept, QStringLiteral("list"), QStringLiteral("--json")})
            .array()
            .size() == 2);
}

TEST_CASE("a daily backup that cannot be made is told once, and the work is done") {
  const Shell kith;
  REQUIRE(kith("add 'Jana Kos'").err.isEmpty());
  kith.write("book backups", "in the way");
  const Answer answer = kith("add 'Bo Ek'");
  CHECK(answer.status == 0);
  CHECK(answer.err.startsWith(u"kith-cli: No backup of " + kith.book()));
  CHECK(answer.err.count(u'\n') == 1);
  CHECK(kith("list").err.isEmpty());
  CHECK(kith.json("list").array().size() == 2);
}

TEST_CASE("a sample file is full, sound and never overwritten") {
  const Shell kith;
  const QStringList words{QStringLiteral("sample"), kith.path("sample.kith"), QStringLiteral("--contacts"),
                          QStringLiteral("30")};
  REQUIRE(kith.run(words).status == 0);
  const QStringList file{QStringLiteral("--file"), kith.path("sample.kith"), QStringLiteral("--json")};
  CHECK(Shell::bare(file + QStringList(QStringLiteral("check"))).object().value(u"ok").toBool() == true);
  const QJsonObject stats = Shell::bare(file + QStringList(QStringLiteral("stats"))).object();
  CHECK(stats.value(u"people").toInteger() + stats.value(u"companies").toInteger() == 30);
  CHECK(stats.value(u"purchases").toInteger() == 120);
  CHECK(kith.run(words).status == 1);
}

TEST_CASE("a sample of the same seed and day is the same to the last byte, whatever the time") {
  const Shell kith;
  const auto made = [&](const char* name, const char* now) {
    const QStringList words{QStringLiteral("--now"), QString::fromLatin1(now),     QStringLiteral("sample"),
                            kith.path(name),         QStringLiteral("--contacts"), QStringLiteral("30")};
    REQUIRE(Shell::bare(words).status == 0);
    return Shell::read(kith.path(name));
  };
  CHECK(made("one.kith", "2026-03-02T10:00") == made("two.kith", "2026-03-02T11:30"));
}

TEST_CASE("single values are understood one a line") {
  const auto answer = [](const char* what, const QByteArray& line) {
    return Shell::bare({QStringLiteral("normalise"), QString::fromLatin1(what), QStringLiteral("--region"),
                        QStringLiteral("SE")},
                       line + "\n")
        .object();
  };
  CHECK(answer("phone", "070-174 06 35").value(u"e164").toString() == u"+46701740635");
  const QStringList nowhere{QStringLiteral("normalise"), QStringLiteral("phone"), QStringLiteral("--region"),
                            QStringLiteral("ZZ")};
  CHECK(Shell::bare(nowhere, "070-174 06 35\n").object().value(u"e164").isNull());
  CHECK(answer("email", "Ana Alm <mailto:ana@alm.example>").value(u"email").toString() == u"ana@alm.example");
  CHECK(answer("name", "Dr. Ana van der Berg").value(u"family").toString() == u"van der Berg");
  CHECK(answer("date", "3/4/2021").value(u"candidates").toArray().size() == 2);
  CHECK(answer("date", "25/4/2021").value(u"date").toString() == u"2021-04-25");
  CHECK(answer("money", "1 234,50").value(u"amount").toString() == u"1234.50");
  CHECK(answer("money", "1 234,50").value(u"currency").toString() == u"SEK");
  CHECK(answer("money", "dear").value(u"valid").toBool() == false);
}

TEST_CASE("a problem of a calendar is told with its date, as a calendar has no lines to count") {
  const Shell kith;
  const QString file =
      kith.write("old.ics",
                 "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:one\r\nSUMMARY:Fair\r\n"
                 "DTSTART;VALUE=DATE:20200714\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  const QString out = kith.run({QStringLiteral("import"), file}).out;
  CHECK_FALSE(out.contains(u"line 0"));
  CHECK(out.contains(u"  2020-07-14: Fair: skipped"));
}
