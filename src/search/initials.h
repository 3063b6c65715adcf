// The first letters of a name, as a token that no typed text is taken for.
#pragma once

#include <string>
#include <string_view>

namespace kith::search {

// `letters`: folded, in UTF-8.
inline std::string initialsToken(std::string_view letters) {
  std::string token(1, '\x01');
  token += letters;
  return token;
}

}
