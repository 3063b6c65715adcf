#include "exchange/row_parts.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "domain/phone.h"
#include "exchange/cell_values.h"
#include "exchange/countries.h"
#include "exchange/person_name.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace kith::exchange {
namespace {

constexpr char kTaken[] = "another column says something else; kept as typed";

bool isAmong(const QString& field, std::span<const char16_t* const> fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [&field](const char16_t* f) { return field == QStringView(f); });
}

bool isPlacePart(const QString& field) {
  static constexpr std::array kParts{u"street", u"extended", u"pobox",   u"city",
                                     u"region", u"postcode", u"country", u"address"};
  return isAmong(field, kParts);
}

bool isWorkPart(const QString& field) {
  static constexpr std::array kParts{u"company", u"title", u"role", u"department"};
  return isAmong(field, kParts);
}

ColumnUse::Kind kindOf(const QString& field) {
  using Kind = ColumnUse::Kind;
  static const std::array kKinds{
      std::pair{u"ignore", Kind::Ignored},  std::pair{u"kind", Kind::Kind},
      std::pair{u"label", Kind::Label},     std::pair{u"main_address", Kind::MainAddress},
      std::pair{u"birthday", Kind::Date},   std::pair{u"date", Kind::Date},
      std::pair{u"tags", Kind::Tags},       std::pair{u"roles", Kind::Roles},
      std::pair{u"notes", Kind::Notes},     std::pair{u"name", Kind::Name},
      std::pair{u"related", Kind::Related}, std::pair{u"identifier", Kind::Identifier}};
  for (const auto& [name, kind] : kKinds)
    if (field == QStringView(name)) return kind;
  if (isPlacePart(field)) return Kind::Place;
  if (isWorkPart(field)) return Kind::Work;
  return field.startsWith(QLatin1String("consent")) ? Kind::Consent : Kind::Value;
}

bool hasPersonName(const domain::Contact& c) {
  return !c.given.isEmpty() || !c.middle.isEmpty() || !c.family.isEmpty() || !c.nickname.isEmpty() ||
         !c.phoneticGiven.isEmpty() || !c.phoneticFamily.isEmpty();
}

QStringList wordsOf(const QString& text) {
  QString plain = base::folded(text);
  for (QChar& sign : plain)
    if (!sign.isLetterOrNumber() && !sign.isMark()) sign = u' ';
  return plain.split(u' ', Qt::SkipEmptyParts);
}

bool saysNoMore(const QString& wholeName, const domain::Contact& c) {
  const QStringList known = wordsOf(QStringList{c.prefix, c.given, c.middle, c.family, c.suffix, c.nickname,
                                                c.phoneticGiven, c.phoneticFamily}
                                        .join(u' '));
  const QStringList words = wordsOf(wholeName);
  return !words.isEmpty() &&
         std::all_of(words.begin(), words.end(), [&known](const QString& w) { return known.contains(w); });
}

QString at(const std::map<QString, QStringList, std::less<>>& parts, QStringView name, qsizetype index) {
  const auto hit = parts.find(name);
  return hit == parts.end() || index >= hit->second.size() ? QString() : hit->second[index];
}

}

std::vector<ColumnUse> usesOf(const Mapping& mapping) {
  std::vector<ColumnUse> out;
  for (const Column& column : mapping.columns) {
    const QString& field = column.meaning.field;
    ColumnUse use;
    use.kind = kindOf(field);
    use.mayBeNothing =
        field == u"gender" || (field == u"custom" && mapping.preset.startsWith(QLatin1String("outlook")));
    const domain::TextField* text = domain::findTextField(field);
    if (use.kind == ColumnUse::Kind::Value && text != nullptr) {
      use.kind = ColumnUse::Kind::Text;
      use.text = text->member;
    }
    out.push_back(use);
  }
  return out;
}

RowParts::RowParts(const Mapping& mapping, const std::vector<ColumnUse>& uses, const Decisions& decisions,
                   const BuildOptions& options, Draft& draft)
    : m_exact(mapping.preset == QLatin1String(kOwnPreset)),
      m_mapping(mapping),
      m_uses(uses),
      m_decisions(decisions),
      m_options(options),
      m_draft(draft) {}

