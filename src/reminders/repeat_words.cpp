#include "reminders/repeat_words.h"

#include "reminders/date_words.h"
#include "reminders/repeat_phrases.h"
#include "reminders/rule_parts.h"
#include "reminders/vocabulary.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace kith::reminders {

namespace {

using Found = std::optional<Repeat>;

const QString kWorkdays = QStringLiteral("MO,TU,WE,TH,FR");

QString dayCode(int day) {
  static const QStringList codes{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                 QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                 QStringLiteral("SU")};
  return codes[day - 1];
}

QString frequencyOf(Unit unit) {
  switch (unit) {
    case Unit::Day:
      return QStringLiteral("FREQ=DAILY");
    case Unit::Week:
      return QStringLiteral("FREQ=WEEKLY");
    case Unit::Month:
      return QStringLiteral("FREQ=MONTHLY");
    case Unit::Year:
      return QStringLiteral("FREQ=YEARLY");
    default:
      return {};  // a reminder comes once a day at most
  }
}

QString ruleOf(Unit unit, int interval) {
  const QString frequency = frequencyOf(unit);
  if (frequency.isEmpty() || interval < 1 || interval > 999) return {};
  return interval == 1 ? frequency : QString(frequency + u";INTERVAL=" + QString::number(interval));
}

// The day of a month in words: a month that is shorter has it on its last day (RFC 7529), as people mean it.
QString onDayOfMonth(int day) {
  const QString part = u";BYMONTHDAY=" + QString::number(day);
  return day <= 28 ? part : QString(part + u";RSCALE=GREGORIAN;SKIP=BACKWARD");
}

// A day of the year; empty where no year has it.
QString onDayOfYear(int month, int day) {
  if (!QDate(2000, month, day).isValid()) return {};
  const bool leapDay = month == 2 && day == 29;
  return u";BYMONTH=" + QString::number(month) +
         (leapDay ? onDayOfMonth(day) : QString(u";BYMONTHDAY=" + QString::number(day)));
}

// In the order in which rules are written.
Repeat ordered(Repeat repeat) {
  if (const auto parts = RuleParts::read(repeat.rule)) repeat.rule = parts->text();
  return repeat;
}

// Reads at positions of one text.
class RepeatReader {
 public:
  RepeatReader(QStringView text, QStringView language) : m_text(text), m_language(language) {}

  Found find(qsizetype from) const {
    for (const auto form : {&RepeatReader::positioned, &RepeatReader::periodic, &RepeatReader::onWeekdays,
                            &RepeatReader::every, &RepeatReader::afterDone}) {
      if (const Found found = (this->*form)(from)) return ordered(*found);
    }
    return std::nullopt;
  }

 private:
  std::optional<Word> word(qsizetype at, Meaning meaning) const {
    return findWord(m_text, at, meaning, m_language);
  }
  qsizetype skip(qsizetype at, std::initializer_list<Meaning> meanings) const {
    return skipWords(m_text, at, meanings, m_language);
  }
  std::optional<Word> number(qsizetype at) const {
    static const QRegularExpression digits(QStringLiteral("\\d{1,3}(?![\\d.,:/])"));
    const auto match = digits.match(m_text.toString(), skipSpace(m_text, at), QRegularExpression::NormalMatch,
                                    QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch()) return Word{match.captured().toInt(), match.capturedEnd()};
    return word(at, Meaning::Number);
  }

  Found positionPart(qsizetype at) const;
  Found positioned(qsizetype from) const;
  Found periodic(qsizetype from) const;
  Found onWeekdays(qsizetype from) const;
  Found every(qsizetype from) const;
  Found everyUnit(qsizetype at, int interval) const;
  Found everyWeekday(qsizetype at, int interval) const;
  Found everyDayOfMonth(qsizetype at) const;
  Found afterDone(qsizetype from) const;
  Found finished(QString rule, Unit unit, qsizetype end) const;
  std::optional<Repeat> weekdays(qsizetype at) const;
  Found onDate(qsizetype at, Unit unit) const;

