// Whoever a contact that is being written down may be already.
#pragma once

#include "domain/contact.h"

#include <optional>

namespace kith::app {

class Queries;

struct AlreadyHere {
  domain::Id contact = 0;
  QString name;
  QString under;  // what stands under its name in lists: a place, a company; may be empty
  QString field;  // "email", "phone" or "name": what they have in common
};

// The oldest live contact of the same kind with one of its e-mails or phones and a name that does not
// contradict (namesAgree), else the oldest of exactly its name, whole and folded. Those that somebody said
// are another one are left out. `fresh` need not be stored (id 0). On any thread, with queries of its own.
std::optional<AlreadyHere> alreadyHere(Queries& queries, const domain::Contact& fresh);

}
