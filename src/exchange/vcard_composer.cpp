#include "exchange/vcard_composer.h"

#include "exchange/countries.h"
#include "exchange/vcard_builder.h"
#include "exchange/vcard_dates.h"
#include "exchange/vcard_kept.h"
#include "exchange/vcard_labels.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <map>

namespace kith::exchange {

using domain::Channel;
using domain::ChannelKind;
using domain::Contact;

namespace {

// The types that RELATED has words for: RFC 6350 6.6.6.
bool isRelatedType(const QString& label) {
  static constexpr std::array kTypes{u"contact",   u"acquaintance", u"friend", u"met",      u"co-worker",
                                     u"colleague", u"neighbor",     u"child",  u"parent",   u"sibling",
                                     u"spouse",    u"kin",          u"agent",  u"emergency"};
  return std::any_of(kTypes.begin(), kTypes.end(),
                     [&label](const char16_t* t) { return label == QStringView(t); });
}

// Whether every row of `said` stands in `there`; `same` tells.
template <class Row, class Same>
bool allIn(const std::vector<Row>& said, const std::vector<Row>& there, Same same) {
  return std::all_of(said.begin(), said.end(), [&](const Row& s) {
    return std::any_of(there.begin(), there.end(), [&](const Row& t) { return same(s, t); });
  });
}

template <class Row, class Same>
void removeAll(const std::vector<Row>& said, std::vector<Row>& from, Same same) {
  for (const Row& s : said) std::erase_if(from, [&](const Row& row) { return same(s, row); });
}

bool sameChannel(const Channel& a, const Channel& b) {
  return a.kind == b.kind && a.value == b.value && a.service == b.service;
}

bool sameDate(const domain::ContactDate& a, const domain::ContactDate& b) {
  return a.label == b.label && a.value == b.value;
}

bool sameRelation(const domain::Relation& a, const domain::Relation& b) {
  return a.label == b.label && a.name == b.name;
}

bool isUriNumber(const QString& text) {
  static const QString kSigns = QStringLiteral("+0123456789-.()");
  return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return kSigns.contains(c); });
}

QString photoType(const QByteArray& bytes) {
  if (bytes.startsWith("\x89PNG")) return QStringLiteral("image/png");
  if (bytes.startsWith("GIF8")) return QStringLiteral("image/gif");
  if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") return QStringLiteral("image/webp");
  return QStringLiteral("image/jpeg");
}

}

VcardComposer::VcardComposer(const Contact& contact, VcardVersion version) : m_left(contact), m_out(version) {
  sortKept(contact);
}

// A property in another spelling is written in place of the field, or not at all where the field is no longer
// what it says.
void VcardComposer::sortKept(const Contact& contact) {
  for (const domain::ExtraProperty& property : contact.properties)
    if (stillSaid(property, contact)) m_kept.push_back(property);
}

bool VcardComposer::stillSaid(const domain::ExtraProperty& property, const Contact& contact) {
  const Contact said = saidBy(property);
  if (property.name == u"N") {
    // 2.1 has no lists in a name: there the field speaks.
    m_nameKept = m_out.version() != VcardVersion::V21 && domain::sameNameParts(said, contact);
    return m_nameKept;
  }
  if (property.name == u"GENDER" || property.name == u"X-GENDER") {
    if (said.gender != contact.gender) return false;
    m_left.gender.clear();
    return true;
  }
  if (!allIn(said.channels, contact.channels, sameChannel) || !allIn(said.dates, contact.dates, sameDate) ||
      !allIn(said.relations, contact.relations, sameRelation))
    return false;
  removeAll(said.channels, m_left.channels, sameChannel);
  removeAll(said.dates, m_left.dates, sameDate);
  removeAll(said.relations, m_left.relations, sameRelation);
  return true;
}

QByteArray VcardComposer::compose(const QByteArray& photo) {
  addHead();
  addNames();
  addWork();
  addChannels();
  addAddresses();
  addDates();
  addRelations();
  addTexts();
  if (!photo.isEmpty()) m_out.addBytes(QStringLiteral("PHOTO"), photo.toBase64(), photoType(photo));
  addOwnWords();
  for (const auto& kept : m_kept) {
    const bool old = m_out.version() == VcardVersion::V21;
    m_out.addKept(kept.name, kept.label, kept.parameters,
                  old ? oldKeptValue(kept.value, senseOf(kept.name)) : kept.value);
  }
  addText("END", QStringLiteral("VCARD"));
  return m_out.take();
}

