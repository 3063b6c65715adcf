#include "exchange/file_shape.h"

#include "base/fold.h"
#include "exchange/cell_look.h"
#include "exchange/header_row.h"

#include <algorithm>

namespace kith::exchange {

void fillShape(FileShape& shape, std::vector<std::vector<std::string>> records, std::optional<bool> header,
               std::size_t from) {
  records.erase(records.begin(),
                records.begin() + static_cast<std::ptrdiff_t>(std::min(from, records.size())));
  const HeaderRow row = findHeader(records);
  shape.preamble = static_cast<int>(from + row.at);
  shape.header = header.value_or(row.present);
  std::size_t width = 0;
  for (std::size_t i = row.at; i < records.size(); ++i) width = std::max(width, records[i].size());
  if (shape.header && row.at < records.size())
    for (const std::string& cell : records[row.at]) shape.columns.push_back(cellText(trimmed(cell)));
  shape.columns.resize(std::max(width, shape.columns.size()));
  const std::size_t data = std::min(records.size(), row.at + (shape.header ? 1 : 0));
  shape.samples.assign(records.begin() + static_cast<std::ptrdiff_t>(data), records.end());
  if (shape.samples.size() > 100) shape.samples.resize(100);
}

// Half a pair of surrogates does not come out of UTF-8: these two signs are all there is to look for.
QString cellText(std::string_view cell) {
  const bool asItIs = cell.find('\r') == std::string_view::npos && cell.find('\0') == std::string_view::npos;
  return asItIs ? base::textOfUtf8(cell) : base::storable(base::textOfUtf8(cell));
}

}
