#include "domain/contact_edit.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "domain/partial_date.h"
#include "domain/phone.h"

#include <algorithm>
#include <array>

namespace kith::domain {
namespace {

// A key taken apart: "phone.mobile" is head "phone", label "mobile".
struct FieldName {
  QString head;
  QString label;
};

FieldName nameOf(const QString& key) {
  const qsizetype dot = key.indexOf(u'.');
  if (dot < 0) return {key.trimmed().toLower(), {}};
  return {key.left(dot).trimmed().toLower(), key.mid(dot + 1).trimmed()};
}

Result<void> refuse(const FieldName& name, const char* why) {
  const QString key = name.label.isEmpty() ? name.head : QString(name.head + u'.' + name.label);
  return fail(ErrorKind::Invalid, key, QString::fromLatin1(why));
}

// The first row with that label, without a label the first row; null where there is none.
template <class Row>
auto* rowOf(Row& rows, QString std::remove_cvref_t<decltype(rows.front())>::*label, const QString& wanted) {
  const auto hit = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
    return wanted.isEmpty() || (row.*label).compare(wanted, Qt::CaseInsensitive) == 0;
  });
  return hit == rows.end() ? nullptr : &*hit;
}

// Sets, adds or (empty value) removes the row with that label.
template <class Row>
void setRow(std::vector<Row>& rows, QString Row::*label, QString Row::*member, const QString& wanted,
            const QString& value) {
  Row* row = rowOf(rows, label, wanted);
  if (value.isEmpty()) {
    if (row != nullptr) rows.erase(rows.begin() + (row - rows.data()));
    return;
  }
  if (row == nullptr) row = &rows.emplace_back();
  if ((row->*label).isEmpty()) row->*label = wanted;
  row->*member = value;
}

// Names and kind.

void setFullName(Contact& c, const QString& value) {
  if (c.kind == ContactKind::Company) {
    c.companyName = value;
    return;
  }
  const QString whole = value.simplified();
  const qsizetype last = whole.lastIndexOf(u' ');
  c.prefix.clear();
  c.middle.clear();
  c.suffix.clear();
  c.given = last < 0 ? whole : whole.left(last);
  c.family = last < 0 ? QString() : whole.mid(last + 1);
}

Result<void> setName(Contact& c, const FieldName&, const QString& value) {
  setFullName(c, value);
  return {};
}

QString getName(const Contact& c, const FieldName&) {
  if (c.kind == ContactKind::Company) return c.companyName;
  return QStringList{c.prefix, c.given, c.middle, c.family, c.suffix}.join(u' ').simplified();
}

Result<void> setKind(Contact& c, const FieldName& name, const QString& value) {
  if (value != u"person" && value != u"company") return refuse(name, "person or company");
  const ContactKind kind = contactKindFrom(value);
  if (kind == c.kind) return {};
  const QString shown = getName(c, name);
  c.kind = kind;
  for (const TextField& field : textFields())
    if (field.nameOfPerson) (c.*field.member).clear();
  c.companyName.clear();
  setFullName(c, shown);
  return {};
}

QString getKind(const Contact& c, const FieldName&) { return kindText(c.kind); }

// Channels.

std::optional<ChannelKind> channelKind(const QString& head) {
  for (const ChannelKind kind : {ChannelKind::Email, ChannelKind::Phone, ChannelKind::Url, ChannelKind::Chat})
    if (channelText(kind) == head) return kind;
  return std::nullopt;
}

const QString& labelOf(const Channel& channel) {
  return channel.kind == ChannelKind::Chat ? channel.service : channel.label;
}

// Position in contact.channels, the main one first; -1 where there is none.
qsizetype channelAt(const Contact& c, ChannelKind kind, const QString& label) {
  qsizetype best = -1;
  for (std::size_t i = 0; i < c.channels.size(); ++i) {
    const Channel& one = c.channels[i];
    if (one.kind != kind) continue;
    if (!label.isEmpty() && labelOf(one).compare(label, Qt::CaseInsensitive) != 0) continue;
    const auto at = static_cast<qsizetype>(i);
    if (best < 0 || (one.primary && !c.channels[static_cast<std::size_t>(best)].primary)) best = at;
  }
  return best;
}

QString regionOf(const Contact& c) {
  for (const Address& a : c.addresses)
    if (!a.countryCode.isEmpty()) return a.countryCode;
  return {};
}

void fillNormal(Channel& channel, const QString& region) {
  if (channel.kind == ChannelKind::Email) channel.normal = base::folded(channel.value);
  if (channel.kind != ChannelKind::Phone) return;
  const PhoneKey form = phoneKey(channel.value, region);
  channel.normal = form.e164;
  channel.extension = form.extension;
}

