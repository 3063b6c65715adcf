// What every fuzz target shares: stopping at a broken promise, and taking its bytes apart.
#pragma once

#include "base/fold.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

// Stops the fuzzer with the input that breaks the promise.
inline void require(bool kept) {
  if (!kept) std::abort();
}

inline std::string_view viewOf(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// Bytes as a text that may come in from a file or a field.
inline QString textOf(std::string_view bytes) { return kith::base::storable(kith::base::textOfUtf8(bytes)); }

// The pieces between marks; a text without the mark is one piece.
inline std::vector<std::string_view> piecesOf(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (;;) {
    const std::size_t end = text.find(mark);
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

// Takes the first byte off, to choose a variant by; 0 where there is none.
inline unsigned takeChoice(std::string_view& bytes) {
  if (bytes.empty()) return 0;
  const auto first = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  return first;
}
