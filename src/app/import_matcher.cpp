#include "app/import_matcher.h"

#include "base/fold.h"
#include "exchange/mapping.h"
#include "exchange/vcard_builder.h"

#include <QHash>

#include <algorithm>

namespace kith::app {

using domain::Contact;
using domain::ContactKind;
using domain::Id;

namespace {

std::size_t hashOf(const QString& text) { return qHash(text); }

std::size_t typedHash(const QString& phone) { return hashOf(base::folded(phone)); }

QString identifierKey(const domain::Identifier& id) { return QString(id.system + u'\n' + id.value); }

bool hasName(const Contact& c) {
  return !c.given.isEmpty() || !c.family.isEmpty() || !c.companyName.isEmpty();
}

// "J." agrees with "Jana", "Jana" with "Jana Maria"; an empty part with any.
bool partsAgree(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty() || a == b) return true;
  QString shorter = a.size() < b.size() ? a : b;
  const QString& longer = a.size() < b.size() ? b : a;
  if (shorter.endsWith(u'.')) shorter.chop(1);
  if (shorter.size() == 1) return longer.startsWith(shorter);
  return longer.startsWith(QString(shorter + u' ')) || longer.startsWith(QString(shorter + u'-'));
}

}

bool namesAgree(const Contact& a, const Contact& b) {
  if (a.kind != b.kind) return false;
  if (!hasName(a) || !hasName(b)) return true;
  if (a.kind == ContactKind::Company) return base::folded(a.companyName) == base::folded(b.companyName);
  const QString aFamily = base::folded(a.family);
  const QString bFamily = base::folded(b.family);
  if (aFamily != bFamily && !(aFamily.isEmpty() || bFamily.isEmpty())) return false;
  return partsAgree(base::folded(a.given), base::folded(b.given));
}

ImportMatcher::ImportMatcher(store::Store& store, QString source, QStringList rules,
                             std::function<void()> settle)
    : m_store(store),
      m_settle(std::move(settle)),
      m_source(std::move(source)),
      m_rules(std::move(rules)),
      m_apart(m_source == QLatin1String(exchange::kOwnPreset)) {
  store.imports().eachKey(m_source, [this](const QString& key) { m_keys.insert(hashOf(key)); });
  store.contacts().eachNormal([this](const QString& normal) { m_channels.insert(hashOf(normal)); });
  const auto remember = [this](const domain::Identifier& id) { m_numbers.insert(hashOf(identifierKey(id))); };
  store.contacts().eachIdentifier(remember);
  // The number in a file that Kith wrote is the contact's own.
  const QString cards = QString::fromUtf16(exchange::kVcardSystem);
  if (m_source == cards || m_apart)
    store.contacts().eachUid([&](const QString& uid) { remember({0, cards, uid}); });
}

void ImportMatcher::remember(const exchange::Draft& draft, Id contact) {
  if (m_apart || !draft.contact.identifiers.empty()) m_numbered.insert(contact);
  m_keys.insert(hashOf(draft.key));
  for (const auto& channel : draft.contact.channels) {
    if (!channel.normal.isEmpty()) m_channels.insert(hashOf(channel.normal));
    if (m_typed && channel.kind == domain::ChannelKind::Phone)
      m_typed->emplace(typedHash(channel.value), contact);
  }
  for (const auto& id : draft.contact.identifiers) m_numbers.insert(hashOf(identifierKey(id)));
}

Result<Match> ImportMatcher::match(const exchange::Draft& draft) {
  for (const auto look : {&ImportMatcher::known, &ImportMatcher::byIdentifier, &ImportMatcher::byChannel,
                          &ImportMatcher::byTypedPhone}) {
    auto found = (this->*look)(draft);
    if (!found) return found;
    if (found->kind == Match::Kind::Found) return withSaid(std::move(*found));
    if (found->kind != Match::Kind::New) return found;
  }
  return Match{};
}

// A row whose cells changed has another fingerprint: what its source said before hangs on the contact.
Result<Match> ImportMatcher::withSaid(Match match) {
  m_settle();
  if (m_rehearsal != nullptr) match.said = m_rehearsal->saidOf(match.contact);
  if (!match.said.isEmpty() || match.contact < 0) return match;
  return m_store.imports().saidOf(m_source, match.contact).map([&](QString&& said) {
    match.said = std::move(said);
    return match;
  });
}

Result<Match> ImportMatcher::known(const exchange::Draft& draft) {
  if (!m_keys.contains(hashOf(draft.key))) return Match{};
  if (m_rehearsal != nullptr)
    if (const auto before = m_rehearsal->known(draft.key))
      return Match{Match::Kind::Known, before->contact, before->said};
  m_settle();
  const auto record = m_store.imports().find(m_source, draft.key, 1);
  if (!record) return tl::unexpected<Error>(record.error());
  if (!*record || !(*record)->contact) return Match{};
  const Match::Kind kind = (*record)->inTrash ? Match::Kind::InTrash : Match::Kind::Known;
  Match match{kind, *(*record)->contact, (*record)->said};
  // A row without a number that says again what it said once, after it had said something else meanwhile.
  if (!(*record)->saidSince.isEmpty() && draft.key.startsWith(exchange::kCellsKey))
    match.said = (*record)->saidSince;
  // Said by an import that was taken back: what counts is what the source said before it.
  if (kind == Match::Kind::Known && match.said.isEmpty()) return withSaid(std::move(match));
  return match;
}

