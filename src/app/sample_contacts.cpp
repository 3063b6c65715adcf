#include "app/sample_contacts.h"

#include "app/sample_fill.h"
#include "app/sample_words.h"

#include <algorithm>

namespace kith::app {

using domain::Channel;
using domain::ChannelKind;

namespace {

// Regulators set few numbers aside for stories. Beyond this contact they would be shared so often that every
// contact looked like a duplicate, so ordinary-looking numbers take over.
constexpr qint64 kFictionUntil = 5000;

// From here on private mail addresses carry a number, as they do at every large provider.
constexpr qint64 kNumberedFrom = 2000;

// Who has not come for so long is dormant.
constexpr int kDormantDays = 270;

Channel channelOf(ChannelKind kind, const QString& label, const QString& value) {
  Channel channel;
  channel.kind = kind;
  channel.label = label;
  channel.value = value;
  return channel;
}

Channel mailOf(const QString& label, const QString& local, const QString& host) {
  Channel channel = channelOf(ChannelKind::Email, label, local + u'@' + host);
  channel.normal = channel.value;
  return channel;
}

QString onlyDigits(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c.isDigit()) out += c;
  return out;
}

// A number as people write it: mostly as at home, often with the country, now and then bare digits.
QString written(const SampleRegion& region, const QString& number, SampleRandom& random) {
  const auto style = random.below(100);
  if (style < 38) return u'+' + region.calling + u' ' + number;
  const bool europe = region.calling.startsWith(u'3') || region.calling.startsWith(u'4');
  if (style < 42 && europe) return u"00" + region.calling + u' ' + number;
  if (style < 50) return onlyDigits(QString(region.trunk + number));
  if (region.calling == u"1" && style < 85) return u'(' + number.left(3) + u") " + number.mid(4);
  return region.trunk + number;
}

// "direktor/direktorica": for a man and for a woman.
QString titleOf(const SampleWho& who, SampleRandom& random) {
  const QString& title = random.pick(who.region->titles);
  return title.contains(u'/') ? title.section(u'/', who.woman ? 1 : 0, who.woman ? 1 : 0) : title;
}

// The primary one of each kind is its first.
void markPrimary(std::vector<Channel>& channels) {
  bool seen[4] = {};
  for (Channel& channel : channels) {
    bool& had = seen[static_cast<int>(channel.kind)];
    channel.primary = !had;
    had = true;
  }
}

domain::Consent consentOf(const QString& channel, bool granted, const QString& at, bool online) {
  domain::Consent consent;
  consent.channel = channel;
  consent.state = granted ? QStringLiteral("granted") : QStringLiteral("refused");
  consent.at = at;
  consent.source = online ? QStringLiteral("web form") : QStringLiteral("shop");
  if (granted)
    consent.proof =
        online ? QStringLiteral("confirmed by mail") : QStringLiteral("signed card in the folder");
  return consent;
}

}

SampleContacts::SampleContacts(const SamplePeople& people, const SampleBuyers& buyers,
                               const SampleCalendar& calendar)
    : m_people(&people),
      m_buyers(&buyers),
      m_calendar(&calendar),
      m_notes(sampleList(contactNotes(), u'|')),
      m_tags(sampleList(u"newsletter|roses|balcony|vegetables|allotment|wedding|garden club|bonsai|"
                        u"house plants|workshop|fruit trees|neighbour|organic",
                        u'|')),
      m_sources(sampleList(u"walk-in|walk-in|recommendation|website|market stall|garden fair|phone|flyer|"
                           u"workshop|web shop",
                           u'|')) {}

SampleMoment SampleContacts::createdAt(Draft& draft) const {
  if (!draft.buyer) return m_calendar->at(draft.who.index, m_people->contacts());
  SampleMoment moment = m_buyers->firstMoment(*draft.buyer);
  if (draft.random.chance(400))
    moment.day = std::max(0, moment.day - static_cast<int>(draft.random.skewed(60)));
  return moment;
}

QString SampleContacts::stageOf(Draft& draft) const {
  const auto luck = draft.random.below(100);
  if (draft.buyer) {
    if (m_buyers->lastDay(*draft.buyer) >= m_calendar->days() - kDormantDays)
      return QStringLiteral("customer");
    return luck < 15 ? QStringLiteral("lost") : QStringLiteral("dormant");
  }
  if (luck < 45) return QStringLiteral("prospect");
  if (luck < 78) return QStringLiteral("lead");
  return luck < 88 ? QStringLiteral("lost") : QString();
}

