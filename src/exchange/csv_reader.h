// Cuts a stream of UTF-8 into records: RFC 4180, and what real files make of it.
#pragma once

#include "base/result.h"

#include <QtGlobal>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::exchange {

// How a file of records is written.
struct Dialect {
  char delimiter = ',';
  char quote = '"';     // '\0': none
  bool crOnly = false;  // lines end with CR alone; else with LF or CRLF

  bool operator==(const Dialect&) const = default;
};

struct CsvRecord {
  std::vector<std::string_view> cells;      // UTF-8; valid until the next record is read
  std::vector<std::string_view> asWritten;  // the cells before somebody corrected some; else empty
  qint64 line = 0;                          // on which it begins, from 1
  int strayQuotes = 0;                      // quotes inside quoted cells that were not doubled
  bool unclosed = false;                    // the last quoted cell ran to the end of the file
};

// Gives up to `size` bytes at `to`; 0 at the end.
using ReadBytes = std::function<Result<std::size_t>(char* to, std::size_t size)>;

// Bytes of a text in memory, which must outlive the reader.
ReadBytes bytesOf(std::string_view text);

// Tolerant where files need it: a quote inside an unquoted cell is text; a quote inside a quoted cell that no
// delimiter or line end follows is text too; blanks between a closing quote and the delimiter are dropped. A
// quoted cell that is never closed ends with the file, unless it swallows more than 20 lines: then its quote
// is taken as text; after a few such quotes none may swallow more, so that reading stays
// linear. Memory is bounded by the longest record, or 32 MiB for one that is never closed.
class CsvReader {
 public:
  CsvReader(ReadBytes read, const Dialect& dialect);

  // False at the end. A line without any character is a record of one empty cell. Error: of ReadBytes.
  Result<bool> next(CsvRecord& record);

 private:
  enum class Cut { Record, More, Rescue };
  struct Piece {  // a cell: in the buffer, or in m_joined where its text is not one stretch of it
    std::size_t from;
    std::size_t size;
    bool joined;
  };

  Result<bool> fill();
  Cut cutRecord(CsvRecord& record);
  Cut cutQuoted(CsvRecord& record);
  Cut cutUnclosed(CsvRecord& record, std::size_t open, std::size_t from, std::size_t joined);
  void addQuoted(std::size_t joined, std::size_t from, std::size_t to);
  void countLines(std::size_t from, std::size_t to);
  std::size_t plainEnd(std::size_t from) const;
  bool closes(std::size_t at, std::size_t& after) const;
  bool endsLine(std::size_t at) const;
  void publish(CsvRecord& record) const;

  ReadBytes m_read;
  Dialect m_dialect;
  std::vector<unsigned char> m_stops;  // by byte: 1 where a plain cell may end
  std::string m_buffer;
  std::string m_joined;
  std::vector<Piece> m_pieces;
  std::size_t m_begin = 0;  // of the present record
  std::size_t m_at = 0;
  std::size_t m_plainFrom = std::string::npos;  // from here on in the record, quotes open no cell
  int m_endless = 0;                            // quotes so far that opened a cell without end
  qint64 m_line = 1;
  qint64 m_lineAfter = 1;
  bool m_ended = false;
};

}
