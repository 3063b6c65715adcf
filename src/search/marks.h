// Which part of a text a search matched, for marking it.
#pragma once

#include "search/search_plan.h"

#include <optional>
#include <vector>

namespace kith::search {

struct Mark {
  qsizetype start = 0;  // in UTF-16 units
  qsizetype length = 0;
  bool operator==(const Mark&) const = default;
};

// In order, not overlapping; empty where none of the words is in the text. Digits of a number are marked
// across what stands between them; of a word with a slip, the whole.
std::vector<Mark> marksIn(const QString& text, const std::vector<const SearchPlan*>& words);

// Of a long text some 200 letters around the first word that begins as one of the words does, whole words
// with … where something is left out; empty where none does. A short text as it is.
QString excerptOf(const QString& text, const std::vector<const SearchPlan*>& words);

// The best match of any of the words in the text; nothing where none is in it.
std::optional<int> bestIn(const QString& text, const std::vector<const SearchPlan*>& words);

}
