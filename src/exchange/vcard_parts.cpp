#include "exchange/vcard_parts.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "exchange/cell_values.h"
#include "exchange/countries.h"
#include "exchange/vcard_dates.h"
#include "exchange/vcard_labels.h"

#include <algorithm>

namespace kith::exchange {

using domain::Channel;
using domain::ChannelKind;
using domain::Contact;

namespace {

QString text(const VcardProperty& p) { return unescapedText(p).trimmed(); }

// A part of a name as it stands, in 3.0 and later perhaps a list: RFC 6350 6.2.2.
QString namePart(const VcardProperty& p, const QStringList& raw, qsizetype at) {
  if (at >= raw.size()) return {};
  VcardProperty part = p;
  part.value = raw[at];
  if (p.version == VcardVersion::V21) return unescapedParts(part, QChar()).join(QString()).trimmed();
  QStringList words;
  for (const QString& word : unescapedParts(part, u','))
    if (!word.trimmed().isEmpty()) words << word.trimmed();
  return words.join(u' ');
}

// Nothing but blanks, line ends and separators.
bool saysNothing(const VcardProperty& p) {
  QString rest = p.value;
  if (p.version != VcardVersion::V21)
    rest.replace(QLatin1String("\\n"), QLatin1String(" "), Qt::CaseInsensitive);
  return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isSpace() || c == u';' || c == u','; });
}

bool isList(const VcardProperty& p) {
  return p.version != VcardVersion::V21 && rawParts(p.value, u',').size() > 1;
}

}

VcardParts::VcardParts(const BuildOptions& options, Draft& draft)
    : m_options(options), m_draft(draft), m_contact(draft.contact) {}

void VcardParts::take(const Vcard& card) {
  QStringList groups;
  for (const VcardProperty& p : card.properties) {
    if (p.group.isEmpty()) continue;
    if (p.name != u"X-ABLABEL") groups << p.group.toLower();
    if (p.name == u"X-ABLABEL") m_groupLabels.insert(p.group.toLower(), text(p));
    if (p.name == u"X-ABADR") m_groupCountries.insert(p.group.toLower(), text(p).toUpper());
  }
  for (const VcardProperty& p : card.properties) {
    // The label of something that is not there is a property like any other.
    const bool label = p.name == u"X-ABLABEL" && groups.contains(p.group.toLower());
    if (saysNothing(p) || label) continue;
    const Handler handler = handlers().value(p.name, &VcardParts::keep);
    (this->*handler)(p);
  }
}

QString VcardParts::groupLabel(const VcardProperty& p) const {
  return p.group.isEmpty() ? QString() : m_groupLabels.value(p.group.toLower());
}

void VcardParts::keep(const VcardProperty& p) {
  const QString label = p.name == u"X-ABLABEL" ? QString() : groupLabel(p);
  m_contact.properties.push_back({0, p.name, label, keptParameters(p), keptValue(p, senseOf(p.name))});
}

void VcardParts::ignored(const VcardProperty&) {}

void VcardParts::report(const VcardProperty& p, const QString& value, const char* problem) {
  m_draft.problems.push_back({p.line, p.name, value.left(200), QString::fromLatin1(problem)});
}

// A field has one value in a contact: a second one goes on a line of its own.
void VcardParts::addOwn(const QString& name, const QString& value, bool inFront) {
  for (domain::CustomValue& there : m_contact.custom) {
    if (there.fieldName != name) continue;
    there.value = inFront ? QString(value + u'\n' + there.value) : QString(there.value + u'\n' + value);
    return;
  }
  m_contact.custom.push_back({0, 0, name, std::nullopt, value});
}

// RFC 6350 6.2.2. A list inside a part is kept beside the text that lists show.
void VcardParts::name(const VcardProperty& p) {
  const QStringList raw = rawParts(p.value, u';');
  m_contact.family = namePart(p, raw, 0);
  m_contact.given = namePart(p, raw, 1);
  m_contact.middle = namePart(p, raw, 2);
  m_contact.prefix = namePart(p, raw, 3);
  m_contact.suffix = namePart(p, raw, 4);
  if (isList(p)) keep(p);
}

void VcardParts::formatted(const VcardProperty& p) {
  if (m_formatted.isEmpty())
    m_formatted = base::collapsed(text(p));
  else
    keep(p);
}

// RFC 6350 6.2.3
void VcardParts::nickname(const VcardProperty& p) {
  QStringList names;
  if (p.version == VcardVersion::V21)
    names << text(p);
  else
    names = unescapedParts(p, u',');
  for (const QString& one : names) {
    if (one.trimmed().isEmpty()) continue;
    if (!m_contact.nickname.isEmpty()) m_contact.nickname += QStringLiteral(", ");
    m_contact.nickname += one.trimmed();
  }
}