void VcardComposer::addHead() {
  addText("BEGIN", QStringLiteral("VCARD"));
  static constexpr const char16_t* kVersions[] = {u"2.1", u"3.0", u"4.0"};
  addText("VERSION", QString::fromUtf16(kVersions[static_cast<int>(m_out.version())]));
  if (m_out.version() != VcardVersion::V21) addText("PRODID", QStringLiteral("-//Kith//Kith//EN"));
  addUid();
}

void VcardComposer::addUid() {
  QString uid = m_left.uid;
  for (const domain::Identifier& id : m_left.identifiers)
    if (id.system == QStringView(kVcardSystem)) uid = id.value;
  const bool urn = !isOld() && !QUuid::fromString(uid).isNull();
  if (!uid.isEmpty()) addText("UID", urn ? QString(QStringLiteral("urn:uuid:") + uid) : uid);
}

// Empty text is not written.
void VcardComposer::addText(const char* name, const QString& value, const QString& parameters) {
  if (value.isEmpty()) return;
  m_out.add({QString::fromLatin1(name), m_out.text(value), {}, parameters, {}, {}});
}

void VcardComposer::addNames() {
  const Contact& c = m_left;
  const bool company = c.kind == domain::ContactKind::Company;
  QString whole = c.formattedName.isEmpty() ? domain::displayName(c) : c.formattedName;
  if (whole == u"(no name)") whole.clear();
  // RFC 2426 and 6350 want both names, even where they are empty.
  m_out.add({QStringLiteral("FN"), m_out.text(whole), {}, {}, {}, {}});
  if (!m_nameKept)
    m_out.add({QStringLiteral("N"),
               m_out.parts({c.family, c.given, c.middle, c.prefix, c.suffix}, u';'),
               {},
               {},
               {},
               {}});
  if (company)
    addText(isOld() ? "X-ABShowAs" : "KIND", isOld() ? QStringLiteral("COMPANY") : QStringLiteral("org"));
  // Without a name of its own a person would be taken for where they work.
  const bool nameless = c.given.isEmpty() && c.middle.isEmpty() && c.family.isEmpty();
  if (!company && nameless && !c.employments.empty()) addText("KIND", QStringLiteral("individual"));
  if (!c.nickname.isEmpty()) {
    const bool one = m_out.version() == VcardVersion::V21;
    const QStringList names = c.nickname.split(QStringLiteral(", "));
    m_out.add({QStringLiteral("NICKNAME"), one ? c.nickname : m_out.parts(names, u','), {}, {}, {}, {}});
  }
  addText("X-PHONETIC-FIRST-NAME", c.phoneticGiven);
  addText("X-PHONETIC-LAST-NAME", c.phoneticFamily);
}

void VcardComposer::addWork() {
  std::vector<domain::Employment> works = m_left.employments;
  std::stable_partition(works.begin(), works.end(), [](const auto& w) { return w.primary; });
  if (m_left.kind == domain::ContactKind::Company) {
    domain::Employment self;
    self.companyName = m_left.companyName;
    works.insert(works.begin(), self);
  }
  for (const domain::Employment& work : works)
    addWorkLine(work, works.size() > 1 ? m_out.newGroup() : QString());
}

void VcardComposer::addWorkLine(const domain::Employment& work, const QString& group) {
  QStringList units{work.companyName};
  if (!work.department.isEmpty()) units << work.department.split(QStringLiteral("; "));
  QStringList parameters;
  if (!work.fromDate.isEmpty()) parameters << VcardOutput::parameter("X-FROM", work.fromDate);
  if (!work.toDate.isEmpty()) parameters << VcardOutput::parameter("X-TO", work.toDate);
  m_out.add({QStringLiteral("ORG"), m_out.parts(units, u';'), {}, parameters.join(u';'), {}, group});
  for (const auto& [name, value] : {std::pair{"TITLE", work.title}, std::pair{"ROLE", work.role}})
    if (!value.isEmpty()) m_out.add({QString::fromLatin1(name), m_out.text(value), {}, {}, {}, group});
}

// A label becomes types or X-ABLabel; the preferred one is marked as the version has it.
void VcardComposer::addLabelled(VcardLine line, const QString& label, bool primary) {
  const WrittenLabel written = writtenLabel(label);
  line.types += written.types;
  line.groupLabel = written.groupLabel;
  if (primary && isOld()) line.types << QStringLiteral("PREF");
  if (primary && !isOld()) line.parameters += line.parameters.isEmpty() ? u"PREF=1" : u";PREF=1";
  m_out.add(line);
}

