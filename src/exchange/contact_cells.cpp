#include "exchange/contact_cells.h"

#include "domain/fields.h"
#include "exchange/vcard_builder.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace kith::exchange {
namespace {

using domain::Contact;

enum Field : ExportField {
  kKind,
  kName,
  kEmail,
  kPhone,
  kCompany,
  kTitle,
  kRole,
  kDepartment,
  kStreet,
  kExtended,
  kPobox,
  kCity,
  kRegion,
  kPostcode,
  kCountry,
  kMainAddress,
  kUrl,
  kChat,
  kDate,
  kRelated,
  kTags,
  kRoles,
  kIdentifier,
  kConsent,
  kConsentAt,
  kConsentSource,
  kCustom,
  kUid,
  kFirstText  // those of domain::textFields() follow
};

// By number; in this order exports write them, behind the plain texts.
constexpr std::array<QStringView, kFirstText> kNames{
    u"kind",       u"name",         u"email",    u"phone",      u"company",        u"title",   u"role",
    u"department", u"street",       u"extended", u"pobox",      u"city",           u"region",  u"postcode",
    u"country",    u"main_address", u"url",      u"chat",       u"date",           u"related", u"tags",
    u"roles",      u"identifier",   u"consent",  u"consent_at", u"consent_source", u"custom",  u"uid"};

struct AddressPart {
  Field field;
  QString domain::Address::*member;
};
constexpr std::array kAddressParts{
    AddressPart{kStreet, &domain::Address::street},   AddressPart{kExtended, &domain::Address::extended},
    AddressPart{kPobox, &domain::Address::pobox},     AddressPart{kCity, &domain::Address::city},
    AddressPart{kRegion, &domain::Address::region},   AddressPart{kPostcode, &domain::Address::postcode},
    AddressPart{kCountry, &domain::Address::country},
};

struct WorkPart {
  Field field;
  QString domain::Employment::*member;
};
constexpr std::array kWorkParts{
    WorkPart{kCompany, &domain::Employment::companyName},
    WorkPart{kTitle, &domain::Employment::title},
    WorkPart{kRole, &domain::Employment::role},
    WorkPart{kDepartment, &domain::Employment::department},
};

struct ChannelField {
  Field field;
  domain::ChannelKind kind;
};
constexpr std::array kChannelFields{
    ChannelField{kEmail, domain::ChannelKind::Email}, ChannelField{kPhone, domain::ChannelKind::Phone},
    ChannelField{kUrl, domain::ChannelKind::Url}, ChannelField{kChat, domain::ChannelKind::Chat}};

// Counts how often a label came.
class LabelCount {
 public:
  int next(QStringView label) {
    ++m_all;
    for (auto& [known, count] : m_seen)
      if (known == label) return ++count;
    m_seen.emplace_back(label, 1);
    return 1;
  }
  int all() const { return m_all; }

 private:
  QVarLengthArray<std::pair<QStringView, int>, 8> m_seen;
  int m_all = 0;
};

QString joinedTags(const QStringList& tags) {
  const bool plain = std::none_of(tags.begin(), tags.end(), [](const QString& t) {
    return t.contains(u';') || t.contains(u',') || t.contains(u'|') || t.contains(u'"') ||
           t.startsWith(u'*') || t.contains(QLatin1String(":::"));
  });
  if (plain) return tags.join(QStringLiteral("; "));
  QStringList quoted;
  for (QString tag : tags)
    quoted.append(QLatin1Char('"') + tag.replace(u'"', QStringLiteral("\"\"")) + QLatin1Char('"'));
  return quoted.join(u',');
}

// The number by which the contact is known again: its source's, where a card gave one, else its own.
QString uidOf(const Contact& c) {
  const auto given = std::find_if(c.identifiers.begin(), c.identifiers.end(),
                                  [](const auto& i) { return i.system == QStringView(kVcardSystem); });
  return given == c.identifiers.end() ? c.uid : given->value;
}

// Which of the addresses is the main one, counted as their columns stand; empty: none.
QString mainAddressOf(const Contact& c) {
  std::vector<const domain::Address*> all;
  for (const domain::Address& address : c.addresses)
    if (std::any_of(kAddressParts.begin(), kAddressParts.end(),
                    [&](const AddressPart& part) { return !(address.*part.member).isEmpty(); }))
      all.push_back(&address);
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->label < b->label; });
  const auto main = std::find_if(all.begin(), all.end(), [](const auto* a) { return a->primary; });
  return main == all.end() ? QString() : QString::number(main - all.begin() + 1);
}

using Take = std::function<void(const ContactCell&)>;

void takeFilled(ExportField field, const QString& value, const Take& take) {
  if (!value.isEmpty()) take({field, value});
}

void takeTexts(const Contact& c, const Take& take) {
  take({kKind, domain::kindText(c.kind)});
  take({kName, domain::displayName(c), {}, 1, 1, false});
  take({kUid, uidOf(c)});
  ExportField field = kFirstText;
  for (const domain::TextField& text : domain::textFields()) takeFilled(field++, c.*text.member, take);
  takeFilled(kTags, joinedTags(c.tags), take);
  takeFilled(kRoles, joinedTags(c.roles), take);
}

