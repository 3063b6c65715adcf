#include "reminders/line_plan.h"

#include "reminders/clock_span.h"
#include "reminders/length_words.h"
#include "reminders/vocabulary.h"
#include "reminders/when_clear.h"
#include "reminders/when_words.h"

#include <QRegularExpression>

namespace kith::reminders {

namespace {

using enum Meaning;

// One text that may speak of what is to come.
class PlanReader {
 public:
  PlanReader(const QString& text, WhenContext context)
      : m_text(text),
        m_context(std::move(context)),
        m_language(m_context.language),
        m_grammar(grammarLanguage(text, m_context.language)) {
    m_context.sentence = true;
  }

  std::optional<TimedStep> timed(const QString& text) const {
    auto step = getTimedStep(text, m_context);
    if (!step || !step->step.saysWhen || !isAhead(step->step)) return std::nullopt;
    return std::move(*step);
  }

  bool isPlan(const TimedStep& timed, bool names) const;
  bool isTask(const TimedStep& timed) const;

 private:
  bool isAhead(const NextStep& step) const {
    const QString now = m_context.now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    return step.due.size() > 10 ? step.due > now : step.due >= now.left(10);
  }
  std::optional<Word> first(const QString& text, std::initializer_list<Meaning> meanings) const {
    return findWord(text, skipWords(text, 0, {Subject}, m_grammar), meanings, m_language);
  }
  bool isClear(const TimedStep& timed) const {
    return !timed.step.repeatRule.isEmpty() || saysAhead(timed.when, m_language);
  }
  bool beginsWithVerb(const QString& text) const;
  bool isInfinitive(const QString& text) const;
  bool saysDay(const TimedStep& timed) const;

  QString m_text;
  WhenContext m_context;
  QString m_language;
  QString m_grammar;  // whose small words these are
};

// "Call from Ana" and "call with Ana" are no orders to call her.
bool PlanReader::beginsWithVerb(const QString& text) const {
  const auto verb = first(text, {Meaning::Plan});
  const auto noun = first(text, {Talked, TalkedNoun, Sold});
  return verb && (!noun || noun->end < verb->end);
}

// German and Russian put the verb last or first, in a form of its own: "Muster schicken", "купить землю".
bool PlanReader::isInfinitive(const QString& text) const {
  static const QRegularExpression german(QStringLiteral("^\\p{Ll}{2,}(?:en|ern|eln)$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression russian(QStringLiteral("^\\p{L}{2,}(?:[аеиоуыюя]ть|ться|сти|йти|чь)$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
  const auto begins = wordBegins(text);
  if (begins.isEmpty()) return false;
  const auto isVerb = [&](qsizetype at) {
    if (findWord(text, at, {Number, Told, Task, TalkedEnd, TalkedBehind}, m_language)) return false;
    const QString word = text.mid(at).section(u' ', 0, 0);
    if (m_language.startsWith(u"ru")) return russian.match(word).hasMatch();
    return m_language.startsWith(u"de") && german.match(word).hasMatch();
  };
  const auto last = findWord(text, begins.last(), Meaning::Plan, m_language);
  if (m_language.startsWith(u"de") && last && last->end == text.size()) return true;
  return isVerb(begins.last()) || (m_language.startsWith(u"ru") && isVerb(begins.first()));
}

// A time alone is no day: "Meeting with Ana at 8:00" may have been this morning.
bool PlanReader::saysDay(const TimedStep& timed) const {
  const bool today = timed.step.due.startsWith(m_context.now.date().toString(Qt::ISODate));
  return today || isClear(timed) || hasWord(timed.when, {Weekday, Month, Day}, m_language);
}

bool PlanReader::isPlan(const TimedStep& timed, bool names) const {
  const QString& body = timed.step.text;
  if (beginsWithVerb(body)) return true;
  const bool was = hasWord(m_text, {Talked, TalkedBehind, TalkedEnd, Sold, SoldBehind, SoldEnd}, m_language);
  const auto noun = first(body, {TalkedNoun});
  const auto told = first(body, {Talked});
  if (noun && (!told || told->end < noun->end)) return saysDay(timed);
  if (was) return false;
  if (isInfinitive(body)) return true;
  if (hasWord(body, {Told, Wish}, m_grammar)) return false;
  if (hasWord(body, {Task}, m_language)) return saysDay(timed);
  return names && isClear(timed);
}

bool PlanReader::isTask(const TimedStep& timed) const {
  const QString& body = timed.step.text;
  if (beginsWithVerb(body) || isInfinitive(body)) return true;
  if (hasWord(m_text, {Told}, m_grammar)) return false;
  return hasWord(body, {Task}, m_language) || isClear(timed);
}

// "friday 14:00 for an hour": the hour at the end, and what stands before it; not the one of "in an hour".
struct LengthAtEnd {
  int minutes = 0;
  QString before;
};

std::optional<LengthAtEnd> lengthAtEnd(const QString& text, const QString& language) {
  qsizetype previous = -1;
  for (const qsizetype at : wordBegins(text)) {
    const auto in = previous < 0 ? std::nullopt : findWord(text, previous, In, language);
    const bool span = in && skipSpace(text, in->end) == at;
    previous = at;
    const auto lasted = findWord(text, at, Lasted, language);
    const auto length = findLength(text, lasted ? lasted->end : at, language);
    if (span || !length || skipSpace(text, length->end) != text.size()) continue;
    return LengthAtEnd{length->minutes, text.left(at).trimmed()};
  }
  return std::nullopt;
}

}

namespace {

// "Meeting with Ana friday 10-11": read as if it said when it begins.
std::optional<PlannedStep> findSpanned(const QString& text, const WhenContext& context, bool names) {
  const auto span = findClockSpan(text, context);
  if (!span) return std::nullopt;
  const QString begin = span->begin.toString(QStringLiteral("HH:mm"));
  const QString line = text.left(span->at) + begin + text.mid(span->end);
  const PlanReader reader(line, context);
  const auto timed = reader.timed(line);
  if (!timed || timed->step.due.mid(11, 5) != begin || !reader.isPlan(*timed, names)) return std::nullopt;
  return PlannedStep{timed->step, span->minutes};
}

}

std::optional<PlannedStep> findPlan(const QString& text, const WhenContext& context, bool names) {
  if (auto spanned = findSpanned(text, context, names)) return spanned;
  const PlanReader reader(text, context);
  if (const auto length = lengthAtEnd(text, context.language)) {
    const auto timed = reader.timed(length->before);
    if (timed && timed->step.due.size() > 10 && reader.isPlan(*timed, names))
      return PlannedStep{timed->step, length->minutes};
  }
  const auto timed = reader.timed(text);
  return timed && reader.isPlan(*timed, names) ? std::optional(PlannedStep{timed->step, 0}) : std::nullopt;
}

std::optional<NextStep> findTask(const QString& part, const WhenContext& context) {
  const PlanReader reader(part, context);
  const auto timed = reader.timed(part);
  return timed && reader.isTask(*timed) ? std::optional(timed->step) : std::nullopt;
}

bool isOnlyWhen(const QString& text, const WhenContext& context) {
  WhenContext in = context;
  in.sentence = true;
  const auto when = findWhen(text, in);
  const auto length = findLength(text, 0, in.language);  // "2 часа" is both
  if (length && skipSpace(text, length->end) == text.size()) return false;
  return when && skipSpace(text, when->consumed) == text.size();
}

}
