// Records on their way into a file, whatever its kind.
#pragma once

#include "base/result.h"

#include <QStringList>

#include <span>
#include <string_view>

namespace kith::exchange {

// What the cells of a column hold, where a file can tell. Day: 1980-05-12; Time: an instant, or a local time;
// Amount: 129.50; a cell that is none of its kind is text.
enum class CellKind { Text, Day, Time, Number, Amount };

class RecordWriter {
 public:
  virtual ~RecordWriter() = default;
  // The first row names the columns; cells are UTF-8. Errors: DiskFull, Io; Unwritable where the file can
  // hold no more.
  virtual Result<bool> writeCells(std::span<const std::string_view> cells) = 0;
  // Writes out what is held back; to be called at the end. Errors: DiskFull, Io.
  virtual Result<bool> finish() = 0;

  Result<bool> writeRow(const QStringList& cells);
};

}
