#include "search/token_match.h"

#include "search/byte_scan.h"
#include "search/words.h"

#include <algorithm>
#include <bit>

namespace kith::search {
namespace {

constexpr std::size_t kShortestInside = 3;  // bytes
constexpr std::size_t kOneSlip = 4;         // letters
constexpr std::size_t kSlipInBeginning = 5;
constexpr std::size_t kTwoSlips = 8;
// Two slips within the first letters of a word are too rare for the many tokens they would lead to.
constexpr std::size_t kSureLetters = 4;

// Walks down the sorted tokens letter by letter as in a tree, and leaves the typed word where a slip allows.
class SlipWalk {
 public:
  SlipWalk(const TokenDictionary& dictionary, std::string_view word, std::vector<MatchedTokens>& out)
      : m_dictionary(dictionary), m_out(out), m_wholeOnly(lettersOf(word) < kSlipInBeginning) {}

  void run(std::string_view word, int slips) {
    m_slips = slips;
    follow({{0, m_dictionary.size()}, 0}, word, slips, 0);
  }

 private:
  struct Place {
    TokenRange tokens;
    std::size_t depth;  // bytes they share
  };

  Place down(const Place& place, std::string_view piece) const {
    return {m_dictionary.narrowed(place.tokens, place.depth, piece), place.depth + piece.size()};
  }

  // The rest of the word is typed right, or has another slip further on.
  void follow(Place place, std::string_view rest, int left, std::size_t letter) {
    for (; !rest.empty() && place.tokens.low < place.tokens.high; ++letter) {
      const std::size_t size = letterSize(rest, 0);
      const bool may = left == m_slips || (left > 0 && letter >= kSureLetters);
      if (may) slip(place, rest, left, letter);
      place = down(place, rest.substr(0, size));
      rest.remove_prefix(size);
    }
    if (left < m_slips && place.tokens.low < place.tokens.high) found(place, left, m_wholeOnly);
  }

  void slip(const Place& place, std::string_view rest, int left, std::size_t letter) {
    const std::size_t size = letterSize(rest, 0);
    const std::string_view behind = rest.substr(size);
    if (behind.empty()) {
      lastLetter(place, rest, left);
      return;
    }
    const std::size_t second = letterSize(behind, 0);
    std::string turned(behind.substr(0, second));
    turned += rest.substr(0, size);
    follow(down(place, turned), behind.substr(second), left - 1, letter + 2);
    follow(place, behind, left - 1, letter + 1);  // one too many
    eachLetter(place, [&](const Place& next, std::string_view c) {
      if (c == rest.substr(0, size)) return;
      follow(next, behind, left - 1, letter + 1);  // wrong
      follow(next, rest, left - 1, letter + 1);    // missing
    });
  }

  // Anything may stand for the last letter, but then the token ends with it.
  void lastLetter(const Place& place, std::string_view last, int left) {
    found(place, left - 1, true);
    eachLetter(place, [&](const Place& next, std::string_view) {
      found(next, left - 1, true);
      found(down(next, last), left - 1, m_wholeOnly);
    });
  }

  void found(const Place& place, int left, bool whole) {
    TokenRange tokens = place.tokens;
    if (tokens.low >= tokens.high) return;
    if (whole) {
      if (m_dictionary.token(tokens.low).size() != place.depth) return;
      tokens.high = tokens.low + 1;
    }
    m_out.push_back({m_slips - left > 1 ? Match::TwoSlips : Match::Slip, tokens});
  }

  // Each letter with which tokens go on.
  template <class Take>
  void eachLetter(const Place& place, Take take) {
    TokenRange left = place.tokens;
    if (left.low < left.high && m_dictionary.token(left.low).size() == place.depth) ++left.low;
    while (left.low < left.high) {
      const std::string_view token = m_dictionary.token(left.low);
      const std::string_view letter = token.substr(place.depth, letterSize(token, place.depth));
      const TokenRange with = m_dictionary.narrowed(left, place.depth, letter);
      take(Place{with, place.depth + letter.size()}, letter);
      left.low = std::max(with.high, left.low + 1);
    }
  }

