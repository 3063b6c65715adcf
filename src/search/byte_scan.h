// The inner loop of a search in texts: finding a needle in bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kith::search {

// The first place of `needle` in `bytes` from `from` on; npos where there is none. REQUIRES: a needle.
std::size_t findBytes(std::string_view bytes, std::string_view needle, std::size_t from);

struct LinePlace {
  std::uint32_t byte = 0;
  std::uint32_t line = 0;  // how many line ends stand before it
};

// Every place of the needle, also of those that overlap. REQUIRES: a needle without line ends, less than 4
// GB.
std::vector<LinePlace> findInLines(std::string_view bytes, std::string_view needle);

}
