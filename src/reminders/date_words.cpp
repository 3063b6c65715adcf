#include "reminders/date_words.h"

#include "reminders/vocabulary.h"

#include <QRegularExpression>

namespace kith::reminders {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kWednesday = 3;
constexpr int kFriday = 5;

// Reads at one position of one text; each find… gives the day, or nothing.
class DateReader {
 public:
  DateReader(QStringView text, const WhenContext& context)
      : m_text(text), m_context(context), m_today(context.now.date()) {}

  std::optional<DateReading> find(qsizetype from) const;

 private:
  using Reading = std::optional<DateReading>;

  std::optional<Word> word(qsizetype at, Meaning meaning) const {
    return findWord(m_text, at, meaning, m_context.language);
  }
  qsizetype skip(qsizetype at, std::initializer_list<Meaning> meanings) const {
    return skipWords(m_text, at, meanings, m_context.language);
  }
  QRegularExpressionMatch match(const QRegularExpression& pattern, qsizetype at) const {
    return pattern.match(m_text.toString(), at, QRegularExpression::NormalMatch,
                         QRegularExpression::AnchorAtOffsetMatchOption);
  }
  static Reading reading(QDate date, qsizetype end) {
    return date.isValid() ? Reading(DateReading{date, end}) : std::nullopt;
  }

  Reading iso(qsizetype at) const;
  Reading numeric(qsizetype at) const;
  Reading named(qsizetype at) const;
  Reading weekday(qsizetype at) const;
  std::optional<Word> weeksOn(qsizetype at) const;
  Reading relative(qsizetype at) const;
  Reading weekNumber(qsizetype at) const;
  Reading partOf(qsizetype at) const;
  Reading dayMonth(qsizetype at) const;
  Reading monthDay(qsizetype at) const;
  Reading monthAlone(qsizetype at) const;
  Reading dayOfMonth(qsizetype at) const;

  QDate weekdayInWeek(int day, int weeks) const;
  QDate shifted(Unit unit, int count) const;
  QDate lastDay(Unit unit, QDate in) const;
  QDate dayOf(int part, Unit unit, QDate in) const;
  QDate nextOf(int month, int day) const;
  QDate nextDayOfMonth(int day) const;
  QDate inYear(QStringView digits, int month, int day) const;
  QDate mondayOfWeek(int week) const;

  QStringView m_text;
  const WhenContext& m_context;
  QDate m_today;
};

QDate DateReader::weekdayInWeek(int day, int weeks) const {
  const QDate monday = m_today.addDays(1 - m_today.dayOfWeek());
  return monday.addDays(kDaysOfWeek * weeks + day - 1);
}

QDate DateReader::shifted(Unit unit, int count) const {
  switch (unit) {
    case Unit::Week:
      return m_today.addDays(qint64{kDaysOfWeek} * count);
    case Unit::Month:
      return m_today.addMonths(count);
    case Unit::Year:
      return m_today.addYears(count);
    default:
      return m_today.addDays(count);
  }
}

// The week of a shop ends on Friday; on a weekend it is the Sunday that is left.
QDate DateReader::lastDay(Unit unit, QDate in) const {
  switch (unit) {
    case Unit::Week:
      return in.addDays((in.dayOfWeek() <= kFriday ? kFriday : kDaysOfWeek) - in.dayOfWeek());
    case Unit::Month:
      return QDate(in.year(), in.month(), in.daysInMonth());
    case Unit::Year:
      return QDate(in.year(), 12, 31);
    default:
      return in;
  }
}

// The first, the middle or the last day of the unit that `in` lies in.
QDate DateReader::dayOf(int part, Unit unit, QDate in) const {
  if (part == kEnd) return lastDay(unit, in);
  const bool middle = part == kMiddle;
  switch (unit) {
    case Unit::Week:
      return in.addDays((middle ? kWednesday : 1) - in.dayOfWeek());
    case Unit::Month:
      return QDate(in.year(), in.month(), middle ? 15 : 1);
    default:
      return middle ? QDate(in.year(), 7, 1) : QDate(in.year(), 1, 1);
  }
}

// 29 February is looked for up to eight years on: 1896 to 1904 had none between.
QDate DateReader::nextOf(int month, int day) const {
  const int step = m_context.past ? -1 : 1;
  for (int years = 0; years <= 8; ++years) {
    const QDate date(m_today.year() + step * years, month, day);
    if (date.isValid() && (m_context.past ? date <= m_today : date >= m_today)) return date;
  }
  return {};
}

QDate DateReader::nextDayOfMonth(int day) const {
  const QDate first(m_today.year(), m_today.month(), 1);
  const int step = m_context.past ? -1 : 1;
  for (int months = 0; months <= 2; ++months) {
    const QDate month = first.addMonths(step * months);
    const QDate date(month.year(), month.month(), day);
    if (date.isValid() && (m_context.past ? date <= m_today : date >= m_today)) return date;
  }
  return {};
}

// Two digits are a year of this century.
QDate DateReader::inYear(QStringView digits, int month, int day) const {
  if (digits.isEmpty()) return nextOf(month, day);
  const int year = digits.toInt();
  return QDate(digits.size() == 2 ? 2000 + year : year, month, day);
}

// ISO 8601: week 1 is the one with the fourth of January.
QDate DateReader::mondayOfWeek(int week) const {
  for (int years = 0; years <= 6; ++years) {
    const QDate fourth(m_today.year() - 1 + years, 1, 4);
    const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + kDaysOfWeek * (week - 1));
    const bool exists = monday.addDays(3).year() == fourth.year();
    if (exists && monday.addDays(kDaysOfWeek - 1) >= m_today) return monday;
  }
  return {};
}

