#include "exchange/cell_fix.h"

namespace kith::exchange {

// FNV-1a, 64 bits (draft-eastlake-fnv). Blank cells at the end say nothing: sheets leave them out.
quint64 rowMark(std::span<const std::string_view> cells) {
  constexpr quint64 kPrime = 0x100000001b3;
  quint64 mark = 0xcbf29ce484222325;
  while (!cells.empty() && cells.back().empty()) cells = cells.first(cells.size() - 1);
  for (const std::string_view cell : cells) {
    for (const char c : cell) mark = (mark ^ static_cast<unsigned char>(c)) * kPrime;
    mark = (mark ^ 0x1f) * kPrime;
  }
  return mark;
}

CellFixes::CellFixes(const std::vector<domain::CellFix>& fixes) {
  for (const domain::CellFix& fix : fixes)
    if (fix.column >= 0)
      m_byLine.emplace(fix.line, Fix{static_cast<std::size_t>(fix.column), fix.row, fix.text.toStdString()});
}

int CellFixes::apply(std::vector<std::string_view>& cells, qint64 line) const {
  const auto [first, end] = m_byLine.equal_range(line);
  if (first == end) return 0;
  const quint64 mark = rowMark(cells);
  int applied = 0;
  for (auto each = first; each != end; ++each) {
    const Fix& fix = each->second;
    if (fix.row && *fix.row != mark) continue;
    if (fix.column >= cells.size()) cells.resize(fix.column + 1);
    cells[fix.column] = fix.text;
    ++applied;
  }
  return applied;
}

}