void VcardComposer::addChannels() {
  // The first mail and the first phone are the main ones without a word.
  std::map<ChannelKind, int> nth;
  for (const Channel& channel : m_left.channels) {
    const bool usual = channel.kind == ChannelKind::Email || channel.kind == ChannelKind::Phone;
    const bool marked = channel.primary && !(usual && nth[channel.kind]++ == 0);
    if (usual && !channel.primary) ++nth[channel.kind];
    Channel one = channel;
    one.primary = marked;
    switch (one.kind) {
      case ChannelKind::Email:
        addLabelled({QStringLiteral("EMAIL"),
                     m_out.text(one.value),
                     isOld() ? QStringList{QStringLiteral("INTERNET")} : QStringList{},
                     {},
                     {},
                     {}},
                    one.label, marked);
        break;
      case ChannelKind::Phone:
        addPhone(one);
        break;
      case ChannelKind::Url:
        addLabelled({QStringLiteral("URL"), m_out.uri(one.value)}, one.label, marked);
        break;
      case ChannelKind::Chat:
        addChat(one);
        break;
    }
  }
}

// RFC 6350 6.4.1; an extension that the number does not say itself needs the URI of RFC 3966.
void VcardComposer::addPhone(const Channel& channel) {
  VcardLine line{QStringLiteral("TEL"), m_out.text(channel.value)};
  const bool apart = !channel.extension.isEmpty() && isUriNumber(channel.value);
  if (apart && isOld()) line.value = m_out.text(channel.value + QStringLiteral(" ext. ") + channel.extension);
  if (apart && !isOld()) {
    line.parameters = QStringLiteral("VALUE=uri");
    line.value = QStringLiteral("tel:") + channel.value + QStringLiteral(";ext=") + channel.extension;
  }
  // Whoever reads it elsewhere need not live in the country of the number.
  if (!channel.normal.isEmpty() && !channel.value.startsWith(u'+'))
    line.parameters += (line.parameters.isEmpty() ? QString() : QStringLiteral(";")) +
                       VcardOutput::parameter("X-E164", channel.normal);
  addLabelled(line, channel.label, channel.primary);
}

// RFC 4770, RFC 6350 6.4.3
void VcardComposer::addChat(const Channel& channel) {
  QString scheme = channel.service.toLower();
  VcardLine line{QStringLiteral("IMPP"), {}};
  if (scheme.contains(u' ')) line.parameters = VcardOutput::parameter("X-SERVICE-TYPE", channel.service);
  scheme.remove(u' ');
  line.value = m_out.text(scheme.isEmpty() ? channel.value : QString(scheme + u':' + channel.value));
  addLabelled(line, channel.label, channel.primary);
}

// RFC 6350 6.3.1
void VcardComposer::addAddresses() {
  for (const domain::Address& a : m_left.addresses) {
    VcardLine line{
        QStringLiteral("ADR"),
        m_out.parts({a.pobox, a.extended, a.street, a.city, a.region, a.postcode, a.country}, u';')};
    const bool codeOnly = !a.countryCode.isEmpty() && countryCode(a.country) != a.countryCode;
    if (codeOnly) line.group = m_out.newGroup();
    addLabelled(line, a.label, a.primary);
    if (codeOnly) m_out.add({QStringLiteral("X-ABADR"), a.countryCode.toLower(), {}, {}, {}, line.group});
  }
}

// RFC 6350 6.2.5, 6.2.6; other days as Apple writes them.
void VcardComposer::addDates() {
  addText("BDAY", writtenDate(m_left.birthday, m_out.version()));
  bool anniversary = false;
  for (const domain::ContactDate& d : m_left.dates) {
    const QString value = m_out.text(writtenDate(d.value, m_out.version()));
    const bool standard = !isOld() && d.label == u"anniversary" && !std::exchange(anniversary, true);
    const QString name = standard ? QStringLiteral("ANNIVERSARY") : QStringLiteral("X-ABDATE");
    m_out.add({name, value, {}, {}, standard ? QString() : groupLabelOf(d.label), {}});
  }
}

