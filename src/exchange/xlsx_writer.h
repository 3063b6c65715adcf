// Records into a workbook of one sheet: texts as texts, days, times and amounts as what they are.
#pragma once

#include "exchange/record_writer.h"

#include <memory>
#include <vector>

namespace kith::exchange {

// Memory does not grow with the rows. Nothing calculates: `=1+1`, `+46…` and `0123` stay as they are, without
// a guard. The row of names stays in view.
class XlsxWriter : public RecordWriter {
 public:
  // A file at `path` that is made or replaced. Errors: Io.
  static Result<std::unique_ptr<XlsxWriter>> create(const QString& path, const QString& sheet);
  // By column, before the first row; texts where nothing is said.
  virtual void setKinds(std::vector<CellKind> kinds) = 0;
  // Cells that held more than the 32,767 characters a sheet can: they end in an ellipsis.
  virtual qint64 shortened() const = 0;
};

}
