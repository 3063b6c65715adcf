#include "reminders/repeat_phrases.h"

#include "reminders/date_words.h"
#include "reminders/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace kith::reminders {

namespace {

// Patterns of one language.
struct Phrases {
  const char16_t* language;
  const char16_t* until;
  const char16_t* times;  // behind a number
  const char16_t* once;
  const char16_t* weekdays;
};

constexpr Phrases kPhrases[] = {
    {u"en", u"until|till|through|up to", u"times|time", u"once",
     u"(?:on )?(?:weekdays|workdays|working days|business days)"},
    {u"sv", u"till och med|t\\.?o\\.?m\\.?|fram till|till", u"gånger|ggr|gång", u"en gång",
     u"(?:på )?vardagar(?:na)?"},
    {u"de", u"bis zum|bis einschließlich|bis", u"mal|male", u"einmal",
     u"werktags|wochentags|an (?:werktagen|wochentagen|arbeitstagen)"},
    {u"ru", u"вплоть до|до", u"раза|раз", u"один раз", u"по (?:будням|рабочим дням)|в будни"},
};

constexpr qsizetype kLongest = 120;  // characters of a text that are looked at

struct Patterns {
  QString language;
  QRegularExpression until;
  QRegularExpression times;
  QRegularExpression once;
  QRegularExpression weekdays;
};

QRegularExpression patternOf(const char16_t* alternatives) {
  return QRegularExpression(
      u"(?:" + QString::fromUtf16(alternatives) + u")(?!\\p{L})",
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const std::vector<Patterns>& patterns() {
  static const std::vector<Patterns> all = [] {
    std::vector<Patterns> made;
    for (const Phrases& each : kPhrases)
      made.push_back({QString::fromUtf16(each.language), patternOf(each.until), patternOf(each.times),
                      patternOf(each.once), patternOf(each.weekdays)});
    return made;
  }();
  return all;
}

bool isSpoken(const Patterns& each, QStringView language) {
  return each.language == u"en" || language.startsWith(each.language, Qt::CaseInsensitive);
}

// The end of the phrase where one begins at `from`.
std::optional<qsizetype> endOf(const QRegularExpression& pattern, QStringView text, qsizetype from) {
  const qsizetype at = skipSpace(text, from);
  const QString part = text.sliced(at, std::min(kLongest, text.size() - at)).toString();
  const auto match =
      pattern.match(part, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
  return match.hasMatch() ? std::optional(at + match.capturedEnd()) : std::nullopt;
}

std::optional<Word> countAt(QStringView text, qsizetype from, QStringView language) {
  static const QRegularExpression digits(QStringLiteral("\\d{1,4}(?![\\d.,:/])"));
  const auto match = digits.match(text.toString(), skipSpace(text, from), QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
  if (match.hasMatch()) return Word{match.captured().toInt(), match.capturedEnd()};
  return findWord(text, from, Meaning::Number, language);
}

RepeatPhrase counted(int count, qsizetype end) { return {u";COUNT=" + QString::number(count), end}; }

std::optional<RepeatPhrase> limitIn(const Patterns& phrases, QStringView text, qsizetype at,
                                    const WhenContext& context) {
  if (const auto until = endOf(phrases.until, text, at)) {
    const auto day = findDate(text, *until, context);
    if (day) return RepeatPhrase{u";UNTIL=" + day->date.toString(QStringLiteral("yyyyMMdd")), day->end};
  }
  if (const auto once = endOf(phrases.once, text, at)) return counted(1, *once);
  const auto count = countAt(text, at, context.language);
  const auto times = count && count->value > 0 ? endOf(phrases.times, text, count->end) : std::nullopt;
  return times ? std::optional(counted(count->value, *times)) : std::nullopt;
}

}

std::optional<RepeatPhrase> findRepeatLimit(QStringView text, qsizetype from, const WhenContext& context) {
  text = text.first(std::min(text.size(), from + kLongest));
  qsizetype at = skipSpace(text, from);
  if (at < text.size() && text[at] == u',') ++at;
  for (const Patterns& phrases : patterns()) {
    if (!isSpoken(phrases, context.language)) continue;
    if (const auto limit = limitIn(phrases, text, at, context)) return limit;
  }
  return std::nullopt;
}

std::optional<RepeatPhrase> findWeekdays(QStringView text, qsizetype from, QStringView language) {
  for (const Patterns& phrases : patterns()) {
    if (!isSpoken(phrases, language)) continue;
    if (const auto end = endOf(phrases.weekdays, text, from))
      return RepeatPhrase{QStringLiteral("MO,TU,WE,TH,FR"), *end};
  }
  return std::nullopt;
}

}
