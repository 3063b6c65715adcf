// Values of properties that are kept: a book has them in the escapes of vCard 3.0 and 4.0, whatever version
// they came in, so that they mean the same wherever they are read or written again.
#pragma once

#include "exchange/vcard_property.h"

namespace kith::exchange {

// How the value of a property is read: as one text, as parts between semicolons, or by nobody.
enum class KeptSense { Text, Parts, Unknown };

// The value of a property as a book has it. What 2.1 writes comes back exactly from `oldKeptValue`.
QString keptValue(const VcardProperty& property, KeptSense sense);

// The other way: a kept value in the words of 2.1, its line breaks as they are.
QString oldKeptValue(const QString& kept, KeptSense sense);

// A plain text as a kept value: RFC 6350 3.4, as far as a reader would take a sign for another.
QString keptText(const QString& plain);

// `value` with \n for each line break: a line of a card has none.
QString withoutLineBreaks(const QString& value);

// A card of several lines in which every BEGIN has its END, so that it may stand inside another as it is.
bool isWholeCard(const QString& text);

}
