#include "search/token_match.h"

#include "search/byte_scan.h"

#include <algorithm>

namespace kith::search {
namespace {

constexpr std::size_t kShortestInside = 3;  // bytes
constexpr std::size_t kNarrowedKept = 4;

Match matchOf(const Slips& slips) {
  return slips.count > 1 ? Match::TwoSlips : slips.whole ? Match::Slip : Match::SlipInBeginning;
}

// The tokens that hold the word, at their beginning or further on.
std::vector<std::uint32_t> scanned(const TokenDictionary& dictionary, std::string_view word) {
  std::vector<std::uint32_t> out;
  const std::string_view text = dictionary.text();
  std::uint32_t token = 0;
  for (std::size_t at = findBytes(text, word, 0); at != std::string_view::npos;
       at = findBytes(text, word, at)) {
    token = dictionary.tokenAt(at, token);
    out.push_back(token);
    at = static_cast<std::size_t>(dictionary.token(token).data() - text.data()) +
         dictionary.token(token).size();
  }
  return out;
}

void findInside(const TokenDictionary& dictionary, std::string_view word, Narrowed& narrowed,
                std::vector<MatchedTokens>& out) {
  if (word.size() < kShortestInside) return;
  if (narrowed.word.empty())
    narrowed.holding = scanned(dictionary, word);
  else if (word != narrowed.word)
    std::erase_if(narrowed.holding, [&](std::uint32_t token) {
      return dictionary.token(token).find(word) == std::string_view::npos;
    });
  narrowed.word = word;
  for (const std::uint32_t token : narrowed.holding)
    if (!dictionary.token(token).starts_with(word)) out.push_back({Match::Inside, {token, token + 1}});
}

void findSlipped(const TokenDictionary& dictionary, std::string_view word, Narrowed& narrowed,
                 std::vector<MatchedTokens>& out) {
  if (slipsForgiven(word) == 0) return;
  const std::string_view head = headOf(word);
  if (narrowed.head != head) {
    narrowed.head = head;
    narrowed.near = tokensNear(dictionary, head);
  }
  const SlippedWord slipped(word);
  for (const TokenRange& range : narrowed.near)
    for (std::uint32_t token = range.low; token < range.high; ++token)
      if (const auto slips = slipped.slipsIn(dictionary.token(token)))
        out.push_back({matchOf(*slips), {token, token + 1}});
}

// Neighbours of the same rank in one range.
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

Narrowed& NarrowedWords::of(Where where, std::string_view word) {
  std::list<Narrowed>& all = m_words[static_cast<std::size_t>(where)];
  auto best = all.end();
  for (auto it = all.begin(); it != all.end(); ++it)
    if (word.starts_with(it->word) && (best == all.end() || it->word.size() > best->word.size())) best = it;
  if (best == all.end()) {
    if (all.size() >= kNarrowedKept) all.pop_back();
    best = all.emplace(all.begin());
  }
  all.splice(all.begin(), all, best);
  return all.front();
}

std::vector<MatchedTokens> matchedTokens(const TokenDictionary& dictionary, std::string_view word,
                                         Narrowed& narrowed) {
  std::vector<MatchedTokens> out;
  if (word.empty() || dictionary.size() == 0) return out;
  findInside(dictionary, word, narrowed, out);
  findSlipped(dictionary, word, narrowed, out);
  const TokenRange tokens = dictionary.narrowed({0, dictionary.size()}, 0, word);
  if (tokens.low < tokens.high) out.push_back({Match::Beginning, tokens});
  if (tokens.low < tokens.high && dictionary.token(tokens.low).size() == word.size())
    out.push_back({Match::Whole, {tokens.low, tokens.low + 1}});
  tidy(out);
  return out;
}

std::optional<Match> MatchedWord::in(std::string_view token) const {
  if (token.empty() || m_word.empty()) return std::nullopt;
  if (token.starts_with(m_word)) return token.size() == m_word.size() ? Match::Whole : Match::Beginning;
  if (m_word.size() >= kShortestInside && token.find(m_word) != std::string_view::npos) return Match::Inside;
  const auto slips = m_slipped.slipsIn(token);
  return slips ? std::optional(matchOf(*slips)) : std::nullopt;
}

std::optional<Match> matchOf(std::string_view token, std::string_view word) {
  return MatchedWord(word).in(token);
}

}
