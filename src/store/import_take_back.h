// Taking an import back at any later time: what it made and changed goes, what was touched since stays whole.
#pragma once

#include "store/change_log.h"
#include "store/database.h"

#include <vector>

namespace kith::store {

struct TakeBack {
  struct Kept {
    Id contact = 0;
    QString reason;  // edited, interaction, purchase, reminder, relation, company, field …
  };
  Id import = 0;
  qint64 removed = 0;   // contacts, sales, calls, reminders and products that it made
  qint64 restored = 0;  // older contacts whose fields went back
  std::vector<Kept> kept;
};

// REQUIRES: inside a step of the writer, triggers on. Throws Refusal(Conflict) where the import is undone
// already.
TakeBack takeBackImportStep(Database& db, ChangeLog& log, Id importStep);

}
