#include "search/words.h"

#include "search/token_match.h"
#include "support/catch.h"

#include <algorithm>

using namespace kith;

namespace {

bool isSpelled(const char16_t* word, const char* form) {
  const auto all = search::spellings(QString::fromUtf16(word));
  return std::find(all.begin(), all.end(), form) != all.end();
}

std::vector<std::string> tokensOf(std::string_view text) {
  std::vector<std::string> out;
  search::eachToken(text, [&](std::string_view token) { out.emplace_back(token); });
  return out;
}

}

TEST_CASE("a word is found by its plain letters and by those written out") {
  CHECK(isSpelled(u"Müller", "muller"));
  CHECK(isSpelled(u"Müller", "mueller"));
  CHECK(isSpelled(u"Jørgensen", "jorgensen"));
  CHECK(isSpelled(u"Jørgensen", "joergensen"));
  CHECK(isSpelled(u"Groß", "gross"));
  CHECK(isSpelled(u"Åse", "ase"));
  CHECK(isSpelled(u"Åse", "aase"));
  CHECK(isSpelled(u"Đorđe", "djordje"));
}

TEST_CASE("a word in Cyrillic or Greek letters is found in Latin ones") {
  CHECK(isSpelled(u"Иванов", "ivanov"));
  CHECK(isSpelled(u"Чехов", "chekhov"));
  CHECK(isSpelled(u"Чехов", "cehov"));
  CHECK(isSpelled(u"Шевченко", "shevchenko"));
  CHECK(isSpelled(u"Достоевский", "dostoevsky"));
  CHECK(isSpelled(u"Петрович", "petrovic"));
  CHECK(isSpelled(u"Παπαδάκης", "papadakis"));
}

TEST_CASE("words part at every mark, and those with marks inside are also one") {
  CHECK(tokensOf("O'Brien, Anna-Lena") ==
        std::vector<std::string>{"o", "brien", "obrien", "anna", "lena", "annalena"});
  CHECK(tokensOf("Kos d.o.o.") == std::vector<std::string>{"kos", "d", "o", "o", "doo"});
}

TEST_CASE("an address parts between letters and digits as well") {
  std::vector<std::string> tokens;
  search::eachMailToken("jana.kos42@posta.example", [&](std::string_view t) { tokens.emplace_back(t); });
  CHECK(tokens == std::vector<std::string>{"jana", "kos", "42", "posta", "example"});
}

TEST_CASE("a token matches whole, beginning, inside, and with slips") {
  using search::Match;
  CHECK(search::matchOf("novak", "novak") == Match::Whole);
  CHECK(search::matchOf("novak", "nov") == Match::Beginning);
  CHECK(search::matchOf("novak", "vak") == Match::Inside);
  for (const char* typed : {"nvoak", "noavk", "nvak", "novvak", "nobak", "ovak"}) {
    INFO(typed);
    CHECK(search::matchOf("novak", typed).has_value());
  }
  CHECK(search::matchOf("johnson", "johnsn") == Match::Slip);
  CHECK(search::matchOf("muller", "mullr") == Match::Slip);
  CHECK(search::matchOf("lewandowski", "lewadnowksi") == Match::TwoSlips);
  CHECK_FALSE(search::matchOf("novak", "horvat").has_value());
  CHECK_FALSE(search::matchOf("jan", "jon").has_value());
  CHECK_FALSE(search::matchOf("1234", "1243").has_value());
}