std::optional<DateReading> DateReader::iso(qsizetype at) const {
  static const QRegularExpression date(QStringLiteral("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)"));
  static const QRegularExpression week(QStringLiteral("(\\d{4})-?[Ww](\\d{2})(?:-?([1-7]))?(?!\\d)"));
  if (const auto m = match(date, at); m.hasMatch()) {
    return reading(QDate(m.capturedView(1).toInt(), m.capturedView(2).toInt(), m.capturedView(3).toInt()),
                   m.capturedEnd());
  }
  const auto m = match(week, at);
  if (!m.hasMatch()) return std::nullopt;
  const QDate fourth(m.capturedView(1).toInt(), 1, 4);
  const int number = m.capturedView(2).toInt();
  const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + kDaysOfWeek * (number - 1));
  if (number < 1 || monday.addDays(3).year() != fourth.year()) return std::nullopt;
  const int day = m.capturedView(3).isEmpty() ? 1 : m.capturedView(3).toInt();
  return reading(monday.addDays(day - 1), m.capturedEnd());
}

// 3/12, 3/12/2026, 3.12., 3.12.2026, 3-12-2026. With points the day always comes first, and without a year
// they are a time in most languages.
std::optional<DateReading> DateReader::numeric(qsizetype at) const {
  static const QRegularExpression slashed(
      QStringLiteral("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![/\\d])"));
  static const QRegularExpression dashed(QStringLiteral("(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)"));
  static const QRegularExpression pointed(
      QStringLiteral("(\\d{1,2})\\.\\s?(\\d{1,2})(?:\\.\\s?(\\d{4}|\\d{2})(?![\\d:.])|\\.|(?![\\d.]))"));
  const auto points = match(pointed, at);
  const bool year = points.hasMatch() && !points.capturedView(3).isEmpty();
  if (year || (points.hasMatch() && writesDatesWithDots(m_context.language))) {
    return reading(
        inYear(points.capturedView(3), points.capturedView(2).toInt(), points.capturedView(1).toInt()),
        points.capturedEnd());
  }
  auto m = match(slashed, at);
  if (!m.hasMatch()) m = match(dashed, at);
  if (!m.hasMatch()) return std::nullopt;
  const int first = m.capturedView(1).toInt();
  const int second = m.capturedView(2).toInt();
  const bool monthFirst = second > 12 || (m_context.order == DateOrder::MonthDay && first <= 12);
  return reading(inYear(m.capturedView(3), monthFirst ? first : second, monthFirst ? second : first),
                 m.capturedEnd());
}

std::optional<DateReading> DateReader::weekday(qsizetype at) const {
  const auto day = word(at, Meaning::Weekday);
  if (!day) return std::nullopt;
  const qsizetype behind = skip(day->end, {Meaning::On});
  const auto next = word(behind, Meaning::Next);
  const auto unit = next ? word(next->end, Meaning::Unit) : std::nullopt;
  if (unit && unit->value == static_cast<int>(Unit::Week)) {
    return reading(weekdayInWeek(day->value, 1), unit->end);
  }
  if (const auto week = weekNumber(skip(day->end, {Meaning::On}))) {
    return reading(week->date.addDays(day->value - 1), week->end);
  }
  const int ahead = (day->value - m_today.dayOfWeek() + kDaysOfWeek) % kDaysOfWeek;
  if (const auto weeks = weeksOn(day->end); weeks && !m_context.past)
    return reading(m_today.addDays((ahead == 0 ? kDaysOfWeek : ahead) + kDaysOfWeek * weeks->value),
                   weeks->end);
  if (m_context.past) return reading(m_today.addDays(ahead - kDaysOfWeek), day->end);
  return reading(m_today.addDays(ahead == 0 ? kDaysOfWeek : ahead), day->end);
}

