// Who a sale or a talk of a list was with: a contact that is here, if it is known which.
#pragma once

#include "app/name_agreement.h"
#include "store/store.h"

#include <optional>
#include <unordered_map>

namespace kith::app {

// What a list says of somebody.
struct NamedPerson {
  domain::Contact contact;  // as far as it is known
  QString name;             // as typed
  domain::Id id = 0;        // in the book that wrote the list
};

class PersonFinder {
 public:
  explicit PersonFinder(store::Store& store) : m_store(store) {}

  // By that number where the name is the same; by a number elsewhere; by mail or phone with a name that does
  // not contradict; else by exactly the name, of several the one with the postcode. Nothing for a name alone
  // that nobody or several have. Errors: of the store.
  Result<std::optional<domain::Id>> find(const NamedPerson& person);
  // A contact that was made since.
  void remember(const domain::Contact& contact);

 private:
  using Found = Result<std::optional<domain::Id>>;

  Found byOwnId(const NamedPerson& person);
  Found byIdentifier(const NamedPerson& person);
  Found byChannel(const NamedPerson& person);
  Found byName(const NamedPerson& person);

  store::Store& m_store;
  std::unordered_map<std::size_t, Namesakes> m_crowds;  // who has a channel that many have
};

// Who has that e-mail address; of several the one whose name does not contradict. Nothing where nobody has
// it, or the name does not tell. Errors: of the store.
Result<std::optional<domain::Id>> findByMail(store::Store& store, const QString& email, const QString& name);

}
