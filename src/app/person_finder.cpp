#include "app/person_finder.h"

#include "base/fold.h"
#include "exchange/person_name.h"

#include <QHash>

#include <algorithm>

namespace kith::app {
namespace {

using domain::Contact;
using domain::Id;

// From here on those who share a channel are held by name.
constexpr std::size_t kCrowd = 8;

std::size_t crowdOf(const domain::Channel& channel) {
  return qHashMulti(0, static_cast<int>(channel.kind), channel.normal);
}

bool isHere(const Contact& contact) { return contact.deletedAt.isEmpty(); }

}

PersonFinder::Found PersonFinder::byOwnId(const NamedPerson& person) {
  if (person.id <= 0 || person.name.isEmpty()) return std::optional<Id>();
  const auto contacts = m_store.contacts().getOwnColumns({person.id});
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  const bool same = !contacts->empty() && isHere(contacts->front()) &&
                    base::folded(domain::displayName(contacts->front())) == base::folded(person.name);
  return same ? std::optional(person.id) : std::nullopt;
}

PersonFinder::Found PersonFinder::byIdentifier(const NamedPerson& person) {
  for (const auto& id : person.contact.identifiers) {
    const auto ids = m_store.contacts().withIdentifier(id.system, id.value);
    if (!ids) return tl::unexpected<Error>(ids.error());
    if (ids->size() == 1) return std::optional(ids->front());
  }
  return std::optional<Id>();
}

PersonFinder::Found PersonFinder::byChannel(const NamedPerson& person) {
  const NameParts name = namePartsOf(person.contact);
  for (const auto& channel : person.contact.channels) {
    if (channel.normal.isEmpty()) continue;
    Namesakes few;
    Namesakes* who = &few;
    if (const auto crowd = m_crowds.find(crowdOf(channel)); crowd != m_crowds.end()) {
      who = &crowd->second;
    } else {
      const auto ids = m_store.contacts().withChannel(channel.kind, channel.normal);
      if (!ids) return tl::unexpected<Error>(ids.error());
      const auto contacts = m_store.contacts().getOwnColumns(*ids);
      if (!contacts) return tl::unexpected<Error>(contacts.error());
      if (contacts->size() >= kCrowd) who = &m_crowds[crowdOf(channel)];
      for (const Contact& contact : *contacts) who->add(contact.id, namePartsOf(contact));
    }
    if (const auto found = who->first(name)) return found;
  }
  return std::optional<Id>();
}

void PersonFinder::remember(const Contact& contact) {
  if (m_crowds.empty()) return;
  for (const auto& channel : contact.channels)
    if (const auto crowd = m_crowds.find(crowdOf(channel)); crowd != m_crowds.end())
      crowd->second.add(contact.id, namePartsOf(contact));
}

PersonFinder::Found PersonFinder::byName(const NamedPerson& person) {
  if (person.name.isEmpty() || !person.contact.channels.empty()) return std::optional<Id>();
  auto ids = m_store.reading().withDisplay(person.name);
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (ids->size() == 1) return std::optional(ids->front());
  const QString postcode =
      person.contact.addresses.empty() ? QString() : base::folded(person.contact.addresses.front().postcode);
  if (ids->empty() || postcode.isEmpty()) return std::optional<Id>();
  const auto contacts = m_store.contacts().getMany(*ids);
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

PersonFinder::Found PersonFinder::find(const NamedPerson& person) {
  for (const auto look : {&PersonFinder::byOwnId, &PersonFinder::byIdentifier, &PersonFinder::byChannel,
                          &PersonFinder::byName}) {
    auto found = (this->*look)(person);
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
