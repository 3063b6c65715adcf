// However a file arrives, block by block or a byte at a time, its records are the same.
#include "exchange/csv_reader.h"
#include "exchange/dialect.h"
#include "input.h"

#include <algorithm>
#include <cstring>
#include <string>

using namespace kith::exchange;

namespace {

struct Record {
  std::vector<std::string> cells;
  qint64 line = 0;
  int strayQuotes = 0;
  bool unclosed = false;

  bool operator==(const Record&) const = default;
};

std::vector<Record> recordsOf(std::string_view text, const Dialect& dialect, std::size_t block) {
  const ReadBytes read = [text, block](char* to, std::size_t size) mutable -> kith::Result<std::size_t> {
    const std::size_t give = std::min({block, size, text.size()});
    std::memcpy(to, text.data(), give);
    text.remove_prefix(give);
    return give;
  };
  std::vector<Record> out;
  CsvReader reader(read, dialect);
  CsvRecord record;
  while (*reader.next(record))
    out.push_back(
        {{record.cells.begin(), record.cells.end()}, record.line, record.strayQuotes, record.unclosed});
  return out;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text = viewOf(bytes, size);
  const unsigned choice = takeChoice(text);
  const Dialect dialect = detectDialect(text, choice % 2 == 0);
  const auto records = recordsOf(text, dialect, text.size() + 1);
  require(recordsOf(text, dialect, 1) == records);
  require(recordsOf(text, dialect, 2 + choice) == records);
  require(records.size() <= static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) +
                                static_cast<std::size_t>(std::count(text.begin(), text.end(), '\r')) + 1);
  return 0;
}
