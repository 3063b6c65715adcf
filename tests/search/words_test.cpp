#include "search/words.h"

#include "search/slips.h"
#include "search/token_match.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

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
  CHECK(search::matchOf("johnson", "jhons") == Match::SlipInBeginning);
  CHECK(search::matchOf("lewandowski", "lewadnowksi") == Match::TwoSlips);
  CHECK_FALSE(search::matchOf("novak", "horvat").has_value());
  CHECK_FALSE(search::matchOf("jan", "jon").has_value());
  CHECK_FALSE(search::matchOf("1234", "1243").has_value());
}

namespace {

// Letters wrong, missing, too many or turned round between `word` and any beginning of `token`, by the book
// (optimal string alignment).
std::size_t editsToBeginning(std::string_view word, std::string_view token) {
  std::vector<std::vector<std::size_t>> d(word.size() + 1, std::vector<std::size_t>(token.size() + 1));
  for (std::size_t i = 0; i <= word.size(); ++i) {
    for (std::size_t j = 0; j <= token.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (word[i - 1] == token[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && word[i - 1] == token[j - 2] && word[i - 2] == token[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return *std::min_element(d.back().begin(), d.back().end());
}

}

TEST_CASE("no slip is forgiven that is none by the book") {
  std::mt19937 random(17);
  const auto letters = [&](std::size_t least) {
    std::string out;
    for (std::size_t i = least + random() % 6; i > 0; --i) out += static_cast<char>('a' + random() % 4);
    return out;
  };
  int forgiven = 0;
  for (int i = 0; i < 50'000; ++i) {
    const std::string token = letters(5);
    const std::string word = letters(4);
    const auto slips = search::SlippedWord(word).slipsIn(token);
    if (!slips) continue;
    ++forgiven;
    const std::size_t edits = editsToBeginning(word, token);
    INFO(word << " " << token << " " << edits);
    CHECK((edits > 0 && static_cast<std::size_t>(slips->count) >= edits));
  }
  CHECK(forgiven > 200);
}

TEST_CASE("every slip before the last letter of five is forgiven, and two from eight on") {
  const std::string token = "kolmbergsen";
  const auto slipped = [](std::string word, std::size_t at, int kind) {
    if (kind == 0) word[at] = 'x';
    if (kind == 1) word.erase(at, 1);
    if (kind == 2) word.insert(at, 1, 'x');
    if (kind == 3) std::swap(word[at], word[at + 1]);
    return word;
  };
  const auto countIn = [&](const std::string& word) {
    const auto slips = search::SlippedWord(word).slipsIn(token);
    return slips ? slips->count : 0;
  };
  for (std::size_t size = 6; size < token.size(); ++size)
    for (std::size_t at = 0; at + 2 < size; ++at)
      for (int kind = 0; kind < 4; ++kind) {
        const std::string once = slipped(token.substr(0, size), at, kind);
        INFO(once);
        CHECK(countIn(once) == 1);
        for (std::size_t second = std::max<std::size_t>(at + 2, 6); size > 8 && second + 3 < size; ++second) {
          const std::string twice = slipped(once, second, 0);
          INFO(twice);
          CHECK(countIn(twice) == 2);
        }
      }
}
