// Words that are typed nearly right: a letter wrong, missing or too many, or two that changed places.
#pragma once

#include "search/index_segment.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kith::search {

// Slips that are forgiven in a word: none in numbers, below 4 letters and beyond 60; two from 8 letters on.
int slipsForgiven(std::string_view word);

struct Slips {
  int count = 0;       // 1 or 2
  bool whole = false;  // the word is the whole token, not only its beginning
  bool operator==(const Slips&) const = default;
};

// A typed word that is compared with many tokens. In the last letter, and in words of four letters, a slip
// counts only against whole tokens. Of two slips only one may be among the first four letters: two are too
// rare there for the many tokens they would lead to.
class SlippedWord {
 public:
  // REQUIRES: folded UTF-8; it may go afterwards.
  explicit SlippedWord(std::string_view word);

  // The fewest slips that make it a beginning of the token; nothing where they are none or too many.
  std::optional<Slips> slipsIn(std::string_view token) const;

 private:
  std::vector<std::uint32_t> m_letters;
  int m_forgiven;
};

// The first four letters of a word in which a slip is forgiven: all the tokens that it can mean begin like
// them.
std::string_view headOf(std::string_view word);

// The tokens that begin with these four letters, at most one of them slipped; in order, each once.
std::vector<TokenRange> tokensNear(const TokenDictionary& dictionary, std::string_view head);

}
