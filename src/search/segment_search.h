// Scores of every contact of one segment for a planned search.
#pragma once

#include "search/byte_scan.h"
#include "search/contact_index.h"
#include "search/search_plan.h"
#include "search/token_match.h"

#include <functional>

namespace kith::search {

// 1 … 60: whole before beginning before inside before slips, then name before company before phone, mail and
// the rest. Four of them fit into a byte.
std::uint8_t scoreOf(Match match, Where where);
Where whereOfScore(std::uint8_t score);

// Hands out scores of a word that were kept, or makes them.
using KeepScores =
    std::function<std::shared_ptr<const Scores>(const std::string& key, const std::function<Scores()>& make)>;

class SegmentSearch {
 public:
  // `narrowed`: of earlier searches in the same segment.
  SegmentSearch(const IndexSegment& segment, const SearchOptions& options, NarrowedWords& narrowed,
                KeepScores keep)
      : m_segment(segment), m_options(options), m_narrowed(narrowed), m_keep(std::move(keep)) {}

  Scores scores(const SearchPlan& plan);
  // Where the best of the wanted words matched this contact. REQUIRES: after scores().
  Where bestWhere(std::uint32_t contact) const;
  bool isCancelled() const { return m_options.cancelled != nullptr && m_options.cancelled->load(); }

 private:
  Scores joined(const SearchPlan& plan);
  Scores ofWord(const SearchPlan& word) const;
  void addForm(Scores& scores, const SearchPlan& word, const std::string& form) const;
  void addName(Scores& scores, const std::string& name) const;
  void addPhones(Scores& scores, const std::string& digits) const;
  void addOutside(Scores& scores, const domain::Query& term, std::uint8_t score) const;

  const IndexSegment& m_segment;
  const SearchOptions& m_options;
  NarrowedWords& m_narrowed;
  KeepScores m_keep;
  std::vector<std::shared_ptr<const Scores>> m_words;  // of the wanted words
  bool m_wanted = true;
};

}
