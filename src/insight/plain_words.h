// Text as plain Latin words for comparing: case, accents, script and punctuation do not count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::insight {

// Lower-case words of a to z and 0 to 9; Cyrillic by ISO 9 without its marks, Greek by ISO 843 (roughly),
// other scripts as they are. An apostrophe joins ("o'brien" is "obrien"), any other sign parts, and
// so does a digit beside a letter of another script.
std::vector<std::string> plainWords(std::string_view utf8);

// The same words with one space between them.
std::string plainText(std::string_view utf8);

// Whether letters of it may be compared one by one: other scripts take several bytes for one.
bool isLatin(std::string_view word);

std::string digitsOf(std::string_view text);

}
