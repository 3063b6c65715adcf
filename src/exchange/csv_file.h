// A file of records from end to end: how it is written, where its header stands, and its records one by one.
#pragma once

#include "exchange/csv_reader.h"
#include "exchange/dialect.h"
#include "exchange/encoding.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace kith::exchange {

// What the user says about the file; everything else is found out.
struct ReadOptions {
  QByteArray encoding;  // empty: found out
  DialectHint dialect;
  std::optional<bool> header;  // whether the first record names the columns
  QString language;            // of the user, for the code page of last resort: "sv"
};

// How a file is to be read.
struct FileShape {
  Encoding encoding;
  Dialect dialect;
  bool header = true;
  int preamble = 0;                               // records before the header: titles, blank lines, `sep=;`
  std::vector<QString> columns;                   // headings as written; empty texts where there is none
  std::vector<std::vector<std::string>> samples;  // the first records of the data, at most 100
};

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

// UTF-8 of a cell as text that may be stored.
QString cellText(std::string_view cell);

}
