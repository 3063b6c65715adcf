// A signature block or the text of a web form as a new contact.
#pragma once

#include "domain/contact.h"

#include <optional>

namespace kith::app {

// Reads lines like "Tel +46 8 123 45 60", "E-Mail: ana@novak.example", "10115 Berlin" and the words without a
// label: the first is the name, one with a legal form the company, one that names a position the position, a
// street and a place the address. What a letter ends with ("Best regards") is left out; everything else that
// is not understood goes to the notes as it stands. `region` as of quickEntry.
domain::Contact pastedContact(const QString& text, const QString& region);

// The same of a clipboard: nothing where the text is too long for a contact, or has no name, mail or phone.
std::optional<domain::Contact> contactOfClipboard(const QString& text, const QString& region);

// Whether a text is a vCard, which is imported.
bool isPastedCard(const QString& text);

}
