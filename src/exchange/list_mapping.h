// What the columns of lists of sales, talks and products are, by the words of their headings.
#pragma once

#include "domain/import_fields.h"
#include "exchange/headings.h"

#include <optional>
#include <vector>

namespace kith::exchange {

// The meaning of a heading in such a list; nothing where no word is known. A buyer is known by what contacts
// are known by.
std::optional<Meaning> meaningInList(domain::ListKind kind, const QString& heading);

// What the rows under these headings are: contacts, unless enough of the headings say something else.
domain::ListKind kindOfHeadings(const std::vector<QString>& headings);

// Under which of the headings a list of talks says how it was talked, where they may be such a list: a time,
// a text and somebody beside it, and nothing that only a list of contacts has. The cells there settle it.
std::optional<std::size_t> wayOfTalkingAmong(const std::vector<QString>& headings);

// Whether Kith wrote them: nothing but the names of its own fields, and some of them.
bool isOwnList(domain::ListKind kind, const std::vector<QString>& headings);

}
