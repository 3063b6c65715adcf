// How far the relation with a contact was, and since when.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <vector>

namespace kith::store {

struct StageStep {
  QString stage;  // empty: none any more
  QString at;     // instant
  QString why;    // `purchase`: the first one made a customer; empty: said by hand or by a file
};

// The last 50 steps of a contact, newest first.
Result<std::vector<StageStep>> stageSteps(Database& db, Id contact);

}
