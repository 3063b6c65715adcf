// How a file of records is to be read: what the user says of it, and what was found out.
#pragma once

#include "exchange/dialect.h"
#include "exchange/encoding.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace kith::exchange {

class CellFixes;
class Workbook;

// How many records are looked at to find out.
inline constexpr std::size_t kSampleRecords = 120;

// What the user says about the file; everything else is found out.
struct ReadOptions {
  QByteArray encoding;  // empty: found out
  DialectHint dialect;
  std::optional<bool> header;  // whether the first record names the columns
  QString sheet;               // name of the one that is read; empty: the first that holds a list
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
  std::shared_ptr<const Workbook> book;           // of a file of sheets; null: the file is text
  std::size_t sheet = 0;                          // of `book`
  std::shared_ptr<const CellFixes> fixes;         // cells that are read otherwise than written; or null
};

// Finds titles, header and samples among the first records of a file, of which the first `from` are none.
void fillShape(FileShape& shape, std::vector<std::vector<std::string>> records, std::optional<bool> header,
               std::size_t from = 0);

// UTF-8 of a cell as text that may be stored.
QString cellText(std::string_view cell);

}
