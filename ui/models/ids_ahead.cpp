#include "models/ids_ahead.h"

#include "app/queries.h"

namespace kith::models {

IdsAhead::IdsAhead(const QString& bookPath) {
  m_read = std::async(std::launch::async, [bookPath]() -> std::optional<Read> {
    const auto queries = app::Queries::open(bookPath);
    if (!queries || !(*queries)->isOrderSettled()) return std::nullopt;
    const qint64 revision = (*queries)->revision();
    auto ids = (*queries)->contactIds(app::ContactSection::People);
    if (!ids) return std::nullopt;
    return Read{std::move(*ids), revision};
  });
}

std::optional<Ids> IdsAhead::take(qint64 revision) {
  if (!m_read.valid()) return std::nullopt;
  auto read = m_read.get();
  if (!read || read->revision != revision) return std::nullopt;
  return std::move(read->ids);
}

}
