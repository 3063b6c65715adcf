// Who a sale or a talk of a list was with: a contact that is here, if it is known which.
#pragma once

#include "domain/contact.h"
#include "store/store.h"

#include <optional>

namespace kith::app {

// What a list says of somebody.
struct NamedPerson {
  domain::Contact contact;  // as far as it is known
  QString name;             // as typed
  domain::Id id = 0;        // in the book that wrote the list
};

// By that number where the name is the same; by a number elsewhere; by mail or phone with a name that does
// not contradict; else by exactly the name, of several the one with the postcode. Nothing for a name alone
// that nobody or several have. Errors: of the store.
Result<std::optional<domain::Id>> findPerson(store::Store& store, const NamedPerson& person);

// Who has that e-mail address; of several the one whose name does not contradict. Nothing where nobody has
// it, or the name does not tell. Errors: of the store.
Result<std::optional<domain::Id>> findByMail(store::Store& store, const QString& email, const QString& name);

}