void SampleContacts::addNames(Draft& draft) const {
  domain::Contact& c = draft.contact;
  const SampleWho& who = draft.who;
  c.given = who.given.text;
  c.family = who.family.text;
  c.phoneticGiven = who.given.phonetic;
  c.phoneticFamily = who.family.phonetic;
  if (draft.random.chance(25))
    c.prefix = draft.random.chance(800) ? QStringLiteral("Dr.") : QStringLiteral("Prof.");
  if (draft.random.chance(70))
    c.middle = draft.random.pick(who.woman ? who.region->women : who.region->men).text;
  if (draft.random.chance(8)) c.suffix = QStringLiteral("Jr.");
  if (draft.random.chance(50)) c.nickname = c.given.left(std::max<qsizetype>(2, c.given.size() / 2));
  if (who.region->familyFirst) {
    c.prefix = c.middle = c.suffix = QString();
    c.formattedName = who.name();
  }
  if (draft.random.chance(150)) c.gender = who.woman ? QStringLiteral("female") : QStringLiteral("male");
}

void SampleContacts::addBirthday(Draft& draft) const {
  if (!draft.random.chance(450)) return;
  SampleRandom shared(m_people->seed(), SampleStream::Age, draft.who.home);
  auto age = static_cast<int>(shared.between(26, 76) + draft.random.between(-4, 4));
  if (draft.who.parent) age = 52 + age % 28;
  if (draft.who.child) age = 20 + age % 10;
  const QDate today = m_calendar->date(m_calendar->days());
  const QDate born = today.addYears(-age).addDays(-draft.random.below(365));
  const QString text = born.toString(Qt::ISODate);
  draft.contact.birthday = draft.random.chance(180) ? QString(u'-' + text.mid(4)) : text;
}

void SampleContacts::addMate(Draft& draft) const {
  draft.contact.householdId = SamplePeople::household(draft.who);
  if (!draft.who.mate) return;
  domain::Relation relation;
  relation.name = m_people->who(*draft.who.mate).name();
  relation.otherId = *draft.who.mate + 1;
  relation.label = draft.who.parent  ? QStringLiteral("child")
                   : draft.who.child ? QStringLiteral("parent")
                                     : QStringLiteral("spouse");
  draft.contact.relations.push_back(relation);
}

void SampleContacts::addWork(Draft& draft) const {
  static constexpr QStringView kDepartments[] = {u"Purchasing", u"Events",     u"Kitchen",  u"Grounds",
                                                 u"Accounts",   u"Management", u"Reception"};
  const int turns = draft.random.chance(450) ? draft.random.chance(110) ? 2 : 1 : 0;
  for (int turn = 0; turn < turns; ++turn) {
    const auto company = m_people->employer(draft.who, turn);
    auto& works = draft.contact.employments;
    if (!company || (!works.empty() && works.front().companyId == *company + 1)) continue;
    const SampleWho employer = m_people->who(*company);
    domain::Employment work;
    work.companyId = *company + 1;
    work.companyName = employer.companyName;
    work.title = titleOf(draft.who, draft.random);
    if (draft.random.chance(500)) work.department = kDepartments[draft.random.below(7)].toString();
    work.primary = draft.contact.employments.empty();
    if (draft.random.chance(300)) work.fromDate = QString::number(2005 + draft.random.below(15));
    if (turn > 0 && draft.random.chance(500)) work.toDate = m_calendar->dayText(draft.created.day).left(7);
    if (work.primary && draft.random.chance(700))
      draft.contact.channels.push_back(mailOf(
          QStringLiteral("work"), draft.who.given.latin + u'.' + draft.who.family.latin, employer.host));
    draft.contact.employments.push_back(work);
  }
}

