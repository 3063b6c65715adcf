// Whether the rows that bulk work wrote name rows that are there. SQLite would look for each of them at each
// row; bulk work looks once, at its end.
#pragma once

#include "store/database.h"

#include <map>
#include <string>

namespace kith::store {

// While one lives, SQLite looks after no foreign key. REQUIRES: begins and ends outside of a transaction.
class UncheckedReferences {
 public:
  explicit UncheckedReferences(Database& db);
  ~UncheckedReferences();
  UncheckedReferences(const UncheckedReferences&) = delete;
  UncheckedReferences& operator=(const UncheckedReferences&) = delete;

 private:
  Database& m_db;
};

// Looks at the rows of recorded tables with higher ids than `before` says, and at those that the step which
// is being written changed or deleted. Throws a Refusal (Conflict) when one names a row that is gone.
void checkReferences(Database& db, const std::map<std::string, Id>& before);

}
