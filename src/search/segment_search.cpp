#include "search/segment_search.h"

#include "search/initials.h"

#include <algorithm>

namespace kith::search {
namespace {

constexpr std::array<std::uint8_t, 6> kRanks{10, 8, 4, 3, 6, 1};  // as in Where
constexpr std::uint8_t kLevel = 10;
constexpr std::size_t kWordsInByte = 4;
constexpr std::size_t kWholeNumber = 7;  // so many last digits of a number are as good as all

void raise(std::uint8_t& score, std::uint8_t to) { score = std::max(score, to); }

void raiseAll(Scores& scores, const TokenDictionary& dictionary, TokenRange tokens, std::uint8_t to) {
  if (const std::uint8_t* row = dictionary.wideRow(tokens)) {
    raiseMarked(scores, row, to);
    return;
  }
  for (std::uint32_t token = tokens.low; token < tokens.high; ++token) {
    if (const std::uint8_t* row = dictionary.wideRow(token))
      raiseMarked(scores, row, to);
    else
      dictionary.eachContact(token, [&](std::uint32_t contact) { raise(scores[contact], to); });
  }
}

// So that more than four words do not all end at 255.
void halve(Scores& scores) {
  for (std::uint8_t& score : scores) score = score < 2 ? score : static_cast<std::uint8_t>(score / 2);
}

}

std::uint8_t scoreOf(Match match, Where where) {
  return static_cast<std::uint8_t>(kLevel * static_cast<int>(match) +
                                   kRanks[static_cast<std::size_t>(where)]);
}

Where whereOfScore(std::uint8_t score) {
  const auto rank = static_cast<std::uint8_t>(score == 0 ? 1 : (score - 1) % kLevel + 1);
  const auto* const at = std::find(kRanks.begin(), kRanks.end(), rank);
  return at == kRanks.end() ? Where::Text : static_cast<Where>(at - kRanks.begin());
}

void SegmentSearch::addForm(Scores& scores, const SearchPlan& word, const std::string& form) const {
  struct Scored {
    std::uint8_t score;
    TokenRange tokens;
    Where where;
  };
  std::vector<Scored> found;
  for (std::size_t i = 0; i < kDictionaries; ++i) {
    const auto where = static_cast<Where>(i);
    if (word.mailOnly && where != Where::Mail) continue;
    if (isCancelled()) return;
    for (const MatchedTokens& each :
         matchedTokens(m_segment.dictionary(where), form, m_narrowed.of(where, form)))
      found.push_back({scoreOf(each.match, where), each.tokens, where});
  }
  if (word.initials) addName(scores, initialsToken(form));
  for (const Scored& each : found)
    raiseAll(scores, m_segment.dictionary(each.where), each.tokens, each.score);
}

// A name that stands for the typed word: as good as one that the word is in.
void SegmentSearch::addName(Scores& scores, const std::string& name) const {
  const TokenDictionary names = m_segment.dictionary(Where::Name);
  const TokenRange all = names.narrowed({0, names.size()}, 0, name);
  if (all.low < all.high && names.token(all.low) == name)
    raiseAll(scores, names, {all.low, all.low + 1}, scoreOf(Match::Inside, Where::Name));
}

void SegmentSearch::addPhones(Scores& scores, const std::string& digits) const {
  const std::string_view text = m_segment.phoneText();
  std::vector<std::size_t>& places = m_narrowed.places;
  if (m_narrowed.digits.empty() || !digits.starts_with(m_narrowed.digits)) {
    places.clear();
    for (std::size_t at = findBytes(text, digits, 1); at != std::string_view::npos;
         at = findBytes(text, digits, at + 1))
      places.push_back(at);
  } else {
    std::erase_if(places, [&](std::size_t at) { return text.compare(at, digits.size(), digits) != 0; });
  }
  m_narrowed.digits = digits;
  IndexSegment::PhonePlace before;
  for (const std::size_t at : places) {
    const bool begins = text[at - 1] == '\n';
    const bool ends = text[at + digits.size()] == '\n';
    const Match match = ends && (begins || digits.size() >= kWholeNumber) ? Match::Whole
                        : begins || ends                                  ? Match::Beginning
                                                                          : Match::Inside;
    raise(scores[m_segment.phoneOwner(at, before)], scoreOf(match, Where::Phone));
  }
}

void SegmentSearch::addOutside(Scores& scores, const domain::Query& term, std::uint8_t score) const {
  if (!m_options.outside) return;
  for (const domain::Id id : m_options.outside(term))
    if (const auto contact = m_segment.numberOf(id)) raise(scores[*contact], score);
}

Scores SegmentSearch::ofWord(const SearchPlan& word) const {
  Scores scores(m_segment.size(), 0);
  for (const std::string& form : word.forms) addForm(scores, word, form);
  if (!word.mailOnly)
    for (const std::string& name : word.alike) addName(scores, name);
  if (!word.digits.empty() && !isCancelled()) addPhones(scores, word.digits);
  return scores;
}

namespace {

std::string keyOf(const SearchPlan& word) {
  std::string key = word.digits + (word.mailOnly ? "@" : word.initials ? "!" : "=");
  for (const std::string& form : word.forms) key += form + ' ';
  return key;
}

}

Scores SegmentSearch::joined(const SearchPlan& plan) {
  Scores out = scores(plan.children.front());
  const bool both = plan.kind == SearchPlan::Kind::And;
  const bool many = both && plan.children.size() > kWordsInByte;
  if (many) halve(out);
  for (std::size_t i = 1; i < plan.children.size() && !isCancelled(); ++i) {
    Scores next = scores(plan.children[i]);
    if (many) halve(next);
    if (both)
      keepBoth(out, next);
    else
      keepEither(out, next);
  }
  return out;
}

Scores SegmentSearch::scores(const SearchPlan& plan) {
  switch (plan.kind) {
    case SearchPlan::Kind::All:
      break;
    case SearchPlan::Kind::And:
    case SearchPlan::Kind::Or:
      if (!plan.children.empty()) return joined(plan);
      break;
    case SearchPlan::Kind::Not: {
      const bool outer = std::exchange(m_wanted, false);
      Scores out = scores(plan.children.front());
      m_wanted = outer;
      turnRound(out, 1);
      return out;
    }
    case SearchPlan::Kind::Word: {
      const auto kept = m_keep(keyOf(plan), [&] { return ofWord(plan); });
      if (m_wanted) m_words.push_back(kept);
      Scores out = *kept;
      // What is not wanted is looked for everywhere: it takes away.
      if ((m_options.wordsOutside || !m_wanted) && !plan.mailOnly)
        addOutside(out, plan.term, scoreOf(Match::TwoSlips, Where::Text));
      return out;
    }
    case SearchPlan::Kind::Outside: {
      Scores out(m_segment.size(), 0);
      addOutside(out, plan.term, 1);
      return out;
    }
  }
  return Scores(m_segment.size(), 1);
}

Where SegmentSearch::bestWhere(std::uint32_t contact) const {
  std::uint8_t best = 1;
  for (const auto& word : m_words) best = std::max(best, (*word)[contact]);
  return whereOfScore(best);
}

}
