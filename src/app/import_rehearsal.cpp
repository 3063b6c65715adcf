#include "app/import_rehearsal.h"

#include "exchange/said_text.h"

#include <QHash>

#include <algorithm>

namespace kith::app {

using domain::Id;

namespace {

std::size_t keyOf(domain::ChannelKind kind, const QString& normal) {
  return qHashMulti(0, static_cast<int>(kind), normal);
}

std::size_t keyOf(const domain::Identifier& id) { return qHashMulti(0, id.system, id.value); }

}

Id ImportRehearsal::make(const exchange::Draft& draft) {
  const Id made = --m_last;
  m_now[made] = exchange::saidText({draft.contact, {}});
  remember(draft, made);
  return made;
}

void ImportRehearsal::take(const exchange::Draft& draft, Id contact, const domain::Contact& now) {
  m_now[contact] = exchange::saidText({now, {}});
  remember(draft, contact);
}

void ImportRehearsal::remember(const exchange::Draft& draft, Id contact) {
  m_keys[qHash(draft.key)] = {contact, draft.said};
  for (const auto& channel : draft.contact.channels)
    if (!channel.normal.isEmpty()) m_channels.emplace(keyOf(channel.kind, channel.normal), contact);
  for (const auto& id : draft.contact.identifiers) m_identifiers.emplace(keyOf(id), contact);
}

std::optional<ImportRehearsal::Known> ImportRehearsal::known(const QString& key) const {
  const auto found = m_keys.find(qHash(key));
  return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

template <typename Has>
std::vector<Id> ImportRehearsal::ownersNow(std::vector<Id> stored, const Owners& given, std::size_t key,
                                           const Has& has) const {
  const auto [first, end] = given.equal_range(key);
  for (auto each = first; each != end; ++each)
    if (std::find(stored.begin(), stored.end(), each->second) == stored.end()) stored.push_back(each->second);
  std::erase_if(stored, [&](Id id) {
    const auto would = contact(id);
    return would && !has(*would);
  });
  return stored;
}

std::vector<Id> ImportRehearsal::withChannel(std::vector<Id> stored, domain::ChannelKind kind,
                                             const QString& normal) const {
  return ownersNow(std::move(stored), m_channels, keyOf(kind, normal), [&](const domain::Contact& contact) {
    return std::any_of(contact.channels.begin(), contact.channels.end(), [&](const domain::Channel& channel) {
      return channel.kind == kind && channel.normal == normal;
    });
  });
}

std::vector<Id> ImportRehearsal::withIdentifier(std::vector<Id> stored, const domain::Identifier& id) const {
  return ownersNow(std::move(stored), m_identifiers, keyOf(id), [&](const domain::Contact& contact) {
    return std::any_of(contact.identifiers.begin(), contact.identifiers.end(),
                       [&](const auto& each) { return each.system == id.system && each.value == id.value; });
  });
}

std::optional<domain::Contact> ImportRehearsal::contact(Id id) const {
  const auto found = m_now.find(id);
  if (found == m_now.end()) return std::nullopt;
  domain::Contact contact = exchange::saidFrom(found->second).contact;
  contact.id = id;
  return contact;
}

}
