// The vocabulary as rows, a file of them per language.
#pragma once

#include "reminders/vocabulary.h"

#include <span>

namespace kith::reminders {

// Words of one language that mean the same.
struct VocabularyRow {
  Meaning meaning;
  int value;
  const char16_t* words;  // alternatives between bars; may be several words each
};

struct LanguageRows {
  const char* language;  // BCP 47, its first part
  std::span<const VocabularyRow> rows;
};

std::span<const VocabularyRow> englishRows();
std::span<const VocabularyRow> swedishRows();
std::span<const VocabularyRow> germanRows();
std::span<const VocabularyRow> russianRows();

// Every language; a further one is a file of rows and its line here.
std::span<const LanguageRows> vocabularyRows();

// Values of rows: a unit, minutes after midnight, a span of time (see Meaning::Span).
constexpr int of(Unit unit) { return static_cast<int>(unit); }
constexpr int clock(int hour, int minute = 0) { return hour * 60 + minute; }
constexpr int span(int count, Unit unit) { return count * 10 + of(unit); }

}
