// Where the names of the columns stand: after titles and blank lines, or nowhere.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kith::exchange {

struct HeaderRow {
  std::size_t at = 0;  // index of the header, or of the first record where there is none
  bool present = true;
};

// `records`: the first ones of the file, UTF-8. A heading is no mail, phone or date; a list without any known
// heading and without columns of values is taken for data, so that nobody is lost as a heading.
HeaderRow findHeader(const std::vector<std::vector<std::string>>& records);

}
