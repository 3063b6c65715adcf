// Finding out how a file of records is written.
#pragma once

#include "exchange/csv_reader.h"

#include <optional>

namespace kith::exchange {

// What is known beforehand, and is not guessed.
struct DialectHint {
  std::optional<char> delimiter;
  std::optional<char> quote;
};

// The delimiter a first line `sep=X` names, as spreadsheets write it; nothing without such a line.
std::optional<char> separatorLine(std::string_view text);

// The dialect that cuts `sample` (UTF-8 from the start of the file, 64 KiB are plenty) most evenly and into
// cells that look most like mail, phone, date, number and name. `whole` says that the sample is all there is.
Dialect detectDialect(std::string_view sample, bool whole, const DialectHint& hint = {});

}
