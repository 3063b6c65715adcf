// One thing that was said or happened: a call, a mail, a meeting, a note.
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace kith::domain {

struct Interaction {
  Id id = 0;
  QString uid;
  QString at;         // instant, UTC: 2026-03-02T09:00:00Z
  QString channel;    // call email meeting sms letter visit chat note
  QString direction;  // in, out or empty
  int minutes = 0;
  QString outcome;
  QString text;
  QString department;
  std::optional<Id> purchaseId;
  std::optional<Id> productId;
  QString createdAt;
  QString deletedAt;

  std::vector<Id> participants;  // contacts; the first is the one it was written on

  bool operator==(const Interaction&) const = default;
};

// The words of `channel`, in the order they are offered.
const std::vector<QString>& interactionChannels();

}
