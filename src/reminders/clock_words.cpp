#include "reminders/clock_words.h"

#include "reminders/vocabulary.h"

#include <QRegularExpression>

namespace kith::reminders {

namespace {

constexpr int kNoon = 12 * 60;
constexpr int kAfternoon = 15 * 60;
constexpr int kNight = 21 * 60;

// An hour and minutes as written, before "pm" or "in the evening" is known.
struct RawClock {
  int hour = 0;
  int minute = 0;
  qsizetype end = 0;
  bool minutesGiven = false;
  bool cued = false;         // a word or sign says that it is a time
  bool leadingZero = false;  // 02 is at night
};

bool isEnglish(const WhenContext& context) { return context.language.startsWith(u"en", Qt::CaseInsensitive); }

bool startsDigit(QStringView text, qsizetype at) { return at < text.size() && text[at].isDigit(); }

QRegularExpressionMatch matchAt(const QRegularExpression& pattern, QStringView text, qsizetype from) {
  return pattern.match(text.toString(), from, QRegularExpression::NormalMatch,
                       QRegularExpression::AnchorAtOffsetMatchOption);
}

std::optional<RawClock> hourAndMinute(QStringView text, qsizetype from, const WhenContext& context,
                                      bool certainlyTime) {
  static const QRegularExpression pattern(
      QStringLiteral("(\\d{1,2})([:.h])(\\d{2})(?::\\d{2})?(?![.:/-]?\\d)"));
  const auto match = matchAt(pattern, text, from);
  if (!match.hasMatch()) return std::nullopt;
  RawClock clock{
      match.capturedView(1).toInt(), match.capturedView(3).toInt(), match.capturedEnd(), true, true, false};
  if (const auto word = findWord(text, clock.end, Meaning::OClock, context.language)) clock.end = word->end;
  const bool monthLike = clock.minute >= 1 && clock.minute <= 12;
  const bool point = match.capturedView(2) == u".";
  if (point && !certainlyTime && monthLike && writesDatesWithDots(context.language)) return std::nullopt;
  return clock;
}

// What follows a bare number and makes it something else: 3 weeks, 14 march, 14th, 3/12, 50%.
bool numberIsNoHour(QStringView text, qsizetype end, const WhenContext& context) {
  static const QRegularExpression longer(QStringLiteral("[.,:/-]\\d|%|\\.(?=\\s+\\p{L})"));
  if (matchAt(longer, text, end).hasMatch()) return true;
  for (const Meaning other : {Meaning::Unit, Meaning::Month, Meaning::OrdinalMark}) {
    if (findWord(text, end, other, context.language)) return true;
  }
  return end < text.size() && text[end].isLetter();
}

// "14h" and "10 Uhr 30", or just a number.
std::optional<RawClock> bareHour(QStringView text, qsizetype from, const WhenContext& context) {
  static const QRegularExpression pattern(QStringLiteral("(\\d{1,2})(?!\\d)"));
  const auto match = matchAt(pattern, text, from);
  if (!match.hasMatch()) return std::nullopt;
  RawClock clock{match.capturedView(1).toInt(),         0, match.capturedEnd(), false, false,
                 match.capturedView(1).startsWith(u'0')};
  if (const auto word = findWord(text, clock.end, Meaning::OClock, context.language)) {
    clock.end = word->end;
    clock.cued = true;
    static const QRegularExpression minutes(QStringLiteral("\\s+([0-5]\\d)(?![\\d:.])"));
    const auto after = matchAt(minutes, text, clock.end);
    if (after.hasMatch() && !isEnglish(context)) {
      clock.minute = after.capturedView(1).toInt();
      clock.end = after.capturedEnd();
    }
  }
  return clock;
}

std::optional<RawClock> wordHour(QStringView text, qsizetype from, const WhenContext& context) {
  const auto word = findWord(text, from, Meaning::Number, context.language);
  if (!word) return std::nullopt;
  RawClock clock{word->value, 0, word->end, false, false, false};
  if (const auto after = findWord(text, clock.end, Meaning::OClock, context.language)) {
    clock.end = after->end;
    clock.cued = true;
  }
  return clock;
}

// "half past 9": the offset, then an hour.
std::optional<RawClock> offsetHour(QStringView text, qsizetype from, const WhenContext& context) {
  const auto offset = findWord(text, from, Meaning::ClockOffset, context.language);
  if (!offset) return std::nullopt;
  const qsizetype at = skipSpace(text, offset->end);
  auto clock = startsDigit(text, at) ? bareHour(text, at, context) : wordHour(text, at, context);
  if (const auto hour = findWord(text, at, Meaning::HourUnderWay, context.language))
    clock = RawClock{hour->value, 0, hour->end, false, false, false};
  if (!clock || clock->hour > 23 || (!startsDigit(text, at) && clock->end - at <= 2))  // "half a kilo"
    return std::nullopt;
  const int minutes = (clock->hour * 60 + offset->value + 24 * 60) % (24 * 60);
  clock->hour = clock->hour == 1 && minutes < 60 ? 12 : minutes / 60;  // quarter to one
  clock->minute = minutes % 60;
  clock->cued = true;
  return clock;
}

// Behind the hour: am, pm. In German "am" begins a date, so there it counts only when it touches the number.
std::optional<Word> meridiem(QStringView text, const RawClock& clock, const WhenContext& context) {
  static const QRegularExpression pattern(QStringLiteral("\\s*([ap])\\.?m(?:\\b\\.?)"),
                                          QRegularExpression::CaseInsensitiveOption);
  const auto match = matchAt(pattern, text, clock.end);
  if (!match.hasMatch() || clock.hour > 12) return std::nullopt;
  const bool apart = clock.end < text.size() && text[clock.end].isSpace();
  if (apart && !isEnglish(context)) return std::nullopt;
  const bool afternoon = match.capturedView(1).compare(u"p", Qt::CaseInsensitive) == 0;
  return Word{afternoon ? 12 : 0, match.capturedEnd()};
}

// "8 in the evening", "9 утра": minutes after midnight of the part of the day named behind the hour.
std::optional<Word> partBehind(QStringView text, qsizetype end, const WhenContext& context) {
  const qsizetype at = skipWords(text, end, {Meaning::At, Meaning::Around, Meaning::On}, context.language);
  if (at == end && isEnglish(context)) return std::nullopt;  // "10:00 evening class" keeps its class
  return findWord(text, at, Meaning::PartOfDay, context.language);
}

int hourInPart(int hour, int part) {
  const bool late = part >= kAfternoon;
  if (hour == 12 && part > kNoon + 6 * 60) return 0;  // twelve at night
  if (part >= kNight && hour < 6) return hour;        // two at night
  return late && hour >= 1 && hour < 12 ? hour + 12 : hour;
}

ClockReading finished(RawClock clock, QStringView text, const WhenContext& context) {
  bool told = clock.minutesGiven || clock.leadingZero;
  if (const auto half = meridiem(text, clock, context)) {
    clock.hour = clock.hour % 12 + half->value;
    clock.end = half->end;
    clock.cued = told = true;
  } else if (const auto part = partBehind(text, clock.end, context)) {
    clock.hour = hourInPart(clock.hour, part->value);
    clock.end = part->end;
    clock.cued = told = true;
  }
  const bool afternoon = !told && clock.hour >= 1 && clock.hour <= 6;
  ClockReading reading{QTime(clock.hour + (afternoon ? 12 : 0), clock.minute), clock.end, clock.cued, false};
  reading.guessed = afternoon;
  return reading;
}

std::optional<ClockReading> explicitClock(QStringView text, qsizetype from, const WhenContext& context,
                                          bool cued) {
  const qsizetype at = skipSpace(text, from);
  std::optional<RawClock> clock = offsetHour(text, at, context);
  if (!clock) clock = hourAndMinute(text, at, context, cued);
  if (!clock && startsDigit(text, at)) {
    clock = bareHour(text, at, context);
    const bool pm = clock && meridiem(text, *clock, context);
    if (clock && !clock->cued && !pm && numberIsNoHour(text, clock->end, context)) return std::nullopt;
  }
  if (!clock && cued) clock = wordHour(text, at, context);
  if (!clock || clock->hour > 23 || clock->minute > 59) return std::nullopt;
  return finished(*clock, text, context);
}

// "tonight", "in the morning", each with an hour behind it or without.
std::optional<ClockReading> namedPart(QStringView text, qsizetype from, const WhenContext& context) {
  const auto tonight = findWord(text, from, Meaning::Tonight, context.language);
  const auto part = tonight ? tonight : findWord(text, from, Meaning::PartOfDay, context.language);
  if (!part) return std::nullopt;
  ClockReading reading{QTime(part->value / 60, part->value % 60), part->end, true, tonight.has_value()};
  const qsizetype at = skipWords(text, part->end, {Meaning::At, Meaning::Around}, context.language);
  const auto hour = explicitClock(text, at, context, at != part->end);
  if (!hour || (at == part->end && !hour->certain && !tonight)) return reading;
  const int said = hour->time.hour() - (hour->guessed ? 12 : 0);
  reading.time = QTime(hourInPart(said, part->value), hour->time.minute());
  reading.end = hour->end;
  return reading;
}

}

std::optional<ClockReading> findClock(QStringView text, qsizetype from, const WhenContext& context,
                                      bool afterDate) {
  if (const auto part = namedPart(text, from, context)) return part;
  // "about 10" in a sentence is a number of something.
  const auto skipCue = [&](qsizetype at) {
    return skipWords(text, at, {Meaning::At, Meaning::Around}, context.language);
  };
  const qsizetype at = skipCue(skipCue(from));
  const qsizetype strict = skipWords(text, from, {Meaning::At}, context.language);
  const bool cued = at != from && (!context.sentence || strict != from || afterDate);
  const qsizetype named = skipWords(text, at, {Meaning::This}, context.language);
  if (named != from) {
    if (const auto part = namedPart(text, named, context)) return part;
  }
  auto clock = explicitClock(text, at, context, cued || afterDate);
  if (clock && cued) clock->certain = true;
  return clock;
}

}
