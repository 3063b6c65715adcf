// Reading across conversations: who took part in many of them, and what came of the last ones.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QHash>

#include <vector>

namespace kith::store {

class TalkReading {
 public:
  explicit TalkReading(Database& db) : m_db(db) {}
  // Who took part in each of these interactions.
  Result<QHash<Id, std::vector<Id>>> participants(const std::vector<Id>& interactions);
  // What came of the last `looked`, most often first.
  Result<std::vector<QString>> outcomes(int looked, int limit);

 private:
  Database& m_db;
};

}