// "in a week" behind a weekday: how many weeks.
std::optional<Word> DateReader::weeksOn(qsizetype at) const {
  static const QRegularExpression digits(QStringLiteral("\\s*(\\d{1,2})(?!\\d)"));
  const auto in = word(at, Meaning::In);
  if (!in) return std::nullopt;
  const auto m = match(digits, in->end);
  const auto count = m.hasMatch() ? std::optional(Word{m.captured(1).toInt(), m.capturedEnd()})
                                  : word(in->end, Meaning::Number);
  const auto unit = count ? word(count->end, Meaning::Unit) : std::nullopt;
  if (!unit || unit->value != static_cast<int>(Unit::Week)) return std::nullopt;
  return Word{count->value, unit->end};
}

// next/this/last before a weekday, a month or a unit; "next week friday".
std::optional<DateReading> DateReader::relative(qsizetype at) const {
  auto which = word(at, Meaning::Next);
  if (!which) which = word(at, Meaning::Last);
  if (!which) which = word(at, Meaning::This);
  if (!which) return std::nullopt;
  if (const auto day = word(which->end, Meaning::Weekday)) {
    const QDate date = weekdayInWeek(day->value, which->value);
    const bool over = which->value == 0 && date < m_today;
    return reading(over ? date.addDays(kDaysOfWeek) : date, day->end);
  }
  if (const auto month = word(which->end, Meaning::Month)) {
    const QDate date = nextOf(month->value, 1);
    return reading(which->value < 0 && date >= m_today ? date.addYears(-1) : date, month->end);
  }
  const auto unit = word(which->end, Meaning::Unit);
  if (!unit || unit->value < static_cast<int>(Unit::Day)) return std::nullopt;
  const Unit what = static_cast<Unit>(unit->value);
  const auto day = what == Unit::Week ? word(skip(unit->end, {Meaning::On}), Meaning::Weekday) : std::nullopt;
  if (day) return reading(weekdayInWeek(day->value, which->value), day->end);
  const QDate date = shifted(what, which->value);
  return reading(which->value == 0 ? lastDay(what, date) : date, unit->end);
}

std::optional<DateReading> DateReader::weekNumber(qsizetype at) const {
  static const QRegularExpression number(QStringLiteral("\\s*(\\d{1,2})(?![\\d:./])"));
  const auto week = word(at, Meaning::WeekNumber);
  const auto m = week ? match(number, week->end) : QRegularExpressionMatch();
  if (!m.hasMatch()) return std::nullopt;
  const int value = m.capturedView(1).toInt();
  if (value < 1 || value > 53) return std::nullopt;
  const QDate monday = mondayOfWeek(value);
  const auto day = word(m.capturedEnd(), Meaning::Weekday);
  return day ? reading(monday.addDays(day->value - 1), day->end) : reading(monday, m.capturedEnd());
}

// end of the month, beginning of april, middle of next week.
std::optional<DateReading> DateReader::partOf(qsizetype at) const {
  if (const auto month = word(at, Meaning::EndOfMonth))
    return reading(lastDay(Unit::Month, m_today), month->end);
  const auto part = word(at, Meaning::PartOf);
  if (!part) return std::nullopt;
  const auto next = word(part->end, Meaning::Next);
  const qsizetype behind = next ? next->end : skip(part->end, {Meaning::This});
  if (const auto month = word(behind, Meaning::Month)) {
    const QDate first(m_today.year(), month->value, 1);
    const QDate date = dayOf(part->value, Unit::Month, first);
    return reading(date < m_today ? dayOf(part->value, Unit::Month, first.addYears(1)) : date, month->end);
  }
  const auto unit = word(behind, Meaning::Unit);
  if (!unit || unit->value < static_cast<int>(Unit::Week)) return std::nullopt;
  const Unit what = static_cast<Unit>(unit->value);
  if (next && what == Unit::Week) return reading(dayOf(part->value, what, weekdayInWeek(1, 1)), unit->end);
  const QDate date = dayOf(part->value, what, next ? shifted(what, 1) : m_today);
  return reading(date < m_today ? dayOf(part->value, what, shifted(what, 1)) : date, unit->end);
}

