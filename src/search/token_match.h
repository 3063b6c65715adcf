// The tokens of a dictionary that a typed word means: the same, beginning so, holding it, or one slip away.
#pragma once

#include "search/index_segment.h"
#include "search/phone_numbers.h"
#include "search/slips.h"

#include <array>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::search {

// In order of rank.
enum class Match : std::uint8_t { TwoSlips, SlipInBeginning, Slip, Inside, Beginning, Whole };

struct MatchedTokens {
  Match match = Match::TwoSlips;
  TokenRange tokens;
};

// What was found in one dictionary for a word that is being typed: its next letter needs to look only there.
struct Narrowed {
  std::string word;
  std::vector<std::uint32_t> holding;  // tokens that the word is in
  std::string head;
  std::vector<TokenRange> near;  // tokensNear() the head
};

// Of the last few words, for each dictionary.
class NarrowedWords {
 public:
  // That of the longest beginning of the word, else one to be filled anew.
  Narrowed& of(Where where, std::string_view word);

  // The packed numbers that hold the last digits.
  std::string digits;
  HeldNumbers numbers;

 private:
  std::array<std::list<Narrowed>, kDictionaries> m_words;
};

// All tokens of the dictionary that `word` (folded UTF-8) matches; some may be named by several matches.
// Inside needs three bytes; slips as search/slips.h forgives them. `narrowed` follows the word.
std::vector<MatchedTokens> matchedTokens(const TokenDictionary& dictionary, std::string_view word,
                                         Narrowed& narrowed);

// A word that single tokens are compared with, by the same rules, for marking what matched.
class MatchedWord {
 public:
  // REQUIRES: folded UTF-8 that outlives it.
  explicit MatchedWord(std::string_view word) : m_word(word), m_slipped(word) {}

  // Nothing where it does not match.
  std::optional<Match> in(std::string_view token) const;
  std::string_view word() const { return m_word; }

 private:
  std::string_view m_word;
  SlippedWord m_slipped;
};

// The same for one token.
std::optional<Match> matchOf(std::string_view token, std::string_view word);

}
