#include "search/marks.h"

#include "base/fold.h"
#include "search/words.h"

#include <algorithm>
#include <iterator>

namespace kith::search {

// A run of letters and digits of the text, or several with marks between (O'Brien).
struct TextWords::Run {
  qsizetype start = 0;
  qsizetype length = 0;
  bool joined = false;
  std::vector<std::string> tokens = {};
};

qsizetype TextWords::endOf(const Run& run) { return run.start + run.length; }

struct TextWords::Hit {
  Match match;
  Mark mark;
};

namespace {

constexpr qsizetype kLongestJoined = 40;

bool isOfWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

bool isBlankBetween(const QString& text, qsizetype from, qsizetype to) {
  return std::any_of(text.begin() + from, text.begin() + to, [](QChar c) { return c.isSpace(); });
}

// Where the form lies in the run: letter by letter when its spelling has as many letters as the text.
Mark markOf(const QString& text, const Mark& whole, const std::string& token, std::string_view form) {
  const std::size_t at = token.find(form);
  if (at == std::string::npos || !isComposed(QStringView(text).mid(whole.start, whole.length))) return whole;
  std::vector<qsizetype> letters;
  for (qsizetype i = whole.start; i < whole.start + whole.length; ++i)
    if (isOfWord(text[i])) letters.push_back(i);
  if (letters.size() != lettersOf(token)) return whole;
  const std::size_t first = lettersOf(std::string_view(token).substr(0, at));
  const qsizetype end = letters[first + lettersOf(form) - 1] + 1;
  return {letters[first], end - letters[first]};
}

std::optional<Mark> numberMark(const QString& text, const std::string& digits) {
  if (digits.empty()) return std::nullopt;
  std::string all;
  std::vector<qsizetype> places;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!text[i].isDigit()) continue;
    all += static_cast<char>('0' + text[i].digitValue());
    places.push_back(i);
  }
  const std::size_t at = all.find(digits);
  if (at == std::string::npos) return std::nullopt;
  return Mark{places[at], places[at + digits.size() - 1] - places[at] + 1};
}

std::vector<Mark> joinedUp(std::vector<Mark> all) {
  std::sort(all.begin(), all.end(), [](const Mark& a, const Mark& b) { return a.start < b.start; });
  std::vector<Mark> out;
  for (const Mark& mark : all) {
    if (!out.empty() && mark.start <= out.back().start + out.back().length) {
      Mark& last = out.back();
      last.length = std::max(last.length, mark.start + mark.length - last.start);
    } else {
      out.push_back(mark);
    }
  }
  return out;
}

}

TextWords::TextWords(const std::vector<const SearchPlan*>& words) : m_plans(words) {
  for (const SearchPlan* plan : words)
    m_words.push_back({plan, std::vector<MatchedWord>(plan->forms.begin(), plan->forms.end())});
}

std::vector<TextWords::Run> TextWords::runsOf(const QString& text, TextKind kind) {
  std::vector<Run> out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!isOfWord(text[i])) continue;
    if (!out.empty() && out.back().start + out.back().length == i)
      ++out.back().length;
    else
      out.push_back({i, 1});
  }
  for (Run& run : out) run.tokens = spellings(QStringView(text).mid(run.start, run.length));
  if (kind != TextKind::Mail) addJoined(out, text);
  return out;
}

// Words with marks inside are also one.
void TextWords::addJoined(std::vector<Run>& runs, const QString& text) {
  const std::size_t single = runs.size();
  for (std::size_t i = 0; i + 1 < single; ++i) {
    const qsizetype start = runs[i].start;
    QString whole = text.mid(start, runs[i].length);
    std::size_t last = i;
    for (; last + 1 < single && !isBlankBetween(text, endOf(runs[last]), runs[last + 1].start); ++last)
      whole += QStringView(text).mid(runs[last + 1].start, runs[last + 1].length);
    if (last > i && whole.size() <= kLongestJoined)
      runs.push_back({start, endOf(runs[last]) - start, true, spellings(whole)});
    i = last;
  }
}

std::optional<TextWords::Hit> TextWords::hitIn(const QString& text, const Run& run, const Word& word) {
  std::optional<Hit> best;
  const Mark whole{run.start, run.length};
  for (const std::string& token : run.tokens) {
    for (const MatchedWord& form : word.forms) {
      const auto match = form.in(token);
      if (!match || (best && *match <= best->match)) continue;
      const bool all = *match < Match::Inside;
      best = Hit{*match, all ? whole : markOf(text, whole, token, form.word())};
    }
    const std::vector<std::string>& alike = word.plan->alike;
    const bool isAlike = std::find(alike.begin(), alike.end(), token) != alike.end();
    if (isAlike && (!best || Match::Inside > best->match)) best = Hit{Match::Inside, whole};
  }
  return best;
}

