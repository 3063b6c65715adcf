// The rows of a list that an import left out, in the list's own columns: ready to be corrected and imported
// again.
#pragma once

#include "app/import_reading.h"
#include "exchange/csv_writer.h"

#include <QSaveFile>

namespace kith::app {

class RefusedRows {
 public:
  // Before anything is imported, so that a folder that cannot be written to is told first. Errors: Invalid
  // for the file that is being read; Unsupported for cards and archives, which have no columns; NotFound,
  // NoPermission.
  static Result<std::unique_ptr<RefusedRows>> open(const QString& path, const ImportReading& reading);

  // Errors: DiskFull, Io.
  Result<void> add(const std::vector<std::string>& cells);
  // After the import has been committed. Without a row no file is written. Errors: DiskFull, Io.
  Result<void> finish();
  qint64 count() const { return m_count; }

 private:
  RefusedRows(const QString& path, const ImportReading& reading);
  Result<void> write(const QStringList& row);

  QSaveFile m_file;
  exchange::CsvWriter m_writer;
  QStringList m_columns;
  qint64 m_count = 0;
};

}
