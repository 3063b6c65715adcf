// The text of a file as a stream of UTF-8, whatever its encoding.
#pragma once

#include "base/result.h"
#include "exchange/encoding.h"

#include <cstddef>
#include <memory>

namespace kith::exchange {

// Reads a file from its start, a block at a time, after its byte-order mark. NUL characters are left out;
// bytes of another encoding that do not decode become U+FFFD and are counted. UTF-8 is passed on as it
// stands.
class TextSource {
 public:
  // Errors: NotFound, NotAFile, NoPermission, Io; Unsupported for an unknown encoding.
  static Result<TextSource> open(const QString& path, const Encoding& encoding);
  TextSource(TextSource&&) noexcept;
  TextSource& operator=(TextSource&&) noexcept;
  ~TextSource();

  // Up to `size` bytes of UTF-8 at `to`; 0 at the end. A character may be cut between two calls. Error: Io.
  Result<std::size_t> read(char* to, std::size_t size);

  qint64 bytesRead() const;   // of the file, its mark included
  qint64 bytesTotal() const;  // of the file
  qint64 undecodable() const;

 private:
  struct State;
  explicit TextSource(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}
