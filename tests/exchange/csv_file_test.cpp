#include "exchange/csv_file.h"

#include "exchange/files.h"
#include "support/catch.h"

#include <QDir>
#include <QStringEncoder>

using namespace kith;
using namespace kith::exchange;

namespace {

FileShape shapeOf(const QByteArray& bytes, const ReadOptions& options = {}) {
  const TemporaryFile file(bytes);
  const auto shape = inspectFile(file.path(), options);
  REQUIRE(shape.has_value());
  return *shape;
}

QByteArray encoded(const QString& text, const char* encoding) {
  QStringEncoder encoder(encoding);
  return encoder.encode(text);
}

base::ErrorKind errorOf(const QString& path) {
  const auto shape = inspectFile(path, {});
  REQUIRE_FALSE(shape.has_value());
  return shape.error().kind;
}

const QString kSwedes = QStringLiteral(
    "Förnamn;Efternamn;Ort;E-post\nÅke;Öberg;Växjö;ake@exempel.example\nElsa;Lindström;Malmö;elsa@exempel."
    "example\n");

}

TEST_CASE("the encoding of a file is found") {
  CHECK(shapeOf(kSwedes.toUtf8()).encoding.name == "UTF-8");
  CHECK(shapeOf("\xEF\xBB\xBF" + kSwedes.toUtf8()).encoding.markBytes == 3);
  CHECK(shapeOf(encoded(kSwedes, "windows-1252")).encoding.name == "windows-1252");
  CHECK(shapeOf(encoded(kSwedes, "UTF-16LE")).encoding.name == "UTF-16LE");
  CHECK(shapeOf(encoded(kSwedes, "UTF-16BE")).encoding.name == "UTF-16BE");
  CHECK(shapeOf(encoded(QStringLiteral("Zoë;Müller\nRené;Blåbär\n"), "windows-1252")).encoding.name ==
        "windows-1252");
  CHECK(shapeOf(encoded(kSwedes, "macintosh")).encoding.name == "MACINTOSH");
  CHECK(
      shapeOf(
          encoded(
              QStringLiteral(
                  "Имя;Фамилия\nАнна;Петрова\nИгорь;Сидоров\nЕлена;Кузнецова\nОльга;Иванова\nПётр;Соколов\n"),
              "windows-1251"))
          .encoding.name.toLower() == "windows-1251");
}

TEST_CASE("every encoding gives the same cells") {
  for (const char* name : {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "macintosh"}) {
    const FileShape shape = shapeOf(encoded(kSwedes, name));
    REQUIRE(shape.samples.size() == 2);
    CHECK(shape.columns[0] == QStringLiteral("Förnamn"));
    CHECK(cellText(shape.samples[0][2]) == QStringLiteral("Växjö"));
  }
}

TEST_CASE("half a character spoils nothing of what stands behind it") {
  const FileShape shape =
      shapeOf("\xFF\xFE" + encoded(QStringLiteral("Name;Ort\nAnna"), "UTF-16LE") + QByteArray("\x3D\xD8", 2) +
              encoded(QStringLiteral(";Växjö\n"), "UTF-16LE"));
  REQUIRE(shape.samples.size() == 1);
  REQUIRE(shape.samples[0].size() == 2);
  CHECK(cellText(shape.samples[0][0]) == QStringLiteral("Anna\uFFFD"));
  CHECK(cellText(shape.samples[0][1]) == QStringLiteral("Växjö"));
}

TEST_CASE("what the user says of the encoding stands") {
  ReadOptions options;
  options.encoding = "windows-1250";
  CHECK(shapeOf(kSwedes.toUtf8(), options).encoding.name == "windows-1250");
  options.encoding = "no-such-thing";
  const TemporaryFile file("a,b\n");
  CHECK(inspectFile(file.path(), options).error().kind == base::ErrorKind::Unsupported);
}

TEST_CASE("the delimiter and the quote are found") {
  CHECK(shapeOf(kSwedes.toUtf8()).dialect.delimiter == ';');
  CHECK(shapeOf("Name\tEmail\nAnn\tann@x.example\n").dialect.delimiter == '\t');
  CHECK(shapeOf("Name|Price\nOil, small|4,25\nOil, large|9,00\n").dialect.delimiter == '|');
  CHECK(shapeOf("Name;Price\nOil;4,25\nMat;9,00\n").dialect.delimiter == ';');
  CHECK(shapeOf("name,note\n'Ann, A.','likes, commas'\n'Bo, B.','x'\n").dialect.quote == '\'');
  CHECK(shapeOf("id,phone\n'0155,'+4670\n'0156,'+4671\n").dialect.quote == '"');
  CHECK(shapeOf("ann@x.example\nbo@x.example\n").columns.size() == 1);
}

