// A file of records from end to end: how it is written, where its header stands, and its records one by one.
#pragma once

#include "exchange/csv_reader.h"
#include "exchange/file_shape.h"

#include <memory>

namespace kith::exchange {

// Finds out how a file is written; two quick passes over it. Errors: NotFound, NotAFile, NoPermission,
// EmptyFile, BinaryFile, Unsupported (an encoding nobody knows), Io, Cancelled.
Result<FileShape> inspectFile(const QString& path, const ReadOptions& options, const Progress& go = {});

// The records of a file after its header. Not copied, used by one thread at a time.
class CsvFile {
 public:
  // Errors: NotFound, NotAFile, NoPermission, Unsupported, Io.
  static Result<CsvFile> open(const QString& path, const FileShape& shape);
  CsvFile(CsvFile&&) noexcept;
  CsvFile& operator=(CsvFile&&) noexcept;
  ~CsvFile();

  // False at the end. Blank lines are records of one empty cell. Error: Io.
  Result<bool> next(CsvRecord& record);

  qint64 bytesRead() const;
  qint64 bytesTotal() const;
  qint64 undecodable() const;  // bytes that did not decode so far

 private:
  struct State;
  explicit CsvFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}
