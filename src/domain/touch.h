// How often one wants to hear of somebody.
#pragma once

#include "domain/ids.h"

#include <QString>

namespace kith::domain {

// A rhythm for everyone with a tag or a rank. A contact's own goes before it; of several the shortest counts.
struct TouchRule {
  Id id = 0;
  QString kind;  // tag, rank
  QString name;  // the tag; A, B or C
  int days = 0;  // between two contacts, 1 to 3660

  bool operator==(const TouchRule&) const = default;
};

// Why staying in touch with somebody rests, also where a rhythm of buying was lost.
struct TouchPause {
  Id contactId = 0;
  QString reason;
  QString until;  // 2026-05-12, the day it goes on; empty: until further notice

  bool operator==(const TouchPause&) const = default;
};

}