void VcardParts::phoneticGiven(const VcardProperty& p) { m_contact.phoneticGiven = text(p); }
void VcardParts::phoneticFamily(const VcardProperty& p) { m_contact.phoneticFamily = text(p); }

// RFC 6350 6.6.4: the name, then its units.
void VcardParts::organisation(const VcardProperty& p) {
  QStringList parts;
  for (const QString& part : unescapedParts(p, u';'))
    if (!part.trimmed().isEmpty()) parts << part.trimmed();
  domain::Employment work;
  work.companyName = parts.takeFirst();
  work.department = parts.join(QStringLiteral("; "));
  work.fromDate = p.parameter(u"X-FROM");
  work.toDate = p.parameter(u"X-TO");
  m_contact.employments.push_back(work);
  m_workGroups.push_back(p.group.toLower());
}

void VcardParts::title(const VcardProperty& p) { m_titles.push_back({p.group.toLower(), text(p)}); }
void VcardParts::role(const VcardProperty& p) { m_roles.push_back({p.group.toLower(), text(p)}); }

// RFC 6350 6.3.1
void VcardParts::address(const VcardProperty& p) {
  QStringList parts = unescapedParts(p, u';');
  while (parts.size() < 7) parts << QString();
  for (QString& part : parts) part = part.trimmed();
  domain::Address a;
  a.label = labelOf(p, groupLabel(p));
  a.pobox = parts[0];
  a.extended = parts[1];
  a.street = parts[2];
  a.city = parts[3];
  a.region = parts[4];
  a.postcode = parts[5];
  a.country = parts[6];
  a.countryCode = countryCode(a.country);
  if (a.countryCode.isEmpty()) a.countryCode = m_groupCountries.value(p.group.toLower());
  if (const auto wanted = p.preference(); wanted && *wanted < m_address.preference)
    m_address = {*wanted, m_contact.addresses.size()};
  m_contact.addresses.push_back(a);
}

// The same value twice is one; its label completes the one that has none.
void VcardParts::addChannel(Channel channel, const VcardProperty& p) {
  auto& all = m_contact.channels;
  auto same = std::find_if(all.begin(), all.end(), [&channel](const Channel& c) {
    return c.kind == channel.kind && c.value == channel.value && c.service == channel.service &&
           c.extension == channel.extension;
  });
  if (same == all.end()) same = all.insert(all.end(), channel);
  if (same->label.isEmpty()) same->label = channel.label;
  Pick& pick = m_picks[channel.kind];
  const auto wanted = p.preference();
  if (wanted && *wanted < pick.preference) pick = {*wanted, static_cast<std::size_t>(same - all.begin())};
}

// RFC 6350 6.4.2
void VcardParts::email(const VcardProperty& p) {
  const QList<Mailbox> boxes = mailboxesOf(text(p));
  Channel channel;
  channel.kind = ChannelKind::Email;
  channel.label = labelOf(p, groupLabel(p));
  channel.value = boxes.size() == 1 ? boxes.front().address : text(p);
  channel.normal = base::folded(channel.value);
  addChannel(channel, p);
}

// RFC 6350 6.4.1: text, or a URI with its extension (RFC 3966).
void VcardParts::phone(const VcardProperty& p) {
  QString value = text(p);
  Channel channel;
  channel.kind = ChannelKind::Phone;
  channel.label = labelOf(p, groupLabel(p));
  if (value.startsWith(u"tel:", Qt::CaseInsensitive)) {
    const QStringList parts = value.mid(4).split(u';');
    value = parts.front().trimmed();
    for (const QString& part : parts)
      if (part.startsWith(u"ext=", Qt::CaseInsensitive)) channel.extension = part.mid(4);
  }
  channel.value = value;
  channel.normal = p.parameter(u"X-E164");
  addChannel(channel, p);
}

// RFC 6350 6.7.8
void VcardParts::url(const VcardProperty& p) {
  Channel channel;
  channel.kind = ChannelKind::Url;
  channel.label = labelOf(p, groupLabel(p));
  channel.value = text(p);
  addChannel(channel, p);
}

// RFC 6350 6.4.3, RFC 4770: service:name. A service that the scheme does not name is written back as it came.
void VcardParts::chat(const VcardProperty& p) {
  const QString whole = text(p);
  const qsizetype colon = whole.indexOf(u':');
  const QString scheme = whole.left(std::max<qsizetype>(0, colon)).toLower();
  const QString told = p.parameter(u"X-SERVICE-TYPE").toLower();
  Channel channel;
  channel.kind = ChannelKind::Chat;
  channel.label = labelOf(p, groupLabel(p));
  channel.service = told.isEmpty() ? scheme : told;
  channel.value = colon < 0 ? whole : whole.mid(colon + 1);
  if (!told.isEmpty() && QString(told).remove(u' ') != scheme) keep(p);
  addChannel(channel, p);
}

