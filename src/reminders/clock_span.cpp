#include "reminders/clock_span.h"

#include "reminders/vocabulary.h"

#include <QRegularExpression>

namespace kith::reminders {

namespace {

constexpr int kHourMinutes = 60;
constexpr int kHalfDay = 12 * kHourMinutes;
constexpr int kDay = 2 * kHalfDay;
constexpr int kLastAfternoonHour = 6;

// One side of a span, as it is written.
struct Side {
  int hour = 0;
  int minute = 0;
  bool told = false;    // the minute is written
  bool dotted = false;  // with a dot before it
  QChar half;           // a or p
};

const QRegularExpression& pattern() {
  static const QRegularExpression kPattern(
      QStringLiteral("(?<![\\p{L}\\d.:/,+-])(?:(?<from>from|von|från|fran|с)\\s+)?"
                     "(?<h1>\\d{1,2})(?:(?<s1>[:.])(?<m1>[0-5]\\d))?(?:\\s*(?<p1>[ap])\\.?m\\.?)?"
                     "(?:\\s*[-–—]\\s*|\\s+(?<to>to|till|until|bis|до)\\s+)"
                     "(?<h2>\\d{1,2})(?:(?<s2>[:.])(?<m2>[0-5]\\d))?(?:\\s*(?<p2>[ap])\\.?m\\.?(?!\\p{L}))?"
                     "(?![\\d:/-]|[.,]\\d)"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  return kPattern;
}

Side sideOf(const QRegularExpressionMatch& match, const QString& which) {
  Side side;
  side.hour = match.captured(u"h" + which).toInt();
  side.minute = match.captured(u"m" + which).toInt();
  side.told = match.hasCaptured(u"m" + which);
  side.dotted = match.captured(u"s" + which) == u".";
  if (match.hasCaptured(u"p" + which)) side.half = match.captured(u"p" + which).front().toLower();
  return side;
}

int minutesOf(const Side& side) {
  const int hour = side.half.isNull() ? side.hour : side.hour % 12 + (side.half == u'p' ? 12 : 0);
  return hour * kHourMinutes + side.minute;
}

// "2-3 pm" and "11-1 pm": the half behind both is that of the first where it then begins earlier.
void share(Side& begin, const Side& end) {
  if (!begin.half.isNull() || end.half.isNull() || begin.hour > 12) return;
  begin.half = end.half;
  if (minutesOf(begin) >= minutesOf(end)) begin.half = u'a';
}

bool isHour(const Side& side) {
  return side.half.isNull() ? side.hour < 24 : side.hour > 0 && side.hour < 13;
}

// Whether something beside the numbers says that they are hours.
class Surroundings {
 public:
  Surroundings(const QString& text, qsizetype at, qsizetype end, QString language)
      : m_text(text), m_at(at), m_end(end), m_language(std::move(language)) {}

  bool sayHours() const { return isCued() || word(m_end, {Meaning::OClock}) || (isAlone() && isBehindDay()); }

 private:
  std::optional<Word> word(qsizetype at, std::initializer_list<Meaning> meanings) const {
    return findWord(m_text, skipSpace(m_text, at), meanings, m_language);
  }
  // A phrase with one of `meanings` that ends just before.
  bool isBefore(std::initializer_list<Meaning> meanings) const {
    for (const qsizetype begin : wordBegins(m_text)) {
      if (begin >= m_at) return false;
      const auto found = word(begin, meanings);
      if (found && skipSpace(m_text, found->end) == m_at) return true;
    }
    return false;
  }
  bool isCued() const { return isBefore({Meaning::At}); }
  bool isBehindDay() const { return isBefore({Meaning::Weekday, Meaning::Day, Meaning::Month}); }
  bool isAlone() const {
    const qsizetype behind = skipSpace(m_text, m_end);
    return behind == m_text.size() || m_text[behind] == u',';
  }

  const QString& m_text;
  qsizetype m_at;
  qsizetype m_end;
  QString m_language;
};

std::optional<ClockSpan> spanOf(Side begin, const Side& end) {
  if (!isHour(begin) || !isHour(end)) return std::nullopt;
  share(begin, end);
  const bool untold = !begin.told && begin.half.isNull() && begin.hour > 0;
  int from = minutesOf(begin);
  int until = minutesOf(end);
  if (untold && begin.hour <= kLastAfternoonHour && end.hour <= 12) {
    from += kHalfDay;
    until += until < kHalfDay ? kHalfDay : 0;
  }
  if (until <= from && end.half.isNull() && until < kHalfDay) until += kHalfDay;
  if (until <= from || until > kDay) return std::nullopt;
  return ClockSpan{QTime(from / kHourMinutes, from % kHourMinutes), until - from, 0, 0};
}

}

std::optional<ClockSpan> findClockSpan(const QString& text, const WhenContext& context) {
  for (auto all = pattern().globalMatch(text); all.hasNext();) {
    const QRegularExpressionMatch match = all.next();
    const Side begin = sideOf(match, QStringLiteral("1"));
    const Side end = sideOf(match, QStringLiteral("2"));
    const bool named = match.hasCaptured(u"from");
    if (match.hasCaptured(u"to") && !named) continue;  // "10 to 11" is ten minutes before it
    // 4.12-5.12 are days where dates are written so.
    const bool mayBeDates = (begin.dotted || end.dotted) && writesDatesWithDots(context.language);
    const bool told = (begin.told && end.told && !mayBeDates) || !begin.half.isNull() || !end.half.isNull();
    const Surroundings around(text, match.capturedStart(), match.capturedEnd(), context.language);
    if (!named && !told && !around.sayHours()) continue;
    auto span = spanOf(begin, end);
    if (!span) continue;
    span->at = match.capturedStart();
    span->end = match.capturedEnd();
    return span;
  }
  return std::nullopt;
}

}
