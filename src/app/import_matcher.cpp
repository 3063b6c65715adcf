#include "app/import_matcher.h"

#include "base/fold.h"
#include "exchange/mapping.h"
#include "exchange/said_text.h"
#include "exchange/vcard_builder.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <limits>

namespace kith::app {

using domain::Contact;
using domain::Id;

namespace {

std::size_t hashOf(const QString& text) { return qHash(text); }

std::size_t typedHash(const QString& phone) { return hashOf(base::folded(phone)); }

QString identifierKey(const domain::Identifier& id) { return QString(id.system + u'\n' + id.value); }

// So many contacts are read in the time in which one row asks for its channels.
constexpr Id kRowsToAskFor = 4;
constexpr Id kRowsToAskForKeys = 32;
// Of so many rows of a first import it is held in memory whom they are about, some 70 bytes a row.
constexpr qint64 kMostAlone = 1'500'000;
// From here on those who share a channel are held by name.
constexpr std::size_t kCrowd = 8;

std::size_t crowdOf(const domain::Channel& channel) {
  return qHashMulti(0, static_cast<int>(channel.kind), channel.normal);
}

std::size_t crowdOf(const domain::Identifier& id) { return qHashMulti(0, -2, identifierKey(id)); }

std::size_t crowdOfTyped(std::size_t typed) { return qHashMulti(0, -1, typed); }

Match matchOf(Match::Kind kind, Id contact, const QString& said = {}) {
  Match match;
  match.kind = kind;
  match.contact = contact;
  match.said = said;
  return match;
}

// What a record goes by whose number is another one's.
QString keyBySaid(const QString& said) {
  const QByteArray hash = QCryptographicHash::hash(said.toUtf8(), QCryptographicHash::Sha256);
  return exchange::kCellsKey + QString::fromLatin1(hash.left(16).toHex());
}

}

ImportMatcher::ImportMatcher(store::Store& store, store::BulkWriter* bulk, QString source, QStringList rules,
                             qint64 rows)
    : m_store(store),
      m_bulk(bulk),
      m_source(std::move(source)),
      m_rules(std::move(rules)),
      m_apart(m_source == QLatin1String(exchange::kOwnPreset)) {
  m_alone = bulk != nullptr && rows > 0 && rows <= kMostAlone && bulk->postponeIndexes();
  if (m_alone) return;
  // A short list in a large book: to ask for each row is less than to read what there is. Keys lie closer
  // together than what a contact is reached by.
  const Id contacts = store.contacts().largestId().value_or(0);
  const auto asks = [contacts, rows](Id each) { return rows > 0 && contacts / each > rows; };
  if (asks(kRowsToAskForKeys))
    m_keys.admitAll();
  else
    store.imports().eachKey(m_source, [this](const QString& key) { m_keys.insert(hashOf(key)); });
  if (asks(kRowsToAskFor)) {
    m_channels.admitAll();
    m_numbers.admitAll();
    return;
  }
  store.contacts().eachNormal([this](const QString& normal) { m_channels.insert(hashOf(normal)); });
  const auto remember = [this](const domain::Identifier& id) { m_numbers.insert(hashOf(identifierKey(id))); };
  store.contacts().eachIdentifier(remember);
  // The number in a file that Kith wrote is the contact's own.
  const QString cards = QString::fromUtf16(exchange::kVcardSystem);
  if (m_source == cards || m_apart)
    store.contacts().eachUid([&](const QString& uid) { remember({0, cards, uid}); });
}

void ImportMatcher::remember(const exchange::Draft& draft, Id contact) {
  forgetWritten();
  const auto waits = [this](std::size_t hash) {
    if (m_bulk != nullptr) m_waitingKeys.push_back(hash);
    return hash;
  };
  const auto& identifiers = draft.contact.identifiers;
  if (m_apart || !identifiers.empty()) m_numbered.insert(contact);
  m_spoken.insert(contact);
  if (m_bulk != nullptr) m_waitingRecords.push_back(contact);
  const auto may = [&](SeenSet& seen, OwnerTable& owners, std::size_t hash) {
    if (m_alone)
      owners.insert(hash, contact);
    else
      seen.insert(hash);
  };
  may(m_keys, m_keyOwners, waits(hashOf(draft.key)));
  for (const auto& channel : draft.contact.channels) {
    if (!channel.normal.isEmpty()) may(m_channels, m_channelOwners, hashOf(channel.normal));
    if (m_typed && channel.kind == domain::ChannelKind::Phone)
      m_typed->insert(typedHash(channel.value), contact);
  }
  for (const auto& id : identifiers) m_numbers.insert(waits(hashOf(identifierKey(id))));
}

void ImportMatcher::changed(const Contact& before, const Contact& now) {
  eachCrowd(before, [&before](Namesakes& who) { who.remove(before.id); });
  eachCrowd(now, [&](Namesakes& who) { who.add(before.id, namePartsOf(now)); });
}

void ImportMatcher::rememberNew(const exchange::Draft& draft, Id contact) {
  remember(draft, contact);
  const Contact& c = draft.contact;
  eachCrowd(c, [&](Namesakes& who) { who.add(contact, namePartsOf(c)); });
  if (m_bulk == nullptr) return;
  for (const auto& channel : c.channels)
    if (!channel.normal.isEmpty()) m_waitingChannels.emplace_back(crowdOf(channel), m_waiting.size());
  m_waiting.push_back({contact, c.kind, c.given, c.family, c.companyName, !c.deletedAt.isEmpty()});
}

ImportMatcher::Named ImportMatcher::WaitingName::named() const {
  Contact contact;
  contact.kind = kind;
  contact.given = given;
  contact.family = family;
  contact.companyName = company;
  return {id, namePartsOf(contact)};
}

const ImportMatcher::WaitingName* ImportMatcher::waiting(Id contact) const {
  if (m_bulk == nullptr || m_flushes != m_bulk->flushes()) return nullptr;
  const auto found = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                  [contact](const WaitingName& each) { return each.id == contact; });
  return found == m_waiting.rend() ? nullptr : &*found;
}

