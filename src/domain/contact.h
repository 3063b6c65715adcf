// A contact: a person or a company with all that hangs on it, as one value.
// Text is as the user wrote it; a normalised form stands beside it under its own name.
#pragma once

#include "domain/ids.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kith::domain {

enum class ContactKind { Person, Company };
enum class ChannelKind { Email, Phone, Url, Chat };

// One e-mail address, phone number, web page or chat name.
struct Channel {
  Id id = 0;
  ChannelKind kind = ChannelKind::Email;
  QString label;      // home, work, mobile … or the user's own word
  QString value;      // as typed
  QString normal;     // folded e-mail; E.164 of a phone; empty where there is none
  QString extension;  // of a phone
  QString service;    // of a chat: xmpp, signal …
  bool primary = false;

  bool operator==(const Channel&) const = default;
};

struct Address {
  Id id = 0;
  QString label;
  QString street;  // lines joined with \n
  QString extended;
  QString pobox;
  QString city;
  QString region;
  QString postcode;
  QString country;      // as typed
  QString countryCode;  // ISO 3166-1 alpha-2, empty where unknown
  bool primary = false;

  bool operator==(const Address&) const = default;
};

// Where a person works. companyId 0 with a name makes or finds that company when stored.
struct Employment {
  Id id = 0;
  Id companyId = 0;
  QString companyName;
  QString title;       // the position
  QString role;        // the trade
  QString department;  // deeper units joined with "; "
  QString fromDate;    // ISO date, YYYY-MM or YYYY; empty: unknown
  QString toDate;
  bool primary = false;

  bool operator==(const Employment&) const = default;
};

// spouse, child, parent, manager, assistant, referrer or the user's word; otherId where that is a contact
// too.
struct Relation {
  Id id = 0;
  QString name;
  QString label;
  std::optional<Id> otherId;

  bool operator==(const Relation&) const = default;
};

// A date that comes back: 1980-05-12, or --05-12 without a year.
struct ContactDate {
  Id id = 0;
  QString label;
  QString value;

  bool operator==(const ContactDate&) const = default;
};

// The contact's number in another system; what a second import goes by.
struct Identifier {
  Id id = 0;
  QString system;
  QString value;

  bool operator==(const Identifier&) const = default;
};

struct Consent {
  Id id = 0;
  QString channel;  // email, sms, phone, post
  QString state;    // granted, refused
  QString at;       // ISO date or instant; empty: unknown
  QString source;
  QString proof;

  bool operator==(const Consent&) const = default;
};

// The value of one own field. The field and the option are known by id; the names are for reading.
struct CustomValue {
  Id id = 0;
  Id fieldId = 0;  // 0 with a name makes or finds that field when stored
  QString fieldName;
  std::optional<Id> optionId;
  QString value;

  bool operator==(const CustomValue&) const = default;
};

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
  QString companyName;  // of a company: its name; empty for a person
  QString birthday;     // 1980-05-12 or --05-12
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

// The name as lists show it: the name of a company; of a person the parts in order, else nickname, else
// company, mail or phone. Never empty: "(no name)" when nothing is known.
QString displayName(const Contact& contact);

// The name as lists are ordered: family name first for a person, articles kept.
QString sortName(const Contact& contact);

// The second line of a list row: title · company, else city, else mail, else phone.
QString subtitle(const Contact& contact);

// Values of one kind of channel, the primary one first.
std::vector<Channel> channelsOf(const Contact& contact, ChannelKind kind);

}
