#include "exchange/record_writer.h"

#include <vector>

namespace kith::exchange {

Result<bool> RecordWriter::writeRow(const QStringList& cells) {
  std::vector<std::string> texts;
  for (const QString& cell : cells) texts.push_back(cell.toStdString());
  return writeCells(std::vector<std::string_view>(texts.begin(), texts.end()));
}

}
