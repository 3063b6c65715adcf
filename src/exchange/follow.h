// What becomes of a contact when a source speaks of it again: a three-way merge, field by field.
#pragma once

#include "domain/contact.h"

#include <map>
#include <vector>

namespace kith::exchange {

enum class OnMatch {
  Follow,     // take what changed in the source, unless it was changed here since
  Fill,       // only what is empty here
  Overwrite,  // everything the source says
  Append,     // add to lists and notes, fill what is empty
};

// How each field goes on; of the fields that have no word of their own, as usual.
struct UpdateRules {
  UpdateRules(OnMatch all = OnMatch::Follow) : usual(all) {}

  OnMatch usual;
  std::map<QString, OnMatch> fields;  // by domain::ruledField; "name" is about every part of a name

  // Of a field of the contact: "family", "email", "custom.Shoe size".
  OnMatch of(const QString& field) const;
};

// A field in which the source says something new and ours stays.
struct KeptField {
  QString field;  // "family", "emails", "custom.Shoe size"
  QString ours;
  QString theirs;

  bool operator==(const KeptField&) const = default;
};

struct Followed {
  domain::Contact merged;  // ids of rows that stay are kept; new rows have 0
  bool changed = false;    // merged differs from ours
  std::vector<KeptField> kept;
};

// `lastSaid`: what the source said of this contact before, empty when it never did. A row of a list that only
// changed its value keeps its id. The kind of a contact never changes.
Followed follow(const domain::Contact& lastSaid, const domain::Contact& nowSaid, const domain::Contact& ours);

// The same for every way of treating a match.
Followed combine(const UpdateRules& rules, const domain::Contact& lastSaid, const domain::Contact& nowSaid,
                 const domain::Contact& ours);

}
