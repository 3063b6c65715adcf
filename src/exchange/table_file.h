// A file of rows, text or sheets alike: how it is to be read, and its rows one by one.
#pragma once

#include "exchange/csv_file.h"
#include "exchange/workbook.h"

#include <QStringList>

namespace kith::exchange {

// Whatever kind of file it is. Of several sheets it takes the one that is told, else the first that holds a
// list under headings, else the first that holds anything; hidden ones come last. Errors: those of
// kindOfFile, inspectFile and openWorkbook; NotFound for a sheet that is told and not there; EmptyFile.
Result<FileShape> inspectTable(const QString& path, const ReadOptions& options, const Progress& go = {});

// Names of the sheets; empty for a file of text.
QStringList sheetNames(const FileShape& shape);

// The records of a file after its header; of a sheet, `line` is the number of its row. Not copied, used by
// one thread at a time.
class TableFile {
 public:
  // Errors: those of CsvFile and Workbook.
  static Result<TableFile> open(const QString& path, const FileShape& shape);
  TableFile(TableFile&&) noexcept;
  TableFile& operator=(TableFile&&) noexcept;
  ~TableFile();

  // False at the end. The cells are as they were corrected, if they were. Errors: Io, Broken.
  Result<bool> next(CsvRecord& record);
  qint64 fixed() const;  // cells so far that somebody corrected

  qint64 bytesRead() const;
  qint64 bytesTotal() const;

 private:
  struct State;
  explicit TableFile(std::unique_ptr<State> state);
  Result<bool> nextWritten(CsvRecord& record);
  std::unique_ptr<State> m_state;
};

}