void RowParts::report(std::size_t column, const QString& value, const char* problem) {
  m_draft.problems.push_back({m_draft.line, m_mapping.columns[column].header, value,
                              QString::fromLatin1(problem), static_cast<int>(column)});
}

void RowParts::keepAsOwn(std::size_t column, const QString& text, const char* problem) {
  report(column, text, problem);
  addOwn(m_mapping.columns[column].header, text);
}

void RowParts::add(std::size_t column, const QString& text) {
  using Kind = ColumnUse::Kind;
  const Meaning& m = m_mapping.columns[column].meaning;
  const ColumnUse& use = m_uses[column];
  if (use.mayBeNothing && isNothing(text, m.field, m_mapping.columns[column].header, m_mapping.preset))
    return;
  switch (use.kind) {
    case Kind::Ignored:
      return;
    case Kind::Kind:
      m_kindTold = true;
      m_draft.contact.kind = domain::contactKindFrom(text);
      return;
    case Kind::Label:
      m_labels[{m.labelFor, m.group}] = text;
      return;
    case Kind::MainAddress:
      m_mainAddress = text.toUInt();
      return;
    case Kind::Place:
      return addPlace(column, text);
    case Kind::Work:
      return addWork(column, text);
    case Kind::Date:
      return addDate(column, text);
    case Kind::Tags:
      return addTags(text);
    case Kind::Roles:
      m_draft.contact.roles = tagsOf(text);
      return;
    case Kind::Notes:
      return addNote(m.label.isEmpty() ? text : QString(m.label + QStringLiteral(": ") + text));
    case Kind::Name:
      return addName(column, text);
    case Kind::Related:
      return addRelated(m, text);
    case Kind::Identifier:
      return addIdentifier(column, text);
    case Kind::Consent:
      return addConsent(column, text);
    case Kind::Text:
      return fill(m_draft.contact.*use.text, text, column, text);
    case Kind::Value:
      m_values.push_back({m.field, m.label, m.group, text, column, false});
  }
}

// A value whose place is taken by another is kept all the same. `text` is `value` as typed.
void RowParts::fill(QString& place, const QString& value, std::size_t column, const QString& text) {
  if (place.isEmpty())
    place = value;
  else if (place != value)
    keepAsOwn(column, text, kTaken);
}

void RowParts::addName(std::size_t column, const QString& text) {
  if (m_wholeName.isEmpty()) m_wholeNameColumn = column;
  fill(m_wholeName, text, column, text);
}

void RowParts::addPlace(std::size_t column, const QString& text) {
  const Meaning& meaning = m_mapping.columns[column].meaning;
  auto hit = std::find_if(m_places.begin(), m_places.end(), [&meaning](const Place& p) {
    return p.label == meaning.label && p.group == meaning.group;
  });
  if (hit == m_places.end())
    hit = m_places.insert(m_places.end(), Place{meaning.label, meaning.group, {}, {}});
  if (meaning.field == u"street" && meaning.line > 1)
    return fill(hit->streetLines[meaning.line], text, column, text);
  const QStringList values = m_exact ? QStringList{text} : severalValues(text);
  const auto [there, isNew] = hit->parts.try_emplace(meaning.field, values);
  if (!isNew && there->second != values) keepAsOwn(column, text, kTaken);
}

void RowParts::addWork(std::size_t column, const QString& text) {
  const Meaning& meaning = m_mapping.columns[column].meaning;
  domain::Employment& work = m_work[meaning.group];
  QString& part = meaning.field == u"company" ? work.companyName
                  : meaning.field == u"title" ? work.title
                  : meaning.field == u"role"  ? work.role
                                              : work.department;
  fill(part, text, column, text);
}