// A contact with channels of a kind has a main one among them.
void settlePrimary(Contact& c, ChannelKind kind) {
  if (kind == ChannelKind::Url || kind == ChannelKind::Chat) return;
  const qsizetype first = channelAt(c, kind, {});
  if (first >= 0) c.channels[static_cast<std::size_t>(first)].primary = true;
}

void appendChannel(Contact& c, ChannelKind kind, const QString& label, const QString& value) {
  Channel channel;
  channel.kind = kind;
  channel.value = value;
  (kind == ChannelKind::Chat ? channel.service : channel.label) = label;
  fillNormal(channel, regionOf(c));
  c.channels.push_back(std::move(channel));
  settlePrimary(c, kind);
}

Result<void> setChannel(Contact& c, const FieldName& name, const QString& value) {
  const ChannelKind kind = *channelKind(name.head);
  const qsizetype at = channelAt(c, kind, name.label);
  if (value.isEmpty()) {
    if (at >= 0) c.channels.erase(c.channels.begin() + at);
    settlePrimary(c, kind);
  } else if (at < 0) {
    appendChannel(c, kind, name.label, value);
  } else {
    Channel& channel = c.channels[static_cast<std::size_t>(at)];
    channel.value = value;
    fillNormal(channel, regionOf(c));
  }
  return {};
}

QString getChannel(const Contact& c, const FieldName& name) {
  const qsizetype at = channelAt(c, *channelKind(name.head), name.label);
  return at < 0 ? QString() : c.channels[static_cast<std::size_t>(at)].value;
}

// Work.

QString Employment::*workMember(const QString& head) {
  for (const WorkField& field : workFields())
    if (head == QLatin1String(field.key)) return field.member;
  return &Employment::companyName;
}

std::size_t mainWork(const Contact& c) {
  for (std::size_t i = 0; i < c.employments.size(); ++i)
    if (c.employments[i].primary) return i;
  return 0;
}

Result<void> setWork(Contact& c, const FieldName& name, const QString& value) {
  const bool isCompany = name.head == u"company";
  if (c.employments.empty()) {
    if (value.isEmpty()) return {};
    if (!isCompany) return refuse(name, "set the company first");
    c.employments.emplace_back().primary = true;
  }
  const std::size_t at = mainWork(c);
  Employment& work = c.employments[at];
  if (isCompany && value.isEmpty()) {
    c.employments.erase(c.employments.begin() + static_cast<std::ptrdiff_t>(at));
    if (!c.employments.empty()) c.employments.front().primary = true;
    return {};
  }
  if (isCompany && work.companyName != value) work.companyId = 0;
  work.*workMember(name.head) = value;
  return {};
}

QString getWork(const Contact& c, const FieldName& name) {
  return c.employments.empty() ? QString() : c.employments[mainWork(c)].*workMember(name.head);
}

// Addresses.

struct AddressField {
  const char* key;
  QString Address::*member;
};

constexpr std::array kAddressFields{
    AddressField{"street", &Address::street},   AddressField{"extended", &Address::extended},
    AddressField{"pobox", &Address::pobox},     AddressField{"city", &Address::city},
    AddressField{"region", &Address::region},   AddressField{"postcode", &Address::postcode},
    AddressField{"country", &Address::country}, AddressField{"country_code", &Address::countryCode}};

QString Address::*addressMember(const QString& head) {
  for (const AddressField& field : kAddressFields)
    if (head == QLatin1String(field.key)) return field.member;
  return &Address::street;
}

bool isBlank(const Address& a) {
  return std::all_of(kAddressFields.begin(), kAddressFields.end(),
                     [&a](const AddressField& field) { return (a.*field.member).isEmpty(); });
}

Result<void> setAddress(Contact& c, const FieldName& name, const QString& value) {
  Address* address = rowOf(c.addresses, &Address::label, name.label);
  if (address == nullptr) {
    if (value.isEmpty()) return {};
    const bool isFirst = c.addresses.empty();
    address = &c.addresses.emplace_back();
    address->label = name.label;
    address->primary = isFirst;
  }
  if (name.head == u"country" && address->country != value) address->countryCode.clear();
  address->*addressMember(name.head) = value;
  std::erase_if(c.addresses, isBlank);
  return {};
}

QString getAddress(const Contact& c, const FieldName& name) {
  const Address* address = rowOf(c.addresses, &Address::label, name.label);
  return address == nullptr ? QString() : address->*addressMember(name.head);
}

// Lists of labelled rows.

Result<void> setDate(Contact& c, const FieldName& name, const QString& value) {
  if (!value.isEmpty() && !isPartialDate(value)) return refuse(name, "a date is 1980-05-12 or --05-12");
  if (name.label.isEmpty()) return refuse(name, "say which date: date.anniversary");
  setRow(c.dates, &ContactDate::label, &ContactDate::value, name.label, value);
  return {};
}

