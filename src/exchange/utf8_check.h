// Whether bytes are strict UTF-8, checked a block at a time.
#pragma once

#include <string_view>

namespace kith::exchange {

// Overlong forms, surrogates and code points beyond U+10FFFF are refused (RFC 3629).
class Utf8Check {
 public:
  void add(std::string_view bytes);
  // True when all bytes so far are UTF-8; a character may still be open.
  bool ok() const { return m_ok; }
  // True when in addition no character was cut off.
  bool complete() const { return m_ok && m_missing == 0; }

 private:
  void begin(unsigned char lead);

  bool m_ok = true;
  int m_missing = 0;           // bytes the open character still needs
  unsigned char m_low = 0x80;  // the next byte lies between these
  unsigned char m_high = 0xBF;
};

}
