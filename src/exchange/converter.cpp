#include "exchange/converter.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <iconv.h>

namespace kith::exchange {
namespace {

// What iconv_open gives for a name it does not know.
void* unknownHandle() {
  return reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr)
}

// Stepping over half a unit would turn everything behind it into other characters.
std::size_t unitOf(const QByteArray& encoding) {
  const QByteArray name = encoding.toUpper();
  if (name.startsWith("UTF-16") || name.startsWith("UCS-2") || name.startsWith("UTF16")) return 2;
  if (name.startsWith("UTF-32") || name.startsWith("UCS-4") || name.startsWith("UTF32")) return 4;
  return 1;
}

}

Converter::Converter(const QByteArray& encoding)
    : m_handle(iconv_open("UTF-8", encoding.constData())), m_unit(unitOf(encoding)) {}

Converter::~Converter() {
  if (isKnown()) iconv_close(static_cast<iconv_t>(m_handle));
}

bool Converter::isKnown() const { return m_handle != unknownHandle(); }

void Converter::convert(const char* bytes, std::size_t size, bool last, std::string& out) {
  m_rest.append(bytes, size);
  char* in = m_rest.data();
  std::size_t left = m_rest.size();
  std::array<char, 16384> block;  // NOLINT(cppcoreguidelines-pro-type-member-init): only read where written
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    const std::size_t done = iconv(static_cast<iconv_t>(m_handle), &in, &left, &to, &room);
    out.append(block.data(), block.size() - room);
    if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    if (errno == EINVAL && !last) break;
    out += "\xEF\xBF\xBD";
    ++m_undecodable;
    const std::size_t over = std::min(m_unit, left);
    in += over;
    left -= over;
  }
  m_rest.erase(0, m_rest.size() - left);
}

}
