// Which part of a text a search matched, for marking it.
#pragma once

#include "search/search_plan.h"
#include "search/token_match.h"

#include <optional>
#include <vector>

namespace kith::search {

struct Mark {
  qsizetype start = 0;  // in UTF-16 units
  qsizetype length = 0;
  bool operator==(const Mark&) const = default;
};

// What a text is: an address is also found by words that only stand in addresses, a name by its initials.
enum class TextKind { Name, Mail, Other };

struct TextMatch {
  Match match = Match::TwoSlips;  // the best of any of the words
  std::vector<Mark> marks;        // in order, not overlapping
};

// The words of a search, to be looked for in many texts.
class TextWords {
 public:
  // REQUIRES: they outlive it.
  explicit TextWords(const std::vector<const SearchPlan*>& words);

  // Nothing where none of the words is in the text. Digits of a number are marked across what stands between
  // them; of a word with a slip, the whole.
  std::optional<TextMatch> in(const QString& text, TextKind kind) const;
  const std::vector<const SearchPlan*>& plans() const { return m_plans; }

 private:
  struct Word {
    const SearchPlan* plan;
    std::vector<MatchedWord> forms;
  };
  struct Run;
  struct Hit;
  static std::optional<Hit> hitIn(const QString& text, const Run& run, const Word& word);
  static std::vector<Hit> hitsOf(const QString& text, const std::vector<Run>& runs, const Word& word,
                                 TextKind kind);
  static std::vector<Run> runsOf(const QString& text, TextKind kind);
  static void addJoined(std::vector<Run>& runs, const QString& text);
  static qsizetype endOf(const Run& run);
  static std::vector<Mark> initialsOf(const std::vector<Run>& runs, const SearchPlan& word);

  std::vector<const SearchPlan*> m_plans;
  std::vector<Word> m_words;
};

// The marks of any text, empty where none of the words is in it.
std::vector<Mark> marksIn(const QString& text, const std::vector<const SearchPlan*>& words);

// Of a long text some 200 letters around the first word that begins as one of the words does, whole words
// with … where something is left out; empty where none does. A short text as it is.
QString excerptOf(const QString& text, const std::vector<const SearchPlan*>& words);

}