  const TokenDictionary& m_dictionary;
  std::vector<MatchedTokens>& m_out;
  bool m_wholeOnly;
  int m_slips = 0;
};

void findInside(const TokenDictionary& dictionary, std::string_view word, std::vector<MatchedTokens>& out) {
  if (word.size() < kShortestInside) return;
  const std::string_view text = dictionary.text();
  std::uint32_t token = 0;
  for (std::size_t at = findBytes(text, word, 0); at != std::string_view::npos;
       at = findBytes(text, word, at)) {
    token = dictionary.tokenAt(at, token);
    if (text[at - 1] != '\0') out.push_back({Match::Inside, {token, token + 1}});
    at = static_cast<std::size_t>(dictionary.token(token).data() - text.data()) +
         dictionary.token(token).size();
  }
}

// Each token once a match: several slips lead to the same one.
void tidy(std::vector<MatchedTokens>& found) {
  std::sort(found.begin(), found.end(), [](const MatchedTokens& a, const MatchedTokens& b) {
    return a.match != b.match ? a.match < b.match : a.tokens.low < b.tokens.low;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (kept > 0 && found[kept - 1].match == found[i].match &&
        found[kept - 1].tokens.high >= found[i].tokens.low) {
      found[kept - 1].tokens.high = std::max(found[kept - 1].tokens.high, found[i].tokens.high);
      continue;
    }
    found[kept++] = found[i];
  }
  found.resize(kept);
}

}

int slipsForgiven(std::string_view word) {
  if (isNumber(word)) return 0;
  const std::size_t letters = lettersOf(word);
  return letters >= kTwoSlips ? 2 : letters >= kOneSlip ? 1 : 0;
}

std::vector<MatchedTokens> matchedTokens(const TokenDictionary& dictionary, std::string_view word) {
  std::vector<MatchedTokens> out;
  if (word.empty() || dictionary.size() == 0) return out;
  findInside(dictionary, word, out);
  if (const int slips = slipsForgiven(word); slips > 0) SlipWalk(dictionary, word, out).run(word, slips);
  TokenRange tokens = dictionary.narrowed({0, dictionary.size()}, 0, word);
  if (tokens.low < tokens.high && dictionary.token(tokens.low).size() == word.size()) {
    out.push_back({Match::Whole, {tokens.low, tokens.low + 1}});
    ++tokens.low;
  }
  if (tokens.low < tokens.high) out.push_back({Match::Beginning, tokens});
  tidy(out);
  return out;
}

namespace {

// A dictionary of one token, so that one rule serves both.
struct OneToken {
  explicit OneToken(std::string_view token) {
    text += '\0';
    text += token;
    text += '\0';
    const std::array<std::uint32_t, 3> words{1, static_cast<std::uint32_t>(text.size()), kSingle};
    bytes.append(reinterpret_cast<const char*>(words.data()), sizeof(words));
    bytes += text;
  }
  TokenDictionary dictionary() const { return {bytes.data(), {1, 0, 8, 12, 12 + text.size()}}; }

  std::string text;
  std::string bytes;
};

}

namespace {

// A bit for every letter that occurs; letters of other scripts share some.
std::uint64_t lettersIn(std::string_view word) {
  std::uint64_t bits = 0;
  for (const char c : word) bits |= 1ULL << (static_cast<unsigned char>(c) & 63U);
  return bits;
}

// A slip costs at most one letter of the word, so a token that lacks more of them needs no walk. Letters of
// several bytes lack at most as many as they have.
bool canSlip(std::string_view token, std::string_view word, int slips) {
  constexpr std::size_t kLongestLetter = 4;
  const bool ascii = lettersOf(word) == word.size();
  const auto allowed = static_cast<std::size_t>(slips) * (ascii ? 1 : kLongestLetter);
  if (token.size() + allowed < word.size()) return false;
  return static_cast<std::size_t>(std::popcount(lettersIn(word) & ~lettersIn(token))) <= allowed;
}

}

std::optional<Match> matchOf(std::string_view token, std::string_view word) {
  if (token.empty() || word.empty()) return std::nullopt;
  if (token == word) return Match::Whole;
  if (token.starts_with(word)) return Match::Beginning;
  if (word.size() >= kShortestInside && token.find(word) != std::string_view::npos) return Match::Inside;
  const int slips = slipsForgiven(word);
  if (slips == 0 || !canSlip(token, word, slips)) return std::nullopt;
  const OneToken one(token);
  const auto found = matchedTokens(one.dictionary(), word);
  return found.empty() ? std::nullopt : std::optional(found.back().match);
}

}
