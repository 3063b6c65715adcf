#include "exchange/workbook.h"

#include "exchange/files.h"
#include "exchange/ods_rows.h"
#include "exchange/xlsx_rows.h"
#include "support/catch.h"
#include "support/sheets.h"

#include <QBuffer>

using namespace kith;
using namespace kith::exchange;
using test::XlsxMade;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
  std::vector<QString> names;
  Rows rows;
  std::vector<qint64> numbers;
  std::optional<Error> error;
};

Read readBytes(const QByteArray& bytes, std::size_t sheet = 0) {
  const TemporaryFile file(bytes, QStringLiteral("list.xlsx"));
  Read out;
  const auto book = openWorkbook(file.path());
  if (!book) {
    out.error = book.error();
    return out;
  }
  for (const SheetEntry& entry : (*book)->sheets()) out.names.push_back(entry.name);
  auto rows = (*book)->open(sheet);
  REQUIRE(rows.has_value());
  SheetRow row;
  for (;;) {
    const auto more = (*rows)->next(row);
    if (!more) out.error = more.error();
    if (!more || !*more) return out;
    out.rows.push_back(row.cells);
    out.numbers.push_back(row.number);
  }
}

Read readSheet(const QByteArray& rows, XlsxMade made = {}) {
  made.sheets = {{"Blad1", rows}};
  return readBytes(test::xlsxOf(made));
}

Read readOds(const QByteArray& rows) {
  return readBytes(test::odsOf("<table:table table:name=\"Blad1\">" + rows + "</table:table>"));
}

}

TEST_CASE("cells of a workbook are read by reference, shared and in place") {
  XlsxMade made;
  made.strings =
      "<si><t>Namn</t></si><si><r><rPr><b/></rPr><t>Åke </t></r><r><t xml:space=\"preserve\">Öberg</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>オ</t></rPh><phoneticPr "
      "fontId=\"1\"/></si><si><t>one_x000D_\ntwo_x005F_x</t></si>";
  const Read read = readSheet(
      "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Ort</t></is></c></row>"
      "<row><c r=\"B3\" t=\"s\"><v>1</v></c><c><v>7.0</v></c><c "
      "t=\"str\"><f>A1&amp;\"x\"</f><v>Växjö</v></c></row>"
      "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\" "
      "t=\"e\"><v>#N/A</v></c><c r=\"D5\" t=\"s\"><v>99</v></c></row>"
      "<row r=\"9\"><c r=\"A9\" s=\"0\"/></row>",
      made);
  REQUIRE_FALSE(read.error);
  CHECK(read.rows ==
        Rows{{"", "Namn", "", "Ort"}, {"", "Åke Öberg", "7", "Växjö"}, {"one\ntwo_x", "TRUE", "#N/A"}});
  CHECK(read.numbers == std::vector<qint64>{2, 3, 5});
}

TEST_CASE("styles say which numbers are dates and which keep their zeros") {
  XlsxMade made;
  made.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
      "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>";
  const QByteArray row =
      "<row><c><v>4.6701234567E+10</v></c><c s=\"1\"><v>45363</v></c><c s=\"2\"><v>1234</v></c><c "
      "s=\"77\"><v>1</v></c></row>";
  CHECK(readSheet(row, made).rows == Rows{{"46701234567", "2024-03-12", "01234", "1"}});
  made.bookPr = "date1904=\"1\"";
  CHECK(readSheet(row, made).rows[0][1] == "2028-03-13");
}

TEST_CASE("the strict form of a workbook is read too") {
  XlsxMade made;
  made.space = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  made.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  made.strings = "<si><t>Eva</t></si>";
  CHECK(readSheet("<row><c t=\"s\"><v>0</v></c><c t=\"d\"><v>2024-03-12T00:00:00</v></c></row>", made).rows ==
        Rows{{"Eva", "2024-03-12"}});
}

