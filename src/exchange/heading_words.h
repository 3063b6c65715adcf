// The words that headings are made of, in English, Swedish, German, French, Spanish and Russian.
#pragma once

#include <span>

namespace kith::exchange {

struct HeadingWords {
  const char16_t* field;  // "phone.mobile"; a leading ? marks words that mean it only beside other columns
  const char16_t* words;  // separated by |
};

// Whole headings, or what is left of one without the words of a label.
std::span<const HeadingWords> fieldWords();

// Words that only tell which of several is meant: home, work …
std::span<const HeadingWords> labelWords();

}