void RowParts::addDate(std::size_t column, const QString& text) {
  if (isNoDate(text)) return;
  const Meaning& m = m_mapping.columns[column].meaning;
  const auto date = readDate(text, m_decisions.dateOrders[column], m_options.today);
  if (!date) return keepAsOwn(column, text, "not understood as a date; kept as typed");
  if (m.field == u"birthday")
    fill(m_draft.contact.birthday, *date, column, text);
  else
    m_values.push_back({m.field, m.label, m.group, *date, column, false});
}

void RowParts::addTags(const QString& text) {
  for (const QString& tag : tagsOf(text))
    if (!m_draft.contact.tags.contains(tag)) m_draft.contact.tags.append(tag);
}

void RowParts::addNote(const QString& text) {
  QString& notes = m_draft.contact.notes;
  if (!notes.isEmpty()) notes += QStringLiteral("\n\n");
  notes += text;
}

// A field has one value in a contact: a second one goes on a line of its own.
void RowParts::addOwn(const QString& name, const QString& text) {
  auto& own = m_draft.contact.custom;
  // A sheet of thousands of columns is looked up by name.
  for (; m_ownKnown < own.size(); ++m_ownKnown) m_ownAt.insert(own[m_ownKnown].fieldName, m_ownKnown);
  if (const auto there = m_ownAt.constFind(name); there != m_ownAt.cend()) {
    own[*there].value += QLatin1Char('\n') + text;
    return;
  }
  own.push_back({0, 0, name, std::nullopt, text});
}

void RowParts::addRelated(const Meaning& meaning, const QString& text) {
  if (meaning.group > 0 || m_exact) {
    m_values.push_back({meaning.field, meaning.label, meaning.group, text, 0, false});
    return;
  }
  for (const QString& part : text.split(u';', Qt::SkipEmptyParts))
    if (const QString name = part.trimmed(); !name.isEmpty())
      m_draft.contact.relations.push_back({0, name, meaning.label, std::nullopt});
}

void RowParts::addIdentifier(std::size_t column, const QString& text) {
  const Column& c = m_mapping.columns[column];
  const QString system = c.meaning.label.isEmpty() ? base::collapsed(c.header).toLower() : c.meaning.label;
  m_draft.contact.identifiers.push_back({0, system, text});
}

void RowParts::addConsent(std::size_t column, const QString& text) {
  const Meaning& m = m_mapping.columns[column].meaning;
  domain::Consent& consent = m_consents[m.label];
  consent.channel = m.label;
  if (m.field == u"consent_at") {
    fill(consent.at, text, column, text);
  } else if (m.field == u"consent_source") {
    consent.source = text;
  } else if (m.field == u"consent_refused") {
    consent.state = QStringLiteral("refused");
    consent.at = text;
  } else if (m.field == u"consent_proof") {
    if (!m_consentProof.isEmpty()) m_consentProof += QStringLiteral("; ");
    m_consentProof += m_mapping.columns[column].header + QLatin1Char(' ') + text;
  } else if (const auto yes = yesOrNo(text)) {
    fill(consent.state, *yes ? QStringLiteral("granted") : QStringLiteral("refused"), column, text);
  } else {
    keepAsOwn(column, text, "not understood as yes or no; kept as typed");
  }
}

void RowParts::finish() {
  finishLabels();
  finishPlaces();
  finishNames();
  finishWork();
  finishChannels();
  finishConsents();
}

void RowParts::finishLabels() {
  for (Labelled& value : m_values) {
    const auto hit = m_labels.find({value.field, value.group});
    if (value.group > 0 && hit != m_labels.end()) value.label = plainLabel(hit->second, &value.primary);
  }
}

