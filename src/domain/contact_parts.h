// What hangs on a contact: channels, addresses, employments, relations and the rest of its rows.
// Text is as the user wrote it; a normalised form stands beside it under its own name.
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace kith::domain {

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

// A property of a vCard that no field takes, or that says in another spelling what a field says: kept as it
// stands, to be written back.
struct ExtraProperty {
  Id id = 0;
  QString name;        // X-GADGET, in capitals, without its group
  QString label;       // what X-ABLabel of its group said
  QString parameters;  // TYPE=work;LEVEL=2; without encoding and character set
  QString value;       // escapes as in vCard 3.0; of several lines, with \n between them

  bool operator==(const ExtraProperty&) const = default;
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

}
