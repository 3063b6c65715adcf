#include "exchange/csv_writer.h"

#include "exchange/cell_values.h"

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

void CsvWriter::append(const QString& cell) {
  QByteArray bytes = cellFor(m_target, cell).toUtf8();
  const bool outerBlank = !bytes.isEmpty() && (bytes.front() == ' ' || bytes.back() == ' ');
  const bool quote = outerBlank || bytes.contains(m_delimiter) || bytes.contains('"') ||
                     bytes.contains('\n') || bytes.contains('\r') || bytes.startsWith('\'');
  if (!quote) {
    m_out.bytes() += bytes;
    return;
  }
  m_out.bytes() += '"' + bytes.replace("\"", "\"\"") + '"';
}

Result<bool> CsvWriter::writeRow(const QStringList& cells) {
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i > 0) m_out.bytes() += m_delimiter;
    append(cells[i]);
  }
  // A record of one empty cell would read as a blank line.
  if (cells.size() == 1 && cells[0].isEmpty()) m_out.bytes() += "\"\"";
  m_out.bytes() += "\r\n";
  return m_out.writeIfFull();
}

}
