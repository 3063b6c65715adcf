#include "search/search_plan.h"

#include "domain/nicknames.h"
#include "domain/phone.h"
#include "search/words.h"

#include <algorithm>
#include <iterator>

namespace kith::search {

using domain::Query;

namespace {

constexpr qsizetype kFewestDigits = 4;
constexpr std::size_t kLongestInitials = 3;

bool isPlain(const Query& query) {
  return query.node == Query::Node::Term && query.key.isEmpty() && !query.phrase;
}

SearchPlan outsideOf(Query term) {
  SearchPlan out;
  out.kind = SearchPlan::Kind::Outside;
  out.term = std::move(term);
  return out;
}

// Terms of which the store is asked for all at once.
SearchPlan joinedOutside(std::vector<SearchPlan> children) {
  Query term;
  term.node = Query::Node::And;
  for (SearchPlan& child : children) term.children.push_back(std::move(child.term));
  return outsideOf(std::move(term));
}

bool isOutside(const SearchPlan& plan) { return plan.kind == SearchPlan::Kind::Outside; }

SearchPlan joined(SearchPlan::Kind kind, std::vector<SearchPlan> children) {
  const auto words = std::stable_partition(children.begin(), children.end(),
                                           [](const SearchPlan& c) { return !isOutside(c); });
  if (kind == SearchPlan::Kind::And && children.end() - words > 1) {
    std::vector<SearchPlan> outside(std::make_move_iterator(words), std::make_move_iterator(children.end()));
    children.erase(words, children.end());
    children.push_back(joinedOutside(std::move(outside)));
  }
  if (children.size() == 1) return std::move(children.front());
  SearchPlan out;
  out.kind = kind;
  out.children = std::move(children);
  return out;
}

SearchPlan wordOf(const QString& text, const Query& term) {
  SearchPlan word;
  word.kind = SearchPlan::Kind::Word;
  word.forms = spellings(text);
  word.term = term;
  if (!word.forms.empty() && !isNumber(word.forms.front())) {
    const std::size_t letters = lettersOf(word.forms.front());
    word.initials = letters > 1 && letters <= kLongestInitials;
    for (const std::string_view name : domain::nicknamesOf(word.forms.front())) word.alike.emplace_back(name);
  }
  return word;
}

SearchPlan phoneOf(const QString& typed, const Query& term) {
  SearchPlan word;
  word.kind = SearchPlan::Kind::Word;
  word.term = term;
  word.term.value = typed;
  word.digits = domain::dialledDigits(typed).toStdString();
  return word;
}

SearchPlan wordsOf(const std::vector<QString>& pieces, const Query& term, bool mailOnly) {
  std::vector<SearchPlan> parts;
  for (const QString& piece : pieces) {
    parts.push_back(wordOf(piece, term));
    parts.back().mailOnly = mailOnly;
    parts.back().term.value = piece;
  }
  return joined(SearchPlan::Kind::And, std::move(parts));
}

// An address with an @. What comes behind its last dot is nearly always there: it says nothing.
SearchPlan plannedMail(const Query& term) {
  std::vector<QString> pieces = mailPiecesOf(term.value);
  if (pieces.size() > 2 && term.value.lastIndexOf(u'.') > term.value.indexOf(u'@')) pieces.pop_back();
  return wordsOf(pieces, term, true);
}

SearchPlan plannedWord(const Query& term) {
  const std::vector<QString> pieces = piecesOf(term.value);
  if (pieces.empty()) return {};
  if (term.value.contains(u'@')) return plannedMail(term);
  QString whole;
  for (const QString& piece : pieces) whole += piece;
  std::vector<SearchPlan> ways;
  ways.push_back(wordsOf(pieces, term, false));
  if (pieces.size() > 1) ways.push_back(wordOf(whole, term));
  const std::vector<QString> inMail = mailPiecesOf(term.value);
  if (inMail.size() > pieces.size()) ways.push_back(wordsOf(inMail, term, true));
  if (domain::isPhoneLike(term.value) && whole.size() >= kFewestDigits)
    ways.push_back(phoneOf(term.value, term));
  return joined(SearchPlan::Kind::Or, std::move(ways));
}

// Numbers one after the other, as they stand and as one.
SearchPlan plannedNumbers(const std::vector<Query>& terms) {
  std::vector<SearchPlan> each;
  QString typed;
  for (const Query& term : terms) {
    each.push_back(plannedWord(term));
    typed += term.value + u' ';
  }
  std::vector<SearchPlan> ways;
  ways.push_back(joined(SearchPlan::Kind::And, std::move(each)));
  if (terms.size() > 1) {
    const QString digits = domain::phoneDigits(typed);
    if (digits.size() >= kFewestDigits) ways.push_back(phoneOf(typed.trimmed(), terms.front()));
    ways.push_back(wordOf(digits, terms.front()));
  }
  return joined(SearchPlan::Kind::Or, std::move(ways));
}

SearchPlan plannedAll(const std::vector<Query>& children) {
  std::vector<SearchPlan> parts;
  for (std::size_t i = 0; i < children.size(); ++i) {
    std::vector<Query> numbers;
    while (i < children.size() && isPlain(children[i]) && domain::isPhoneLike(children[i].value))
      numbers.push_back(children[i++]);
    if (!numbers.empty()) parts.push_back(plannedNumbers(numbers));
    if (i < children.size())
      parts.push_back(isPlain(children[i]) ? plannedWord(children[i]) : planOf(children[i]));
  }
  return joined(SearchPlan::Kind::And, std::move(parts));
}

void collect(const SearchPlan& plan, std::vector<const SearchPlan*>& out) {
  if (plan.kind == SearchPlan::Kind::Not) return;
  if (plan.kind == SearchPlan::Kind::Word) out.push_back(&plan);
  for (const SearchPlan& child : plan.children) collect(child, out);
}

}

SearchPlan planOf(const Query& query) {
  SearchPlan out;
  switch (query.node) {
    case Query::Node::All:
      return out;
    case Query::Node::And:
      return plannedAll(query.children);
    case Query::Node::Or:
    case Query::Node::Not:
      out.kind = query.node == Query::Node::Or ? SearchPlan::Kind::Or : SearchPlan::Kind::Not;
      for (const Query& child : query.children) out.children.push_back(planOf(child));
      return std::all_of(out.children.begin(), out.children.end(), isOutside) ? outsideOf(query) : out;
    case Query::Node::Term:
      return isPlain(query) ? plannedAll({query}) : outsideOf(query);
  }
  return out;
}

std::vector<const SearchPlan*> wantedWords(const SearchPlan& plan) {
  std::vector<const SearchPlan*> out;
  collect(plan, out);
  return out;
}

}