Result<Match> ImportMatcher::byIdentifier(const exchange::Draft& draft) {
  if (!uses(QStringLiteral("id"))) return Match{};
  for (const auto& id : draft.contact.identifiers) {
    if (!m_numbers.contains(hashOf(identifierKey(id)))) continue;
    m_settle();
    auto ids = m_store.contacts().withIdentifier(id.system, id.value);
    if (!ids) return tl::unexpected<Error>(ids.error());
    if (m_rehearsal != nullptr) ids = m_rehearsal->withIdentifier(std::move(*ids), id);
    if (ids->size() == 1) return foundOrTrash(ids->front());
    if (!ids->empty() || id.system != QStringView(exchange::kVcardSystem)) continue;
    const auto own = m_store.contacts().withUid(id.value);
    if (!own) return tl::unexpected<Error>(own.error());
    if (own->size() == 1) return foundOrTrash(own->front());
  }
  return Match{};
}

Result<std::vector<Contact>> ImportMatcher::contactsOf(const std::vector<Id>& ids) {
  if (m_rehearsal == nullptr) return m_store.contacts().getOwnColumns(ids);
  std::vector<Contact> contacts;
  std::vector<Id> asTheyStand;
  for (const Id id : ids) {
    if (auto would = m_rehearsal->contact(id); would)
      contacts.push_back(std::move(*would));
    else
      asTheyStand.push_back(id);
  }
  auto stored = m_store.contacts().getOwnColumns(asTheyStand);
  if (!stored) return stored;
  std::move(stored->begin(), stored->end(), std::back_inserter(contacts));
  return contacts;
}

Result<Match> ImportMatcher::foundOrTrash(Id id) {
  const auto contacts = contactsOf({id});
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  const bool gone = !contacts->empty() && !contacts->front().deletedAt.isEmpty();
  return Match{gone ? Match::Kind::InTrash : Match::Kind::Found, id, {}};
}

Result<Match> ImportMatcher::byChannel(const exchange::Draft& draft) {
  for (const auto& channel : draft.contact.channels) {
    const bool mail = channel.kind == domain::ChannelKind::Email;
    if (!mail && channel.kind != domain::ChannelKind::Phone) continue;
    if (channel.normal.isEmpty() || !uses(mail ? QStringLiteral("email") : QStringLiteral("phone"))) continue;
    if (!m_channels.contains(hashOf(channel.normal))) continue;
    m_settle();
    auto ids = m_store.contacts().withChannel(channel.kind, channel.normal);
    if (!ids) return tl::unexpected<Error>(ids.error());
    if (m_rehearsal != nullptr) ids = m_rehearsal->withChannel(std::move(*ids), channel.kind, channel.normal);
    auto found = unlessNumbered(oneOf(*ids, draft, mail), draft);
    if (!found || found->kind != Match::Kind::New) return found;
  }
  return Match{};
}

// Where no country is known a number has no normal form; typed as it stands here it is still the same number.
Result<Match> ImportMatcher::byTypedPhone(const exchange::Draft& draft) {
  if (!uses(QStringLiteral("phone"))) return Match{};
  for (const auto& channel : draft.contact.channels) {
    if (channel.kind != domain::ChannelKind::Phone || !channel.normal.isEmpty()) continue;
    if (!m_typed) {
      m_settle();
      m_typed.emplace();
      const auto read = m_store.contacts().eachTypedPhone(
          [this](const QString& phone, Id id) { m_typed->emplace(typedHash(phone), id); });
      if (!read) return tl::unexpected<Error>(read.error());
    }
    std::vector<Id> ids;
    const auto [first, end] = m_typed->equal_range(typedHash(channel.value));
    for (auto each = first; each != end; ++each)
      if (std::find(ids.begin(), ids.end(), each->second) == ids.end()) ids.push_back(each->second);
    if (ids.empty()) continue;
    m_settle();
    auto found = unlessNumbered(oneOf(ids, draft, false), draft);
    if (!found || found->kind != Match::Kind::New) return found;
  }
  return Match{};
}

// Two rows of one file with numbers of their own, or of one book, are two, whatever they share.
Result<Match> ImportMatcher::unlessNumbered(Result<Match> found, const exchange::Draft& draft) const {
  const bool numbered = m_apart || !draft.contact.identifiers.empty();
  if (found && numbered && m_numbered.contains(found->contact)) return Match{};
  return found;
}

// Exactly one whose name does not contradict; a number that several share says nothing. A number alone does
// not make two the same when one of them has no name: a shop's is on many a line.
Result<Match> ImportMatcher::oneOf(const std::vector<Id>& ids, const exchange::Draft& draft, bool mail) {
  const auto contacts = contactsOf(ids);
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  Match found;
  for (const Contact& contact : *contacts) {
    if (!namesAgree(contact, draft.contact)) continue;
    if (!mail && (!hasName(contact) || !hasName(draft.contact))) continue;
    if (found.contact != 0) return Match{};
    found = {Match::Kind::Found, contact.id, {}};
  }
  return found;
}

}