TEST_CASE("a line sep= names the delimiter and is no data") {
  const FileShape shape = shapeOf("sep=;\r\nName;Email\r\nAnn;ann@x.example\r\n");
  CHECK(shape.dialect.delimiter == ';');
  CHECK(shape.columns[0] == QStringLiteral("Name"));
  CHECK(shape.samples.size() == 1);
}

TEST_CASE("titles before the header are passed over") {
  const FileShape shape = shapeOf(
      "Customer list\n\nPrinted 12 March\nName,Email,City\nAnn,ann@x.example,Lund\nBo,bo@x.example,Kiel\n");
  CHECK(shape.preamble == 3);
  CHECK(shape.header);
  CHECK(shape.columns ==
        std::vector<QString>{QStringLiteral("Name"), QStringLiteral("Email"), QStringLiteral("City")});
}

TEST_CASE("a file may have no header") {
  CHECK_FALSE(shapeOf("Ann Berg,ann@x.example\nBo Ek,bo@x.example\n").header);
  CHECK_FALSE(shapeOf("Anna,Svensson\nBo,Ek\n").header);
  CHECK(shapeOf("Etunimi,Posti\nAnn,ann@x.example\nBo,bo@x.example\n").header);
}

TEST_CASE("a file that is no list is refused with its reason") {
  CHECK(errorOf(QStringLiteral("/no/such/file.csv")) == base::ErrorKind::NotFound);
  CHECK(errorOf(QDir::tempPath()) == base::ErrorKind::NotAFile);
  const TemporaryFile empty("");
  CHECK(errorOf(empty.path()) == base::ErrorKind::EmptyFile);
  const TemporaryFile mark("\xEF\xBB\xBF");
  CHECK(errorOf(mark.path()) == base::ErrorKind::EmptyFile);
  const TemporaryFile blank(" \r\n\r\n");
  CHECK(errorOf(blank.path()) == base::ErrorKind::EmptyFile);
  const TemporaryFile zip("PK\x03\x04 and the rest");
  CHECK(errorOf(zip.path()) == base::ErrorKind::BinaryFile);
  QByteArray noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>((i * 7919) % 251);
  const TemporaryFile binary(noise);
  CHECK(errorOf(binary.path()) == base::ErrorKind::BinaryFile);
}

TEST_CASE("inspecting a file can be cancelled") {
  const TemporaryFile file("a,b\n");
  const auto shape = inspectFile(file.path(), {}, [](qint64, qint64) { return false; });
  CHECK(shape.error().kind == base::ErrorKind::Cancelled);
}

TEST_CASE("records come after the header with the lines they begin on") {
  const TemporaryFile file(
      "Title\nName,Email\nAnn,ann@x.example\n\n\"Bo\nEk\",bo@x.example\nCy,cy@x.example\n");
  const auto shape = inspectFile(file.path(), {});
  auto csv = CsvFile::open(file.path(), *shape);
  REQUIRE(csv.has_value());
  CsvRecord record;
  std::vector<qint64> lines;
  while (*csv->next(record)) lines.push_back(record.line);
  CHECK(lines == std::vector<qint64>{3, 4, 5, 7});
  CHECK(csv->bytesRead() == csv->bytesTotal());
}

TEST_CASE("NUL characters inside text are left out") {
  QByteArray bytes("Name,Email\n");
  for (int i = 0; i < 50; ++i) bytes += "Ann Berg,ann@x.example\n";
  bytes += QByteArray("Bo\0b,bo@x.example\n", 19);
  const TemporaryFile file(bytes);
  auto csv = CsvFile::open(file.path(), *inspectFile(file.path(), {}));
  CsvRecord record;
  std::string last;
  while (*csv->next(record)) last = record.cells[0];
  CHECK(last == "Bob");
}

TEST_CASE("a zero-width no-break space inside a file is text") {
  CHECK(cellText("\xEF\xBB\xBFx").size() == 2);
  CHECK(cellText("\xEF\xBB\xBF").size() == 1);
}
