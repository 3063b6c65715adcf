// Cells of a list that are read as somebody corrected them; the file itself stays as it is.
#pragma once

#include "domain/import_fields.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::exchange {

// Tells rows apart by what they say; the same in every run.
quint64 rowMark(std::span<const std::string_view> cells);

// The corrections of one list by their lines; every column must be known. Never changed, so that several
// readers may share it.
class CellFixes {
 public:
  explicit CellFixes(const std::vector<domain::CellFix>& fixes);

  // Puts them into the cells of a row; gives how many, also those that were there already. The texts live as
  // long as this.
  int apply(std::vector<std::string_view>& cells, qint64 line) const;

 private:
  struct Fix {
    std::size_t column;
    std::optional<quint64> row;
    std::string text;
  };
  std::multimap<qint64, Fix> m_byLine;
};

}
