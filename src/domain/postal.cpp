#include "domain/postal.h"

#include "domain/contact_edit.h"

#include <algorithm>
#include <array>

namespace kith::domain {
namespace {

enum class Town { Behind, Region, OwnLine };  // the postcode before the town is the usual

struct Custom {
  QStringView country;
  Town town = Town::Behind;
};

constexpr std::array kCustoms{
    Custom{u"US", Town::Region}, Custom{u"CA", Town::Region},  Custom{u"AU", Town::Region},
    Custom{u"PR", Town::Region}, Custom{u"GB", Town::OwnLine}, Custom{u"IE", Town::OwnLine},
    Custom{u"IN", Town::Behind}, Custom{u"NZ", Town::Behind},  Custom{u"SG", Town::Behind},
    Custom{u"TH", Town::Behind}, Custom{u"ID", Town::Behind},  Custom{u"PK", Town::Behind},
    Custom{u"BD", Town::Behind}, Custom{u"SA", Town::Behind},  Custom{u"JO", Town::Behind},
    Custom{u"LV", Town::Behind}, Custom{u"ZA", Town::OwnLine}, Custom{u"KE", Town::OwnLine},
};

bool canTakeLetters(const Address& address) {
  return !address.city.isEmpty() && !(address.street.isEmpty() && address.pobox.isEmpty());
}

QString joined(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(u' ');
}

QStringList townLines(const Address& a) {
  const auto* custom = std::find_if(kCustoms.begin(), kCustoms.end(),
                                    [&](const Custom& each) { return each.country == a.countryCode; });
  if (custom == kCustoms.end()) return {joined({a.postcode, a.city})};
  if (custom->town == Town::OwnLine) return {a.city, a.postcode};
  if (custom->town == Town::Behind) return {joined({a.city, a.postcode})};
  return {joined({a.city, a.region, a.postcode})};
}

}

const Address* postalAddress(const Contact& contact) {
  const Address* found = nullptr;
  for (const Address& each : contact.addresses) {
    if (!canTakeLetters(each)) continue;
    if (each.primary) return &each;
    if (found == nullptr) found = &each;
  }
  return found;
}

QStringList postalLines(const Address& address, const QString& from) {
  QStringList lines{address.extended};
  lines += address.street.split(u'\n');
  lines << address.pobox;
  lines += townLines(address);
  const bool abroad = address.countryCode.isEmpty() || address.countryCode != from;
  if (abroad) lines << address.country.toUpper();
  for (QString& line : lines) line = line.simplified();
  lines.removeAll(QString());
  return lines;
}

QStringList postalLabel(const Contact& contact, const QString& from) {
  const Address* address = postalAddress(contact);
  if (address == nullptr) return {};
  QStringList lines{displayName(contact)};
  const bool atWork = address->label.compare(u"work", Qt::CaseInsensitive) == 0;
  if (atWork && contact.kind == ContactKind::Person) lines << fieldValue(contact, QStringLiteral("company"));
  lines += postalLines(*address, from);
  lines.removeAll(QString());
  return lines;
}

}
