// The plain fields of a contact, listed once: store, editor, import, export and search are derived from this
// table.
#pragma once

#include "domain/contact.h"

#include <span>

namespace kith::domain {

// One text field of Contact. `key` is at once its JSON key, its name in `edit` and `--map`, and its column.
struct TextField {
  const char* key;
  QString Contact::*member;
  const char* label;  // English; translated at the edge
  bool nameOfPerson;  // part of a person's name
};

// Every plain text field, in the order in which editors show and exports write them.
std::span<const TextField> textFields();

// Those that are columns of `contact`: all but the household, which is kept by its id.
std::span<const TextField> columnFields();

// The field of that key, or null.
const TextField* findTextField(QStringView key);

// One text field of Employment; `key` as in `edit` and JSON.
struct WorkField {
  const char* key;
  QString Employment::*member;
  const char* label;  // English; translated at the edge
};

// Every text field of an employment, in the order in which editors show them.
std::span<const WorkField> workFields();

// One way to reach a contact, as `consent.CHANNEL` and `do_not_contact` name it, with its bit of
// Contact::doNotContact.
struct ReachWay {
  const char* key;
  int bit;
};

// Every way, in the order in which editors show them.
std::span<const ReachWay> reachWays();

// The bit of that way; 0 where it is none.
int reachBit(QStringView way);

// Labels that have a meaning of their own: home work mobile main fax "home fax" "work fax" pager car
// assistant other.
bool isKnownLabel(QStringView label);

// Stable text of the enums, as the store and JSON hold them, and back.
QString kindText(ContactKind kind);
QString channelText(ChannelKind kind);
ContactKind contactKindFrom(QStringView text);
ChannelKind channelKindFrom(QStringView text);

}
