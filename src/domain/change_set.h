// What a command changed, as the window and the engines hear of it.
#pragma once

#include "domain/ids.h"

#include <vector>

namespace kith::domain {

struct ChangeSet {
  qint64 revision = 0;       // grows with every commit of this file
  Id step = 0;               // 0: nothing was written
  std::vector<Id> contacts;  // touched in any way, also through their rows; sorted, each once
  std::vector<Id> interactions;
  std::vector<Id> purchases;
  std::vector<Id> products;
  std::vector<Id> reminders;
  bool listChanged = false;  // contacts came, went or changed their place in the list
  bool tags = false;         // tags, own fields, saved searches or rhythms of contact changed
  bool everything = false;   // too much to list: reload

  bool operator==(const ChangeSet&) const = default;
};

}
