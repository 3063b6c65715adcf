// A change of the customer book: what it is called, what it says, and how it is applied.
#pragma once

#include "base/result.h"
#include "domain/change_set.h"

#include <QJsonObject>

#include <functional>

namespace kith::store {
class Store;
}

namespace kith::app {

// `key` and `arguments` word the undo menu; `apply` runs on the writer's thread inside one transaction and
// gives the id of what it made (0 where nothing was made). An error rolls everything back.
struct Command {
  QString key;
  QJsonObject arguments;
  std::function<Result<domain::Id>(store::Store&)> apply;
};

// One step of the log, as undo menu and history name it.
struct StepEntry {
  domain::Id step = 0;
  QString key;
  QJsonObject arguments;
  QString at;  // instant
};

// What a command did; `step` names it for a toast.
struct Outcome {
  domain::Id made = 0;
  domain::ChangeSet changes;
  StepEntry step;
};

}
