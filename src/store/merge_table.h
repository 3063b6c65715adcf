// The gateway of what makes one contact of two: joined contacts, and pairs that are to stay two.
#pragma once

#include "base/result.h"
#include "store/database.h"

namespace kith::store {

class MergeTable {
 public:
  explicit MergeTable(Database& db) : m_db(db) {}

  // Remembers that two are not one; gives the id of that. Invalid for one and the same contact.
  Result<Id> dismiss(Id a, Id b);

 private:
  Database& m_db;
};

}
