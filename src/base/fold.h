// Folding of text for comparison: case, accents, width and white space do not count.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace kith::base {

// Lower case without diacritics, compatibility forms resolved (NFKD), ß as ss, ø as o, æ as ae, đ as d, ł as
// l; runs of white space become one space, outer ones go. Only for comparing, never for showing.
QString folded(QStringView text);

// The same from UTF-8 to UTF-8, put behind what is there; the text of most cells is plain and needs no other
// form.
void addFolded(std::string& to, std::string_view utf8);

// `text` trimmed, inner white space collapsed to single spaces; case and accents stay.
QString collapsed(QStringView text);

// UTF-8 as text. Unlike QString::fromUtf8 it keeps a U+FEFF at the beginning: it belongs to the value.
QString textOfUtf8(std::string_view utf8);

// Text that may be stored: NUL characters and unpaired surrogates removed, \r\n and \r become \n.
QString storable(QStringView text);

}
