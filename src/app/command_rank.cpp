#include "app/command_rank.h"

#include "base/fold.h"
#include "search/token_match.h"

#include <algorithm>
#include <cmath>

namespace kith::app {
namespace {

constexpr int kLetter = 16;
constexpr int kWordStart = 8;
constexpr int kNextToIt = 6;  // the letter before it matched too
constexpr int kGap = 3;       // to skip any letters, and one for each of them
constexpr int kSlip = 20;
constexpr int kElsewhere = 24;  // found in the menu's name, not in its own
constexpr double kUse = 24;
constexpr double kHalfLifeDays = 3;
constexpr int kFits = 8;
constexpr int kNone = -100'000;

// One folded letter and where it stands in the text as shown.
struct Letter {
  QChar c;
  qsizetype at;
  bool starts;  // a word
};

std::vector<Letter> lettersIn(const QString& text) {
  std::vector<Letter> out;
  bool starts = true;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!text[i].isLetterOrNumber() && !text[i].isMark()) {
      starts = true;
      continue;
    }
    for (const QChar c : base::folded(QStringView(text).mid(i, 1))) {
      out.push_back({c, i, starts});
      starts = false;
    }
  }
  return out;
}

struct WordMatch {
  int score = kNone;
  bool clear = false;
  std::vector<qsizetype> places;  // in the name, rising
};

// The best way to find the letters of a word one after the other.
class Alignment {
 public:
  Alignment(const QString& word, const std::vector<Letter>& letters)
      : m_word(word),
        m_letters(letters),
        m_width(letters.size()),
        m_best(static_cast<std::size_t>(word.size()) * m_width, kNone),
        m_before(m_best.size(), 0) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(word.size()); ++i)
      for (std::size_t j = i; j < m_width; ++j) place(i, j);
  }

  WordMatch match() const {
    WordMatch out;
    if (m_width == 0 || m_word.isEmpty()) return out;
    std::size_t i = static_cast<std::size_t>(m_word.size()) - 1;
    const auto row = m_best.begin() + static_cast<std::ptrdiff_t>(i * m_width);
    const auto top = std::max_element(row, row + static_cast<std::ptrdiff_t>(m_width));
    if (*top <= kNone / 2) return out;
    out.score = *top;
    std::size_t j = static_cast<std::size_t>(top - row);
    out.clear = true;
    for (;;) {
      const std::size_t before = m_before[i * m_width + j];
      out.places.push_back(m_letters[j].at);
      out.clear = out.clear && (m_letters[j].starts || (i > 0 && before + 1 == j));
      if (i == 0) break;
      --i;
      j = before;
    }
    std::reverse(out.places.begin(), out.places.end());
    return out;
  }

 private:
  void place(std::size_t i, std::size_t j) {
    if (m_letters[j].c != m_word[static_cast<qsizetype>(i)]) return;
    const int own = kLetter + (m_letters[j].starts ? kWordStart * (i == 0 ? 2 : 1) : 0);
    int best = i == 0 ? 0 : kNone;
    for (std::size_t k = 0; i > 0 && k < j; ++k) {
      const int gap = static_cast<int>(j - k - 1);
      const int score = m_best[(i - 1) * m_width + k] + (gap == 0 ? kNextToIt : -kGap - gap);
      if (score < best) continue;
      best = score;
      m_before[i * m_width + j] = k;
    }
    m_best[i * m_width + j] = best + own;
  }

  const QString& m_word;
  const std::vector<Letter>& m_letters;
  std::size_t m_width;
  std::vector<int> m_best;            // ending with letter i of the word at letter j of the name
  std::vector<std::size_t> m_before;  // where the letter before it was
};

// A word of the name that the typed one means with a slip.
WordMatch slipMatch(const QString& word, const QString& name) {
  WordMatch out;
  qsizetype start = 0;
  for (const QString& part : name.split(u' ')) {
    const auto match = search::matchOf(base::folded(part).toStdString(), word.toStdString());
    if (match) {
      out.score =
          kLetter * static_cast<int>(word.size()) - kSlip * (*match == search::Match::TwoSlips ? 2 : 1);
      out.places.clear();
      for (qsizetype i = 0; i < part.size(); ++i) out.places.push_back(start + i);
      return out;
    }
    start += part.size() + 1;
  }
  return out;
}

WordMatch matchOfWord(const QString& word, const CommandName& command) {
  WordMatch best = Alignment(word, lettersIn(command.name)).match();
  if (best.clear) return best;
  WordMatch menu = Alignment(word, lettersIn(command.place)).match();
  if (menu.clear && menu.score - kElsewhere > best.score) {
    menu.score -= kElsewhere;
    menu.places.clear();
    best = std::move(menu);
  }
  if (WordMatch slip = slipMatch(word, command.name); slip.score > best.score) best = std::move(slip);
  return best;
}

std::vector<search::Mark> marksOf(std::vector<qsizetype> places) {
  std::sort(places.begin(), places.end());
  std::vector<search::Mark> out;
  for (const qsizetype at : places) {
    if (out.empty() || at > out.back().start + out.back().length)
      out.push_back({at, 1});
    else
      out.back().length = std::max(out.back().length, at + 1 - out.back().start);
  }
  return out;
}

int bonusOf(const CommandName& command) {
  const double use = command.daysSinceUse < 0 ? 0 : kUse * std::exp2(-command.daysSinceUse / kHalfLifeDays);
  return static_cast<int>(std::lround(use)) + (command.fits ? kFits : 0);
}

}

std::vector<RankedCommand> rankedCommands(const QString& typed, const std::vector<CommandName>& names) {
  const QStringList words = base::folded(typed).split(u' ', Qt::SkipEmptyParts);
  std::vector<RankedCommand> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    RankedCommand hit{i, bonusOf(names[i]), !words.isEmpty(), {}};
    std::vector<qsizetype> places;
    bool all = true;
    for (const QString& word : words) {
      const WordMatch match = matchOfWord(word, names[i]);
      all = all && match.score > 0;
      hit.score += match.score;
      hit.clear = hit.clear && match.clear;
      places.insert(places.end(), match.places.begin(), match.places.end());
    }
    if (!all) continue;
    // Of two that begin alike the shorter name is more of what was typed.
    if (!words.isEmpty()) hit.score -= static_cast<int>(names[i].name.size() / 2);
    hit.marks = marksOf(std::move(places));
    out.push_back(std::move(hit));
  }
  std::stable_sort(out.begin(), out.end(), [](const RankedCommand& a, const RankedCommand& b) {
    return a.clear != b.clear ? a.clear : a.score > b.score;
  });
  return out;
}

}
