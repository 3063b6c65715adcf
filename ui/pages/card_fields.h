// What the card of a contact shows and how each value is written back: the one list behind card and Add menu.
#pragma once

#include "base/result.h"
#include "domain/contact.h"

#include <QDate>
#include <QSet>

#include <functional>
#include <vector>

namespace kith::pages {

using FieldSetter = std::function<Result<void>(domain::Contact&, const QString&)>;

enum class FieldShape { Line, Lines, Address, Choice };

// One label with its value. `key` stays the same while the value changes: "phone:12", "birthday",
// "email:new".
struct CardField {
  QString key;
  QString label;
  QString value;
  QString shown;        // how it reads at rest; empty: as it is
  QString placeholder;  // when empty
  FieldShape shape = FieldShape::Line;
  QString what;  // names it in the undo menu
  FieldSetter set;
  QStringList labels;     // what its label can become; empty: fixed
  bool ownLabel = false;  // or a word of the user
  FieldSetter relabel;    // the text is the new label
  QStringList choices;    // of FieldShape::Choice
  domain::Address address;
};

// The fields that hold something, those that every card has, and those in `asked` (keys of addableFields).
std::vector<CardField> cardFields(const domain::Contact& contact, const QSet<QString>& asked, QDate today);

// What the Add menu offers: the key to ask for and its name. Those with a group stand in a menu of that name.
struct AddableField {
  QString key;  // of `ownWord` what stands before the word
  QString name;
  QString group;
  bool ownWord = false;  // the user types a word: a date, a relation or a field of their own
};
std::vector<AddableField> addableFields(const domain::Contact& contact,
                                        const std::vector<QString>& ownFields);

// Writes a field by its name (domain/contact_edit.h) as people type it: dates in words, known stages in any
// case.
FieldSetter plainSetter(const QString& key);

// The key that the field asked for as `key` has on the card, and back.
QString cardKeyOf(const QString& key);
QString askedKeyOf(const QString& cardKey);

// One line of an address: "Trubarjeva 12, 1000 Ljubljana".
QString addressLine(const domain::Address& address);

// Puts an address back into a contact: by its id, else as a new one; an empty one goes.
void putAddress(domain::Contact& contact, const domain::Address& address);

// How far a relation can be, in order; a user's own words beside them are kept too.
QStringList stageChoices();

}
