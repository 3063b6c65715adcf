// The values that a key of the query language finds in this book, for offering them while one is typed.
#pragma once

#include "base/result.h"
#include "store/book_tables.h"
#include "store/database.h"

#include <vector>

namespace kith::store {

class KnownValues {
 public:
  explicit KnownValues(Database& db) : m_db(db) {}

  // Of live contacts, the `most` frequent first, with how often; none for keys whose values are each another
  // (names, numbers, notes). `key` is one of domain::queryKeys() or that of an own field. Walks through a
  // whole table: some 100 ms in a large book.
  Result<std::vector<NamedRow>> of(const QString& key, int most);

 private:
  Database& m_db;
};

}
