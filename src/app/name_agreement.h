// Whether two names can be one person's, and who among many has such a name.
#pragma once

#include "domain/contact.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace kith::app {

// A name as names are compared: folded.
struct NameParts {
  domain::ContactKind kind = domain::ContactKind::Person;
  bool named = false;
  QString given;
  QString family;
  QString company;  // of companies
};

NameParts namePartsOf(const domain::Contact& contact);

// Of one kind, and each part equal, missing in one of them, an initial or a short form: "J." and "Jana",
// "Jana" and "Jana Maria". A name that is missing altogether agrees with any.
bool namesAgree(const NameParts& a, const NameParts& b);
bool namesAgree(const domain::Contact& a, const domain::Contact& b);

// Contacts that share an e-mail or a number, found by name: a look takes as long among ten thousand as among
// ten, unless all of them agree.
class Namesakes {
 public:
  void add(domain::Id id, const NameParts& name);
  void remove(domain::Id id);

  // The one whose name agrees; nothing where none or several do. `named`: those without a name are left out.
  std::optional<domain::Id> only(const NameParts& name, bool named) const;
  // The one of them with the smallest id.
  std::optional<domain::Id> first(const NameParts& name) const;

 private:
  // Calls `take` for each that may agree, once or more, until it gives false.
  template <typename Take>
  void each(const NameParts& name, const Take& take) const;

  std::unordered_map<domain::Id, NameParts> m_names;
  std::unordered_map<std::size_t, std::unordered_set<domain::Id>> m_places;
};

}
