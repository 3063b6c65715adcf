#include "exchange/row_spool.h"

namespace kith::exchange {

Result<std::unique_ptr<RowSpool>> RowSpool::make(const QString& path, std::size_t rows) {
  std::unique_ptr<RowSpool> spool(new RowSpool(path, rows));
  const bool opened = spool->m_file.open(QIODevice::ReadWrite | QIODevice::Truncate);
  if (!opened) return fail(ErrorKind::Io, path, spool->m_file.errorString());
  return spool;
}

Result<bool> RowSpool::put(std::size_t row, std::string_view bytes) {
  m_places[row] = {m_size, static_cast<qint64>(bytes.size())};
  m_size += m_places[row].size;
  m_out.bytes().append(bytes.data(), static_cast<qsizetype>(bytes.size()));
  return m_out.writeIfFull();
}

Result<bool> RowSpool::finish() {
  if (auto written = m_out.write(); !written || m_size == 0) return written;
  m_bytes = reinterpret_cast<const char*>(m_file.map(0, m_size));
  if (m_bytes == nullptr) return fail(ErrorKind::Io, m_file.fileName(), m_file.errorString());
  return true;
}

std::string_view RowSpool::at(std::size_t row) const {
  const Place& place = m_places[row];
  return m_bytes == nullptr ? std::string_view()
                            : std::string_view(m_bytes + place.from, static_cast<std::size_t>(place.size));
}

}