QString getDate(const Contact& c, const FieldName& name) {
  const auto* row = rowOf(c.dates, &ContactDate::label, name.label);
  return row == nullptr ? QString() : row->value;
}

Result<void> setIdentifier(Contact& c, const FieldName& name, const QString& value) {
  setRow(c.identifiers, &Identifier::system, &Identifier::value, name.label, value);
  return {};
}

QString getIdentifier(const Contact& c, const FieldName& name) {
  const auto* row = rowOf(c.identifiers, &Identifier::system, name.label);
  return row == nullptr ? QString() : row->value;
}

Result<void> setRelated(Contact& c, const FieldName& name, const QString& value) {
  Relation* row = rowOf(c.relations, &Relation::label, name.label);
  if (row != nullptr && row->name != value) row->otherId.reset();
  setRow(c.relations, &Relation::label, &Relation::name, name.label, value);
  return {};
}

QString getRelated(const Contact& c, const FieldName& name) {
  const auto* row = rowOf(c.relations, &Relation::label, name.label);
  return row == nullptr ? QString() : row->name;
}

Result<void> setCustom(Contact& c, const FieldName& name, const QString& value) {
  if (name.label.isEmpty()) return refuse(name, "say which field: custom.Size");
  CustomValue* row = rowOf(c.custom, &CustomValue::fieldName, name.label);
  if (row != nullptr) row->optionId.reset();
  setRow(c.custom, &CustomValue::fieldName, &CustomValue::value, name.label, value);
  return {};
}

QString getCustom(const Contact& c, const FieldName& name) {
  const auto* row = rowOf(c.custom, &CustomValue::fieldName, name.label);
  return name.label.isEmpty() || row == nullptr ? QString() : row->value;
}

// The last word on a channel counts: an older consent stays as it was said.
Result<void> setConsent(Contact& c, const FieldName& name, const QString& value) {
  if (reachBit(name.label) == 0) return refuse(name, "consent.email, .sms, .phone or .post");
  if (!value.isEmpty() && value != u"granted" && value != u"refused")
    return refuse(name, "granted or refused");
  const Consent* newest = newestConsent(c, name.label);
  if (value.isEmpty()) {
    std::erase_if(c.consents, [&name](const Consent& one) { return one.channel == name.label; });
  } else if (newest == nullptr) {
    c.consents.push_back({0, name.label, value, {}, {}, {}});
  } else {
    c.consents[static_cast<std::size_t>(newest - c.consents.data())].state = value;
  }
  return {};
}

QString getConsent(const Contact& c, const FieldName& name) {
  const Consent* newest = newestConsent(c, name.label);
  return newest == nullptr ? QString() : newest->state;
}

// Sets of words, and the rest.

QStringList wordsOf(const QString& value) {
  QStringList out;
  for (const QString& part : value.split(u',')) {
    const QString word = part.trimmed();
    if (!word.isEmpty() && !out.contains(word)) out << word;
  }
  return out;
}

Result<void> setTags(Contact& c, const FieldName& name, const QString& value) {
  (name.head == u"tags" ? c.tags : c.roles) = wordsOf(value);
  return {};
}

QString getTags(const Contact& c, const FieldName& name) {
  return (name.head == u"tags" ? c.tags : c.roles).join(QStringLiteral(", "));
}

Result<void> setDoNotContact(Contact& c, const FieldName& name, const QString& value) {
  int bits = 0;
  for (const QString& way : wordsOf(value.toLower())) {
    if (reachBit(way) == 0) return refuse(name, "email, phone, sms or post");
    bits |= reachBit(way);
  }
  c.doNotContact = bits;
  return {};
}

QString getDoNotContact(const Contact& c, const FieldName&) {
  QStringList ways;
  for (const ReachWay& way : reachWays())
    if ((c.doNotContact & way.bit) != 0) ways << QString::fromLatin1(way.key);
  return ways.join(QStringLiteral(", "));
}

Result<void> addTag(Contact& c, const FieldName&, const QString& value) {
  const QString tag = value.trimmed();
  if (!tag.isEmpty() && !c.tags.contains(tag)) c.tags << tag;
  return {};
}

Result<void> setRank(Contact& c, const FieldName& name, const QString& value) {
  const QString rank = value.toUpper();
  if (!rank.isEmpty() && rank != u"A" && rank != u"B" && rank != u"C") return refuse(name, "A, B or C");
  c.rank = rank;
  return {};
}

QString getRank(const Contact& c, const FieldName&) { return c.rank; }