// X-AIM, X-ICQ … before there was IMPP.
void VcardParts::chatOfProgram(const VcardProperty& p) {
  Channel channel;
  channel.kind = ChannelKind::Chat;
  channel.label = labelOf(p, groupLabel(p));
  channel.service = p.name.mid(2).toLower();
  if (channel.service == u"skype-username") channel.service = QStringLiteral("skype");
  channel.value = text(p);
  keep(p);
  addChannel(channel, p);
}

// Apple's X-SOCIALPROFILE, RFC 9554 3.4: a page where there is an address, else a name at a service.
void VcardParts::profile(const VcardProperty& p) {
  const QStringList types = p.types();
  QString service = p.parameter(u"SERVICE-TYPE").toLower();
  for (const QString& type : types)
    if (service.isEmpty() && type.compare(u"pref", Qt::CaseInsensitive) != 0) service = type.toLower();
  const QString user = p.parameter(u"X-USER");
  Channel channel;
  channel.value = text(p);
  const bool page = channel.value.startsWith(u"http", Qt::CaseInsensitive);
  channel.kind = page ? ChannelKind::Url : ChannelKind::Chat;
  channel.label = page ? service : QString();
  channel.service = page ? QString() : service;
  if (!page && !user.isEmpty()) channel.value = user;
  keep(p);
  addChannel(channel, p);
}

// RFC 6350 6.2.5
void VcardParts::birthday(const VcardProperty& p) {
  if (const auto date = vcardDate(p, m_options.today)) {
    m_contact.birthday = *date;
    return;
  }
  report(p, text(p), "not understood as a date; kept as typed");
  addOwn(QStringLiteral("Birthday"), text(p));
}

void VcardParts::date(const VcardProperty& p) {
  const auto date = vcardDate(p, m_options.today);
  if (!date) {
    report(p, text(p), "not understood as a date; kept as typed");
    return keep(p);
  }
  const bool apple = p.name == u"X-ABDATE";
  const QString label = apple ? plainGroupLabel(groupLabel(p)) : QStringLiteral("anniversary");
  const QString value = text(p);
  const bool lossy = value.contains(u'T') || value.contains(u' ');
  if ((!apple && p.name != u"ANNIVERSARY") || lossy) keep(p);
  const domain::ContactDate row{0, label, *date};
  if (std::find(m_contact.dates.begin(), m_contact.dates.end(), row) == m_contact.dates.end())
    m_contact.dates.push_back(row);
}

// RFC 6350 6.6.6, Apple's X-ABRELATEDNAMES, and the words of other programs: X-EVOLUTION-SPOUSE.
void VcardParts::related(const VcardProperty& p) {
  const QString value = text(p);
  const bool uri = p.name == u"RELATED" && p.parameter(u"VALUE").toLower() != u"text" &&
                   (p.parameter(u"VALUE").toLower() == u"uri" || value.startsWith(u"urn:") ||
                    value.contains(u"://") || value.startsWith(u"mailto:"));
  if (uri) return keep(p);
  QString label;
  if (p.name == u"RELATED" || p.name == u"X-ABRELATEDNAMES") {
    label = groupLabel(p).isEmpty() && !p.types().isEmpty() ? p.types().front().toLower()
                                                            : plainGroupLabel(groupLabel(p));
  } else {
    for (const char16_t* one : {u"spouse", u"manager", u"assistant", u"child", u"partner", u"parent"})
      if (p.name.contains(QStringView(one), Qt::CaseInsensitive)) label = QString::fromUtf16(one);
    keep(p);
  }
  const domain::Relation row{0, value, label, std::nullopt};
  if (std::find(m_contact.relations.begin(), m_contact.relations.end(), row) == m_contact.relations.end())
    m_contact.relations.push_back(row);
}

// RFC 6350 6.7.1. The group that Google puts everybody into is no tag.
void VcardParts::categories(const VcardProperty& p) {
  for (const QString& part : unescapedParts(p, u',')) {
    const QString tag = part.trimmed();
    if (!tag.isEmpty() && tag != u"myContacts" && !m_contact.tags.contains(tag)) m_contact.tags << tag;
  }
}

void VcardParts::note(const VcardProperty& p) {
  if (!m_contact.notes.isEmpty()) m_contact.notes += QStringLiteral("\n\n");
  // Outlook ends a note of 2.1 with a line end of its own.
  m_contact.notes += p.version == VcardVersion::V21 ? text(p) : unescapedText(p);
}

