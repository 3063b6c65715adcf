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
  // A file at `path` that is made or replaced; `kinds` by column.
  XlsxWriter(const QString& path, const QString& sheet, std::vector<CellKind> kinds);
  ~XlsxWriter() override;

  Result<bool> writeRow(const QStringList& cells) override;
  Result<bool> finish() override;
  // Cells that held more than the 32,767 characters a sheet can: they end in an ellipsis.
  qint64 shortened() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}
