#include "exchange/converter.h"

#include <array>
#include <cerrno>

#include <iconv.h>

namespace kith::exchange {
namespace {

void* unknownHandle() { return reinterpret_cast<iconv_t>(-1); }

}

Converter::Converter(const QByteArray& encoding) : m_handle(iconv_open("UTF-8", encoding.constData())) {}

Converter::~Converter() {
  if (isKnown()) iconv_close(static_cast<iconv_t>(m_handle));
}

bool Converter::isKnown() const { return m_handle != unknownHandle(); }

void Converter::convert(const char* bytes, std::size_t size, bool last, std::string& out) {
  m_rest.append(bytes, size);
  char* in = m_rest.data();
  std::size_t left = m_rest.size();
  std::array<char, 16384> block;
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    const std::size_t done = iconv(static_cast<iconv_t>(m_handle), &in, &left, &to, &room);
    out.append(block.data(), block.size() - room);
    if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    if (errno == EINVAL && !last) break;
    out += "\xEF\xBF\xBD";
    ++m_undecodable;
    ++in;
    --left;
  }
  m_rest.erase(0, m_rest.size() - left);
}

}
