// A query tree made ready for the contact index: words in all their spellings, numbers as digits.
#pragma once

#include "domain/query.h"

#include <string>
#include <vector>

namespace kith::search {

// What is looked for. Word: one of `forms` on the card, or `digits` in a phone number. Outside: what cards do
// not say by words; the store answers it.
struct SearchPlan {
  enum class Kind { All, And, Or, Not, Word, Outside };

  Kind kind = Kind::All;
  std::vector<SearchPlan> children;
  std::vector<std::string> forms;  // folded UTF-8; the plain one first
  std::vector<std::string> alike;  // first names for which people say this one: Robert for Bob
  std::string digits;              // empty: no phone number is meant
  bool mailOnly = false;           // a part of an address with an @
  bool initials = false;           // may be the first letters of a name
  domain::Query term;              // of Outside, and of a Word as it was typed
};

// Words with marks inside are looked for in pieces and in one piece; numbers that follow one another are also
// looked for as one phone number ("070 123 45 67").
SearchPlan planOf(const domain::Query& query);

// The words of a query that are wanted (not those behind a minus), as planned; in the order they were typed.
std::vector<const SearchPlan*> wantedWords(const SearchPlan& plan);

}
