// One row of the vocabulary: words of one language that mean the same.
#pragma once

#include "reminders/vocabulary.h"

#include <span>

namespace kith::reminders {

struct VocabularyRow {
  const char* language;
  Meaning meaning;
  int value;
  const char16_t* words;  // alternatives between bars; may be several words each
};

// Every row; a further language is further rows and nothing else.
std::span<const VocabularyRow> vocabularyRows();

}