// RFC 6350 6.2.4: bytes become the photo; what lies elsewhere is kept as text, nothing is fetched.
void VcardParts::photo(const VcardProperty& p) {
  const QString value = text(p);
  const bool data = value.startsWith(u"data:", Qt::CaseInsensitive);
  if (!m_draft.photo.isEmpty() || !(data || p.isBase64())) return keep(p);
  const QString code = data ? value.section(u',', 1) : value;
  QByteArray bytes = QByteArray::fromBase64(code.toLatin1());
  if (bytes.isEmpty()) {
    report(p, value.left(40), "not understood as a photo; kept as it stands");
    return keep(p);
  }
  if (bytes.size() > kLargestPhoto) return report(p, {}, "the photo is larger than 8 MB; left out");
  m_draft.photo = std::move(bytes);
  const QStringList types = p.types();
  if (data)
    m_draft.photoType = value.mid(5).section(u';', 0, 0).section(u',', 0, 0);
  else if (!types.isEmpty())
    m_draft.photoType = QStringLiteral("image/") + types.front().toLower().section(u'/', -1);
}

// RFC 6350 6.7.6
void VcardParts::uid(const VcardProperty& p) {
  const QString value = text(p);
  const QString plain = value.startsWith(u"urn:uuid:", Qt::CaseInsensitive) ? value.mid(9) : value;
  if (!m_contact.identifiers.empty()) return;
  m_contact.identifiers.push_back({0, QString::fromUtf16(kVcardSystem), plain});
}

// RFC 6350 6.1.4
void VcardParts::kind(const VcardProperty& p) {
  const QString told = text(p).toLower();
  if (told == u"org" || told == u"organization")
    m_told = domain::ContactKind::Company;
  else if (told == u"individual")
    m_told = domain::ContactKind::Person;
  else
    keep(p);
}

void VcardParts::shownAs(const VcardProperty& p) {
  if (text(p).compare(u"COMPANY", Qt::CaseInsensitive) == 0)
    m_told = domain::ContactKind::Company;
  else
    keep(p);
}

// RFC 6350 6.2.7
void VcardParts::gender(const VcardProperty& p) {
  const QStringList parts = unescapedParts(p, u';');
  const QString sex = parts.front().trimmed().toUpper();
  const QString words = parts.value(1).trimmed();
  if (!words.isEmpty())
    m_contact.gender = words;
  else if (sex == u"M" || sex == u"F" || sex == u"O")
    m_contact.gender = sex == u"M"   ? QStringLiteral("male")
                       : sex == u"F" ? QStringLiteral("female")
                                     : QStringLiteral("other");
  else if (sex.size() > 1)
    m_contact.gender = parts.front().trimmed();
  if (sex.size() == 1 && (!words.isEmpty() || m_contact.gender.isEmpty())) keep(p);
}

// RFC 6350 6.4.4: the preferred one is the language, the others are kept.
void VcardParts::language(const VcardProperty& p) {
  const int wanted = p.preference().value_or(999);
  if (!m_contact.language.isEmpty() && wanted >= m_language.preference) return keep(p);
  m_language.preference = wanted;
  if (!m_contact.language.isEmpty())
    m_contact.properties.push_back({0, p.name, {}, {}, keptText(m_contact.language)});
  m_contact.language = text(p);
}

// RFC 6350 6.5.1: names of places as IANA has them; an offset says nothing of summer.
void VcardParts::timeZone(const VcardProperty& p) {
  const QString value = text(p);
  if (!m_contact.timeZone.isEmpty() || !value.contains(u'/')) return keep(p);
  m_contact.timeZone = value;
}

// What Kith writes for fields that cards have no word for.
void VcardParts::ownWord(const VcardProperty& p) {
  const QString value = unescapedText(p);
  const QString name = p.parameter(u"X-NAME");
  if (p.name == u"X-KITH-FIELD")
    addOwn(name, value);
  else if (p.name == u"X-KITH-IDENTIFIER")
    m_contact.identifiers.push_back({0, name, value});
  else if (p.name == u"X-KITH-ROLE")
    m_contact.roles << value;
  else if (p.name == u"X-KITH-CONSENT")
    m_contact.consents.push_back(
        {0, name, value, p.parameter(u"X-AT"), p.parameter(u"X-SOURCE"), p.parameter(u"X-PROOF")});
  else if (p.name == u"X-KITH-DO-NOT-CONTACT")
    m_contact.doNotContact = value.toInt() & 15;
  else if (p.name == u"X-KITH-TOUCH-DAYS")
    m_contact.touchDays = std::clamp(value.toInt(), 0, 36500);
  else if (const auto* field = domain::findTextField(p.name.mid(7).toLower()))
    m_contact.*field->member = value;
  else
    keep(p);
}

}
