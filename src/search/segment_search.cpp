#include "search/segment_search.h"

#include "search/initials.h"

#include <algorithm>

namespace kith::search {
namespace {

constexpr std::array<std::uint8_t, 6> kRanks{10, 8, 4, 3, 6, 1};  // as in Where
constexpr std::uint8_t kLevel = 10;
constexpr std::size_t kWordsInByte = 4;
constexpr std::size_t kWholeNumber = 7;  // so many last digits of a number are as good as all

Match matchOf(DigitsAt at, std::string_view digits) {
  if (at == DigitsAt::Inside) return Match::Inside;
  return at == DigitsAt::Whole || (at == DigitsAt::End && digits.size() >= kWholeNumber) ? Match::Whole
                                                                                         : Match::Beginning;
}

void raiseAll(Scores& scores, const TokenDictionary& dictionary, TokenRange tokens, std::uint8_t to) {
  if (const std::uint8_t* row = dictionary.wideRow(tokens)) {
    scores.raiseMarked(row, to);
    return;
  }
  for (std::uint32_t token = tokens.low; token < tokens.high; ++token) {
    if (const std::uint8_t* row = dictionary.wideRow(token))
      scores.raiseMarked(row, to);
    else
      dictionary.eachContact(token, [&](std::uint32_t contact) { scores.raise(contact, to); });
  }
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

Match matchOfScore(std::uint8_t score) { return static_cast<Match>(score == 0 ? 0 : (score - 1) / kLevel); }

void SegmentSearch::addForm(Scores& scores, const SearchPlan& word, const std::string& form) {
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
         matchedTokens(m_segment.dictionary(where), form, m_memory.narrowed.of(where, form)))
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

void SegmentSearch::addPhones(Scores& scores, const std::string& digits) {
  addLongPhones(scores, digits);
  if (digits.size() > kPackedDigits) return;
  NarrowedWords& narrowed = m_memory.narrowed;
  const char* numbers = m_segment.phoneNumbers();
  if (narrowed.digits.empty() || !digits.starts_with(narrowed.digits))
    narrowed.numbers.mark(digits, numbers, m_segment.phones());
  narrowed.digits = digits;
  std::array<std::uint8_t, 4> score{};
  for (const DigitsAt at : {DigitsAt::Inside, DigitsAt::Beginning, DigitsAt::End, DigitsAt::Whole})
    score[static_cast<std::size_t>(at)] = scoreOf(matchOf(at, digits), Where::Phone);
  narrowed.numbers.each(digits, numbers, [&](std::size_t number, DigitsAt at) {
    scores.raise(m_segment.phoneOwner(number), score[static_cast<std::size_t>(at)]);
  });
}

void SegmentSearch::addLongPhones(Scores& scores, const std::string& digits) const {
  std::string_view left = m_segment.longPhoneText();
  for (std::size_t line = 0; !left.empty(); ++line) {
    const std::size_t size = left.find('\n');
    if (const auto at = placeOfDigits(left.substr(0, size), digits))
      scores.raise(m_segment.longPhoneOwner(line), scoreOf(matchOf(*at, digits), Where::Phone));
    left.remove_prefix(size + 1);
  }
}

SharedScores SegmentSearch::outside(const domain::Query& term, std::uint8_t score) {
  const auto scores = noScores();
  const auto ids = m_options.outside ? m_options.outside(term) : nullptr;
  if (!ids) return scores;
  for (const domain::Id id : *ids)
    if (const auto contact = m_segment.numberOf(id)) scores->raise(*contact, score);
  return scores;
}

SharedScores SegmentSearch::ofWord(const SearchPlan& word) {
  const auto scores = noScores();
  for (const std::string& form : word.forms) addForm(*scores, word, form);
  if (!word.mailOnly)
    for (const std::string& name : word.alike) addName(*scores, name);
  if (!word.digits.empty() && !isCancelled()) addPhones(*scores, word.digits);
  return scores;
}

namespace {

std::string keyOf(const SearchPlan& word) {
  std::string key = word.digits + (word.mailOnly ? "@" : word.initials ? "!" : "=");
  for (const std::string& form : word.forms) key += form + ' ';
  return key;
}

}

SharedScores SegmentSearch::wordScores(const SearchPlan& plan) {
  const SharedScores own = m_keep(keyOf(plan), [&] { return ofWord(plan); });
  if (m_wanted) m_words.push_back(own);
  // What is not wanted is looked for everywhere: it takes away.
  if ((!m_options.wordsOutside && m_wanted) || plan.mailOnly) return own;
  std::string key = plan.term.value.toStdString();
  key += '?';
  key += std::to_string(m_options.outsideState);
  const SharedScores beside =
      m_keep(key, [&] { return outside(plan.term, scoreOf(Match::TwoSlips, Where::Text)); });
  const auto out = noScores();
  out->keepEither(*own);
  out->keepEither(*beside);
  return out;
}

// So that more than four words do not all end at 255.
SharedScores SegmentSearch::halved(SharedScores scores) {
  const auto out = noScores();
  out->keepEither(*scores);
  out->halve();
  return out;
}

SharedScores SegmentSearch::joined(const SearchPlan& plan) {
  const bool both = plan.kind == SearchPlan::Kind::And;
  const bool many = both && plan.children.size() > kWordsInByte;
  const auto part = [&](std::size_t i) {
    SharedScores next = scores(plan.children[i]);
    return many ? halved(std::move(next)) : next;
  };
  const SharedScores first = part(0);
  if (plan.children.size() == 1) return first;
  const auto out = noScores();
  out->keepEither(*first);
  for (std::size_t i = 1; i < plan.children.size() && !isCancelled(); ++i) {
    const SharedScores next = part(i);
    if (both)
      out->setBoth(*out, *next);
    else
      out->keepEither(*next);
  }
  return out;
}

SharedScores SegmentSearch::notOf(const SearchPlan& plan) {
  const bool outer = std::exchange(m_wanted, false);
  const SharedScores unwanted = scores(plan.children.front());
  m_wanted = outer;
  const auto out = noScores();
  out->keepEither(*unwanted);
  out->turnRound(1);
  return out;
}

SharedScores SegmentSearch::scores(const SearchPlan& plan) {
  switch (plan.kind) {
    case SearchPlan::Kind::All:
      break;
    case SearchPlan::Kind::And:
    case SearchPlan::Kind::Or:
      if (!plan.children.empty()) return joined(plan);
      break;
    case SearchPlan::Kind::Not:
      return notOf(plan);
    case SearchPlan::Kind::Word:
      return wordScores(plan);
    case SearchPlan::Kind::Outside:
      return outside(plan.term, 1);
  }
  const auto all = noScores();
  all->raiseAll(1);
  return all;
}

std::uint8_t SegmentSearch::bestScore(std::uint32_t contact) const {
  std::uint8_t best = 1;
  for (const SharedScores& word : m_words) best = std::max(best, (*word)[contact]);
  return best;
}

}