void RowParts::finishPlaces() {
  for (Place& place : m_places) {
    qsizetype count = 1;
    for (const auto& [name, values] : place.parts) count = std::max(count, values.size());
    bool primary = false;
    const auto label = m_labels.find({QStringLiteral("street"), place.group});
    if (place.group > 0 && label != m_labels.end()) place.label = plainLabel(label->second, &primary);
    for (qsizetype i = 0; i < count; ++i) {
      domain::Address a;
      a.label = place.label;
      a.primary = primary && i == 0;
      a.street = at(place.parts, u"street", i);
      if (i == 0)
        for (const auto& [line, text] : place.streetLines)
          a.street += (a.street.isEmpty() ? QString() : QStringLiteral("\n")) + text;
      a.extended = at(place.parts, u"extended", i);
      a.pobox = at(place.parts, u"pobox", i);
      a.city = at(place.parts, u"city", i);
      a.region = at(place.parts, u"region", i);
      a.postcode = at(place.parts, u"postcode", i);
      a.country = at(place.parts, u"country", i);
      a.countryCode = countryCode(a.country);
      const bool partsAlone =
          a.street.isEmpty() && a.city.isEmpty() && a.postcode.isEmpty() && a.pobox.isEmpty();
      if (partsAlone) a.street = at(place.parts, u"address", i);
      m_draft.contact.addresses.push_back(a);
    }
  }
  if (m_mainAddress > 0 && m_mainAddress <= m_draft.contact.addresses.size())
    m_draft.contact.addresses[m_mainAddress - 1].primary = true;
}

// A whole name fills what its parts leave open; where it is another name, it is kept beside them.
void RowParts::finishNames() {
  domain::Contact& c = m_draft.contact;
  if (m_wholeName.isEmpty()) return;
  const bool sameAsCompany = std::any_of(m_work.begin(), m_work.end(), [this](const auto& entry) {
    return base::folded(entry.second.companyName) == base::folded(m_wholeName);
  });
  if (sameAsCompany || saysNoMore(m_wholeName, c)) return;
  const PersonName name = splitName(m_wholeName);
  const bool noParts = c.given.isEmpty() && c.middle.isEmpty() && c.family.isEmpty();
  const bool same = base::folded(c.given) == base::folded(name.given) &&
                    base::folded(c.family) == base::folded(name.family);
  if (noParts) {
    c.given = name.given;
    c.family = name.family;
  }
  if (noParts || same) {
    for (const auto& [part, found] : {std::pair{&c.prefix, name.prefix}, std::pair{&c.middle, name.middle},
                                      std::pair{&c.suffix, name.suffix}})
      if (part->isEmpty()) *part = found;
  }
  if (!noParts && !saysNoMore(m_wholeName, c)) keepAsOwn(m_wholeNameColumn, m_wholeName, kTaken);
}

void RowParts::finishWork() {
  domain::Contact& c = m_draft.contact;
  const auto first = std::find_if(m_work.begin(), m_work.end(),
                                  [](const auto& w) { return !w.second.companyName.isEmpty(); });
  if (!m_kindTold && !hasPersonName(c) && first != m_work.end()) {
    c.kind = domain::ContactKind::Company;
    c.companyName = first->second.companyName;
    const domain::Employment& work = first->second;
    for (const auto& [name, value] : {std::pair{"Title", work.title}, std::pair{"Role", work.role},
                                      std::pair{"Department", work.department}})
      if (!value.isEmpty()) addOwn(QString::fromLatin1(name), value);
    m_work.erase(first);
  }
  for (auto& [group, work] : m_work) {
    work.primary = c.employments.empty();
    c.employments.push_back(work);
  }
}

QString RowParts::region() const {
  for (const domain::Address& a : m_draft.contact.addresses)
    if (!a.countryCode.isEmpty()) return a.countryCode;
  return m_options.region;
}

void RowParts::finishChannels() {
  const QString country = region();
  for (const Labelled& value : m_values) {
    if (value.field == u"email")
      finishEmail(value);
    else if (value.field == u"phone")
      finishPhone(value, country);
    else
      finishOthers(value);
  }
  for (const auto kind : {domain::ChannelKind::Email, domain::ChannelKind::Phone}) {
    auto& all = m_draft.contact.channels;
    const auto isKind = [kind](const domain::Channel& c) { return c.kind == kind; };
    const bool marked =
        std::any_of(all.begin(), all.end(), [&](const auto& c) { return isKind(c) && c.primary; });
    const auto first = std::find_if(all.begin(), all.end(), isKind);
    if (!marked && first != all.end()) first->primary = true;
  }
}

