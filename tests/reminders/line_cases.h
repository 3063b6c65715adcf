// Lines written down in a hurry, with what they are read as: a table per language.
#pragma once

#include "reminders/log_line.h"

#include <span>

namespace kith::reminders::test {

struct LineCase {
  const char16_t* line;
  const char16_t* read;  // channel direction|who|text|minutes|due next|#tags @past $sale
};

// Thursday 5 March 2026, 9:30 in Stockholm, in a book with a few people.
LineContext lineContext(const char* language);

// What was read, in the form of LineCase::read: names that are only mentioned stand in brackets, a plan has a
// "!", an amount that is not certain a "?".
QString summary(const LogLine& line);

// Reads each line as one who speaks `language` and as one whose desktop is English.
void check(std::span<const LineCase> cases, const char* language);

}
