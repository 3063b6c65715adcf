// What only the whole card tells: kind, name, work, and which values are the main ones.
#include "base/fold.h"
#include "domain/phone.h"
#include "exchange/person_name.h"
#include "exchange/vcard_parts.h"

#include <algorithm>

namespace kith::exchange {

using domain::Channel;
using domain::ChannelKind;
using domain::Contact;

namespace {

bool hasPersonName(const Contact& c) {
  return !c.given.isEmpty() || !c.middle.isEmpty() || !c.family.isEmpty();
}

}

const QHash<QString, VcardParts::Handler>& VcardParts::handlers() {
  static const QHash<QString, Handler> kHandlers = [] {
    const std::pair<const char*, Handler> rows[] = {
        {"N", &VcardParts::name},
        {"FN", &VcardParts::formatted},
        {"NICKNAME", &VcardParts::nickname},
        {"X-PHONETIC-FIRST-NAME", &VcardParts::phoneticGiven},
        {"X-PHONETIC-LAST-NAME", &VcardParts::phoneticFamily},
        {"ORG", &VcardParts::organisation},
        {"TITLE", &VcardParts::title},
        {"ROLE", &VcardParts::role},
        {"ADR", &VcardParts::address},
        {"EMAIL", &VcardParts::email},
        {"TEL", &VcardParts::phone},
        {"URL", &VcardParts::url},
        {"IMPP", &VcardParts::chat},
        {"X-AIM X-ICQ X-JABBER X-MSN X-YAHOO X-SKYPE X-SKYPE-USERNAME X-GOOGLE-TALK X-GADUGADU X-QQ "
         "X-GROUPWISE X-MATRIX X-TELEGRAM X-SIGNAL X-THREEMA",
         &VcardParts::chatOfProgram},
        {"X-SOCIALPROFILE SOCIALPROFILE", &VcardParts::profile},
        {"BDAY", &VcardParts::birthday},
        {"ANNIVERSARY X-ANNIVERSARY X-ABDATE X-EVOLUTION-ANNIVERSARY X-KADDRESSBOOK-X-ANNIVERSARY "
         "X-MS-ANNIVERSARY",
         &VcardParts::date},
        {"RELATED X-ABRELATEDNAMES X-SPOUSE X-MANAGER X-ASSISTANT X-CHILD X-PARTNER X-EVOLUTION-SPOUSE "
         "X-EVOLUTION-MANAGER X-EVOLUTION-ASSISTANT X-KADDRESSBOOK-X-SPOUSESNAME "
         "X-KADDRESSBOOK-X-MANAGERSNAME X-KADDRESSBOOK-X-ASSISTANTSNAME X-MS-SPOUSE X-MS-MANAGER "
         "X-MS-ASSISTANT X-MS-CHILD",
         &VcardParts::related},
        {"CATEGORIES", &VcardParts::categories},
        {"NOTE", &VcardParts::note},
        {"PHOTO", &VcardParts::photo},
        {"UID", &VcardParts::uid},
        {"KIND X-ADDRESSBOOKSERVER-KIND", &VcardParts::kind},
        {"X-ABSHOWAS", &VcardParts::shownAs},
        {"GENDER X-GENDER", &VcardParts::gender},
        {"LANG", &VcardParts::language},
        {"TZ", &VcardParts::timeZone},
        {"X-KITH-FIELD X-KITH-IDENTIFIER X-KITH-ROLE X-KITH-CONSENT X-KITH-STAGE X-KITH-SOURCE X-KITH-RANK "
         "X-KITH-HOUSEHOLD X-KITH-DO-NOT-CONTACT X-KITH-TOUCH-DAYS",
         &VcardParts::ownWord},
        {"BEGIN END VERSION REV PRODID X-PRODID X-ABADR", &VcardParts::ignored}};
    QHash<QString, Handler> all;
    for (const auto& [names, handler] : rows)
      for (const QString& one : QString::fromLatin1(names).split(u' ')) all.insert(one, handler);
    return all;
  }();
  return kHandlers;
}

void VcardParts::finish() {
  finishPrimary();
  finishPhones();
  finishWork();
  finishNames();
}

// The preferred one, else the first mail and the first phone.
void VcardParts::finishPrimary() {
  auto& all = m_contact.channels;
  for (auto it = m_picks.cbegin(); it != m_picks.cend(); ++it)
    if (it->preference < 1000) all[it->at].primary = true;
  for (const ChannelKind kind : {ChannelKind::Email, ChannelKind::Phone}) {
    const auto isKind = [kind](const Channel& c) { return c.kind == kind; };
    const auto first = std::find_if(all.begin(), all.end(), isKind);
    if (first != all.end() && m_picks.value(kind).preference == 1000) first->primary = true;
  }
  if (m_address.preference < 1000) m_contact.addresses[m_address.at].primary = true;
}

// A number without a country code is one of the country where the contact lives.
void VcardParts::finishPhones() {
  QString region = m_options.region;
  for (const domain::Address& a : m_contact.addresses) {
    if (a.countryCode.isEmpty()) continue;
    region = a.countryCode;
    break;
  }
  for (Channel& channel : m_contact.channels) {
    if (channel.kind != ChannelKind::Phone) continue;
    const domain::PhoneKey form = domain::phoneKey(channel.value, region);
    if (channel.normal.isEmpty() || !form.e164.isEmpty()) channel.normal = form.e164;
    if (channel.extension.isEmpty()) channel.extension = form.extension;
  }
}

// A title goes with the organisation of its group (RFC 6350 3.3), else with the first one that has none.
void VcardParts::finishWork() {
  const auto spread = [this](const std::vector<GroupText>& texts, QString domain::Employment::*member,
                             const QString& own) {
    for (const GroupText& one : texts) {
      domain::Employment* best = nullptr;
      for (std::size_t i = 0; i < m_contact.employments.size(); ++i) {
        domain::Employment& work = m_contact.employments[i];
        const bool sameGroup = !one.group.isEmpty() && one.group == m_workGroups[i];
        if ((work.*member).isEmpty() && (best == nullptr || sameGroup)) best = &work;
        if (sameGroup) break;
      }
      if (best != nullptr)
        best->*member = one.text;
      else
        addOwn(own, one.text);
    }
  };
  spread(m_titles, &domain::Employment::title, QStringLiteral("Title"));
  spread(m_roles, &domain::Employment::role, QStringLiteral("Role"));
  if (!m_contact.employments.empty()) m_contact.employments.front().primary = true;
}

void VcardParts::finishNames() {
  Contact& c = m_contact;
  auto& works = c.employments;
  const QString first = works.empty() ? QString() : works.front().companyName;
  const bool saysCompany = !hasPersonName(c) && !first.isEmpty() &&
                           (m_formatted.isEmpty() || base::folded(m_formatted) == base::folded(first));
  c.kind = m_told.value_or(saysCompany ? domain::ContactKind::Company : domain::ContactKind::Person);
  if (c.kind == domain::ContactKind::Company) {
    c.companyName = first.isEmpty() ? m_formatted : first;
    if (c.companyName.isEmpty()) c.companyName = domain::displayName(c);
    if (!works.empty()) {
      const domain::Employment work = works.front();
      works.erase(works.begin());
      for (const auto& [name, value] : {std::pair{"Title", work.title}, std::pair{"Role", work.role},
                                        std::pair{"Department", work.department}})
        if (!value.isEmpty()) addOwn(QString::fromLatin1(name), value, true);
    }
    if (!works.empty()) works.front().primary = true;
  } else if (!hasPersonName(c) && !m_formatted.isEmpty() &&
             base::collapsed(domain::displayName(c)) != m_formatted) {
    const PersonName name = splitName(m_formatted);
    if (c.prefix.isEmpty()) c.prefix = name.prefix;
    c.given = name.given;
    c.middle = name.middle;
    c.family = name.family;
    if (c.suffix.isEmpty()) c.suffix = name.suffix;
  }
  if (!m_formatted.isEmpty() && base::collapsed(domain::displayName(c)) != m_formatted)
    c.formattedName = m_formatted;
}

}