void VcardComposer::addRelations() {
  for (const domain::Relation& r : m_left.relations) {
    const QString value = m_out.text(r.name);
    if (isOld()) {
      m_out.add({QStringLiteral("X-ABRELATEDNAMES"), value, {}, {}, groupLabelOf(r.label), {}});
      continue;
    }
    const bool known = isRelatedType(r.label);
    m_out.add({QStringLiteral("RELATED"),
               value,
               known ? QStringList{r.label} : QStringList{},
               QStringLiteral("VALUE=text"),
               known ? QString() : groupLabelOf(r.label),
               {}});
  }
}

void VcardComposer::addTexts() {
  const Contact& c = m_left;
  if (!c.tags.isEmpty()) m_out.add({QStringLiteral("CATEGORIES"), m_out.parts(c.tags, u',')});
  addText("NOTE", c.notes);
  // A kept one may be preferred to a language that says nothing of the kind.
  const bool rivals =
      std::any_of(m_kept.begin(), m_kept.end(), [](const auto& kept) { return kept.name == u"LANG"; });
  if (!c.language.isEmpty()) addLabelled({QStringLiteral("LANG"), m_out.text(c.language)}, {}, rivals);
  const bool told = m_out.version() == VcardVersion::V30;
  addText("TZ", c.timeZone, told ? QStringLiteral("VALUE=text") : QString());
  const std::pair<const char16_t*, const char16_t*> kSexes[] = {
      {u"male", u"M"}, {u"female", u"F"}, {u"other", u"O"}};
  if (c.gender.isEmpty()) return;
  // A sign alone would be taken for one of the sexes.
  const bool alone = !isOld() || c.gender.size() == 1;
  QString gender = alone ? QString(u';' + m_out.part(c.gender)) : m_out.part(c.gender);
  for (const auto& [word, sex] : kSexes)
    if (!isOld() && c.gender == QStringView(word)) gender = QString::fromUtf16(sex);
  m_out.add({isOld() ? QStringLiteral("X-GENDER") : QStringLiteral("GENDER"), gender});
}

void VcardComposer::addOwnWords() {
  const Contact& c = m_left;
  addText("X-KITH-STAGE", c.stage);
  addText("X-KITH-SOURCE", c.source);
  addText("X-KITH-RANK", c.rank);
  addText("X-KITH-HOUSEHOLD", c.household);
  if (c.doNotContact != 0) addText("X-KITH-DO-NOT-CONTACT", QString::number(c.doNotContact));
  if (c.touchDays != 0) addText("X-KITH-TOUCH-DAYS", QString::number(c.touchDays));
  for (const QString& role : c.roles) addText("X-KITH-ROLE", role);
  for (const domain::Identifier& id : c.identifiers)
    if (id.system != QStringView(kVcardSystem))
      addText("X-KITH-IDENTIFIER", id.value, VcardOutput::parameter("X-NAME", id.system));
  for (const domain::Consent& consent : c.consents) {
    QStringList parameters{VcardOutput::parameter("X-NAME", consent.channel)};
    for (const auto& [name, value] : {std::pair{"X-AT", consent.at}, std::pair{"X-SOURCE", consent.source},
                                      std::pair{"X-PROOF", consent.proof}})
      if (!value.isEmpty()) parameters << VcardOutput::parameter(name, value);
    addText("X-KITH-CONSENT", consent.state, parameters.join(u';'));
  }
  for (const domain::CustomValue& value : c.custom) addCustom(value);
}

// Own fields that a card had no place for elsewhere go back to where they came from.
void VcardComposer::addCustom(const domain::CustomValue& value) {
  const auto& works = m_left.employments;
  const bool company = m_left.kind == domain::ContactKind::Company;
  const auto filled = [&](QString domain::Employment::*member) {
    return std::all_of(works.begin(), works.end(),
                       [member](const auto& w) { return !(w.*member).isEmpty(); });
  };
  const char* name = nullptr;
  if (value.fieldName == u"Title" && filled(&domain::Employment::title)) name = "TITLE";
  if (value.fieldName == u"Role" && filled(&domain::Employment::role)) name = "ROLE";
  if (value.fieldName == u"Birthday" && m_left.birthday.isEmpty()) name = "BDAY";
  if (company && !works.empty()) name = nullptr;
  if (name == nullptr)
    return addText("X-KITH-FIELD", value.value, VcardOutput::parameter("X-NAME", value.fieldName));
  const bool day = std::string_view(name) == "BDAY" && !isOld();
  for (const QString& line : value.value.split(u'\n'))
    addText(name, line, day ? QStringLiteral("VALUE=text") : QString());
}

}
