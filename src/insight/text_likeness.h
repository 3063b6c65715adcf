// How like two words are: by letters, and by sound.
#pragma once

#include <cstdint>
#include <string_view>

namespace kith::insight {

// Jaro's similarity with Winkler's bonus for a common beginning, 0 to 1 (W. E. Winkler, "String Comparator
// Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage", 1990). Bytes beyond the
// first 64 do not count.
double jaroWinkler(std::string_view a, std::string_view b);

// Whether at most `most` single letters (0 to 3) were typed wrongly, left out, added or swapped with their
// neighbour (restricted Damerau-Levenshtein).
bool isWithinEdits(std::string_view a, std::string_view b, int most);

// A hash of how a word sounds in most of Europe: classes of consonants without vowels and doubles, the first
// sound kept apart. Equal for Müller and Mueller, Šarić and Sharich, Kirsten and Christin.
std::uint64_t soundOf(std::string_view word);

}
