#include "reminders/next_step.h"

#include "base/fold.h"
#include "reminders/recurrence.h"
#include "reminders/repeat_phrases.h"
#include "reminders/repeat_words.h"
#include "reminders/rule_parts.h"
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

// Where the end of a repeat ("until 1 april") begins behind `from`: a date before it is read without it. The
// size of the text where there is none.
qsizetype limitBegin(QStringView text, qsizetype from, const WhenContext& context) {
  const qsizetype last = std::min(text.size(), from + kLongestTail);
  for (qsizetype at = from; at < last; ++at) {
    const bool wordBegins = !text[at].isSpace() && (at == from || text[at - 1].isSpace());
    if (wordBegins && findRepeatLimit(text, at, context)) return at;
  }
  return text.size();
}

Timing timingAt(QStringView text, qsizetype from, const WhenContext& context) {
  Timing timing;
  timing.end = from;
  qsizetype limit = text.size();
  for (int i = 0; i < 2; ++i) {
    const qsizetype at = skipMarks(text, timing.end);
    if (!timing.repeat) {
      timing.repeat = findRepeat(text, at, context);
      if (timing.repeat) {
        timing.end = timing.repeat->consumed;
        limit = limitBegin(text, timing.end, context);
        continue;
      }
    }
    if (timing.when || at > limit) break;
    timing.when = findWhen(text.sliced(at, limit - at), context);
    if (!timing.when) break;
    timing.end = at + timing.when->consumed;
  }
  if (!timing.repeat || limit == text.size() || skipMarks(text, timing.end) != limit) return timing;
  if (const auto behind = findRepeatLimit(text, limit, context); behind && !timing.repeat->afterDone) {
    const auto parts = RuleParts::read(QString(timing.repeat->rule + behind->part));
    if (!parts) return timing;  // it has an end already
    timing.repeat->rule = parts->text();
    timing.end = behind->end;
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

// A day that was named stands; without, the first turn of a repeat from now on.
QString dueOf(const Timing& timing, const WhenContext& context) {
  const QString earliest = timing.when ? timing.when->due : context.now.date().toString(Qt::ISODate);
  const bool dayNamed = timing.when && !timing.when->timeOnly;
  return dayNamed || !timing.repeat ? earliest : firstTurn(timing.repeat->rule, earliest);
}

// Takes over what `timing` does not say yet; false where both say the same thing.
bool add(Timing& timing, const Timing& more) {
  if ((timing.when && more.when) || (timing.repeat && more.repeat)) return false;
  if (more.when) timing.when = more.when;
  if (more.repeat) timing.repeat = more.repeat;
  return true;
}

// All of a field.
Result<Timing> timingOf(const QString& words, const WhenContext& context, const QString& wanted) {
  if (words.contains(u"FREQ=", Qt::CaseInsensitive)) {
    auto repeat = getRepeat(words, context);
    if (!repeat) return tl::unexpected(repeat.error());
    return Timing{std::nullopt, std::move(*repeat), words.size()};
  }
  const Timing timing = timingAt(words, 0, context);
  if (!timing.isEmpty() && skipMarks(words, timing.end) == words.size()) return timing;
  return fail(ErrorKind::Invalid, words, wanted);
}

NextStep stepOf(const Timing& timing, const QString& text, const WhenContext& context) {
  NextStep step{dueOf(timing, context), text, {}, false, !timing.isEmpty()};
  if (!timing.repeat) return step;
  const Repeat& repeat = *timing.repeat;  // counted from being done, it has no day of the month of its own
  step.repeatRule = repeat.afterDone ? repeat.rule : ruleKeepingMonthEnds(repeat.rule, step.due);
  step.repeatAfterDone = repeat.afterDone;
  return step;
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
  if (!tail.isEmpty() && add(timing, tail)) {
    if (addsWhen) when = what.sliced(tailBegin);
    what = what.first(tailBegin);
  }
  return {timing, cleaned(what), when.trimmed().toString()};
}

Reading readTiming(QStringView text, const WhenContext& context) {
  Reading read = readEnds(text, context);
  if (read.timing.isEmpty())
    if (auto middle = readMiddle(text, context)) read = std::move(*middle);
  return read;
}

}

Result<TimedStep> getTimedStep(QStringView text, const WhenContext& context) {
  Reading read = readTiming(text, context);
  if (read.what.isEmpty()) {
    return fail(ErrorKind::Invalid, text.toString(), QStringLiteral("it does not say what is to be done"));
  }
  return TimedStep{stepOf(read.timing, read.what, context), read.when};
}

Result<NextStep> getNextStep(QStringView text, const WhenContext& context) {
  return getTimedStep(text, context).map([](TimedStep&& read) { return std::move(read.step); });
}

Result<NextStep> getNextStep(const StepWords& words, const WhenContext& context) {
  const QString twice = QStringLiteral("it says twice when or how often");
  Timing timing;
  QString text = words.text;
  if (words.when.isEmpty()) {
    Reading read = readTiming(words.text, context);
    timing = std::move(read.timing);
    text = std::move(read.what);
  } else {
    const auto when = timingOf(
        words.when, context,
        QStringLiteral("not a date or time such as 2026-03-02, friday 10:00, in 3 weeks or every friday"));
    if (!when) return tl::unexpected(when.error());
    timing = *when;
  }
  if (!words.repeat.isEmpty()) {
    const auto repeat = timingOf(
        words.repeat, context,
        QStringLiteral("not a repeat such as every 2 weeks, every friday until 1 june or FREQ=MONTHLY"));
    if (!repeat) return tl::unexpected(repeat.error());
    if (!add(timing, *repeat)) return fail(ErrorKind::Invalid, words.repeat, twice);
  }
  return stepOf(timing, text, context);
}

}
