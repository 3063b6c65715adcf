// The filled cells of one row, each with the number of its column, as bytes that can be laid aside.
#pragma once

#include <QStringView>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace kith::exchange {

class SparseRow {
 public:
  // Empty values are not kept. Of two values for one column the first counts.
  void add(std::size_t column, QStringView value);
  std::string_view bytes() const { return m_bytes; }
  void clear() { m_bytes.clear(); }

  // Calls `take(column, value)` for every cell of such bytes; values are UTF-8 and lie in the bytes.
  template <class Take>
  static void eachCell(std::string_view bytes, Take&& take) {
    while (!bytes.empty()) {
      Head head{};
      std::memcpy(&head, bytes.data(), sizeof head);
      take(std::size_t{head.column}, bytes.substr(sizeof head, head.size));
      bytes.remove_prefix(sizeof head + head.size);
    }
  }

 private:
  struct Head {
    std::uint32_t column;
    std::uint32_t size;
  };

  std::string m_bytes;
};

}
