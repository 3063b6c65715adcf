#include "exchange/header_row.h"

#include "exchange/cell_look.h"
#include "exchange/headings.h"

#include <algorithm>
#include <map>

namespace kith::exchange {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kLongestPreamble = 20;

std::size_t filledCells(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& c) { return !trimmed(c).empty(); }));
}

// The number of columns most records have; of equal ones the greater.
std::pair<std::size_t, int> usualWidth(const std::vector<Row>& records) {
  std::map<std::size_t, int> widths;
  for (const Row& row : records)
    if (filledCells(row) > 0) ++widths[row.size()];
  std::pair<std::size_t, int> best{0, 0};
  for (const auto& [width, count] : widths)
    if (count >= best.second) best = {width, count};
  return best;
}

bool isTitle(const Row& row, std::size_t width) {
  const std::size_t filled = filledCells(row);
  if (filled == 0) return true;
  // Two filled cells of six and more: "Printed on;12.3.2024".
  return filled == 1 || filled * 3 <= width;
}

// How many records before the table are titles or blank.
std::size_t titleRows(const std::vector<Row>& records) {
  std::size_t at = 0;
  while (at < records.size() && filledCells(records[at]) == 0) ++at;
  const auto [width, count] = usualWidth(records);
  if (width < 2 || count < 2) return at < records.size() ? at : 0;
  const std::size_t blank = at;
  const std::size_t end = std::min(records.size(), kLongestPreamble);
  while (at < end && isTitle(records[at], width)) ++at;
  // A row that fills the table must follow, else what came before were sparse records.
  const bool table = at < end && records[at].size() >= 2 && filledCells(records[at]) * 2 > width;
  return table ? at : (blank < records.size() ? blank : 0);
}

// Columns before the table in which nothing is written.
std::size_t blankColumns(const std::vector<Row>& records) {
  std::size_t blank = std::string::npos;
  for (const Row& row : records) {
    std::size_t at = 0;
    while (at < row.size() && trimmed(row[at]).empty()) ++at;
    if (at < row.size()) blank = std::min(blank, at);
  }
  return blank == std::string::npos ? 0 : blank;
}

// Whether most filled cells of a column below the header are values.
bool isValueColumn(const std::vector<Row>& records, std::size_t from, std::size_t column) {
  int filled = 0;
  int values = 0;
  for (std::size_t i = from; i < records.size(); ++i) {
    if (column >= records[i].size()) continue;
    const Look look = lookOf(records[i][column]);
    filled += look != Look::Empty;
    values += isValue(look);
  }
  return filled > 0 && values * 2 > filled;
}

bool isHeader(const std::vector<Row>& records, std::size_t at) {
  const Row& row = records[at];
  int known = 0;
  int values = 0;
  for (const std::string& cell : row) {
    const Look look = lookOf(cell);
    values += isValue(look) && look != Look::Number;
    known += isKnownHeading(cell);
  }
  if (known > 0 && known >= values) return true;
  if (values > 0 || filledCells(row) * 2 < row.size()) return false;
  for (std::size_t c = 0; c < row.size(); ++c)
    if (!isValue(lookOf(row[c])) && isValueColumn(records, at + 1, c)) return true;
  return false;
}

}

HeaderRow findHeader(const std::vector<std::vector<std::string>>& records) {
  if (records.empty()) return {0, false};
  if (const std::size_t blank = blankColumns(records); blank > 0) {
    std::vector<Row> table = records;
    for (Row& row : table)
      row.erase(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(std::min(blank, row.size())));
    return findHeader(table);
  }
  const std::size_t at = titleRows(records);
  return {at, isHeader(records, at)};
}

}
