#include "app/history_search.h"

#include "app/stopped_by.h"

#include <algorithm>

namespace kith::app {

using domain::Query;
using store::Passage;
using store::PassageQuery;
using Words = std::vector<const search::SearchPlan*>;

namespace {

constexpr int kMost = 1'000;  // looked at of each group
constexpr int kWhole = 200;
constexpr qsizetype kFewestLetters = 2;
constexpr qsizetype kBefore = 18;  // letters: what matched must be seen in a narrow list
constexpr qsizetype kLongest = 200;

bool isWord(const Query& query) { return query.node == Query::Node::Term && query.key.isEmpty(); }

// Words and phrases alone. A minus only beside something that is wanted.
bool isOfWords(const Query& query) {
  if (query.node == Query::Node::Term) return isWord(query);
  const auto& parts = query.children;
  const auto isMinus = [](const Query& part) { return part.node == Query::Node::Not; };
  if (query.node == Query::Node::Not || parts.empty() || std::all_of(parts.begin(), parts.end(), isMinus))
    return false;
  return std::all_of(parts.begin(), parts.end(), [&](const Query& part) {
    if (!isMinus(part)) return isOfWords(part);
    return query.node == Query::Node::And && isOfWords(part.children.front());
  });
}

bool hasWord(const Query& query) {
  return isWord(query) || std::any_of(query.children.begin(), query.children.end(), hasWord);
}

bool hasLongWord(const Query& query) {
  if (query.node == Query::Node::Not) return false;
  if (query.node == Query::Node::Term)
    return std::count_if(query.value.begin(), query.value.end(),
                         [](QChar c) { return c.isLetterOrNumber(); }) >= kFewestLetters;
  return std::any_of(query.children.begin(), query.children.end(), hasLongWord);
}

// Apart: what the text must say, and what the contact must be.
std::optional<PassageQuery> passageQueryOf(const Query& query) {
  PassageQuery out;
  out.words.node = Query::Node::And;
  out.contacts.node = Query::Node::And;
  for (const Query& part : query.node == Query::Node::And ? query.children : std::vector<Query>{query}) {
    const bool minus = part.node == Query::Node::Not && isOfWords(part.children.front());
    if (!minus && !isOfWords(part) && hasWord(part)) return std::nullopt;
    (minus || isOfWords(part) ? out.words : out.contacts).children.push_back(part);
  }
  if (!isOfWords(out.words) || !hasLongWord(out.words)) return std::nullopt;
  return out;
}

// Cut at a word shortly before the first mark.
void beginNear(FoundEntry& entry) {
  if (entry.marks.empty() || entry.marks.front().start <= kBefore) return;
  const qsizetype mark = entry.marks.front().start;
  qsizetype from = mark - kBefore;
  while (from < mark && !entry.passage[from - 1].isSpace()) ++from;
  entry.passage = QString(QChar(0x2026) + entry.passage.mid(from));
  for (search::Mark& each : entry.marks) each.start += 1 - from;
}

FoundEntry entryOf(const Passage& found, const Words& words) {
  FoundEntry out{found.contact, found.name, found.entry, found.kind, found.at, found.open, {}, {}};
  out.passage = search::excerptOf(found.text, words).simplified();
  if (out.passage.isEmpty()) out.passage = found.text.left(kLongest).simplified();
  out.marks = search::marksIn(out.passage, words);
  beginNear(out);
  return out;
}

FoundGroup groupOf(HistoryGroup group, store::Passages passages, const Words& words, int limit) {
  std::vector<Passage>& found = passages.rows;
  FoundGroup out{group, {}, static_cast<qint64>(found.size()), passages.more};
  std::stable_sort(found.begin(), found.end(),
                   [](const Passage& a, const Passage& b) { return a.at > b.at; });
  if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
  for (const Passage& each : found) out.entries.push_back(entryOf(each, words));
  return out;
}

}

Result<std::vector<FoundGroup>> findInHistory(Queries& queries, const Query& query,
                                              const HistoryOptions& options) {
  const auto asked = passageQueryOf(query);
  std::vector<FoundGroup> out;
  if (!asked) return out;
  const StoppedBy stopped(queries.store(), options.cancelled);
  const search::SearchPlan plan = search::planOf(asked->words);
  const Words words = search::wantedWords(plan);
  using Find = Result<store::Passages> (store::HistorySearch::*)(const PassageQuery&, int);
  constexpr std::pair<HistoryGroup, Find> kGroups[] = {
      {HistoryGroup::Talks, &store::HistorySearch::talks},
      {HistoryGroup::Purchases, &store::HistorySearch::purchases},
      {HistoryGroup::Reminders, &store::HistorySearch::reminders},
      {HistoryGroup::Notes, &store::HistorySearch::notes}};
  for (const auto& [group, find] : kGroups) {
    auto history = queries.store().history();
    auto found = (history.*find)(*asked, kMost);
    if (!found) return tl::unexpected<Error>(found.error());
    if (found->rows.empty()) continue;
    out.push_back(groupOf(group, std::move(*found), words, options.whole == group ? kWhole : options.limit));
  }
  return out;
}

}
