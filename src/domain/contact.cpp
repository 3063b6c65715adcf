#include "domain/contact.h"

#include <algorithm>

namespace kith::domain {
namespace {

QString joined(std::initializer_list<QString> parts) {
  QString out;
  for (const QString& part : parts) {
    if (part.isEmpty()) continue;
    if (!out.isEmpty()) out += u' ';
    out += part;
  }
  return out;
}

// The value of the first that is primary, else of the first.
QString firstValue(const Contact& contact, ChannelKind kind) {
  const Channel* first = nullptr;
  for (const Channel& c : contact.channels)
    if (c.kind == kind && (first == nullptr || (c.primary && !first->primary))) first = &c;
  return first == nullptr ? QString() : first->value;
}

const Employment* mainEmployment(const Contact& contact) {
  const Employment* best = nullptr;
  for (const Employment& e : contact.employments)
    if (e.toDate.isEmpty() && (best == nullptr || (e.primary && !best->primary))) best = &e;
  return best;
}

QString firstFilled(std::initializer_list<QString> texts) {
  for (const QString& text : texts)
    if (!text.isEmpty()) return text;
  return {};
}

}

QString displayName(const Contact& contact) {
  if (contact.kind == ContactKind::Company && !contact.companyName.isEmpty()) return contact.companyName;
  if (!contact.formattedName.isEmpty()) return contact.formattedName;
  const QString name =
      joined({contact.prefix, contact.given, contact.middle, contact.family, contact.suffix});
  const bool titleOnly = contact.given.isEmpty() && contact.middle.isEmpty() && contact.family.isEmpty();
  if (!name.isEmpty() && !titleOnly) return name;
  const Employment* work = mainEmployment(contact);
  const QString other =
      firstFilled({contact.nickname, work ? work->companyName : QString(), contact.companyName,
                   firstValue(contact, ChannelKind::Email), firstValue(contact, ChannelKind::Phone), name});
  return other.isEmpty() ? QStringLiteral("(no name)") : other;
}

bool sameNameParts(const Contact& a, const Contact& b) {
  for (const auto part : {&Contact::prefix, &Contact::given, &Contact::middle, &Contact::family,
                          &Contact::suffix, &Contact::companyName})
    if (a.*part != b.*part) return false;
  return a.kind == b.kind;
}

QString sortName(const Contact& contact) {
  if (contact.kind == ContactKind::Person && !contact.family.isEmpty())
    return joined({contact.family, contact.given, contact.middle});
  const QString given = joined({contact.given, contact.middle});
  if (contact.kind == ContactKind::Person && !given.isEmpty()) return given;
  return displayName(contact);
}

QString subtitle(const Contact& contact) {
  const Employment* work = mainEmployment(contact);
  const QString title = work ? firstFilled({work->title, work->role}) : QString();
  const QString company = work ? work->companyName : QString();
  if (!title.isEmpty() && !company.isEmpty()) return title + QStringLiteral(" · ") + company;
  const QString city = contact.addresses.empty() ? QString() : contact.addresses.front().city;
  if (!company.isEmpty()) return city.isEmpty() ? company : company + QStringLiteral(" · ") + city;
  return firstFilled(
      {title, city, firstValue(contact, ChannelKind::Email), firstValue(contact, ChannelKind::Phone)});
}

std::vector<Channel> channelsOf(const Contact& contact, ChannelKind kind) {
  std::vector<Channel> out;
  std::copy_if(contact.channels.begin(), contact.channels.end(), std::back_inserter(out),
               [kind](const Channel& c) { return c.kind == kind; });
  std::stable_partition(out.begin(), out.end(), [](const Channel& c) { return c.primary; });
  return out;
}

}