void ImportMatcher::settle() {
  if (m_bulk != nullptr) m_bulk->flush();
}

void ImportMatcher::settle(std::size_t key) {
  if (m_bulk == nullptr || m_flushes != m_bulk->flushes()) return;
  if (std::find(m_waitingKeys.begin(), m_waitingKeys.end(), key) != m_waitingKeys.end()) m_bulk->flush();
}

void ImportMatcher::settleRecordsOf(Id contact) {
  if (m_bulk == nullptr || m_flushes != m_bulk->flushes()) return;
  const auto& all = m_waitingRecords;
  if (std::find(all.begin(), all.end(), contact) != all.end()) m_bulk->flush();
}

void ImportMatcher::forgetWritten() {
  if (m_bulk == nullptr || m_flushes == m_bulk->flushes()) return;
  m_waiting.clear();
  m_waitingChannels.clear();
  m_waitingKeys.clear();
  m_waitingRecords.clear();
  m_flushes = m_bulk->flushes();
}

Namesakes* ImportMatcher::crowd(std::size_t channel) {
  const auto found = m_crowds.find(channel);
  return found == m_crowds.end() ? nullptr : &found->second;
}

template <typename Take>
void ImportMatcher::eachCrowd(const Contact& contact, const Take& take) {
  if (m_crowds.empty()) return;
  for (const auto& channel : contact.channels) {
    if (Namesakes* who = channel.normal.isEmpty() ? nullptr : crowd(crowdOf(channel))) take(*who);
    if (channel.kind != domain::ChannelKind::Phone) continue;
    if (Namesakes* who = crowd(crowdOfTyped(typedHash(channel.value)))) take(*who);
  }
  for (const auto& id : contact.identifiers)
    if (Namesakes* who = crowd(crowdOf(id))) take(*who);
}

Result<Match> ImportMatcher::match(const exchange::Draft& draft) {
  auto found = find(draft);
  if (!found || found->kind == Match::Kind::New || found->kind == Match::Kind::InTrash) return found;
  if (found->said == draft.said) {
    m_consumed.insert(found->replaces);
    return found;
  }
  auto apart = unlessNamesake(std::move(*found), draft);
  if (!apart || apart->kind == Match::Kind::New || apart->kind == Match::Kind::InTrash) return apart;
  if (apart->said == draft.said) return apart;
  return settled(std::move(*apart), draft);
}

