// Whole phrases for dates, times and lengths of time, with what they mean: a table per language.
#pragma once

#include <span>

namespace kith::reminders::test {

// When a phrase is said, in Stockholm.
enum class Said {
  Thursday,     // 5 March 2026, 9:30
  MonthEnd,     // Saturday 31 January 2026, 9:00
  LeapDay,      // Tuesday 29 February 2028, 9:00
  SpringNight,  // Saturday 28 March 2026, 22:30: at two it becomes three
  AutumnNight,  // Saturday 24 October 2026, 22:30: at three it becomes two
  YearEnd,      // Thursday 31 December 2026, 23:30
};

struct Phrase {
  const char16_t* text;
  const char* means;  // 2026-03-06, 2026-03-06T10:00:00, a length as "90 min", or empty: it stays text
  Said said = Said::Thursday;
};

std::span<const Phrase> englishPhrases();
std::span<const Phrase> swedishPhrases();
std::span<const Phrase> germanPhrases();
std::span<const Phrase> russianPhrases();

}
