#include "search/slips.h"

#include "search/words.h"

#include <algorithm>
#include <array>
#include <string>

namespace kith::search {
namespace {

constexpr std::size_t kOneSlip = 4;  // letters
constexpr std::size_t kSlipInBeginning = 5;
constexpr std::size_t kTwoSlips = 8;
constexpr std::size_t kSureLetters = 4;
constexpr std::size_t kLongest = 60;
constexpr std::size_t kLettersLooked = kLongest + 3;

// The bytes of a letter as one number, for telling letters apart.
std::uint32_t letterAt(std::string_view text, std::size_t at, std::size_t size) {
  std::uint32_t letter = 0;
  for (std::size_t i = 0; i < size; ++i) letter = letter << 8 | static_cast<unsigned char>(text[at + i]);
  return letter;
}

// The first letters of a token.
struct Beginning {
  Beginning(std::string_view token, std::size_t most) {
    std::size_t at = 0;
    for (; at < token.size() && size < most; ++size) {
      const std::size_t bytes = letterSize(token, at);
      letters[size] = letterAt(token, at, bytes);
      at += bytes;
    }
    isAll = at == token.size();
  }

  bool endsAt(std::size_t letter) const { return isAll && letter == size; }

  std::array<std::uint32_t, kLettersLooked> letters;
  std::size_t size = 0;
  bool isAll;
};

// Fewer is better; of equal slips a whole token.
constexpr int kNever = 1000;
int costOf(int slips, bool whole) { return 2 * slips + (whole ? 0 : 1); }

class Comparison {
 public:
  Comparison(const std::vector<std::uint32_t>& word, const Beginning& token, int forgiven)
      : m_word(word), m_token(token), m_forgiven(forgiven) {}

  // Of the letters from `w` and `t` on. What is the same is taken as the same: a slip is as late as it can
  // be.
  int cost(std::size_t w, std::size_t t, int left) const {
    while (w < m_word.size() && t < m_token.size && m_word[w] == m_token.letters[t]) {
      ++w;
      ++t;
    }
    if (w == m_word.size()) return reached(t, left, m_word.size() < kSlipInBeginning);
    if (left == 0 || (left < m_forgiven && w < kSureLetters)) return kNever;
    if (w + 1 == m_word.size()) return lastLetter(t, left - 1);
    int best = cost(w + 1, t, left - 1);  // one too many
    if (t == m_token.size) return best;
    best = std::min({best, cost(w + 1, t + 1, left - 1), cost(w, t + 1, left - 1)});  // wrong, missing
    const bool turned =
        t + 1 < m_token.size && m_word[w] == m_token.letters[t + 1] && m_word[w + 1] == m_token.letters[t];
    return turned ? std::min(best, cost(w + 2, t + 2, left - 1)) : best;
  }

 private:
  int reached(std::size_t t, int left, bool wholeOnly) const {
    const bool whole = m_token.endsAt(t);
    return wholeOnly && !whole ? kNever : costOf(m_forgiven - left, whole);
  }

  // One too many or wrong at the end of a token; or one is missing before it.
  int lastLetter(std::size_t t, int left) const {
    int best = std::min(reached(t, left, true), reached(t + 1, left, true));
    if (t + 1 < m_token.size && m_token.letters[t + 1] == m_word.back())
      best = std::min(best, reached(t + 2, left, m_word.size() < kSlipInBeginning));
    return best;
  }

  const std::vector<std::uint32_t>& m_word;
  const Beginning& m_token;
  int m_forgiven;
};

}

int slipsForgiven(std::string_view word) {
  if (isNumber(word)) return 0;
  const std::size_t letters = lettersOf(word);
  return letters > kLongest ? 0 : letters >= kTwoSlips ? 2 : letters >= kOneSlip ? 1 : 0;
}

SlippedWord::SlippedWord(std::string_view word) : m_forgiven(slipsForgiven(word)) {
  for (std::size_t at = 0; at < word.size() && m_forgiven > 0;) {
    const std::size_t size = letterSize(word, at);
    m_letters.push_back(letterAt(word, at, size));
    at += size;
  }
}

std::optional<Slips> SlippedWord::slipsIn(std::string_view token) const {
  if (m_forgiven == 0 || token.empty()) return std::nullopt;
  // One slip at most among the first letters: of the first two one stands where it is typed, or beside.
  const std::uint32_t first = letterAt(token, 0, letterSize(token, 0));
  if (first != m_letters[0] && first != m_letters[1]) {
    const std::size_t at = letterSize(token, 0);
    if (at >= token.size()) return std::nullopt;
    const std::uint32_t second = letterAt(token, at, letterSize(token, at));
    if (second != m_letters[0] && second != m_letters[1]) return std::nullopt;
  }
  const Beginning beginning(token, m_letters.size() + 3);
  const int cost = Comparison(m_letters, beginning, m_forgiven).cost(0, 0, m_forgiven);
  if (cost >= kNever || cost < 2) return std::nullopt;
  return Slips{cost / 2, cost % 2 == 0};
}

namespace {

// Walks down the sorted tokens letter by letter as in a tree.
class NearTokens {
 public:
  explicit NearTokens(const TokenDictionary& dictionary) : m_dictionary(dictionary) {}