TEST_CASE("a tall merged cell stands beside each of its rows, a wide one is a title") {
  const XlsxMade made{{{"Blad1",
                        "<row r=\"1\"><c t=\"str\"><v>Title</v></c></row>"
                        "<row r=\"2\"><c t=\"str\"><v>Ek AB</v></c><c t=\"str\"><v>Bo</v></c></row>"
                        "<row r=\"3\"><c/><c t=\"str\"><v>Eva</v></c></row>"
                        "<row r=\"4\"><c/><c t=\"str\"><v>Jan</v></c></row>",
                        "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A3\"/></mergeCells>"}}};
  CHECK(readBytes(test::xlsxOf(made)).rows ==
        Rows{{"Title"}, {"Ek AB", "Bo"}, {"Ek AB", "Eva"}, {"", "Jan"}});
}

TEST_CASE("names of parts are found however they are written") {
  XlsxMade made;
  made.sheets = {{"Blad1", "<row><c><v>1</v></c></row>"}};
  test::Parts parts = test::xlsxParts(made);
  for (auto& [name, bytes] : parts) name = "\\" + name.replace('/', '\\');
  CHECK(readBytes(test::zipOf(parts)).rows == Rows{{"1"}});
}

TEST_CASE("parts are found by a name with signs of a URI, and in their usual place") {
  XlsxMade made;
  made.sheets = {{"Blad1", "<row><c t=\"s\"><v>0</v></c></row>"}};
  made.strings = "<si><t>Eva</t></si>";
  test::Parts parts = test::xlsxParts(made);
  for (auto& [name, bytes] : parts) {
    if (name == "xl/worksheets/sheet1.xml") name = "xl/worksheets/my sheet.xml";
    bytes.replace("worksheets/sheet1.xml", "worksheets/my%20sheet.xml");
    bytes.replace("/sharedStrings\" Target", "/forgotten\" Target");
  }
  CHECK(readBytes(test::zipOf(parts)).rows == Rows{{"Eva"}});
}

TEST_CASE("covered cells that are written as one lie under their own columns") {
  const Read read = readOds(
      "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\">"
      "<text:p>Ek AB</text:p></table:table-cell><table:table-cell table:number-rows-spanned=\"2\" "
      "office:value-type=\"string\"><text:p>Oslo</text:p></table:table-cell><table:table-cell "
      "office:value-type=\"string\"><text:p>Bo</text:p></table:table-cell></table:table-row>"
      "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell "
      "office:value-type=\"string\"><text:p>Eva</text:p></table:table-cell></table:table-row>");
  CHECK(read.rows == Rows{{"Ek AB", "Oslo", "Bo"}, {"Ek AB", "Oslo", "Eva"}});
}