namespace {

// Adds a channel unless it is there already; a label then completes the one that has none.
void addChannel(domain::Contact& contact, domain::Channel channel) {
  for (domain::Channel& there : contact.channels) {
    const bool same =
        there.kind == channel.kind &&
        (channel.normal.isEmpty() ? there.value == channel.value : there.normal == channel.normal) &&
        there.extension == channel.extension;
    if (!same) continue;
    if (there.label.isEmpty()) there.label = channel.label;
    return;
  }
  contact.channels.push_back(std::move(channel));
}

}

void RowParts::finishEmail(const Labelled& value) {
  const QList<Mailbox> boxes = m_exact ? QList<Mailbox>{{value.value, {}}} : mailboxesOf(value.value);
  if (boxes.isEmpty())
    return keepAsOwn(value.column, value.value, "not understood as an e-mail address; kept as typed");
  bool primary = value.primary;
  for (const Mailbox& box : boxes) {
    domain::Channel channel;
    channel.kind = domain::ChannelKind::Email;
    channel.label = value.label;
    channel.value = box.address;
    channel.normal = base::folded(box.address);
    channel.primary = std::exchange(primary, false);
    addChannel(m_draft.contact, channel);
  }
  domain::Contact& c = m_draft.contact;
  if (hasPersonName(c) || c.kind == domain::ContactKind::Company || boxes.front().name.isEmpty()) return;
  m_wholeName = boxes.front().name;
  finishNames();
}

void RowParts::finishPhone(const Labelled& value, const QString& country) {
  bool primary = value.primary;
  for (const QString& typed : m_exact ? QStringList{value.value} : phonesOf(value.value)) {
    if (!m_exact && domain::phoneDigits(typed).size() < 2 && !typed.contains(u'+')) {
      keepAsOwn(value.column, typed, "not understood as a phone number; kept as typed");
      continue;
    }
    const domain::PhoneKey form = domain::phoneKey(typed, country);
    domain::Channel channel;
    channel.kind = domain::ChannelKind::Phone;
    channel.label = value.label;
    channel.value = typed;
    channel.normal = form.e164;
    channel.extension = form.extension;
    channel.primary = std::exchange(primary, false);
    addChannel(m_draft.contact, channel);
  }
}

void RowParts::finishOthers(const Labelled& value) {
  domain::Contact& c = m_draft.contact;
  if (value.field == u"url" || value.field == u"chat") {
    for (const QString& one : m_exact ? QStringList{value.value} : severalValues(value.value)) {
      domain::Channel channel;
      channel.kind = value.field == u"url" ? domain::ChannelKind::Url : domain::ChannelKind::Chat;
      channel.label = value.label;
      channel.value = one;
      addChannel(c, channel);
    }
  } else if (value.field == u"chat_service") {
    for (domain::Channel& channel : c.channels)
      if (channel.kind == domain::ChannelKind::Chat && channel.service.isEmpty())
        channel.service = value.value;
  } else if (value.field == u"date") {
    c.dates.push_back({0, value.label, value.value});
  } else if (value.field == u"related") {
    c.relations.push_back({0, value.value, value.label, std::nullopt});
  } else {
    const QString name = value.label.isEmpty() ? m_mapping.columns[value.column].header : value.label;
    addOwn(name, value.value);
  }
}

void RowParts::finishConsents() {
  const bool mailchimp = m_mapping.preset == u"mailchimp";
  for (auto& [channel, consent] : m_consents) {
    if (mailchimp && consent.state.isEmpty()) {
      // The name of the file tells: subscribed_…, unsubscribed_…, cleaned_… (mail came back: no consent at
      // all).
      const QString file = m_options.fileName.toLower();
      if (file.contains(u"cleaned")) continue;
      consent.state = file.contains(u"unsubscribed") ? QStringLiteral("refused") : QStringLiteral("granted");
    }
    if (consent.state.isEmpty()) continue;
    if (!m_exact) consent.source = m_mapping.preset;
    consent.proof = m_consentProof;
    m_draft.contact.consents.push_back(consent);
  }
}

}
