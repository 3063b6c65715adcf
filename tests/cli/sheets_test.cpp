// Workbooks on the command line: preview, import, what is no list.
#include "support/sheets.h"

#include "cli/shell.h"
#include "support/catch.h"

#include <QFileInfo>

using kith::test::Answer;
using kith::test::Shell;
using kith::test::XlsxMade;

namespace {

QByteArray textCell(const char* text) {
  return QByteArray("<c t=\"inlineStr\"><is><t>") + text + "</t></is></c>";
}

QByteArray row(const std::vector<const char*>& cells) {
  QByteArray out = "<row>";
  for (const char* cell : cells) out += textCell(cell);
  return out + "</row>";
}

QByteArray customers() {
  XlsxMade made;
  made.styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"00000\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
      "numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs>";
  made.sheets = {{"Notes", row({"Ask Bo before you send this on"})},
                 {"Customers",
                  row({"Customer list"}) +
                      row({"First Name", "Last Name", "E-mail", "Phone", "Postal Code", "Birthday"}) +
                      "<row>" + textCell("Jana") + textCell("Kos") + textCell("jana@kos.example") +
                      "<c><v>38640111222</v></c><c s=\"1\"><v>1000</v></c><c s=\"2\"><v>29353</v></c></row>" +
                      row({"Bo", "Ek", "bo@ek.example"})},
                 {"Suppliers", row({"Company", "Phone"}) + row({"Nord AB", "+46 8 123 45"})}};
  return kith::test::xlsxOf(made);
}

QStringList words(const char* command, const QString& file, const QStringList& more = {}) {
  return QStringList{QString::fromLatin1(command), file} + more;
}

}

TEST_CASE("a workbook comes in like any list, from the sheet that holds one") {
  const Shell kith;
  const QString file = kith.write("customers.xlsx", customers());
  const QJsonObject preview = kith.json(words("preview", file)).object();
  CHECK(preview.value(u"sheet").toString() == u"Customers");
  CHECK(preview.value(u"sheets").toArray().size() == 3);
  CHECK(preview.value(u"preamble").toInt() == 1);
  CHECK(preview.value(u"rows").toInteger() == 2);
  const QStringList rows = kith.run(words("preview", file, {QStringLiteral("--rows")})).out.split(u'\n');
  CHECK(rows[1] == u"[\"Jana\",\"Kos\",\"jana@kos.example\",\"38640111222\",\"01000\",\"1980-05-12\"]");
  CHECK(rows[2] == u"[\"Bo\",\"Ek\",\"bo@ek.example\",\"\",\"\",\"\"]");
  const QJsonObject first = kith.json(words("import", file)).object();
  CHECK(first.value(u"created").toInteger() == 2);
  CHECK(kith.json(words("import", file, {QStringLiteral("--dry-run")}))
            .object()
            .value(u"unchanged")
            .toInteger() == 2);
  const QJsonObject jana = kith.json("show jana@kos.example").object();
  CHECK(jana.value(u"birthday").toString() == u"1980-05-12");
  CHECK(jana.value(u"addresses").toArray().at(0).toObject().value(u"postcode").toString() == u"01000");
  CHECK(kith.json(words("import", file)).object().value(u"unchanged").toInteger() == 2);
  const QString id = QString::number(first.value(u"import").toInteger());
  CHECK(kith.json({QStringLiteral("undo-import"), id}).object().value(u"removed").toInteger() == 2);
}

TEST_CASE("another sheet is read when it is told") {
  const Shell kith;
  const QString file = kith.write("customers.xlsx", customers());
  const QStringList sheet{QStringLiteral("--sheet"), QStringLiteral("suppliers")};
  CHECK(kith.json(words("preview", file, sheet)).object().value(u"sheet").toString() == u"Suppliers");
  CHECK(kith.json(words("import", file, sheet)).object().value(u"created").toInteger() == 1);
  CHECK(kith.json("show 'Nord AB'").object().value(u"kind").toString() == u"company");
  const Answer none = kith.run(words("preview", file, {QStringLiteral("--sheet"), QStringLiteral("Others")}));
  CHECK(none.status == 1);
  CHECK(none.err.contains(u"Notes, Customers, Suppliers"));
}

