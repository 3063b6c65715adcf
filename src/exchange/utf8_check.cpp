#include "exchange/utf8_check.h"

#include <cstdint>
#include <cstring>

namespace kith::exchange {
namespace {

// Index of the first byte from `at` on that is not ASCII; eight at a time.
std::size_t skipAscii(std::string_view bytes, std::size_t at) {
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, 8);
    if ((eight & 0x8080808080808080ULL) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

}

void Utf8Check::begin(unsigned char lead) {
  m_low = 0x80;
  m_high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    m_missing = 1;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    m_missing = 2;
    if (lead == 0xE0) m_low = 0xA0;
    if (lead == 0xED) m_high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    m_missing = 3;
    if (lead == 0xF0) m_low = 0x90;
    if (lead == 0xF4) m_high = 0x8F;
  } else {
    m_ok = false;
  }
}

void Utf8Check::add(std::string_view bytes) {
  for (std::size_t at = 0; m_ok && at < bytes.size(); ++at) {
    if (m_missing == 0) {
      at = skipAscii(bytes, at);
      if (at < bytes.size()) begin(static_cast<unsigned char>(bytes[at]));
      continue;
    }
    const auto byte = static_cast<unsigned char>(bytes[at]);
    m_ok = byte >= m_low && byte <= m_high;
    m_low = 0x80;
    m_high = 0xBF;
    --m_missing;
  }
}

}