// 14 march, 14th of march 2027, 14. März, 14 марта.
std::optional<DateReading> DateReader::dayMonth(qsizetype at) const {
  static const QRegularExpression number(QStringLiteral("(\\d{1,2})(?!\\d):?\\.?"));
  static const QRegularExpression year(QStringLiteral(",?\\s+(\\d{4})(?![\\d:])"));
  const auto day = match(number, at);
  if (!day.hasMatch()) return std::nullopt;
  qsizetype behind = skip(day.capturedEnd(), {Meaning::OrdinalMark});
  behind = skip(behind, {Meaning::On});
  const auto month = word(behind, Meaning::Month);
  if (!month) return std::nullopt;
  const auto y = match(year, month->end);
  const auto mark = y.hasMatch() ? word(y.capturedEnd(), Meaning::YearMark) : std::nullopt;
  return reading(
      inYear(y.hasMatch() ? y.capturedView(1) : QStringView(), month->value, day.capturedView(1).toInt()),
      mark           ? mark->end
      : y.hasMatch() ? y.capturedEnd()
                     : month->end);
}

// march 14, march 14th, 2027.
std::optional<DateReading> DateReader::monthDay(qsizetype at) const {
  static const QRegularExpression number(QStringLiteral("\\s*(\\d{1,2})(?![\\d:])"));
  static const QRegularExpression year(QStringLiteral(",?\\s+(\\d{4})(?![\\d:])"));
  const auto month = word(at, Meaning::Month);
  const auto day = month ? match(number, skip(month->end, {Meaning::On})) : QRegularExpressionMatch();
  if (!day.hasMatch()) return std::nullopt;
  const qsizetype behind = skip(day.capturedEnd(), {Meaning::OrdinalMark});
  const auto y = match(year, behind);
  return reading(
      inYear(y.hasMatch() ? y.capturedView(1) : QStringView(), month->value, day.capturedView(1).toInt()),
      y.hasMatch() ? y.capturedEnd() : behind);
}

// "in march": its first day. Only behind such a word: "may" and "mar" mean other things too.
std::optional<DateReading> DateReader::monthAlone(qsizetype at) const {
  static const QRegularExpression year(QStringLiteral("\\s+(\\d{4})(?![\\d:])"));
  const auto month = word(at, Meaning::Month);
  if (!month || word(at, Meaning::Feast)) return std::nullopt;
  const auto y = match(year, month->end);
  if (y.hasMatch()) return reading(QDate(y.capturedView(1).toInt(), month->value, 1), y.capturedEnd());
  return reading(nextOf(month->value, 1), month->end);
}

// the 14th, den 14:e, am 14., 14 числа.
std::optional<DateReading> DateReader::dayOfMonth(qsizetype at) const {
  static const QRegularExpression number(QStringLiteral("(\\d{1,2})(?!\\d)"));
  static const QRegularExpression mark(QStringLiteral("[:-]?(?=\\p{L})"));
  const auto day = match(number, at);
  if (!day.hasMatch()) return std::nullopt;
  const auto m = match(mark, day.capturedEnd());
  const qsizetype behind = m.hasMatch() ? m.capturedEnd() : day.capturedEnd();
  qsizetype end = skip(skip(behind, {Meaning::OrdinalMark}), {Meaning::OrdinalMark});  // 15-го числа
  const bool point = day.capturedEnd() < m_text.size() && m_text[day.capturedEnd()] == u'.';
  if (end == behind && point && writesDatesWithDots(m_context.language)) end = day.capturedEnd() + 1;
  if (end == behind) return std::nullopt;
  return reading(nextDayOfMonth(day.capturedView(1).toInt()), end);
}

std::optional<DateReading> DateReader::named(qsizetype at) const {
  if (const auto day = word(at, Meaning::Day)) return reading(m_today.addDays(day->value), day->end);
  if (const auto day = word(at, Meaning::PastWeekday)) {
    const int back = (m_today.dayOfWeek() - day->value + kDaysOfWeek - 1) % kDaysOfWeek + 1;
    return reading(m_today.addDays(-back), day->end);
  }
  for (const auto find :
       {&DateReader::partOf, &DateReader::weekNumber, &DateReader::weekday, &DateReader::relative,
        &DateReader::dayMonth, &DateReader::monthDay, &DateReader::dayOfMonth}) {
    if (const auto found = (this->*find)(at)) return found;
  }
  return std::nullopt;
}

std::optional<DateReading> DateReader::find(qsizetype from) const {
  const qsizetype start = skipSpace(m_text, from);
  if (const auto found = numeric(start)) return found;
  if (const auto found = named(start)) return found;
  qsizetype at = skip(start, {Meaning::On});
  at = skip(at, {Meaning::On});
  const qsizetype digits = skipSpace(m_text, at);
  if (const auto found = iso(digits)) return found;
  if (const auto found = numeric(digits)) return found;
  if (at == start) return std::nullopt;
  if (const auto found = named(digits)) return found;
  return monthAlone(digits);
}

}

std::optional<DateReading> findDate(QStringView text, qsizetype from, const WhenContext& context) {
  return DateReader(text, context).find(from);
}

}
