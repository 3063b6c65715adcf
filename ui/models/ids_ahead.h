// The people of a book in their order, read while the window is still being made.
#pragma once

#include "models/id_rows.h"

#include <QString>

#include <future>
#include <optional>

namespace kith::models {

// Reads on a thread of its own from the moment it is made; belongs to the thread that made it.
class IdsAhead {
 public:
  explicit IdsAhead(const QString& bookPath);

  // The ids, once; nothing where there is no book yet, its order is not settled, or it is no longer at
  // `revision`.
  std::optional<Ids> take(qint64 revision);

 private:
  struct Read {
    Ids ids;
    qint64 revision = 0;
  };
  std::future<std::optional<Read>> m_read;
};

}
