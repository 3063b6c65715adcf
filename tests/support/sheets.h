// Workbooks and other archives, made on the spot.
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

#include <stdexcept>
#include <utility>
#include <vector>

#include <zip.h>

namespace kith::test {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

// The bytes of an archive of these entries.
inline QByteArray zipOf(const Parts& parts) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("made.zip"));
  int code = 0;
  zip_t* zip = zip_open(path.toLocal8Bit().constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (zip == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, bytes] : parts) {
    auto* source = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE);
  }
  if (zip_close(zip) != 0) throw std::runtime_error("no archive written");
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("no archive to read");
  return file.readAll();
}

struct XlsxSheet {
  QByteArray name;
  QByteArray rows;      // what stands in sheetData
  QByteArray behind{};  // what follows it
  QByteArray state{};   // hidden, veryHidden
};

struct XlsxMade {
  std::vector<XlsxSheet> sheets;
  QByteArray strings{};  // what stands in sst
  QByteArray styles{};   // what stands in styleSheet
  QByteArray bookPr{};   // attributes of workbookPr
  QByteArray space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
};

inline Parts xlsxParts(const XlsxMade& made) {
  const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const QByteArray packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  QByteArray sheets;
  QByteArray targets;
  Parts parts{
      {"[Content_Types].xml", head + "<Types/>"},
      {"_rels/.rels", head + "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"rId1\" Type=\"" +
                          made.relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"}};
  for (std::size_t i = 0; i < made.sheets.size(); ++i) {
    const XlsxSheet& sheet = made.sheets[i];
    const QByteArray n = QByteArray::number(static_cast<int>(i) + 1);
    sheets += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + n + "\" r:id=\"s" + n + "\"" +
              (sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + "\"") + "/>";
    targets += "<Relationship Id=\"s" + n + "\" Type=\"" + made.relations +
               "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
    parts.emplace_back("xl/worksheets/sheet" + n + ".xml",
                       head + "<worksheet xmlns=\"" + made.space + "\"><sheetData>" + sheet.rows +
                           "</sheetData>" + sheet.behind + "</worksheet>");
  }
  targets += "<Relationship Id=\"x1\" Type=\"" + made.relations + "/styles\" Target=\"styles.xml\"/>";
  targets += "<Relationship Id=\"x2\" Type=\"" + made.relations +
             "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
  parts.emplace_back("xl/workbook.xml", head + "<workbook xmlns=\"" + made.space + "\" xmlns:r=\"" +
                                            made.relations + "\"><workbookPr " + made.bookPr + "/><sheets>" +
                                            sheets + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels",
                     head + "<Relationships xmlns=\"" + packages + "\">" + targets + "</Relationships>");
  parts.emplace_back("xl/styles.xml",
                     head + "<styleSheet xmlns=\"" + made.space + "\">" + made.styles + "</styleSheet>");
  parts.emplace_back("xl/sharedStrings.xml",
                     head + "<sst xmlns=\"" + made.space + "\">" + made.strings + "</sst>");
  return parts;
}

inline QByteArray xlsxOf(const XlsxMade& made) { return zipOf(xlsxParts(made)); }

// `tables`: the table:table elements.
inline QByteArray odsOf(const QByteArray& tables) {
  const QByteArray office = "urn:oasis:names:tc:opendocument:xmlns:";
  return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                {"content.xml",
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"" +
                     office + "office:1.0\" xmlns:table=\"" + office + "table:1.0\" xmlns:text=\"" + office +
                     "text:1.0\"><office:body><office:spreadsheet>" + tables +
                     "</office:spreadsheet></office:body></office:document-content>"},
                {"META-INF/manifest.xml", "<manifest/>"}});
}

}
