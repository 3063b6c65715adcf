// Two contacts side by side: what each of them says of every field that one of them has.
#pragma once

#include "domain/contact.h"

#include <vector>

namespace kith::models {

struct PairField {
  QString key;  // for domain::mergedContact(); empty: of this field both values are kept
  QString label;
  QString a;
  QString b;
  bool differs() const { return a != b; }
  // Whether one of the two has to give way.
  bool isChoice() const { return !key.isEmpty() && differs() && !a.isEmpty() && !b.isEmpty(); }
};

std::vector<PairField> pairFields(const domain::Contact& a, const domain::Contact& b);

// What the one contact will say beside its name, line by line; the notes last, with what went into them.
QStringList previewLines(const domain::Contact& merged);

}
