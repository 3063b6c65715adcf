// The plain fields of a contact, listed once: store, editor, import, export and search are derived from this
// table.
#pragma once

#include "domain/contact.h"

#include <span>

namespace kith::domain {

// One text field of Contact. `key` is at once its column, its JSON key and its name in `edit` and `--map`.
struct TextField {
  const char* key;
  QString Contact::*member;
  const char* label;  // English; translated at the edge
  bool nameOfPerson;  // part of a person's name
};

// Every plain text field, in the order in which editors show and exports write them.
std::span<const TextField> textFields();

// The field of that key, or null.
const TextField* findTextField(QStringView key);

// Labels that have a meaning of their own: home work mobile main fax "home fax" "work fax" pager car
// assistant other.
bool isKnownLabel(QStringView label);

// Stable text of the enums, as the store and JSON hold them, and back.
QString kindText(ContactKind kind);
QString channelText(ChannelKind kind);
ContactKind contactKindFrom(QStringView text);
ChannelKind channelKindFrom(QStringView text);

}
