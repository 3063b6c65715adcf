#include "reminders/when_words.h"

#include "domain/reminder.h"
#include "reminders/clock_words.h"
#include "reminders/date_words.h"
#include "reminders/length_words.h"
#include "reminders/local_time.h"
#include "reminders/vocabulary.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace kith::reminders {

namespace {

using Found = std::optional<When>;

constexpr int kLongest = 9999;  // of anything counted in words: keeps dates within four digits of a year

struct Amount {
  int value = 1;
  qsizetype end = 0;
};

struct Span {
  int count = 0;
  Unit unit = Unit::Day;
  qsizetype end = 0;
};

QDateTime minuteOf(const QDateTime& time) {
  return time.addMSecs(-(time.time().msecsSinceStartOfDay() % 60'000));
}

Found whenOf(QDate date, qsizetype end) {
  const bool writable = date.isValid() && date.year() >= 1 && date.year() <= 9999;
  return writable ? Found(When{date.toString(Qt::ISODate), end, false}) : std::nullopt;
}

Found whenOf(QDate date, QTime time, qsizetype end) {
  const Found day = whenOf(date, end);
  return day ? Found(When{localText(date, time), end, false}) : std::nullopt;
}

std::optional<Amount> findAmount(QStringView text, qsizetype from, const WhenContext& context) {
  static const QRegularExpression digits(QStringLiteral("\\d{1,4}(?![\\d.,:/])"));
  const qsizetype at = skipSpace(text, from);
  const auto match = digits.match(text.toString(), at, QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
  if (match.hasMatch()) return Amount{match.captured().toInt(), match.capturedEnd()};
  const auto word = findWord(text, at, Meaning::Number, context.language);
  return word ? std::optional(Amount{word->value, word->end}) : std::nullopt;
}

// "3 weeks", "half an hour"; behind "in" also "week".
std::optional<Span> findSpan(QStringView text, qsizetype from, const WhenContext& context, bool countNeeded) {
  if (const auto length = findLength(text, from, context.language)) {
    return Span{length->minutes, Unit::Minute, length->end};
  }
  if (const auto span = findWord(text, from, Meaning::Span, context.language)) {
    return Span{span->value / 10, static_cast<Unit>(span->value % 10), span->end};
  }
  const auto amount = findAmount(text, from, context);
  if (!amount && countNeeded) return std::nullopt;
  const int count = amount ? amount->value : 1;
  const auto unit = findWord(text, amount ? amount->end : from, Meaning::Unit, context.language);
  if (!unit || count > kLongest) return std::nullopt;
  return Span{count, static_cast<Unit>(unit->value), unit->end};
}

QDate dayAfter(QDate today, const Span& span, int sign) {
  switch (span.unit) {
    case Unit::Week:
      return today.addDays(7LL * sign * span.count);
    case Unit::Month:
      return today.addMonths(sign * span.count);
    case Unit::Year:
      return today.addYears(sign * span.count);
    default:
      return today.addDays(qint64{sign} * span.count);
  }
}

// Hours and minutes are counted on the clock that runs through a change of summer time; days on the calendar.
Found spanFromNow(QStringView text, const Span& span, int sign, const WhenContext& context) {
  if (span.unit == Unit::Minute || span.unit == Unit::Hour) {
    const qint64 seconds = span.count * (span.unit == Unit::Hour ? 3600LL : 60LL);
    const QDateTime due = minuteOf(context.now.addSecs(sign * seconds));
    return whenOf(due.date(), due.time(), span.end);
  }
  const QDate date = dayAfter(context.now.date(), span, sign);
  const auto clock = findClock(text, span.end, context, true);
  return clock && clock->certain ? whenOf(date, clock->time, clock->end) : whenOf(date, span.end);
}

// 14h, 10h30.
bool isClockToo(QStringView text, const Span& span) {
  const QChar last = text[span.end - 1].toLower();
  return span.unit <= Unit::Hour && (last == u'h' || last.isDigit());
}

// in 3 weeks, om 3 veckor, 3 weeks ago, vor 3 Tagen, 3 weeks from now.
Found findRelative(QStringView text, qsizetype from, const WhenContext& context) {
  const bool plus = from < text.size() && text[from] == u'+';
  const auto in = findWord(text, from, Meaning::In, context.language);
  const auto before = findWord(text, from, Meaning::AgoBefore, context.language);
  const qsizetype at = plus ? from + 1 : in ? in->end : before ? before->end : from;
  const auto counted = findSpan(text, at, context, !in);
  auto span = counted ? counted : findSpan(text, at, context, false);
  if (!span) return std::nullopt;
  const auto ago = findWord(text, span->end, Meaning::Ago, context.language);
  const auto later = findWord(text, span->end, Meaning::FromNow, context.language);
  if (!counted && !ago) return std::nullopt;  // неделю назад
  if (ago) span->end = ago->end;
  if (later) span->end = later->end;
  const bool alone =
      !context.sentence && skipSpace(text, span->end) == text.size() && !isClockToo(text, *span);
  if (!in && !plus && !before && !ago && !later && !alone) return std::nullopt;
  return spanFromNow(text, *span, ago || before ? -1 : 1, context);
}

// 2026-03-02T10:00 and the same with seconds or a zone, which is turned into local time.
Found findIsoTime(QStringView text, qsizetype from, const WhenContext& context) {
  static const QRegularExpression pattern(QStringLiteral(
      "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?(?![\\d:])"));
  const auto match = pattern.match(text.toString(), from, QRegularExpression::NormalMatch,
                                   QRegularExpression::AnchorAtOffsetMatchOption);
  if (!match.hasMatch()) return std::nullopt;
  const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
  const QString wall = match.captured(1) + u'T' + match.captured(2) + seconds;
  const QString zone = match.captured(4);
  QDateTime time = QDateTime::fromString(wall + zone, Qt::ISODate);
  if (!time.isValid()) return std::nullopt;
  if (!zone.isEmpty()) time = time.toTimeZone(context.now.timeZone());
  const QTime clock = zone.isEmpty() ? QTime::fromString(wall.mid(11), Qt::ISODate) : time.time();
  const QDate day = zone.isEmpty() ? QDate::fromString(match.captured(1), Qt::ISODate) : time.date();
  return whenOf(day, clock, match.capturedEnd());
}

qsizetype skipComma(QStringView text, qsizetype from) {
  const qsizetype at = skipSpace(text, from);
  return at < text.size() && text[at] == u',' ? at + 1 : from;
}

Found findDateThenClock(QStringView text, qsizetype from, const WhenContext& context) {
  const auto date = findDate(text, from, context);
  if (!date) return std::nullopt;
  const qsizetype at = skipComma(text, date->end);
  const auto clock = findClock(text, at, context, true);
  if (!clock || (at != date->end && !clock->certain)) return whenOf(date->date, date->end);
  const bool more = skipSpace(text, clock->end) < text.size();
  if (context.sentence && more && !clock->certain) return whenOf(date->date, date->end);  // 10 boxes
  return whenOf(date->date, clock->time, clock->end);
}

// A time that has passed is tomorrow's; "tonight" stays today: the next full hour.
Found todayOrTomorrow(const ClockReading& clock, const WhenContext& context) {
  const QDate today = context.now.date();
  const bool passed = clock.time <= context.now.time();
  if (context.past) return whenOf(passed ? today : today.addDays(-1), clock.time, clock.end);
  if (!clock.today) {
    Found next = whenOf(passed ? today.addDays(1) : today, clock.time, clock.end);
    if (next) next->timeOnly = true;
    return next;
  }
  if (!passed) return whenOf(today, clock.time, clock.end);
  return whenOf(today, QTime(qMin(context.now.time().hour() + 1, 23), 0), clock.end);
}

Found findClockThenDate(QStringView text, qsizetype from, const WhenContext& context) {
  const auto clock = findClock(text, from, context);
  if (!clock) return std::nullopt;
  if (const auto date = findDate(text, skipComma(text, clock->end), context)) {
    return whenOf(date->date, clock->time, date->end);
  }
  const bool alone = !context.sentence && skipSpace(text, clock->end) == text.size();
  return clock->certain || alone ? todayOrTomorrow(*clock, context) : std::nullopt;
}

Found findSomeday(QStringView text, qsizetype from, const WhenContext& context) {
  if (!context.someday) return std::nullopt;
  const auto word = findWord(text, from, Meaning::Someday, context.language);
  return word ? Found(When{domain::kSomeday.toString(), word->end, false}) : std::nullopt;
}

}

std::optional<When> findWhen(QStringView text, const WhenContext& context) {
  const qsizetype from = skipSpace(text, 0);
  for (const auto find : {findIsoTime, findRelative, findDateThenClock, findClockThenDate, findSomeday}) {
    if (const Found found = find(text, from, context)) return found;
  }
  return std::nullopt;
}

Result<QString> getWhen(QStringView text, const WhenContext& context) {
  const auto found = findWhen(text, context);
  if (found && skipSpace(text, found->consumed) == text.size()) return found->due;
  return fail(ErrorKind::Invalid, text.toString(),
              QStringLiteral("not a date or time such as 2026-03-02, friday 10:00 or in 3 weeks"));
}

}
