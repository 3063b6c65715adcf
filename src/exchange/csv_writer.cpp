#include "exchange/csv_writer.h"

#include "base/fold.h"
#include "exchange/cell_values.h"

#include <algorithm>

namespace kith::exchange {

QString cellFor(CsvTarget target, const QString& value) {
  if (target == CsvTarget::Raw) return value;
  if (target != CsvTarget::Program) return guarded(value);
  // Only what import would take for a guard needs one, so that it comes back as it was.
  return unguarded(value).size() == value.size() ? value : guarded(value);
}

CsvWriter::CsvWriter(QIODevice& device, CsvTarget target)
    : m_out(device), m_target(target), m_delimiter(target == CsvTarget::Excel ? ';' : ',') {
  if (target != CsvTarget::Program) m_out.bytes() = "\xEF\xBB\xBF";
}

void CsvWriter::append(std::string_view cell) {
  constexpr std::string_view kGuardedBeginnings = "=+-@\t\r'";
  if (cell.empty()) return;
  if (kGuardedBeginnings.find(cell.front()) == std::string_view::npos) return appendPlain(cell);
  appendPlain(cellFor(m_target, base::textOfUtf8(cell)).toStdString());
}

void CsvWriter::appendPlain(std::string_view cell) {
  const bool quote = cell.front() == ' ' || cell.back() == ' ' || cell.front() == '\'' ||
                     std::any_of(cell.begin(), cell.end(), [this](char c) {
                       return c == m_delimiter || c == '"' || c == '\n' || c == '\r';
                     });
  if (!quote) {
    m_row += cell;
    return;
  }
  m_row += '"';
  for (const char c : cell) {
    if (c == '"') m_row += '"';
    m_row += c;
  }
  m_row += '"';
}

Result<bool> CsvWriter::writeCells(std::span<const std::string_view> cells) {
  m_row.clear();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) m_row += m_delimiter;
    append(cells[i]);
  }
  // A record of one empty cell would read as a blank line.
  if (cells.size() == 1 && cells[0].empty()) m_row += "\"\"";
  m_row += "\r\n";
  m_out.bytes().append(m_row.data(), static_cast<qsizetype>(m_row.size()));
  return m_out.writeIfFull();
}

}
