// Taking a merge apart at any later time: what it moved goes back, what was changed since stays and is
// listed.
#pragma once

#include "store/change_log.h"
#include "store/database.h"

#include <vector>

namespace kith::store {

struct TakenApart {
  struct Kept {
    Id contact = 0;
    QString reason;  // edited, interaction, purchase, reminder, or "field" with the names of fields
  };
  Id merge = 0;
  std::vector<Id> restored;  // contacts that are on their own again
  std::vector<Kept> kept;
};

// The step of that merge. Throws Refusal(NotFound) where it is no merge, Refusal(Conflict) where it was taken
// apart already or its contact was merged on.
StepRow mergeStep(Database& db, Id merge);

// REQUIRES: inside a step of the writer, triggers on; mergeStep() went through.
TakenApart takeApart(Database& db, ChangeLog& log, Id merge);

}