// The first letters of words that stand one after the other, others between them.
std::vector<Mark> TextWords::initialsOf(const std::vector<Run>& runs, const SearchPlan& word) {
  std::vector<Mark> out;
  for (const std::string& form : word.forms) {
    std::string_view left = form;
    out.clear();
    for (const Run& run : runs) {
      if (run.joined || left.empty()) continue;
      const std::string_view letter = left.substr(0, letterSize(left, 0));
      const auto begins = [&](const std::string& token) { return token.starts_with(letter); };
      if (std::none_of(run.tokens.begin(), run.tokens.end(), begins)) continue;
      out.push_back({run.start, 1});
      left.remove_prefix(letter.size());
    }
    if (left.empty()) return out;
  }
  return {};
}

// Of the runs of a text those that a word matches best.
std::vector<TextWords::Hit> TextWords::hitsOf(const QString& text, const std::vector<Run>& runs,
                                              const Word& word, TextKind kind) {
  std::vector<Hit> out;
  if (const auto mark = numberMark(text, word.plan->digits)) out.push_back({Match::Beginning, *mark});
  for (const Run& run : runs) {
    const auto hit = hitIn(text, run, word);
    if (!hit || (!out.empty() && hit->match < out.front().match)) continue;
    if (!out.empty() && (hit->match > out.front().match)) out.clear();
    if (!run.joined || out.empty()) out.push_back(*hit);
  }
  const bool asInitials = kind == TextKind::Name && word.plan->initials;
  if (asInitials && (out.empty() || out.front().match < Match::Inside)) {
    const std::vector<Mark> initials = initialsOf(runs, *word.plan);
    if (!initials.empty()) out.clear();
    for (const Mark& mark : initials) out.push_back({Match::Inside, mark});
  }
  return out;
}

std::optional<TextMatch> TextWords::in(const QString& text, TextKind kind) const {
  const std::vector<Run> runs = runsOf(text, kind);
  std::optional<TextMatch> out;
  std::vector<Mark> marks;
  for (const Word& word : m_words) {
    const std::vector<Hit> hits = hitsOf(text, runs, word, kind);
    for (const Hit& hit : hits) marks.push_back(hit.mark);
    if (hits.empty() || (word.plan->mailOnly && kind != TextKind::Mail)) continue;
    if (!out) out.emplace();
    out->match = std::max(out->match, hits.front().match);
  }
  if (out) out->marks = joinedUp(std::move(marks));
  return out;
}

std::vector<Mark> marksIn(const QString& text, const std::vector<const SearchPlan*>& words) {
  const auto found = TextWords(words).in(text, TextKind::Mail);
  return found ? found->marks : std::vector<Mark>();
}

namespace {

constexpr qsizetype kExcerpt = 200;
constexpr qsizetype kBefore = 60;  // of them
constexpr qsizetype kSearched = 100'000;

bool beginsAsAny(QStringView run, const std::vector<const SearchPlan*>& words) {
  const std::string folded = base::folded(run).toStdString();
  return std::any_of(words.begin(), words.end(), [&](const SearchPlan* word) {
    return std::any_of(word->forms.begin(), word->forms.end(),
                       [&](const std::string& form) { return folded.starts_with(form); });
  });
}

}

QString excerptOf(const QString& text, const std::vector<const SearchPlan*>& words) {
  if (text.size() <= kExcerpt) return text;
  const qsizetype searched = std::min(text.size(), kSearched);
  for (qsizetype start = 0, end = 0; start < searched; start = end + 1) {
    for (end = start; end < searched && isOfWord(text[end]);) ++end;
    if (end == start || !beginsAsAny(QStringView(text).mid(start, end - start), words)) continue;
    qsizetype from = std::max<qsizetype>(0, start - kBefore);
    while (from > 0 && from < start && !text[from - 1].isSpace()) ++from;
    qsizetype to = std::min(text.size(), from + kExcerpt);
    while (to < text.size() && to > end && !text[to].isSpace()) --to;
    const QString dots(QChar(0x2026));
    return QString((from > 0 ? dots : QString()) + text.mid(from, to - from) +
                   (to < text.size() ? dots : QString()));
  }
  return {};
}

}
