#include "app/refused_rows.h"

#include "exchange/mapping.h"

#include <QFileInfo>

#include <algorithm>

namespace kith::app {
namespace {

// Cells stand as they stood; only a workbook of Kith's own has none of the guards that its .csv has.
exchange::CsvTarget targetOf(const ImportReading& reading) {
  const bool bare = reading.shape.book && reading.mapping.preset == QLatin1String(exchange::kOwnPreset);
  return bare ? exchange::CsvTarget::Program : exchange::CsvTarget::Raw;
}

Error writeError(const QSaveFile& file) {
  const bool full = file.error() == QFileDevice::ResourceError;
  return {full ? ErrorKind::DiskFull : ErrorKind::Io, file.fileName(), file.errorString()};
}

}

RefusedRows::RefusedRows(const QString& path, const ImportReading& reading)
    : m_file(path), m_writer(m_file, targetOf(reading)) {
  for (const QString& column : reading.shape.columns) m_columns << column;
}

Result<std::unique_ptr<RefusedRows>> RefusedRows::open(const QString& path, const ImportReading& reading) {
  if (QFileInfo(path) == QFileInfo(reading.path))
    return fail(ErrorKind::Invalid, path,
                QStringLiteral("it is the file that is being read; name another one"));
  if (reading.archive || reading.cards || reading.mail)
    return fail(ErrorKind::Unsupported, reading.path,
                QStringLiteral("only rows of a list can be kept as rows"));
  std::unique_ptr<RefusedRows> rows(new RefusedRows(path, reading));
  if (!rows->m_file.open(QIODevice::WriteOnly)) {
    const QString folder = QFileInfo(path).absolutePath();
    const bool there = QFileInfo::exists(folder);
    return fail(there ? ErrorKind::NoPermission : ErrorKind::NotFound, there ? path : folder,
                rows->m_file.errorString());
  }
  return rows;
}

Result<void> RefusedRows::write(const QStringList& row) {
  return m_writer.writeRow(row).map([](bool) {});
}

Result<void> RefusedRows::add(const std::vector<std::string>& cells) {
  if (m_count++ == 0 &&
      std::any_of(m_columns.begin(), m_columns.end(), [](const QString& c) { return !c.isEmpty(); }))
    if (auto head = write(m_columns); !head) return head;
  QStringList row;
  for (const std::string& cell : cells) row << exchange::cellText(cell);
  return write(row);
}

Result<void> RefusedRows::finish() {
  if (m_count == 0) {
    m_file.cancelWriting();
    return {};
  }
  if (const auto done = m_writer.finish(); !done) return tl::unexpected<Error>(done.error());
  if (!m_file.commit()) return tl::unexpected<Error>(writeError(m_file));
  return {};
}

}
