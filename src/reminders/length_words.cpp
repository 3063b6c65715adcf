#include "reminders/length_words.h"

#include "reminders/vocabulary.h"

#include <QRegularExpression>

namespace kith::reminders {

namespace {

constexpr int kMinutesOfHour = 60;
constexpr int kLongest = 24 * kMinutesOfHour;

using Found = std::optional<Length>;

Found lengthOf(int minutes, qsizetype end) {
  return minutes >= 1 && minutes <= kLongest ? Found(Length{minutes, end}) : std::nullopt;
}

// Reads at positions of one text.
class LengthReader {
 public:
  LengthReader(QStringView text, const QString& language)
      : m_text(text), m_string(text.toString()), m_language(language) {}

  Found find(qsizetype from) const {
    const qsizetype at = skipSpace(m_text, from);
    for (const auto form : {&LengthReader::inWords, &LengthReader::pointed, &LengthReader::counted})
      if (const Found found = (this->*form)(at)) return withMinutes(*found);
    return std::nullopt;
  }

 private:
  std::optional<Word> word(qsizetype at, Meaning meaning) const {
    return findWord(m_text, at, meaning, m_language);
  }
  QRegularExpressionMatch match(const QRegularExpression& pattern, qsizetype at) const {
    return pattern.match(m_string, at, QRegularExpression::NormalMatch,
                         QRegularExpression::AnchorAtOffsetMatchOption);
  }
  // The end of a word for hours at `at`.
  std::optional<qsizetype> hours(qsizetype at) const {
    const auto unit = word(at, Meaning::Unit);
    return unit && unit->value == static_cast<int>(Unit::Hour) ? std::optional(unit->end) : std::nullopt;
  }

  // half an hour.
  Found inWords(qsizetype at) const {
    const auto span = word(at, Meaning::Span);
    if (!span || span->value % 10 != static_cast<int>(Unit::Minute)) return std::nullopt;
    return lengthOf(span->value / 10, span->end);
  }

  // 1:30 h, 1.5 hours, 1,5 Stunden, 2½ h.
  Found pointed(qsizetype at) const {
    static const QRegularExpression clock(QStringLiteral("(\\d{1,2}):([0-5]\\d)(?!\\d)"));
    static const QRegularExpression decimal(QStringLiteral("(\\d{1,2})(?:[.,](\\d)(?!\\d)|\\s?(½))"));
    if (const auto m = match(clock, at); m.hasMatch()) {
      const auto end = hours(m.capturedEnd());
      return end ? lengthOf(m.capturedView(1).toInt() * kMinutesOfHour + m.capturedView(2).toInt(), *end)
                 : std::nullopt;
    }
    const auto m = match(decimal, at);
    const auto end = m.hasMatch() ? hours(m.capturedEnd()) : std::nullopt;
    if (!end) return std::nullopt;
    const int tenths = m.capturedView(3).isEmpty() ? m.capturedView(2).toInt() : 5;
    return lengthOf(m.capturedView(1).toInt() * kMinutesOfHour + tenths * kMinutesOfHour / 10, *end);
  }

  // 12 min, two hours, two and a half hours.
  Found counted(qsizetype at) const {
    static const QRegularExpression digits(QStringLiteral("\\d{1,3}(?=\\D|$)"));
    const auto m = match(digits, at);
    const auto number = m.hasMatch() ? std::nullopt : word(at, Meaning::Number);
    if (!m.hasMatch() && !number) return std::nullopt;
    const int count = m.hasMatch() ? m.captured().toInt() : number->value;
    const qsizetype behind = m.hasMatch() ? m.capturedEnd() : number->end;
    const auto half = word(behind, Meaning::AndAHalf);
    const auto unit = word(half ? half->end : behind, Meaning::Unit);
    if (!unit || unit->value > static_cast<int>(Unit::Hour)) return std::nullopt;
    if (unit->value == static_cast<int>(Unit::Minute))
      return half ? std::nullopt : lengthOf(count, unit->end);
    return lengthOf(count * kMinutesOfHour + (half ? kMinutesOfHour / 2 : 0), unit->end);
  }

  // Whole hours may go on: 1 h 20 min, 1h30, an hour and ten minutes.
  Length withMinutes(const Length& first) const {
    static const QRegularExpression glued(QStringLiteral("([0-5]\\d)(?![\\d:.,/\\p{L}])"));
    static const QRegularExpression last(QStringLiteral("\\s([0-5]\\d)\\s*$"));
    if (first.minutes % kMinutesOfHour != 0) return first;
    const auto also = word(first.end, Meaning::And);
    const auto rest = counted(skipSpace(m_text, also ? also->end : first.end));
    if (rest && rest->minutes < kMinutesOfHour) return {first.minutes + rest->minutes, rest->end};
    auto m = match(glued, first.end);
    if (!m.hasMatch()) m = match(last, first.end);
    return m.hasMatch() ? Length{first.minutes + m.capturedView(1).toInt(), m.capturedEnd(1)} : first;
  }

  QStringView m_text;
  QString m_string;
  QString m_language;
};

}

std::optional<Length> findLength(QStringView text, qsizetype from, const QString& language) {
  return LengthReader(text, language).find(from);
}

}