Result<Match> ImportMatcher::find(const exchange::Draft& draft) {
  auto found = known(draft.key, draft.said);
  if (found && found->kind == Match::Kind::New && !draft.oldKey.isEmpty())
    found = known(draft.oldKey, draft.said);
  if (!found || found->kind != Match::Kind::New) return found;
  for (const auto look :
       {&ImportMatcher::byIdentifier, &ImportMatcher::byChannel, &ImportMatcher::byTypedPhone}) {
    found = (this->*look)(draft);
    if (!found || found->kind != Match::Kind::New) return found;
  }
  return Match{};
}

// A number of its own that stands on rows of different names is none: a later row of another name is a
// contact apart, and goes by what it says.
Result<Match> ImportMatcher::unlessNamesake(Match match, const exchange::Draft& draft) {
  if (draft.contact.identifiers.empty()) return match;
  settleRecordsOf(match.contact);
  const auto there = contactsOf({match.contact});
  if (!there) return tl::unexpected<Error>(there.error());
  if (there->empty() || namesAgree(there->front(), draft.contact)) return match;
  const QString key = keyBySaid(draft.said);
  auto own = known(key, draft.said);
  if (!own) return own;
  if (own->kind == Match::Kind::New) own = byNumberAndName(draft);
  if (!own) return own;
  const bool isNew = own->kind == Match::Kind::New;
  const bool earlier = match.contact < 0 || m_spoken.contains(match.contact);
  if (isNew && !earlier && there->front().kind == draft.contact.kind) return match;
  own->key = key;
  m_consumed.insert(own->replaces);
  return own;
}

// What the row changes of what its source said before. A row whose cells changed has another fingerprint:
// what was said before hangs on the contact. Of several rows about it this one is the one that it is most
// like.
Result<Match> ImportMatcher::settled(Match match, const exchange::Draft& draft) {
  const bool spoken = match.contact < 0 || m_spoken.contains(match.contact);
  match.said.clear();
  match.replaces = 0;
  if (match.contact > 0) {
    auto rows = standing(match.recordsOf == 0 ? match.contact : match.recordsOf);
    if (!rows) return tl::unexpected<Error>(rows.error());
    int best = -1;
    for (const store::StandingRecord& row : **rows) {
      if (m_consumed.contains(row.id)) continue;
      const int alike = row.said == draft.said ? std::numeric_limits<int>::max()
                                               : exchange::saidAlike(row.said, draft.said);
      if (alike <= best) continue;
      best = alike;
      match.said = row.said;
      match.replaces = row.id;
    }
  }
  m_consumed.insert(match.replaces);
  match.joins = spoken && match.replaces == 0;
  match.kind = match.replaces != 0 ? Match::Kind::Known : Match::Kind::Found;
  return match;
}

Result<std::vector<store::StandingRecord>*> ImportMatcher::standing(Id contact) {
  if (const auto kept = m_standing.find(contact); kept != m_standing.end()) return &kept->second;
  settleRecordsOf(contact);
  auto rows = m_store.imports().standing(m_source, contact, m_import);
  if (!rows) return tl::unexpected<Error>(rows.error());
  if (rows->size() < 2 && !m_spoken.contains(contact)) return &(m_onlySaid = std::move(*rows));
  return &(m_standing[contact] = std::move(*rows));
}

Result<Match> ImportMatcher::known(const QString& key, const QString& said) {
  std::vector<Id> among;
  if (m_alone) among = m_keyOwners.of(hashOf(key));
  if (m_alone ? among.empty() : !m_keys.mayContain(hashOf(key))) return Match{};
  if (m_rehearsal != nullptr)
    if (const auto before = m_rehearsal->known(key))
      return matchOf(Match::Kind::Known, before->contact, before->said);
  settle(hashOf(key));
  const auto record = m_store.imports().find(m_source, key, 0, among);
  if (!record) return tl::unexpected<Error>(record.error());
  if (!*record || !(*record)->contact) return Match{};
  Match match;
  match.kind = (*record)->inTrash ? Match::Kind::InTrash : Match::Kind::Known;
  match.contact = *(*record)->contact;
  match.recordsOf = (*record)->madeFor;
  // Said in this very import, or the only thing that was ever said: no need to look at more.
  if ((*record)->import == m_import || !(*record)->others) {
    match.said = (*record)->said;
    match.replaces = (*record)->import == m_import ? 0 : (*record)->id;
    return match;
  }
  const auto rows = standing((*record)->madeFor);
  if (!rows) return tl::unexpected<Error>(rows.error());
  for (const store::StandingRecord& row : **rows)
    if (row.said == said && !m_consumed.contains(row.id)) {
      match.said = row.said;
      match.replaces = row.id;
      break;
    }
  return match;
}

