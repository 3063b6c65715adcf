// What lists show of a contact, are ordered by and searched in.
#pragma once

#include "domain/contact.h"

namespace kith::domain {

struct ListTexts {
  QString display;
  QString sortName;
  QString subtitle;
  QString folded;  // all that a plain word of a search is looked for in, as base::folded

  bool operator==(const ListTexts&) const = default;
};

ListTexts listTexts(const Contact& contact);

}
