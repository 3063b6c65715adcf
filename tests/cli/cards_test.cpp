// vCards on the command line: preview, import, export.
#include "cli/shell.h"
#include "support/catch.h"

#include <QFileInfo>

using kith::test::Answer;
using kith::test::Shell;

namespace {

constexpr char kCards[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kos;Jana;;;\r\nFN:Jana Kos\r\nUID:k-1\r\nTEL;TYPE=CELL:+386 40 111 "
    "222\r\n"
    "EMAIL:jana@kos.example\r\nBDAY:--05-12\r\nNOTE:one\\ntwo\r\nX-GADGET:saw\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ek;Bo;;;\r\nFN:Bo Ek\r\nCATEGORIES:vip\r\nEND:VCARD\r\n";

QStringList export_(const QString& file, const QStringList& more = {}) {
  return QStringList{QStringLiteral("export"), file} + more;
}

}

TEST_CASE("a file of vCards is previewed, imported once, and taken back") {
  const Shell kith;
  const QString file = kith.write("people.vcf", kCards);
  const QJsonObject preview = kith.json({QStringLiteral("preview"), file}).object();
  CHECK(preview.value(u"rows").toInteger() == 2);
  CHECK(preview.value(u"preset").toString() == u"vcard");
  const QStringList rows =
      kith.run({QStringLiteral("preview"), file, QStringLiteral("--rows")}).out.split(u'\n');
  CHECK(rows[0].contains(u"\"given\""));
  CHECK(rows[1].contains(u"\"Jana\""));
  CHECK_FALSE(QFileInfo::exists(kith.book()));
  const QJsonObject first = kith.json({QStringLiteral("import"), file}).object();
  CHECK(first.value(u"created").toInteger() == 2);
  const QJsonObject second = kith.json({QStringLiteral("import"), file}).object();
  CHECK(second.value(u"unchanged").toInteger() == 2);
  const QJsonObject jana = kith.json("show jana@kos.example").object();
  CHECK(jana.value(u"birthday").toString() == u"--05-12");
  CHECK(jana.value(u"identifiers").toArray().at(0).toObject().value(u"value").toString() == u"k-1");
  CHECK(jana.value(u"properties").toArray().at(0).toObject().value(u"name").toString() == u"X-GADGET");
  const QString id = QString::number(first.value(u"import").toInteger());
  CHECK(kith.json({QStringLiteral("undo-import"), id}).object().value(u"removed").toInteger() == 2);
  CHECK(kith.json("list").array().isEmpty());
}

TEST_CASE("cards are exported in the version that was asked for, and come back the same") {
  const Shell kith;
  kith.run({QStringLiteral("import"), kith.write("people.vcf", kCards)});
  const QString out = kith.path("out.vcf");
  for (const char* version : {"2.1", "3.0", "4.0"}) {
    REQUIRE(kith.run(export_(out, {QStringLiteral("--vcard"), QString::fromLatin1(version)})).status == 0);
    CHECK(Shell::read(out).contains(QByteArray(QByteArray("VERSION:") + version + "\r\n")));
    CHECK(Shell::read(out).contains("X-GADGET:saw\r\n"));
    CHECK(kith.json({QStringLiteral("import"), out}).object().value(u"unchanged").toInteger() == 2);
  }
  REQUIRE(kith.run(export_(out)).status == 0);
  CHECK(Shell::read(out).contains("VERSION:3.0\r\n"));
  const QJsonObject some =
      kith.json(export_(out, {QStringLiteral("--where"), QStringLiteral("tag:vip")})).object();
  CHECK(some.value(u"rows").toInteger() == 1);
  CHECK_FALSE(Shell::read(out).contains("Jana"));
  const QJsonObject mail =
      kith.json(export_(out, {QStringLiteral("--purpose"), QStringLiteral("email")})).object();
  CHECK(mail.value(u"rows").toInteger() == 1);
  CHECK(mail.value(u"left_out").toObject().value(u"unreachable").toInteger() == 1);
}

TEST_CASE("a contact of this book is known again by its own card") {
  const Shell kith;
  kith("add --given Jana --family Kos");
  const QString out = kith.path("out.vcf");
  REQUIRE(kith.run(export_(out)).status == 0);
  const QJsonObject again = kith.json({QStringLiteral("import"), out}).object();
  CHECK(again.value(u"unchanged").toInteger() == 1);
  kith("delete 'Jana Kos'");
  CHECK(kith.json({QStringLiteral("import"), out}).object().value(u"skipped").toInteger() == 1);
}

TEST_CASE("options that a vCard cannot have are refused with a word") {
  const Shell kith;
  kith.run({QStringLiteral("import"), kith.write("people.vcf", kCards)});
  CHECK(kith.run(export_(kith.path("a.vcf"), {QStringLiteral("--fields"), QStringLiteral("given")})).status !=
        0);
  CHECK(
      kith.run(export_(kith.path("a.vcf"), {QStringLiteral("--what"), QStringLiteral("purchases")})).status !=
      0);
  CHECK(kith.run(export_(kith.path("a.csv"), {QStringLiteral("--vcard"), QStringLiteral("4.0")})).status !=
        0);
  CHECK(kith.run(export_(kith.path("a.vcf"), {QStringLiteral("--vcard"), QStringLiteral("5.0")})).status ==
        2);
  CHECK(kith.run({QStringLiteral("import"), kith.write("none.vcf", "a,b\n")}).status == 1);
  CHECK(kith.run({QStringLiteral("import"), kith.path("people.vcf"), QStringLiteral("--what"),
                  QStringLiteral("purchases")})
            .status == 1);
}

TEST_CASE("changes are exported since the last time, each selection of its own") {
  const Shell kith;
  REQUIRE(kith.run(QStringList{QStringLiteral("import"),
                               kith.write("people.csv",
                                          "Name,Email,Tags\nAna Novak,ana@novak.example,vip\n"
                                          "Bo Lind,bo@lind.example,\n")})
              .status == 0);
  const QString out = kith.path("phone.vcf");
  const auto rows = [&](const QStringList& more) {
    return kith.json(export_(out, QStringList(QStringLiteral("--changes")) + more))
        .object()
        .value(u"rows")
        .toInt();
  };
  const QStringList vip{QStringLiteral("--where"), QStringLiteral("tag:vip")};
  CHECK(rows({}) == 2);
  CHECK(rows({}) == 0);
  CHECK(rows(vip) == 1);
  REQUIRE(
      kith.run({QStringLiteral("edit"), QStringLiteral("Bo Lind"), QStringLiteral("phone=+46 8 555 01 20")})
          .status == 0);
  CHECK(rows(vip) == 0);
  CHECK(rows({}) == 1);
  QFile file(out);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().contains("Bo Lind"));
  CHECK(rows({}) == 0);
  // A plain export is not asked for changes and remembers nothing.
  REQUIRE(kith.run({QStringLiteral("edit"), QStringLiteral("Bo Lind"), QStringLiteral("notes=likes oak")})
              .status == 0);
  REQUIRE(kith.run(export_(out)).status == 0);
  CHECK(rows({}) == 1);
  CHECK(kith.run(export_(kith.path("a.csv"),
                         {QStringLiteral("--changes"), QStringLiteral("--what"), QStringLiteral("products")}))
            .status != 0);
}
