// The tokens of a dictionary that a typed word means: the same, beginning so, holding it, or one slip away.
#pragma once

#include "search/index_segment.h"

#include <string_view>
#include <vector>

namespace kith::search {

// In order of rank.
enum class Match : std::uint8_t { TwoSlips, Slip, Inside, Beginning, Whole };

struct MatchedTokens {
  Match match;
  TokenRange tokens;
};

// Slips that are forgiven in a word: none below 4 letters and in numbers, two from 8 letters on.
int slipsForgiven(std::string_view word);

// All tokens of the dictionary that `word` (folded UTF-8) matches; some may be named by several matches.
// Inside needs three bytes. A slip is a letter wrong, missing or too many, or two that changed places; in the
// last letter, and in words of four letters, it counts only against whole tokens.
std::vector<MatchedTokens> matchedTokens(const TokenDictionary& dictionary, std::string_view word);

// How one token matches `word`; nothing where it does not. By the same rules, for marking what matched.
std::optional<Match> matchOf(std::string_view token, std::string_view word);

}
