#include "search/token_dictionary.h"

#include <algorithm>

namespace kith::search {

std::uint32_t TokenDictionary::tokenAt(std::size_t byte, std::uint32_t hint) const {
  // Mostly the next one: wider and wider steps, then a search between.
  std::uint32_t low = hint;
  std::uint32_t step = 1;
  while (low + step < size() && start(low + step) <= byte) {
    low += step;
    step *= 2;
  }
  std::uint32_t high = std::min(size(), low + step);
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (start(middle) <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

TokenRange TokenDictionary::narrowed(TokenRange in, std::size_t depth, std::string_view piece) const {
  const auto firstNot = [&](std::uint32_t low, auto isBefore) {
    std::uint32_t high = in.high;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (isBefore(token(middle).substr(depth, piece.size())))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  };
  const std::uint32_t low = firstNot(in.low, [&](std::string_view t) { return t < piece; });
  return {low, firstNot(low, [&](std::string_view t) { return t <= piece; })};
}

const std::uint8_t* TokenDictionary::wideRow(TokenRange tokens) const {
  const auto range = [&](std::size_t i) {
    TokenRange out;
    std::memcpy(&out, m_base + m_place.wideRanges + sizeof(out) * i, sizeof(out));
    return out;
  };
  std::size_t low = 0;
  std::size_t high = m_place.wides;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (range(middle) < tokens)
      low = middle + 1;
    else
      high = middle;
  }
  return low < m_place.wides && range(low) == tokens ? row(low) : nullptr;
}

}
