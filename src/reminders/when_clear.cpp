#include "reminders/when_clear.h"

#include "reminders/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::reminders {

namespace {

// The words of one date.
class DateWords {
 public:
  DateWords(QStringView words, const QString& language)
      : m_words(words), m_language(language), m_begins(wordBegins(words)) {}

  std::optional<Word> first(Meaning meaning) const {
    for (const qsizetype at : m_begins)
      if (const auto word = findWord(m_words, at, meaning, m_language)) return word;
    return std::nullopt;
  }
  bool has(std::initializer_list<Meaning> meanings) const { return hasWord(m_words, meanings, m_language); }
  bool beginsWith(Meaning meaning) const { return findWord(m_words, 0, meaning, m_language).has_value(); }
  bool hasDigit() const {
    return std::any_of(m_words.begin(), m_words.end(), [](QChar c) { return c.isDigit(); });
  }
  // 14 march, 2026-03-14, 14.3.2026.
  bool isDayOfCalendar() const {
    static const QRegularExpression whole(
        QStringLiteral("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"));
    return (hasDigit() && has({Meaning::Month})) || whole.match(m_words.toString()).hasMatch();
  }

 private:
  QStringView m_words;
  QString m_language;
  QList<qsizetype> m_begins;
};

}

bool saysPast(QStringView words, const QString& language) {
  const DateWords date(words, language);
  if (const auto day = date.first(Meaning::Day)) return day->value <= 0;
  if (date.has({Meaning::Last, Meaning::Ago, Meaning::PastWeekday})) return true;
  if (date.beginsWith(Meaning::AgoBefore) && date.has({Meaning::Unit, Meaning::Span})) return true;
  if (date.has({Meaning::This}) && date.has({Meaning::PartOfDay})) return true;
  if (date.beginsWith(Meaning::Happened) && date.has({Meaning::Weekday})) return true;
  return date.isDayOfCalendar();
}

bool saysAhead(QStringView words, const QString& language) {
  const DateWords date(words, language);
  if (const auto day = date.first(Meaning::Day)) return day->value > 0 || date.hasDigit();
  if (date.has({Meaning::Next, Meaning::FromNow, Meaning::Tonight, Meaning::WeekNumber, Meaning::PartOf,
                Meaning::EndOfMonth}))
    return true;
  if (date.has({Meaning::In}) && date.has({Meaning::Unit, Meaning::Span})) return true;
  const auto weekday = date.first(Meaning::Weekday);
  const qsizetype begin = skipWords(words, 0, {Meaning::Article}, language);  // "the friday list"
  const auto alone = findWord(words, begin, Meaning::Weekday, language);
  return weekday ? !alone || alone->end < words.size() : date.isDayOfCalendar();
}

}
