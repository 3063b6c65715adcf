#include "search/marks.h"

#include "base/fold.h"
#include "search/token_match.h"
#include "search/words.h"

#include <algorithm>

namespace kith::search {
namespace {

// A run of letters and digits of the text.
struct Run {
  qsizetype start;
  qsizetype length;
  std::vector<std::string> tokens = {};
};

std::vector<Run> runsOf(const QString& text) {
  std::vector<Run> out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate()) continue;
    if (!out.empty() && out.back().start + out.back().length == i)
      ++out.back().length;
    else
      out.push_back({i, 1});
  }
  return out;
}

std::vector<Run> spelledRunsOf(const QString& text) {
  std::vector<Run> runs = runsOf(text);
  for (Run& run : runs) run.tokens = spellings(QStringView(text).mid(run.start, run.length));
  return runs;
}

struct Hit {
  Match match;
  Mark mark;
};

// Where `form` lies in the run: letter by letter when its spelling has as many letters as the text.
Mark markOf(const QString& text, const Run& run, const std::string& token, const std::string& form,
            Match match) {
  const Mark whole{run.start, run.length};
  const std::size_t at = token.find(form);
  if (match < Match::Inside || at == std::string::npos) return whole;
  const QString piece = text.mid(run.start, run.length).normalized(QString::NormalizationForm_C);
  if (piece.size() != run.length || static_cast<std::size_t>(run.length) != lettersOf(token)) return whole;
  const auto before = static_cast<qsizetype>(lettersOf(std::string_view(token).substr(0, at)));
  return {run.start + before, static_cast<qsizetype>(lettersOf(form))};
}

std::optional<Hit> hitIn(const QString& text, const Run& run, const SearchPlan& word) {
  std::optional<Hit> best;
  for (const std::string& token : run.tokens) {
    for (const std::string& form : word.forms) {
      const auto match = matchOf(token, form);
      if (match && (!best || *match > best->match))
        best = Hit{*match, markOf(text, run, token, form, *match)};
    }
    const bool isAlike = std::find(word.alike.begin(), word.alike.end(), token) != word.alike.end();
    if (isAlike && (!best || Match::Inside > best->match)) best = Hit{Match::Inside, {run.start, run.length}};
  }
  return best;
}

std::optional<Mark> numberMark(const QString& text, const std::string& digits) {
  std::string all;
  std::vector<qsizetype> places;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!text[i].isDigit()) continue;
    all += static_cast<char>('0' + text[i].digitValue());
    places.push_back(i);
  }
  const std::size_t at = digits.empty() ? std::string::npos : all.find(digits);
  if (at == std::string::npos) return std::nullopt;
  return Mark{places[at], places[at + digits.size() - 1] - places[at] + 1};
}

// Of the runs of a text those that a word matches best.
std::vector<Hit> hitsOf(const QString& text, const std::vector<Run>& runs, const SearchPlan& word) {
  std::vector<Hit> out;
  if (const auto mark = numberMark(text, word.digits)) out.push_back({Match::Beginning, *mark});
  for (const Run& run : runs) {
    const auto hit = hitIn(text, run, word);
    if (!hit || (!out.empty() && hit->match < out.front().match)) continue;
    if (!out.empty() && hit->match > out.front().match) out.clear();
    out.push_back(*hit);
  }
  return out;
}

}

std::vector<Mark> marksIn(const QString& text, const std::vector<const SearchPlan*>& words) {
  const std::vector<Run> runs = spelledRunsOf(text);
  std::vector<Mark> all;
  for (const SearchPlan* word : words)
    for (const Hit& hit : hitsOf(text, runs, *word)) all.push_back(hit.mark);
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

std::optional<int> bestIn(const QString& text, const std::vector<const SearchPlan*>& words) {
  const std::vector<Run> runs = spelledRunsOf(text);
  std::optional<int> best;
  for (const SearchPlan* word : words)
    for (const Hit& hit : hitsOf(text, runs, *word))
      best = std::max(best.value_or(0), static_cast<int>(hit.match));
  return best;
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
  for (const Run& run : runsOf(text.left(kSearched))) {
    if (!beginsAsAny(QStringView(text).mid(run.start, run.length), words)) continue;
    qsizetype from = std::max<qsizetype>(0, run.start - kBefore);
    while (from > 0 && from < run.start && !text[from - 1].isSpace()) ++from;
    qsizetype to = std::min(text.size(), from + kExcerpt);
    while (to < text.size() && to > run.start + run.length && !text[to].isSpace()) --to;
    const QString dots(QChar(0x2026));
    return QString((from > 0 ? dots : QString()) + text.mid(from, to - from) +
                   (to < text.size() ? dots : QString()));
  }
  return {};
}

}