void SampleContacts::addMails(Draft& draft) const {
  if (!draft.random.chance(780)) return;
  const SampleWord& given = draft.who.given;
  const SampleWord& family = draft.who.family;
  const auto style = draft.random.below(4);
  QString local = style == 0   ? QString(given.latin.left(1) + u'.' + family.latin)
                  : style == 1 ? QString(family.latin + u'.' + given.latin)
                               : QString(given.latin + u'.' + family.latin);
  const auto year = draft.random.between(50, 99);
  if (draft.who.index >= kNumberedFrom)
    local += QString::number(draft.who.index % 100'000);
  else if (draft.random.chance(350))
    local += QString::number(year);
  draft.contact.channels.push_back(
      mailOf(QStringLiteral("home"), local, draft.random.pick(draft.who.region->mailHosts)));
}

Channel SampleContacts::phone(Draft& draft, const QString& label, bool mobile, SampleRandom& random) const {
  const SampleRegion& region = *draft.who.region;
  const auto& fiction = mobile ? region.fictionMobiles : region.fictionFixed;
  const QString plain = mobile ? random.pick(region.mobiles) : m_people->city(draft.who).fixed;
  const bool set = !fiction.empty() && draft.who.index < kFictionUntil;
  const QString number = sampleDigits(set ? random.pick(fiction) : plain, random);
  Channel channel = channelOf(ChannelKind::Phone, label, written(region, number, random));
  channel.normal = u'+' + region.calling + onlyDigits(number);
  return channel;
}

void SampleContacts::addPhones(Draft& draft) const {
  auto& channels = draft.contact.channels;
  SampleRandom& random = draft.random;
  if (draft.who.company) {
    channels.push_back(phone(draft, QStringLiteral("main"), false, random));
    if (random.chance(120)) {
      channels.back().extension = QString::number(random.between(10, 89));
      channels.back().value += u" ext. " + channels.back().extension;
    }
    if (random.chance(180)) channels.push_back(phone(draft, QStringLiteral("work fax"), false, random));
    if (random.chance(350)) channels.push_back(phone(draft, QStringLiteral("mobile"), true, random));
    return;
  }
  if (random.chance(820)) channels.push_back(phone(draft, QStringLiteral("mobile"), true, random));
  if (random.chance(300)) {
    // Those who live together share the landline.
    SampleRandom home(m_people->seed(), SampleStream::Landline, draft.who.home);
    channels.push_back(phone(draft, QStringLiteral("home"), false, home));
  }
  if (!draft.contact.employments.empty() && random.chance(400))
    channels.push_back(phone(draft, QStringLiteral("work"), false, random));
}

void SampleContacts::addAddress(Draft& draft, const QString& label) const {
  const SampleRegion& region = *draft.who.region;
  SampleRandom random(m_people->seed(), SampleStream::Home, draft.who.home);
  const SampleCity& city = m_people->city(draft.who);
  domain::Address address;
  address.label = label;
  address.street = sampleFilled(region.streetForm, [&](QStringView slot) {
    if (slot == u"street") return random.pick(region.streets);
    if (slot == u"number") return QString::number(1 + random.skewed(120));
    if (slot == u"small") return QString::number(random.between(1, 24));
    return QString::number(random.between(100, 2900));
  });
  if (random.chance(60)) address.extended = QStringLiteral("2nd floor");
  address.city = city.name;
  address.postcode = sampleDigits(city.postcode, random);
  address.country = region.country;
  address.countryCode = region.code;
  address.primary = true;
  draft.contact.addresses.push_back(address);
}

void SampleContacts::addPerson(Draft& draft) const {
  addNames(draft);
  addBirthday(draft);
  addMate(draft);
  addMails(draft);
  addWork(draft);
  addPhones(draft);
  if (draft.random.chance(720) || draft.who.mate) addAddress(draft, QStringLiteral("home"));
  if (draft.random.chance(50)) {
    Channel chat =
        channelOf(ChannelKind::Chat, QStringLiteral("home"), draft.who.given.latin + draft.who.family.latin);
    chat.service = draft.random.chance(600) ? QStringLiteral("signal") : QStringLiteral("xmpp");
    if (chat.service == u"xmpp") chat.value += u"@chat.example";
    draft.contact.channels.push_back(chat);
  }
  if (draft.random.chance(60))
    draft.contact.dates.push_back(
        {0, QStringLiteral("anniversary"),
         QDate(1970, 4, 1).addDays(draft.random.below(18'000)).toString(Qt::ISODate)});
}

void SampleContacts::addCompany(Draft& draft) const {
  static constexpr QStringView kLocals[] = {u"info", u"office", u"mail", u"contact", u"orders"};
  draft.contact.kind = domain::ContactKind::Company;
  draft.contact.companyName = draft.who.companyName;
  auto& channels = draft.contact.channels;
  channels.push_back(
      mailOf(QStringLiteral("work"), kLocals[draft.random.below(5)].toString(), draft.who.host));
  if (draft.random.chance(250))
    channels.push_back(mailOf(QStringLiteral("other"), QStringLiteral("invoices"), draft.who.host));
  addPhones(draft);
  if (draft.random.chance(600))
    channels.push_back(channelOf(ChannelKind::Url, QStringLiteral("work"), u"https://www." + draft.who.host));
  addAddress(draft, QStringLiteral("work"));
  if (!draft.buyer && draft.random.chance(350)) {
    static constexpr QStringView kRoles[] = {u"supplier", u"supplier", u"partner", u"reseller",
                                             u"competitor"};
    draft.contact.roles.append(kRoles[draft.random.below(5)].toString());
  }
}

// How far it goes between us: stage, rank, rhythm, source, notes.
void SampleContacts::addRelation(Draft& draft) const {
  domain::Contact& c = draft.contact;
  c.stage = stageOf(draft);
  if (draft.random.chance(650)) c.source = draft.random.pick(m_sources);
  if (draft.buyer) {
    const SampleLevel level = m_buyers->level(*draft.buyer);
    if (level <= SampleLevel::Regular) c.rank = QStringLiteral("A");
    if (level == SampleLevel::Frequent) c.rank = QStringLiteral("B");
    if (level == SampleLevel::Steady && draft.random.chance(500)) c.rank = QStringLiteral("C");
  }
  if (c.rank == u"A" && draft.random.chance(700)) c.touchDays = 30;
  if (c.rank == u"B" && draft.random.chance(400)) c.touchDays = draft.random.chance(500) ? 60 : 90;
  if (draft.random.chance(300)) c.notes = draft.random.pick(m_notes);
  if (!c.notes.isEmpty() && draft.random.chance(150)) c.notes += u"\n\n" + draft.random.pick(m_notes);
  if (c.source == u"recommendation" && draft.who.index > 0 && draft.random.chance(700))
    c.referredBy = draft.random.below(draft.who.index) + 1;
  if (draft.random.chance(12)) c.doNotContact = static_cast<int>(draft.random.between(1, 15));
}

void SampleContacts::addTags(Draft& draft) const {
  QStringList& tags = draft.contact.tags;
  if (draft.who.company && draft.buyer) tags.append(QStringLiteral("trade"));
  if (draft.buyer && m_buyers->level(*draft.buyer) == SampleLevel::Champion)
    tags.append(QStringLiteral("vip"));
  while (draft.random.chance(380)) {
    const QString& tag = draft.random.pick(m_tags);
    if (!tags.contains(tag)) tags.append(tag);
  }
}

void SampleContacts::addConsents(Draft& draft) const {
  if (draft.who.company || !draft.random.chance(420)) return;
  const QString at = m_calendar->dayText(draft.created.day);
  const bool online = draft.random.chance(450);
  auto& consents = draft.contact.consents;
  consents.push_back(consentOf(QStringLiteral("email"), draft.random.chance(860), at, online));
  if (draft.random.chance(300))
    consents.push_back(consentOf(QStringLiteral("sms"), draft.random.chance(700), at, online));
  if (draft.random.chance(250))
    consents.push_back(consentOf(QStringLiteral("post"), draft.random.chance(800), at, online));
  if (draft.random.chance(100)) consents.push_back(consentOf(QStringLiteral("phone"), false, at, false));
}

domain::Contact SampleContacts::contact(qint64 index) const {
  Draft draft{{},
              m_people->who(index),
              SampleRandom(m_people->seed(), SampleStream::Contact, index),
              m_buyers->buyerOfContact(index),
              {}};
  draft.created = createdAt(draft);
  domain::Contact& c = draft.contact;
  c.id = index + 1;
  c.uid = sampleUid(m_people->seed(), 0, index);
  draft.who.company ? addCompany(draft) : addPerson(draft);
  markPrimary(c.channels);
  addRelation(draft);
  addTags(draft);
  addConsents(draft);
  if (draft.random.chance(700)) c.language = draft.who.region->language;
  if (draft.random.chance(200)) c.timeZone = draft.who.region->timeZone;
  if (draft.random.chance(140))
    c.identifiers.push_back({0, QStringLiteral("shopify"), QString::number(6'100'000'000 + index * 7)});
  c.createdAt = m_calendar->instantText(draft.created);
  return draft.contact;
}

}
