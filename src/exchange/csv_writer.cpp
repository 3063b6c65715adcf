#include "exchange/csv_writer.h"

#include "exchange/cell_values.h"

#include <QFileDevice>

#include <cerrno>

namespace kith::exchange {
namespace {

constexpr qsizetype kHeld = 256 * 1024;

}

QString cellFor(CsvTarget target, const QString& value) {
  if (target != CsvTarget::Program) return guarded(value);
  // Only what import would take for a guard needs one, so that it comes back as it was.
  return unguarded(value).size() == value.size() ? value : guarded(value);
}

CsvWriter::CsvWriter(QIODevice& device, CsvTarget target)
    : m_device(device), m_target(target), m_delimiter(target == CsvTarget::Excel ? ';' : ',') {
  if (target != CsvTarget::Program) m_held = "\xEF\xBB\xBF";
}

void CsvWriter::append(const QString& cell) {
  QByteArray bytes = cellFor(m_target, cell).toUtf8();
  const bool outerBlank = !bytes.isEmpty() && (bytes.front() == ' ' || bytes.back() == ' ');
  const bool quote = outerBlank || bytes.contains(m_delimiter) || bytes.contains('"') ||
                     bytes.contains('\n') || bytes.contains('\r') || bytes.startsWith('\'');
  if (!quote) {
    m_held += bytes;
    return;
  }
  m_held += '"' + bytes.replace("\"", "\"\"") + '"';
}

Result<bool> CsvWriter::writeRow(const QStringList& cells) {
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i > 0) m_held += m_delimiter;
    append(cells[i]);
  }
  // A record of one empty cell would read as a blank line.
  if (cells.size() == 1 && cells[0].isEmpty()) m_held += "\"\"";
  m_held += "\r\n";
  return m_held.size() < kHeld ? Result<bool>(true) : finish();
}

Result<bool> CsvWriter::finish() {
  errno = 0;
  const bool written = m_device.write(m_held) == m_held.size();
  auto* file = qobject_cast<QFileDevice*>(&m_device);
  const bool flushed = file == nullptr || file->flush();
  m_held.clear();
  if (written && flushed) return true;
  const QString path = file != nullptr ? file->fileName() : QString();
  return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Io, path, m_device.errorString());
}

}
