#include "exchange/sparse_row.h"

#include <QStringEncoder>

namespace kith::exchange {

void SparseRow::add(std::size_t column, QStringView value) {
  if (value.isEmpty()) return;
  QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
  const std::size_t from = m_bytes.size();
  m_bytes.resize(from + sizeof(Head) + static_cast<std::size_t>(encoder.requiredSpace(value.size())));
  char* const text = m_bytes.data() + from + sizeof(Head);
  const char* const end = encoder.appendToBuffer(text, value);
  const Head head{static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(end - text)};
  std::memcpy(m_bytes.data() + from, &head, sizeof head);
  m_bytes.resize(from + sizeof head + head.size);
}

}