TEST_CASE("what a file holds counts, not what it is called") {
  const Shell kith;
  CHECK(kith.json(words("preview", kith.write("a.csv", customers()))).object().value(u"sheet").toString() ==
        u"Customers");
  const QByteArray text = "Name;E-mail\r\nEva Lind;eva@lind.example\r\n";
  for (const char* name : {"a.xls", "b.xlsx"})
    CHECK(kith.json(words("preview", kith.write(name, text))).object().value(u"rows").toInteger() == 1);
}

TEST_CASE("files that hold no list are told with what to do") {
  const Shell kith;
  const QByteArray compound = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0');
  const auto answerTo = [&kith](const char* name, const QByteArray& bytes) {
    const Answer answer = kith.run(words("import", kith.write(name, bytes)));
    CHECK(answer.status == 1);
    CHECK(answer.err.count(u'\n') == 1);
    CHECK_FALSE(QFileInfo::exists(kith.book()));
    return answer.err;
  };
  CHECK(answerTo("old.xls", compound).contains(u"old Excel workbook"));
  CHECK(answerTo("old.xls", compound).contains(u"(.xlsx)"));
  const QByteArray locked = QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  CHECK(answerTo("locked.xlsx", compound + locked).contains(u"password"));
  CHECK(answerTo("a.numbers", kith::test::zipOf({{"Index/Document.iwa", "x"}})).contains(u"Numbers"));
  CHECK(answerTo("a.pages", kith::test::zipOf({{"Index/Document.iwa", "x"}})).contains(u"Pages"));
  CHECK(answerTo("a.docx", kith::test::zipOf({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}}))
            .contains(u"Word"));
  CHECK(answerTo("a.zip", kith::test::zipOf({{"photo.jpg", "x"}})).contains(u"zip archive"));
  CHECK(answerTo("a.pdf", "%PDF-1.7\n").contains(u"PDF"));
  CHECK(answerTo("a.xls", "<html><table></table></html>").contains(u"web page"));
  CHECK(answerTo("a.fods",
                 "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:"
                 "opendocument:xmlns:office:1.0\">")
            .contains(u"(.ods)"));
  CHECK(answerTo("a.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>")
            .contains(u"(.xlsx)"));
  CHECK(answerTo("a.xls", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n")
            .contains(u".xlsx"));
  CHECK(answerTo("cut.xlsx", customers().left(900)).contains(u"cut off"));
  CHECK(answerTo("empty.xlsx", kith::test::xlsxOf({{{"Blad1", ""}}})).contains(u"empty"));
}

TEST_CASE("every list is written as a workbook, and another ending is told what can be") {
  const Shell kith;
  kith("add --given Jana --family Kos --phone '+386 40 111 222'");
  kith("log Jana 'Asked for tulips' --channel call --at 2026-02-27T09:30:00 --minutes 5");
  kith("buy Jana --line '=Tulips;2;12.50' --date 2026-02-28 --currency EUR");
  kith("remind Jana 'Call back' --due 2026-03-09T10:00:00");
  kith("product add Vase --price 19.90 --sku 0042");
  for (const char* what : {"contacts", "interactions", "purchases", "products", "reminders"}) {
    const QString file = kith.path("out.xlsx");
    REQUIRE(kith.run(words("export", file, {QStringLiteral("--what"), QString::fromLatin1(what)})).status ==
            0);
    const QStringList rows = kith.run(words("preview", file, {QStringLiteral("--rows")})).out.split(u'\n');
    CHECK(rows.size() == 3);
    if (what == std::string_view("purchases")) {
      CHECK(rows[1].contains(u"\"=Tulips\""));
      CHECK(rows[1].contains(u"\"2026-02-28\""));
      CHECK(rows[1].contains(u"\"25.00\""));
    }
    if (what == std::string_view("products")) CHECK(rows[1].contains(u"\"0042\""));
    if (what == std::string_view("reminders")) CHECK(rows[1].contains(u"\"2026-03-09 10:00\""));
  }
  const Answer refused = kith.run(words("export", kith.path("out.xls")));
  CHECK(refused.status == 1);
  CHECK(refused.err.contains(u"not something Kith writes"));
  CHECK_FALSE(refused.err.contains(u"CSV first"));
}