TEST_CASE("a sheet of OpenDocument is read as it is shown") {
  const Read read = readOds(
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Two<text:s "
      "text:c=\"3\"/>blanks "
      "\n  and</text:p><text:p>a "
      "<text:span>second</text:span><text:line-break/>line</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"float\" "
      "office:value=\"1234\"><text:p>01234</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><text:p>1 "
      "234,50</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" "
      "office:value=\"12.5\"><text:p>12,50 €</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"percentage\" office:value=\"0.25\"><text:p>25 "
      "%</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-12T14:30:00\"/>"
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-12\"/>"
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT09H05M00S\"/>"
      "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
      "<table:table-cell table:number-columns-repeated=\"2\" "
      "office:value-type=\"string\"><office:annotation><text:p>"
      "remark</text:p></office:annotation><text:p>x</text:p></table:table-cell>"
      "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
  REQUIRE_FALSE(read.error);
  CHECK(read.rows == Rows{{"Two   blanks and\na second\nline", "01234", "1234.5", "12.5 EUR", "25%",
                           "2024-03-12 14:30", "2024-03-12", "09:05", "TRUE", "x", "x"}});
}

TEST_CASE("rows that repeat are there as often, blank ones only counted") {
  const QByteArray cell =
      "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";
  const Read read = readOds(
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"2\">" +
      cell +
      "</table:table-row>"
      "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>");
  REQUIRE_FALSE(read.error);
  CHECK(read.rows == Rows{{"a"}, {"a"}});
  CHECK(read.numbers == std::vector<qint64>{4, 5});
  const Read endless =
      readOds("<table:table-row table:number-rows-repeated=\"1048576\">" +
              QByteArray(cell).replace("<table:table-cell ",
                                       "<table:table-cell table:number-columns-repeated=\"16384\" ") +
              "</table:table-row>");
  REQUIRE(endless.error);
  CHECK(endless.error->kind == ErrorKind::Broken);
}

TEST_CASE("a cell of OpenDocument that reaches down stands beside each of its rows") {
  CHECK(
      readOds(
          "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" "
          "office:value-type=\"string\"><text:p>Ek AB</text:p></table:table-cell><table:table-cell><text:p>Bo"
          "</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>"
          "<table:table-cell><text:p>Eva</text:p></table:table-cell></table:table-row>")
          .rows == Rows{{"Ek AB", "Bo"}, {"Ek AB", "Eva"}});
}

TEST_CASE("every sheet can be read by its place") {
  const XlsxMade made{{{"One", "<row><c><v>1</v></c></row>"}, {"Two", "<row><c><v>2</v></c></row>"}}};
  const QByteArray bytes = test::xlsxOf(made);
  CHECK(readBytes(bytes, 1).rows == Rows{{"2"}});
  CHECK(readBytes(bytes).names == std::vector<QString>{QStringLiteral("One"), QStringLiteral("Two")});
  const QByteArray table = "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>";
  const QByteArray end = "</text:p></table:table-cell></table:table-row></table:table>";
  CHECK(readBytes(test::odsOf(table + "a" + end + table + "b" + end), 1).rows == Rows{{"b"}});
}

TEST_CASE("what is cut off or broken is told with the rows before it") {
  const QByteArray whole = test::xlsxOf({{{"Blad1", "<row><c><v>1</v></c></row>"}}});
  for (const qsizetype size : {whole.size() / 2, whole.size() - 30, qsizetype(40)})
    CHECK(readBytes(whole.left(size)).error->kind == ErrorKind::Broken);
  const Read half = readSheet("<row><c><v>1</v></c></row><row><c><v>2</v></cell>");
  CHECK(half.rows == Rows{{"1"}});
  REQUIRE(half.error);
  CHECK(half.error->kind == ErrorKind::Broken);
  CHECK(half.error->detail.startsWith(u"row 2"));
  CHECK(readBytes(test::zipOf({{"xl/workbook.xml", "<workbook/>"}})).error->kind == ErrorKind::Broken);
  CHECK(readBytes(test::zipOf({{"content.xml", "<a/>"}})).error->kind == ErrorKind::Broken);
}

TEST_CASE("what was made to exhaust the memory is refused") {
  XlsxMade made;
  made.sheets = {{"Blad1", QByteArray(300 * 1024 * 1024, ' ')}};
  CHECK(readBytes(test::xlsxOf(made)).error->kind == ErrorKind::Broken);
  CHECK(readSheet("<row>" + QByteArray("<a>").repeated(100'000)).error->kind == ErrorKind::Broken);
  CHECK(readSheet("<row><c r=\"ZZZZ1\"><v>1</v></c></row>").error->kind == ErrorKind::Broken);
  CHECK(readSheet("<row r=\"2000000\"><c><v>1</v></c></row>").error->kind == ErrorKind::Broken);
  CHECK(
      readSheet("<row><c t=\"str\"><v>" + QByteArray(20 * 1024 * 1024, 'x') + "</v></c></row>").error->kind ==
      ErrorKind::Broken);
}

TEST_CASE("merged cells are found in any stretch of bytes") {
  QByteArray bytes(262'130, ' ');
  bytes +=
      "<x:mergeCells><x:mergeCell ref=\"B3:B7\"/><mergeCell ref='A1:C1'/><mergeCell ref=\"$D$2:$D$9\"/></x>";
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::ReadOnly);
  const auto cells = tallCellsOf(buffer);
  REQUIRE(cells.size() == 2);
  CHECK(cells[0].column == 3);
  CHECK(cells[1].column == 1);
  CHECK(cells[1].last == 7);
  CHECK(columnOfReference(u"A1") == 0);
  CHECK(columnOfReference(u"XFD1") == 16383);
  CHECK_FALSE(columnOfReference(u"XFE1"));
  CHECK_FALSE(columnOfReference(u"12"));
}