Result<void> setTouchDays(Contact& c, const FieldName& name, const QString& value) {
  bool ok = true;
  const int days = value.isEmpty() ? 0 : value.toInt(&ok);
  if (!ok || days < 0 || days > 3660) return refuse(name, "a number of days, at most 3660");
  c.touchDays = days;
  return {};
}

QString getTouchDays(const Contact& c, const FieldName&) {
  return c.touchDays == 0 ? QString() : QString::number(c.touchDays);
}

Result<void> setBirthday(Contact& c, const FieldName& name, const QString& value) {
  if (!value.isEmpty() && !isPartialDate(value)) return refuse(name, "a date is 1980-05-12 or --05-12");
  c.birthday = value;
  return {};
}

QString getBirthday(const Contact& c, const FieldName&) { return c.birthday; }

struct Rule {
  const char* head;
  Result<void> (*set)(Contact&, const FieldName&, const QString&);
  QString (*get)(const Contact&, const FieldName&);
};

// Every field that is no plain text.
constexpr std::array kRules{Rule{"name", setName, getName},
                            Rule{"kind", setKind, getKind},
                            Rule{"email", setChannel, getChannel},
                            Rule{"phone", setChannel, getChannel},
                            Rule{"url", setChannel, getChannel},
                            Rule{"chat", setChannel, getChannel},
                            Rule{"company", setWork, getWork},
                            Rule{"title", setWork, getWork},
                            Rule{"role", setWork, getWork},
                            Rule{"department", setWork, getWork},
                            Rule{"street", setAddress, getAddress},
                            Rule{"extended", setAddress, getAddress},
                            Rule{"pobox", setAddress, getAddress},
                            Rule{"city", setAddress, getAddress},
                            Rule{"region", setAddress, getAddress},
                            Rule{"postcode", setAddress, getAddress},
                            Rule{"country", setAddress, getAddress},
                            Rule{"country_code", setAddress, getAddress},
                            Rule{"birthday", setBirthday, getBirthday},
                            Rule{"date", setDate, getDate},
                            Rule{"identifier", setIdentifier, getIdentifier},
                            Rule{"related", setRelated, getRelated},
                            Rule{"custom", setCustom, getCustom},
                            Rule{"consent", setConsent, getConsent},
                            Rule{"do_not_contact", setDoNotContact, getDoNotContact},
                            Rule{"tags", setTags, getTags},
                            Rule{"roles", setTags, getTags},
                            Rule{"tag", addTag, nullptr},
                            Rule{"rank", setRank, getRank},
                            Rule{"touch_days", setTouchDays, getTouchDays}};

const Rule* ruleOf(const QString& head) {
  for (const Rule& rule : kRules)
    if (head == QLatin1String(rule.head)) return &rule;
  return nullptr;
}

}

Result<void> setField(Contact& contact, const QString& key, const QString& value) {
  const FieldName name = nameOf(key);
  const QString text = base::storable(value);
  if (const Rule* rule = ruleOf(name.head)) return rule->set(contact, name, text);
  const TextField* field = name.label.isEmpty() ? findTextField(name.head) : nullptr;
  if (field == nullptr) return refuse(name, "there is no such field");
  contact.*field->member = text;
  return {};
}

Result<void> addField(Contact& contact, const QString& key, const QString& value) {
  const FieldName name = nameOf(key);
  const QString text = base::storable(value);
  if (text.isEmpty()) return {};
  if (const auto kind = channelKind(name.head)) {
    appendChannel(contact, *kind, name.label, text);
    return {};
  }
  if (name.head == u"company") {
    Employment work;
    work.companyName = text;
    work.primary = contact.employments.empty();
    contact.employments.push_back(std::move(work));
    return {};
  }
  if (name.head == u"notes" && !contact.notes.isEmpty()) {
    contact.notes += QStringLiteral("\n\n") + text;
    return {};
  }
  return setField(contact, name.head == u"tags" ? QStringLiteral("tag") : key, value);
}

QString fieldValue(const Contact& contact, const QString& key) {
  const FieldName name = nameOf(key);
  if (const Rule* rule = ruleOf(name.head))
    return rule->get == nullptr ? QString() : rule->get(contact, name);
  const TextField* field = name.label.isEmpty() ? findTextField(name.head) : nullptr;
  return field == nullptr ? QString() : contact.*field->member;
}

const Consent* newestConsent(const Contact& contact, QStringView channel) {
  const Consent* newest = nullptr;
  for (const Consent& consent : contact.consents)
    if (consent.channel == channel && (newest == nullptr || consent.at >= newest->at)) newest = &consent;
  return newest;
}

void understandChannels(Contact& contact, const QString& region) {
  const QString own = regionOf(contact);
  for (Channel& channel : contact.channels)
    if (channel.normal.isEmpty()) fillNormal(channel, own.isEmpty() ? region : own);
}

}
