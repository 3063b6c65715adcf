// The inner loop of a search in texts: finding a needle in bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace kith::search {

// The first place of `needle` in `bytes` from `from` on; npos where there is none. REQUIRES: a needle.
std::size_t findBytes(std::string_view bytes, std::string_view needle, std::size_t from);

}