Result<std::vector<Id>> ImportMatcher::numberedSo(const domain::Identifier& id) {
  settle(hashOf(identifierKey(id)));
  auto ids = m_store.contacts().withIdentifier(id.system, id.value);
  if (ids && m_rehearsal != nullptr) return m_rehearsal->withIdentifier(std::move(*ids), id);
  return ids;
}

Result<Match> ImportMatcher::byIdentifier(const exchange::Draft& draft) {
  if (!uses(QStringLiteral("id"))) return Match{};
  for (const auto& id : draft.contact.identifiers) {
    if (!m_numbers.mayContain(hashOf(identifierKey(id))) || crowd(crowdOf(id)) != nullptr) continue;
    const auto ids = numberedSo(id);
    if (!ids) return tl::unexpected<Error>(ids.error());
    if (ids->size() == 1) return foundOrTrash(ids->front());
    if (!ids->empty() || id.system != QStringView(exchange::kVcardSystem)) continue;
    const auto own = m_store.contacts().withUid(id.value);
    if (!own) return tl::unexpected<Error>(own.error());
    if (own->size() == 1) return foundOrTrash(own->front());
  }
  return byNumberAndName(draft);
}

// Of several that carry the number the one whose name agrees.
Result<Match> ImportMatcher::byNumberAndName(const exchange::Draft& draft) {
  if (!uses(QStringLiteral("id"))) return Match{};
  for (const auto& id : draft.contact.identifiers) {
    if (!m_numbers.mayContain(hashOf(identifierKey(id)))) continue;
    if (const Namesakes* who = crowd(crowdOf(id))) {
      if (Match found = oneOf(*who, draft, true); found.kind != Match::Kind::New) return found;
      continue;
    }
    const auto all = namesOf(numberedSo(id));
    if (!all) return tl::unexpected<Error>(all.error());
    if (Match found = oneOf(*all, crowdOf(id), draft, true); found.kind != Match::Kind::New) return found;
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
  return matchOf(gone ? Match::Kind::InTrash : Match::Kind::Found, id);
}

Result<Match> ImportMatcher::byChannel(const exchange::Draft& draft) {
  for (const auto& channel : draft.contact.channels) {
    const bool mail = channel.kind == domain::ChannelKind::Email;
    if (!mail && channel.kind != domain::ChannelKind::Phone) continue;
    if (channel.normal.isEmpty() || !uses(mail ? QStringLiteral("email") : QStringLiteral("phone"))) continue;
    if (!mayHave(channel)) continue;
    Match found;
    if (const Namesakes* who = crowd(crowdOf(channel))) {
      found = oneOf(*who, draft, mail);
    } else {
      const auto all = owners(channel);
      if (!all) return tl::unexpected<Error>(all.error());
      found = oneOf(*all, crowdOf(channel), draft, mail);
    }
    found = unlessNumbered(std::move(found), draft);
    if (found.kind != Match::Kind::New) return found;
  }
  return Match{};
}

bool ImportMatcher::mayHave(const domain::Channel& channel) const {
  const std::size_t hash = hashOf(channel.normal);
  return m_alone ? m_channelOwners.contains(hash) : m_channels.mayContain(hash);
}

// Those who have the channel; contacts that wait to be written are not asked of the store.
Result<std::vector<ImportMatcher::Named>> ImportMatcher::owners(const domain::Channel& channel) {
  if (m_rehearsal != nullptr) {
    auto ids = m_store.contacts().withChannel(channel.kind, channel.normal);
    if (ids) ids = m_rehearsal->withChannel(std::move(*ids), channel.kind, channel.normal);
    return namesOf(ids);
  }
  std::vector<Id> among;
  if (m_alone) among = m_channelOwners.of(hashOf(channel.normal));
  std::erase_if(among, [this](Id id) { return waiting(id) != nullptr; });
  std::vector<Named> all;
  if (!m_alone || !among.empty()) {
    const auto contacts = m_store.contacts().namesWithChannel(channel.kind, channel.normal, among);
    if (!contacts) return tl::unexpected<Error>(contacts.error());
    for (const Contact& contact : *contacts) all.emplace_back(contact.id, namePartsOf(contact));
  }
  if (m_bulk == nullptr || m_flushes != m_bulk->flushes()) return all;
  const std::size_t sought = crowdOf(channel);
  for (const auto& [hash, at] : m_waitingChannels)
    if (hash == sought) all.push_back(m_waiting[at].named());
  return all;
}

Result<std::vector<ImportMatcher::Named>> ImportMatcher::namesOf(const Result<std::vector<Id>>& ids) {
  if (!ids) return tl::unexpected<Error>(ids.error());
  const auto contacts = contactsOf(*ids);
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  std::vector<Named> all;
  for (const Contact& contact : *contacts)
    if (contact.deletedAt.isEmpty()) all.emplace_back(contact.id, namePartsOf(contact));
  return all;
}

Result<std::vector<ImportMatcher::Named>> ImportMatcher::typedOwners(std::size_t typed) {
  std::vector<Id> written;
  std::vector<Named> open;
  for (const Id id : m_typed->of(typed)) {
    const WaitingName* name = waiting(id);
    if (name == nullptr)
      written.push_back(id);
    else if (!name->inTrash)
      open.push_back(name->named());
  }
  if (written.empty()) return open;
  auto all = namesOf(written);
  if (all) std::move(open.begin(), open.end(), std::back_inserter(*all));
  return all;
}

// Where no country is known a number has no normal form; typed as it stands here it is still the same number.
Result<Match> ImportMatcher::byTypedPhone(const exchange::Draft& draft) {
  if (!uses(QStringLiteral("phone"))) return Match{};
  for (const auto& channel : draft.contact.channels) {
    if (channel.kind != domain::ChannelKind::Phone || !channel.normal.isEmpty()) continue;
    if (!m_typed) {
      settle();
      m_typed.emplace();
      const auto read = m_store.contacts().eachTypedPhone(
          [this](const QString& phone, Id id) { m_typed->insert(typedHash(phone), id); });
      if (!read) return tl::unexpected<Error>(read.error());
    }
    const std::size_t typed = typedHash(channel.value);
    const std::size_t shared = crowdOfTyped(typed);
    Match found;
    if (const Namesakes* who = crowd(shared)) {
      found = oneOf(*who, draft, false);
    } else {
      const auto all = typedOwners(typed);
      if (!all) return tl::unexpected<Error>(all.error());
      if (!all->empty()) found = oneOf(*all, shared, draft, false);
    }
    found = unlessNumbered(std::move(found), draft);
    if (found.kind != Match::Kind::New) return found;
  }
  return Match{};
}

// Two rows of one file with numbers of their own, or of one book, are two, whatever they share.
Match ImportMatcher::unlessNumbered(Match found, const exchange::Draft& draft) const {
  const bool numbered = m_apart || !draft.contact.identifiers.empty();
  return numbered && m_numbered.contains(found.contact) ? Match{} : found;
}

Match ImportMatcher::oneOf(const std::vector<Named>& owners, std::size_t channel,
                           const exchange::Draft& draft, bool mail) {
  Namesakes few;
  Namesakes& who = owners.size() < kCrowd ? few : m_crowds[channel];
  for (const auto& [id, name] : owners) who.add(id, name);
  return oneOf(who, draft, mail);
}

// Exactly one whose name does not contradict; a number that several share says nothing. A number alone does
// not make two the same when one of them has no name: a shop's is on many a line.
Match ImportMatcher::oneOf(const Namesakes& who, const exchange::Draft& draft, bool mail) {
  const NameParts name = namePartsOf(draft.contact);
  if (!mail && !name.named) return Match{};
  const auto found = who.only(name, !mail);
  return found ? matchOf(Match::Kind::Found, *found) : Match{};
}

}
