// Scores of every contact of one segment for a planned search.
#pragma once

#include "search/contact_index.h"
#include "search/scores.h"
#include "search/search_plan.h"
#include "search/token_match.h"

#include <functional>

namespace kith::search {

// 1 … 60: whole before beginning before inside before slips, then name before company before phone, mail and
// the rest. Four of them fit into a byte.
std::uint8_t scoreOf(Match match, Where where);
Where whereOfScore(std::uint8_t score);
Match matchOfScore(std::uint8_t score);

using SharedScores = std::shared_ptr<const Scores>;

// Hands out scores that were kept, or makes them.
using KeepScores =
    std::function<SharedScores(const std::string& key, const std::function<SharedScores()>& make)>;

// What earlier searches in the same segment leave to later ones.
struct SearchMemory {
  NarrowedWords narrowed;
  ScorePool pool;
};

class SegmentSearch {
 public:
  SegmentSearch(const IndexSegment& segment, const SearchOptions& options, SearchMemory& memory,
                KeepScores keep)
      : m_segment(segment), m_options(options), m_memory(memory), m_keep(std::move(keep)) {}

  SharedScores scores(const SearchPlan& plan);
  // The best score that any of the wanted words gave this contact, at least 1. REQUIRES: after scores().
  std::uint8_t bestScore(std::uint32_t contact) const;
  bool isCancelled() const { return m_options.cancelled != nullptr && m_options.cancelled->load(); }

 private:
  std::shared_ptr<Scores> noScores() { return m_memory.pool.take(m_segment.size()); }
  SharedScores halved(SharedScores scores);
  SharedScores joined(const SearchPlan& plan);
  SharedScores notOf(const SearchPlan& plan);
  SharedScores wordScores(const SearchPlan& word);
  SharedScores ofWord(const SearchPlan& word);
  SharedScores outside(const domain::Query& term, std::uint8_t score);
  void addForm(Scores& scores, const SearchPlan& word, const std::string& form);
  void addName(Scores& scores, const std::string& name) const;
  void addPhones(Scores& scores, const std::string& digits);
  void addLongPhones(Scores& scores, const std::string& digits) const;

  const IndexSegment& m_segment;
  const SearchOptions& m_options;
  SearchMemory& m_memory;
  KeepScores m_keep;
  std::vector<SharedScores> m_words;  // of the wanted words
  bool m_wanted = true;
};

}
