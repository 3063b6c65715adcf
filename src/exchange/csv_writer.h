// Records into a file that spreadsheets and programs read alike: RFC 4180.
#pragma once

#include "exchange/held_output.h"
#include "exchange/record_writer.h"

#include <QStringList>

#include <string>

namespace kith::exchange {

// Excel: semicolons and a mark; ExcelUs: commas and a mark; both guard cells that would calculate.
// Program: commas, no mark, values as they are. Raw: commas and a mark, and no guard, for cells that stood in
// a file already.
enum class CsvTarget { Excel, ExcelUs, Program, Raw };

class CsvWriter : public RecordWriter {
 public:
  // The device must be open and outlive the writer.
  CsvWriter(QIODevice& device, CsvTarget target);

  // Errors: DiskFull, Io.
  Result<bool> writeCells(std::span<const std::string_view> cells) override;
  // Writes out what is held back; to be called at the end. Errors: DiskFull, Io.
  Result<bool> finish() override { return m_out.write(); }

 private:
  void append(std::string_view cell);
  void appendPlain(std::string_view cell);

  HeldOutput m_out;
  std::string m_row;
  CsvTarget m_target;
  char m_delimiter;
};

// The cell as it is written for a target, before quoting. Import takes the guard off again.
QString cellFor(CsvTarget target, const QString& value);

}
