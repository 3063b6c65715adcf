// Bytes of a named encoding into UTF-8, by iconv.
#pragma once

#include <QByteArray>

#include <cstddef>
#include <string>

namespace kith::exchange {

class Converter {
 public:
  explicit Converter(const QByteArray& encoding);
  ~Converter();
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // False when the encoding is not known.
  bool isKnown() const;
  // Appends `size` bytes as UTF-8 to `out`; a cut character waits for the next call. `last`: nothing follows.
  // Bytes that do not decode become U+FFFD.
  void convert(const char* bytes, std::size_t size, bool last, std::string& out);
  // How many characters did not decode so far.
  qint64 undecodable() const { return m_undecodable; }

 private:
  void* m_handle;
  std::size_t m_unit;  // bytes that are left out together where they do not decode
  std::string m_rest;  // bytes of a character that is not whole yet
  qint64 m_undecodable = 0;
};

}
