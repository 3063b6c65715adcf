#include "app/reach.h"

#include "domain/contact_edit.h"
#include "domain/fields.h"
#include "domain/postal.h"

#include <algorithm>

namespace kith::app {
namespace {

using domain::Contact;

bool hasRefused(const Contact& contact, const QString& purpose) {
  const domain::Consent* newest = domain::newestConsent(contact, purpose);
  return newest != nullptr && newest->state == u"refused";
}

bool canBeReached(const Contact& contact, const QString& purpose) {
  if (purpose == u"post") return domain::postalAddress(contact) != nullptr;
  const auto kind = purpose == u"email" ? domain::ChannelKind::Email : domain::ChannelKind::Phone;
  const bool writes = purpose == u"sms";
  return std::any_of(contact.channels.begin(), contact.channels.end(), [&](const domain::Channel& c) {
    const bool fax = c.label.contains(u"fax") || c.label == u"pager";
    return c.kind == kind && !(fax && kind == domain::ChannelKind::Phone) && !(writes && c.label == u"main");
  });
}

}

Reach reachOf(const Contact& contact, const QString& purpose) {
  if ((contact.doNotContact & domain::reachBit(purpose)) != 0) return Reach::DoNotContact;
  if (hasRefused(contact, purpose)) return Reach::Refused;
  return canBeReached(contact, purpose) ? Reach::Yes : Reach::Unreachable;
}

}
