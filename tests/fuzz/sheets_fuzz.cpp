// Whatever XML stands in a workbook: reading it ends, within the bounds of a sheet, twice the same.
#include "exchange/ods_rows.h"
#include "exchange/xlsx_book.h"
#include "input.h"

#include <QBuffer>

using namespace kith::exchange;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::unique_ptr<QIODevice> deviceOf(std::string_view bytes) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
  buffer->open(QIODevice::ReadOnly);
  return buffer;
}

Rows rowsOf(SheetRows& rows) {
  Rows out;
  SheetRow row;
  qint64 last = 0;
  while (out.size() < 1000) {
    const auto more = rows.next(row);
    if (!more || !*more) break;
    require(row.number > last && row.number <= kMostRows);
    require(row.cells.size() <= kMostColumns);
    last = row.number;
    out.push_back(row.cells);
  }
  return out;
}

// Three parts between NUL characters: sheet, texts and styles.
Rows xlsxRows(const std::vector<std::string_view>& parts) {
  XlsxParts shared;
  if (parts.size() > 1) {
    XmlPart xml(deviceOf(parts[1]));
    if (auto strings = SharedStrings::read(xml, QString())) shared.strings = std::move(*strings);
  }
  if (parts.size() > 2) {
    XmlPart xml(deviceOf(parts[2]));
    shared.styles = stylesOf(xml);
  }
  const auto merged = deviceOf(parts[0]);
  XlsxRows rows(QString(), deviceOf(parts[0]), shared, tallCellsOf(*merged), 0);
  return rowsOf(rows);
}

Rows odsRows(std::string_view content) {
  XmlPart xml(deviceOf(content));
  const auto tables = odsTables(QString(), xml);
  Rows out;
  for (std::size_t i = 0; tables && i < std::min<std::size_t>(3, tables->size()); ++i) {
    OdsRows rows(QString(), deviceOf(content), i, 0);
    for (auto& row : rowsOf(rows)) out.push_back(std::move(row));
  }
  return out;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text = viewOf(bytes, size);
  const unsigned choice = takeChoice(text);
  const auto parts = piecesOf(text, '\0');
  if (choice % 2 == 0)
    require(xlsxRows(parts) == xlsxRows(parts));
  else
    require(odsRows(parts[0]) == odsRows(parts[0]));
  const QString code = textOf(parts.back());
  for (const char* value : {"0", "-1.5", "45363.75", "1e300", "38640111222"})
    require(NumberFormat::ofCode(code).text(value, choice % 3 == 0).size() < 2000 + 8 * size);
  return 0;
}
