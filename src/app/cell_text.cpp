#include "app/cell_text.h"

#include "exchange/csv_reader.h"

namespace kith::app {
namespace {

QString quoted(const QString& cell) {
  const bool plain =
      !cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'\r') && !cell.startsWith(u'"');
  return plain ? cell : QString(u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"');
}

}

QString textOfCells(const std::vector<QStringList>& rows) {
  QStringList lines;
  for (const QStringList& row : rows) {
    QStringList cells;
    for (const QString& cell : row) cells << quoted(cell);
    lines << cells.join(u'\t');
  }
  return lines.join(u'\n') + u'\n';
}

std::vector<QStringList> cellsOfText(const QString& text) {
  const std::string bytes = text.toStdString();
  exchange::CsvReader reader(exchange::bytesOf(bytes), {'\t', '"', false});
  exchange::CsvRecord record;
  std::vector<QStringList> rows;
  for (auto more = reader.next(record); more && *more; more = reader.next(record)) {
    QStringList& row = rows.emplace_back();
    for (const std::string_view cell : record.cells)
      row << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
  }
  return rows;
}

}
