// What a single cell looks like, from its bytes alone: for finding delimiters, headers and columns without
// one.
#pragma once

#include <string_view>

namespace kith::exchange {

enum class Look { Empty, Email, Phone, Url, Date, Number, Money, Name, Text, Odd };

// `cell` is UTF-8. Phone: + or 0 or brackets and 6 to 20 digits; Number: also a bare row of digits; Name: up
// to four words of letters; Text: other words; Odd: what a wrong cut leaves, such as half a quotation.
Look lookOf(std::string_view cell);

// Mail, phone, web, date, number or money: a value, which no heading is.
bool isValue(Look look);

// The cell without blanks around it (also no-break ones).
std::string_view trimmed(std::string_view cell);

}
