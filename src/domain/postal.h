// An address as it stands on a letter.
#pragma once

#include "domain/contact.h"

#include <QStringList>

namespace kith::domain {

// The one a letter goes to: the first of the primary and the others that has a town and a street or box; null
// where none has.
const Address* postalAddress(const Contact& contact);

// Its lines, top to bottom, in the order of its country (Universal Postal Union, "Postal addressing
// systems"): the town before or behind the postcode, with the region where it is written, the postcode on a
// line of its own for the British and Irish. The country in capitals ends it where it is another one than
// `from` (ISO 3166-1 alpha-2; empty: always). Nothing is invented: an empty part has no line.
QStringList postalLines(const Address& address, const QString& from);

// The whole label: the name, a person's company where the letter goes to an address called work, and the
// lines. Empty where postalAddress is null.
QStringList postalLabel(const Contact& contact, const QString& from);

}