void takeChannels(const Contact& c, const Take& take) {
  for (const ChannelField& each : kChannelFields) {
    LabelCount count;
    for (const bool primary : {true, false})
      for (const domain::Channel& channel : c.channels) {
        if (channel.kind != each.kind || channel.primary != primary) continue;
        const int nth = count.next(channel.label);
        take({each.field, channel.value, channel.label, nth, count.all()});
      }
  }
}

void takeAddresses(const Contact& c, const Take& take) {
  LabelCount count;
  for (const domain::Address& address : c.addresses) {
    const int nth = count.next(address.label);
    for (const AddressPart& part : kAddressParts)
      if (const QString& value = address.*part.member; !value.isEmpty())
        take({part.field, value, address.label, nth, count.all()});
  }
  takeFilled(kMainAddress, mainAddressOf(c), take);
}

void takeWork(const Contact& c, const Take& take) {
  // A company's own name answers for "company" where only one column is wanted.
  const bool company = c.kind == domain::ContactKind::Company;
  if (company) take({kCompany, c.companyName, {}, 0, 1, false});
  for (std::size_t i = 0; i < c.employments.size(); ++i)
    for (const WorkPart& part : kWorkParts) {
      const int nth = static_cast<int>(i) + 1;
      const QString& value = c.employments[i].*part.member;
      if (!value.isEmpty()) take({part.field, value, {}, nth, nth});
    }
}

void takeConsents(const Contact& c, const Take& take) {
  LabelCount count;
  for (const domain::Consent& consent : c.consents) {
    const bool first = count.next(consent.channel) == 1;
    if (!first) continue;
    const int any = count.all();
    take({kConsent, consent.state, consent.channel, 1, any});
    take({kConsentAt, consent.at, consent.channel, 1, any, !consent.at.isEmpty()});
    take({kConsentSource, consent.source, consent.channel, 1, any, !consent.source.isEmpty()});
  }
}

void takeOthers(const Contact& c, const Take& take) {
  LabelCount dates;
  for (const auto& date : c.dates) {
    const int nth = dates.next(date.label);
    take({kDate, date.value, date.label, nth, dates.all()});
  }
  LabelCount relations;
  for (const auto& relation : c.relations) {
    const int nth = relations.next(relation.label);
    take({kRelated, relation.name, relation.label, nth, relations.all()});
  }
  LabelCount systems;
  for (const auto& i : c.identifiers) {
    const int nth = systems.next(i.system);
    const bool own = nth == 1 && i.system != QStringView(kVcardSystem);
    take({kIdentifier, i.value, i.system, nth, systems.all(), own});
  }
  LabelCount names;
  for (const auto& v : c.custom)
    if (names.next(v.fieldName) == 1) take({kCustom, v.value, v.fieldName, 1, 1, true, v.fieldId});
}

}

void eachCell(const Contact& contact, const Take& take) {
  takeTexts(contact, take);
  takeChannels(contact, take);
  takeAddresses(contact, take);
  takeWork(contact, take);
  takeConsents(contact, take);
  takeOthers(contact, take);
}

ExportField exportField(QStringView name) {
  const auto* part = std::find(kNames.begin(), kNames.end(), name);
  if (part != kNames.end()) return static_cast<ExportField>(part - kNames.begin());
  const domain::TextField* text = domain::findTextField(name);
  return text == nullptr ? -1 : kFirstText + static_cast<ExportField>(text - domain::textFields().data());
}

QString exportFieldName(ExportField field) {
  if (field < kFirstText) return kNames[static_cast<std::size_t>(field)].toString();
  return QString::fromLatin1(domain::textFields()[static_cast<std::size_t>(field - kFirstText)].key);
}

int exportRank(ExportField field) {
  if (field <= kName) return field;
  const int texts = static_cast<int>(domain::textFields().size());
  return field < kFirstText ? field + texts : field - kFirstText + kName + 1;
}

bool isAddressField(ExportField field) { return field >= kStreet && field <= kCountry; }

bool isCustomField(ExportField field) { return field == kCustom; }

bool hasLabels(ExportField field) {
  static constexpr std::array kLabelled{kEmail,      kPhone,   kUrl,       kChat,          kDate,  kRelated,
                                        kIdentifier, kConsent, kConsentAt, kConsentSource, kCustom};
  return isAddressField(field) || std::find(kLabelled.begin(), kLabelled.end(), field) != kLabelled.end();
}

bool isDayField(ExportField field) { return field == kDate || exportFieldName(field) == u"birthday"; }

QStringList exportFieldNames() {
  std::vector<ExportField> fields;
  for (ExportField field = 0; field < kFirstText + static_cast<int>(domain::textFields().size()); ++field)
    if (field != kCustom && field != kMainAddress) fields.push_back(field);
  std::sort(fields.begin(), fields.end(),
            [](ExportField a, ExportField b) { return exportRank(a) < exportRank(b); });
  QStringList names;
  for (const ExportField field : fields) names << exportFieldName(field);
  return names;
}

}