  QStringView m_text;
  QStringView m_language;
};

// mon, wed and fri: the codes in the order of the week.
std::optional<Repeat> RepeatReader::weekdays(qsizetype at) const {
  QList<int> days;
  qsizetype end = at;
  for (auto day = word(at, Meaning::Weekday); day; day = word(at, Meaning::Weekday)) {
    if (!days.contains(day->value)) days += day->value;
    end = at = day->end;
    if (at < m_text.size() && m_text[at] == u',') ++at;
    at = skip(at, {Meaning::And});
  }
  if (days.isEmpty()) return std::nullopt;
  std::sort(days.begin(), days.end());
  QStringList codes;
  for (const int day : days) codes += dayCode(day);
  return Repeat{codes.join(u','), false, end};
}

// "on the 15th", "on 14 march" behind a month or a year.
Found RepeatReader::onDate(qsizetype at, Unit unit) const {
  static const QRegularExpression number(QStringLiteral("\\d{1,2}(?!\\d)"));
  const QString text = m_text.toString();
  const auto match =
      number.match(text, skipSpace(m_text, skip(at, {Meaning::On})), QRegularExpression::NormalMatch,
                   QRegularExpression::AnchorAtOffsetMatchOption);
  if (!match.hasMatch()) return std::nullopt;
  const int day = match.captured().toInt();
  qsizetype end = skip(match.capturedEnd(), {Meaning::OrdinalMark});
  if (end == match.capturedEnd() && end < text.size() && text[end] == u'.') ++end;
  if (day < 1 || day > 31) return std::nullopt;
  const auto month = word(skip(end, {Meaning::On}), Meaning::Month);
  if (unit == Unit::Month && !month) return Repeat{onDayOfMonth(day), false, end};
  if (unit != Unit::Year || !month) return std::nullopt;
  const QString date = onDayOfYear(month->value, day);
  return date.isEmpty() ? std::nullopt : Found(Repeat{date, false, month->end});
}

// What may follow the period: on which days, and whether it counts from being done.
Found RepeatReader::finished(QString rule, Unit unit, qsizetype end) const {
  if (rule.isEmpty()) return std::nullopt;
  const qsizetype on = skip(end, {Meaning::On});
  if (unit == Unit::Week && on != end) {
    if (const auto days = weekdays(on)) {
      rule = rule + u";BYDAY=" + days->rule;
      end = days->consumed;
    }
  } else if (const Found place = unit == Unit::Month && on != end ? positionPart(on) : std::nullopt) {
    rule = rule + place->rule;
    end = place->consumed;
  } else if (const Found date = on != end ? onDate(end, unit) : std::nullopt) {
    rule = rule + date->rule;
    end = date->consumed;
  }
  const auto after = word(end, Meaning::AfterDone);
  return Repeat{rule, after.has_value(), after ? after->end : end};
}

Found RepeatReader::periodic(qsizetype from) const {
  const auto period = word(from, Meaning::Periodic);
  if (!period) return std::nullopt;
  const Unit unit = static_cast<Unit>(period->value % 100);
  return finished(ruleOf(unit, std::max(1, period->value / 100)), unit, period->end);
}

// "second tuesday", "last day", "first workday": the parts of the rule that say so.
Found RepeatReader::positionPart(qsizetype at) const {
  const auto position = word(at, Meaning::Position);
  if (!position) return std::nullopt;
  const QString count = QString::number(position->value);
  if (const auto weekday = word(position->end, Meaning::Weekday)) {
    return Repeat{u";BYDAY=" + count + dayCode(weekday->value), false, weekday->end};
  }
  if (const auto workday = word(position->end, Meaning::Workday)) {
    return Repeat{u";BYDAY=" + kWorkdays + u";BYSETPOS=" + count, false, workday->end};
  }
  const auto unit = word(position->end, Meaning::Unit);
  if (!unit || unit->value != static_cast<int>(Unit::Day)) return std::nullopt;
  return Repeat{u";BYMONTHDAY=" + count, false, unit->end};
}

// The same as a repeat: "of the month" stands behind it, or "every" before it where that leaves no doubt.
Found RepeatReader::positioned(qsizetype from) const {
  const auto every = word(from, Meaning::Every);
  const qsizetype at = every ? every->end : skip(from, {Meaning::On});
  const Found part = positionPart(at);
  if (!part) return std::nullopt;
  const QString rule = u"FREQ=MONTHLY" + part->rule;
  if (const auto ofMonth = word(part->consumed, Meaning::PositionOfMonth)) {
    return Repeat{rule, false, ofMonth->end};
  }
  const int position = word(at, Meaning::Position)->value;
  const bool english = m_language.isEmpty() || m_language.startsWith(u"en", Qt::CaseInsensitive);
  const bool clear = position == 1 || position == -1 || english;
  const bool day = part->rule.startsWith(u";BYMONTHDAY");  // "every second day" is every other one
  return every && clear && !day ? Found(Repeat{rule, false, part->consumed}) : std::nullopt;
}

Found RepeatReader::everyUnit(qsizetype at, int interval) const {
  const auto unit = word(at, Meaning::Unit);
  if (!unit) return std::nullopt;
  const Unit what = static_cast<Unit>(unit->value);
  return finished(ruleOf(what, interval), what, unit->end);
}

Found RepeatReader::everyWeekday(qsizetype at, int interval) const {
  const auto days = weekdays(at);
  const QString weekly = ruleOf(Unit::Week, interval);
  if (!days || weekly.isEmpty()) return std::nullopt;
  return finished(weekly + u";BYDAY=" + days->rule, Unit::Day, days->consumed);
}

// "every 15th", "every 14 march".
Found RepeatReader::everyDayOfMonth(qsizetype at) const {
  if (const Found date = onDate(at, Unit::Year)) {
    return Repeat{u"FREQ=YEARLY" + date->rule, false, date->consumed};
  }
  const Found day = onDate(at, Unit::Month);
  const bool marked = day && !m_text[day->consumed - 1].isDigit();  // not "every 15"
  return marked ? Found(Repeat{u"FREQ=MONTHLY" + day->rule, false, day->consumed}) : std::nullopt;
}

Found RepeatReader::onWeekdays(qsizetype from) const {
  const auto days = findWeekdays(m_text, from, m_language);
  return days ? finished(u"FREQ=WEEKLY;BYDAY=" + days->part, Unit::Day, days->end) : std::nullopt;
}

Found RepeatReader::every(qsizetype from) const {
  const auto other = word(from, Meaning::EveryOther);
  const auto every = other ? other : word(from, Meaning::Every);
  if (!every) return std::nullopt;
  if (const auto workday = word(every->end, Meaning::Workday)) {
    return Repeat{u"FREQ=WEEKLY;BYDAY=" + kWorkdays, false, workday->end};
  }
  const auto period = other ? other : word(every->end, Meaning::OtherPeriod);
  const auto count = period ? period : number(every->end);
  const int interval = count ? count->value : 1;
  const qsizetype at = count ? count->end : every->end;
  if (const Found found = everyUnit(at, interval)) return found;
  if (const Found found = everyWeekday(at, interval)) return found;
  return everyDayOfMonth(every->end);
}

// "6 months after done": needs no "every", but the words behind it.
Found RepeatReader::afterDone(qsizetype from) const {
  const auto count = number(from);
  const Found found = count ? everyUnit(count->end, count->value) : std::nullopt;
  return found && found->afterDone ? found : std::nullopt;
}

}

std::optional<Repeat> findRepeat(QStringView text, qsizetype from, QStringView language) {
  return RepeatReader(text, language).find(from);
}

// COUNT and UNTIL exclude each other, and what counts from being done has no times to count.
std::optional<Repeat> findRepeat(QStringView text, qsizetype from, const WhenContext& context) {
  auto repeat = findRepeat(text, from, context.language);
  if (!repeat || repeat->afterDone) return repeat;
  if (const auto limit = findRepeatLimit(text, repeat->consumed, context)) {
    repeat->rule += limit->part;
    repeat->consumed = limit->end;
  }
  return ordered(*repeat);
}

Result<Repeat> getRepeat(QStringView text, const WhenContext& context) {
  if (text.contains(u"FREQ=", Qt::CaseInsensitive)) {
    const auto parts = RuleParts::read(text);
    if (!parts) return tl::unexpected(parts.error());
    return Repeat{parts->text(), false, text.size()};
  }
  const auto found = findRepeat(text, 0, context);
  if (found && skipSpace(text, found->consumed) == text.size()) return *found;
  return fail(
      ErrorKind::Invalid, text.toString(),
      QStringLiteral("not a repeat such as every 2 weeks, every friday until 1 june or FREQ=MONTHLY"));
}

}
