#include "reminders/next_step.h"

#include "base/fold.h"
#include "reminders/recurrence.h"
#include "reminders/repeat_words.h"
#include "reminders/vocabulary.h"
#include "reminders/when_clear.h"
#include "reminders/when_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace kith::reminders {

namespace {

constexpr qsizetype kLongestTail = 80;  // characters

// Date and repeat in either order, from `begin` to `end` of the text.
struct Timing {
  std::optional<When> when;
  std::optional<Repeat> repeat;
  qsizetype end = 0;

  bool isEmpty() const { return !when && !repeat; }
};

qsizetype skipMarks(QStringView text, qsizetype at) {
  while (at < text.size() && (text[at].isSpace() || QStringView(u",:;-–—").contains(text[at]))) ++at;
  return at;
}

Timing timingAt(QStringView text, qsizetype from, const WhenContext& context) {
  Timing timing;
  timing.end = from;
  for (int i = 0; i < 2; ++i) {
    const qsizetype at = skipMarks(text, timing.end);
    if (!timing.repeat) {
      timing.repeat = findRepeat(text, at, context.language);
      if (timing.repeat) {
        timing.end = timing.repeat->consumed;
        continue;
      }
    }
    const auto when = timing.when ? std::nullopt : findWhen(text.sliced(at), context);
    if (!when) break;
    timing.when = when;
    timing.end = at + when->consumed;
  }
  return timing;
}

// The first word from which on the rest of the text is nothing but a timing; its last few words are looked
// at.
qsizetype findTail(QStringView text, const WhenContext& context, Timing& timing) {
  for (qsizetype at = std::max<qsizetype>(0, text.size() - kLongestTail); at < text.size(); ++at) {
    const bool wordBegins = at == 0 || text[at - 1].isSpace();
    if (!wordBegins || text[at].isSpace()) continue;
    timing = timingAt(text, at, context);
    if (!timing.isEmpty() && skipMarks(text, timing.end) == text.size()) return at;
  }
  timing = {};
  return text.size();
}

QString cleaned(QStringView text) {
  static const QRegularExpression trailing(QStringLiteral("[\\s,:;–—-]+$"));
  QString rest = text.sliced(skipMarks(text, 0)).toString();
  return base::collapsed(rest.remove(trailing));
}

// A repeat without a date begins with its first turn from today on.
QString dueOf(const Timing& timing, const WhenContext& context) {
  if (timing.when) return timing.when->due;
  const QString today = context.now.date().toString(Qt::ISODate);
  if (!timing.repeat) return today;
  const auto first = getOccurrences({timing.repeat->rule, today, {}, {}, 1});
  return first && !first->times.isEmpty() ? first->times.first() : today;
}

}

namespace {

// What was read, and the words around it.
struct Reading {
  Timing timing;
  QString what;
  QString when;
};

// Where neither end says when, words in the middle do if they leave no doubt.
std::optional<Reading> readMiddle(QStringView text, WhenContext context) {
  context.sentence = true;
  for (const qsizetype at : wordBegins(text)) {
    const Timing timing = timingAt(text, at, context);
    if (timing.isEmpty()) continue;
    const QStringView words = text.sliced(at, timing.end - at);
    const bool ends = timing.end < text.size() && !text[timing.end].isLetterOrNumber();
    if (!ends || (timing.when && !timing.repeat && !saysAhead(words, context.language))) continue;
    const QString what = cleaned(text.first(at)) + u' ' + cleaned(text.sliced(timing.end));
    return Reading{timing, base::collapsed(what), words.toString()};
  }
  return std::nullopt;
}

Reading readEnds(QStringView text, const WhenContext& context) {
  Timing timing = timingAt(text, 0, context);
  QStringView what = text.sliced(timing.end);
  QStringView when = text.first(timing.end);
  Timing tail;
  const qsizetype tailBegin = findTail(what, context, tail);
  const bool addsWhen = !timing.when && tail.when;
  const bool addsRepeat = !timing.repeat && tail.repeat;
  const bool contradicts = (timing.when && tail.when) || (timing.repeat && tail.repeat);
  if ((addsWhen || addsRepeat) && !contradicts) {
    if (addsWhen) timing.when = tail.when;
    if (addsRepeat) timing.repeat = tail.repeat;
    if (addsWhen) when = what.sliced(tailBegin);
    what = what.first(tailBegin);
  }
  return {timing, cleaned(what), when.trimmed().toString()};
}

}

Result<TimedStep> getTimedStep(QStringView text, const WhenContext& context) {
  Reading read = readEnds(text, context);
  if (read.timing.isEmpty())
    if (auto middle = readMiddle(text, context)) read = std::move(*middle);
  if (read.what.isEmpty()) {
    return fail(ErrorKind::Invalid, text.toString(), QStringLiteral("it does not say what is to be done"));
  }
  NextStep step{dueOf(read.timing, context), read.what, {}, false};
  if (read.timing.repeat) {
    const Repeat& repeat =
        *read.timing.repeat;  // counted from being done, it has no day of the month of its own
    step.repeatRule = repeat.afterDone ? repeat.rule : ruleKeepingMonthEnds(repeat.rule, step.due);
    step.repeatAfterDone = repeat.afterDone;
  }
  return TimedStep{std::move(step), read.when, !read.timing.isEmpty()};
}

Result<NextStep> getNextStep(QStringView text, const WhenContext& context) {
  return getTimedStep(text, context).map([](TimedStep&& read) { return std::move(read.step); });
}

}
