// Text cut into the words that are searched, and the other spellings each is found by.
#pragma once

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::search {

// Every folded spelling (UTF-8) of one word: plain (müller → muller), with umlauts and Nordic letters written
// out (mueller), in Latin letters where it is Cyrillic or Greek. The plain one first, each once; empty for a
// word of nothing but marks.
std::vector<std::string> spellings(QStringView word);

// Whether putting letters and their marks together (NFC) would change nothing; false also where it might not.
bool isComposed(QStringView text);

// The runs of letters and digits of one typed word: "o'brien" → o, brien.
std::vector<QString> piecesOf(QStringView word);

// Calls `take` with every token under which `utf8` is to be found: the pieces of its words in all spellings,
// and words with marks inside also in one piece (O'Brien: o, brien, obrien).
void eachToken(std::string_view utf8, const std::function<void(std::string_view)>& take);

// The same of an e-mail address or web page, whose letters and digits part as well: schmidt42 is schmidt and
// 42. Dictionaries stay small by that: few addresses are alike, most of their parts are.
void eachMailToken(std::string_view utf8, const std::function<void(std::string_view)>& take);

// One typed word in such parts.
std::vector<QString> mailPiecesOf(QStringView word);

// Number of letters of valid UTF-8; the bytes of the letter at `at`.
std::size_t lettersOf(std::string_view utf8);
std::size_t letterSize(std::string_view utf8, std::size_t at);

// Whether it is nothing but ASCII digits.
bool isNumber(std::string_view word);

}
