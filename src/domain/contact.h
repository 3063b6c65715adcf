// A contact: a person or a company with all that hangs on it, as one value.
#pragma once

#include "domain/contact_parts.h"
#include "domain/ids.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kith::domain {

enum class ContactKind { Person, Company };

struct Contact {
  Id id = 0;
  QString uid;  // UUID without braces; made when stored
  ContactKind kind = ContactKind::Person;
  QString prefix;  // Dr.
  QString given;
  QString middle;
  QString family;
  QString suffix;  // Jr.
  QString nickname;
  QString phoneticGiven;
  QString phoneticFamily;
  QString formattedName;  // as a source writes the whole name, where that differs from its parts
  QString companyName;    // of a company: its name; empty for a person
  QString birthday;       // 1980-05-12 or --05-12
  QString gender;
  QString language;  // BCP 47, "sv"
  QString timeZone;  // IANA, "Europe/Stockholm"
  QString notes;
  QString stage;         // prospect, lead, customer, dormant, lost or the user's word
  QString source;        // where the contact came from
  QString rank;          // A, B, C or empty
  int touchDays = 0;     // wanted days between two contacts; 0: none
  int doNotContact = 0;  // DoNotContact bits
  std::optional<Id> referredBy;
  std::optional<Id> householdId;
  QString household;          // its name; a name without an id finds or makes that household when stored
  std::optional<Id> photoId;  // a blob
  QString createdAt;          // instant, made when stored
  QString deletedAt;          // instant; empty unless in Trash

  std::vector<Channel> channels;
  std::vector<Address> addresses;
  std::vector<Employment> employments;
  std::vector<Relation> relations;
  std::vector<ContactDate> dates;
  std::vector<Identifier> identifiers;
  std::vector<Consent> consents;
  std::vector<CustomValue> custom;
  std::vector<ExtraProperty> properties;
  QStringList tags;
  QStringList roles;  // supplier, partner, reseller, competitor

  bool operator==(const Contact&) const = default;
};

// Bits of Contact::doNotContact.
namespace DoNotContact {
inline constexpr int kEmail = 1;
inline constexpr int kPhone = 2;
inline constexpr int kSms = 4;
inline constexpr int kPost = 8;
}

// The name as lists show it: the name of a company; of a person the name as its source writes it, else the
// parts in order, else nickname, else company, mail or phone. Never empty: "(no name)" when nothing is known.
QString displayName(const Contact& contact);

// Whether both have the same parts of a name; how it is formatted does not count.
bool sameNameParts(const Contact& a, const Contact& b);

// The name as lists are ordered: family name first for a person, articles kept.
QString sortName(const Contact& contact);

// The second line of a list row: title · company, else city, else mail, else phone.
QString subtitle(const Contact& contact);

// Values of one kind of channel, the primary one first.
std::vector<Channel> channelsOf(const Contact& contact, ChannelKind kind);

}
