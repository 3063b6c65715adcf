#include "app/person_finder.h"

#include "app/import_matcher.h"
#include "base/fold.h"
#include "exchange/person_name.h"

#include <algorithm>

namespace kith::app {
namespace {

using domain::Contact;
using domain::Id;
using Found = Result<std::optional<Id>>;

bool isHere(const Contact& contact) { return contact.deletedAt.isEmpty(); }

Found byOwnId(store::Store& store, const NamedPerson& person) {
  if (person.id <= 0 || person.name.isEmpty()) return std::optional<Id>();
  const auto contacts = store.contacts().getOwnColumns({person.id});
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  const bool same = !contacts->empty() && isHere(contacts->front()) &&
                    base::folded(domain::displayName(contacts->front())) == base::folded(person.name);
  return same ? std::optional(person.id) : std::nullopt;
}

Found byIdentifier(store::Store& store, const NamedPerson& person) {
  for (const auto& id : person.contact.identifiers) {
    const auto ids = store.contacts().withIdentifier(id.system, id.value);
    if (!ids) return tl::unexpected<Error>(ids.error());
    if (ids->size() == 1) return std::optional(ids->front());
  }
  return std::optional<Id>();
}

Found byChannel(store::Store& store, const NamedPerson& person) {
  for (const auto& channel : person.contact.channels) {
    if (channel.normal.isEmpty()) continue;
    const auto ids = store.contacts().withChannel(channel.kind, channel.normal);
    if (!ids) return tl::unexpected<Error>(ids.error());
    const auto contacts = store.contacts().getMany(*ids);
    if (!contacts) return tl::unexpected<Error>(contacts.error());
    for (const Contact& contact : *contacts)
      if (namesAgree(contact, person.contact)) return std::optional(contact.id);
  }
  return std::optional<Id>();
}

Found byName(store::Store& store, const NamedPerson& person) {
  if (person.name.isEmpty() || !person.contact.channels.empty()) return std::optional<Id>();
  auto ids = store.reading().withDisplay(person.name);
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (ids->size() == 1) return std::optional(ids->front());
  const QString postcode =
      person.contact.addresses.empty() ? QString() : base::folded(person.contact.addresses.front().postcode);
  if (ids->empty() || postcode.isEmpty()) return std::optional<Id>();
  const auto contacts = store.contacts().getMany(*ids);
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  std::optional<Id> found;
  for (const Contact& contact : *contacts) {
    const bool there =
        std::any_of(contact.addresses.begin(), contact.addresses.end(),
                    [&postcode](const auto& a) { return base::folded(a.postcode) == postcode; });
    if (there && found) return std::optional<Id>();
    if (there) found = contact.id;
  }
  return found;
}

}

Found findPerson(store::Store& store, const NamedPerson& person) {
  for (const auto look : {byOwnId, byIdentifier, byChannel, byName}) {
    auto found = look(store, person);
    if (!found || *found) return found;
  }
  return std::optional<Id>();
}

Result<std::optional<Id>> findByMail(store::Store& store, const QString& email, const QString& name) {
  if (email.isEmpty()) return std::optional<Id>();
  const auto ids = store.contacts().withChannel(domain::ChannelKind::Email, base::folded(email));
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (ids->size() == 1) return std::optional(ids->front());
  const auto contacts = store.contacts().getOwnColumns(*ids);
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  const exchange::PersonName parts = exchange::splitName(name);
  domain::Contact said;
  said.given = parts.given;
  said.family = parts.family;
  for (const auto& contact : *contacts)
    if (namesAgree(contact, said)) return std::optional(contact.id);
  return std::optional<Id>();
}

}