  std::vector<TokenRange> of(const std::array<std::string_view, kSureLetters>& head) {
    const Place all{{0, m_dictionary.size()}, 0};
    const auto add = [&](std::initializer_list<std::size_t> letters) {
      std::string text;
      for (const std::size_t i : letters) text += head[i];
      addAll(down(all, text));
    };
    // The last of the four wrong, missing or too many: the others are as typed.
    for (const auto& letters : {std::initializer_list<std::size_t>{0, 1, 2},
                                {1, 0, 2, 3},
                                {0, 2, 1, 3},
                                {0, 1, 3, 2},
                                {1, 2, 3},
                                {0, 2, 3},
                                {0, 1, 3}})
      add(letters);
    Place place = all;
    for (std::size_t i = 0; i + 1 < kSureLetters; ++i) {
      addWithAny(place, head, i);
      place = down(place, head[i]);
    }
    return tidy();
  }

 private:
  struct Place {
    TokenRange tokens;
    std::size_t depth;  // bytes they share
  };

  Place down(const Place& place, std::string_view piece) const {
    if (place.tokens.low >= place.tokens.high) return place;
    return {m_dictionary.narrowed(place.tokens, place.depth, piece), place.depth + piece.size()};
  }

  void addAll(const Place& place) {
    if (place.tokens.low < place.tokens.high) m_found.push_back(place.tokens);
  }

  // Any letter in the place of the `i`th, and any before it.
  void addWithAny(const Place& place, const std::array<std::string_view, kSureLetters>& head, std::size_t i) {
    std::string behind;
    for (std::size_t k = i + 1; k < kSureLetters; ++k) behind += head[k];
    const std::string from = std::string(head[i]) + behind;
    eachLetter(place, [&](const Place& next) {
      addAll(down(next, behind));
      addAll(down(next, from));
    });
  }

  // Each letter with which tokens go on.
  template <class Take>
  void eachLetter(const Place& place, Take take) const {
    TokenRange left = place.tokens;
    if (left.low < left.high && m_dictionary.token(left.low).size() == place.depth) ++left.low;
    while (left.low < left.high) {
      const std::string_view token = m_dictionary.token(left.low);
      const std::string_view letter = token.substr(place.depth, letterSize(token, place.depth));
      const TokenRange with = m_dictionary.narrowed(left, place.depth, letter);
      take(Place{with, place.depth + letter.size()});
      left.low = std::max(with.high, left.low + 1);
    }
  }

  std::vector<TokenRange> tidy() {
    std::sort(m_found.begin(), m_found.end(),
              [](const TokenRange& a, const TokenRange& b) { return a.low < b.low; });
    std::vector<TokenRange> out;
    for (const TokenRange& each : m_found) {
      if (!out.empty() && each.low <= out.back().high)
        out.back().high = std::max(out.back().high, each.high);
      else
        out.push_back(each);
    }
    return out;
  }

  const TokenDictionary& m_dictionary;
  std::vector<TokenRange> m_found;
};

}

std::string_view headOf(std::string_view word) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < kSureLetters && at < word.size(); ++i) at += letterSize(word, at);
  return word.substr(0, at);
}

std::vector<TokenRange> tokensNear(const TokenDictionary& dictionary, std::string_view head) {
  std::array<std::string_view, kSureLetters> letters;
  std::size_t at = 0;
  for (std::string_view& letter : letters) {
    if (at >= head.size()) return {};
    letter = head.substr(at, letterSize(head, at));
    at += letter.size();
  }
  return NearTokens(dictionary).of(letters);
}

}
