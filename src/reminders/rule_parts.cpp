#include "reminders/rule_parts.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace kith::reminders {

namespace {

struct NumberRange {
  const char16_t* name;
  int least;
  int most;
  bool fromEnd;  // also negative: counted from the end
};

// RFC 5545, 3.3.10. The ceilings of INTERVAL and COUNT are ours.
constexpr NumberRange kRanges[] = {
    {u"INTERVAL", 1, 32767, false}, {u"COUNT", 1, 1'000'000, false}, {u"BYSECOND", 0, 60, false},
    {u"BYMINUTE", 0, 59, false},    {u"BYHOUR", 0, 23, false},       {u"BYMONTHDAY", 1, 31, true},
    {u"BYYEARDAY", 1, 366, true},   {u"BYWEEKNO", 1, 53, true},      {u"BYMONTH", 1, 12, false},
    {u"BYSETPOS", 1, 366, true},
};

struct TextPart {
  const char16_t* name;
  const char16_t* pattern;  // of one value
};

constexpr TextPart kTexts[] = {
    {u"FREQ", u"SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY"},
    {u"UNTIL", u"\\d{8}(T\\d{6}Z?)?"},
    {u"WKST", u"MO|TU|WE|TH|FR|SA|SU"},
    {u"BYDAY", u"([+-]?([1-9]|[1-4]\\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)"},
    {u"RSCALE", u"GREGORIAN"},
    {u"SKIP", u"OMIT|BACKWARD|FORWARD"},
};

bool isSingle(const QString& name) { return !name.startsWith(u"BY"); }

bool inRange(const NumberRange& range, const QString& text) {
  bool number = false;
  const int value = text.toInt(&number);
  if (!number || value < -range.most) return false;  // also the number that has no positive counterpart
  const int size = range.fromEnd ? std::abs(value) : value;
  return size >= range.least && size <= range.most;
}

// Compiled once: a list of reminders reads its rules each time it is shown.
const QRegularExpression& patternOf(const TextPart& part) {
  static const std::vector<QRegularExpression> patterns = [] {
    std::vector<QRegularExpression> all;
    for (const TextPart& one : kTexts) {
      all.emplace_back(QRegularExpression::anchoredPattern(QStringView(one.pattern)));
    }
    return all;
  }();
  return patterns[static_cast<std::size_t>(&part - kTexts)];
}

bool isValue(const QString& name, const QString& value) {
  for (const NumberRange& range : kRanges) {
    if (name == QStringView(range.name)) return inRange(range, value);
  }
  for (const TextPart& part : kTexts) {
    if (name == QStringView(part.name)) return patternOf(part).match(value).hasMatch();
  }
  return false;
}

bool isPart(const QString& name, const QString& value) {
  const QStringList values = value.split(u',');
  if (isSingle(name) && values.size() > 1) return false;
  return std::all_of(values.begin(), values.end(), [&](const QString& one) { return isValue(name, one); });
}

}

Result<RuleParts> RuleParts::read(QStringView rule) {
  QString text = rule.toString().trimmed().toUpper();
  if (text.startsWith(u"RRULE:")) text.remove(0, 6);
  RuleParts parts;
  for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
    const QString name = part.section(u'=', 0, 0).trimmed();
    const QString value = part.section(u'=', 1).trimmed();
    if (parts.has(name)) return fail(ErrorKind::Invalid, rule.toString(), name + u" is given twice");
    if (!isPart(name, value))
      return fail(ErrorKind::Invalid, rule.toString(), part + u" is no part of a rule");
    parts.set(name, value);
  }
  const QString freq = parts.value(QStringLiteral("FREQ"));
  if (freq.isEmpty()) return fail(ErrorKind::Invalid, rule.toString(), QStringLiteral("FREQ is missing"));
  if (parts.has(QStringLiteral("COUNT")) && parts.has(QStringLiteral("UNTIL"))) {
    return fail(ErrorKind::Invalid, rule.toString(), QStringLiteral("COUNT and UNTIL exclude each other"));
  }
  static const QRegularExpression ordinal(QStringLiteral("\\d"));
  const bool counted = parts.value(QStringLiteral("BYDAY")).contains(ordinal);
  if (counted && freq != u"MONTHLY" && freq != u"YEARLY") {
    return fail(ErrorKind::Invalid, rule.toString(),
                QStringLiteral("a counted weekday needs FREQ=MONTHLY or FREQ=YEARLY"));
  }
  return parts;
}

QString RuleParts::value(const QString& name) const {
  const auto found = m_values.find(name);
  return found == m_values.end() ? QString() : found->second;
}

QStringList RuleParts::list(const QString& name) const { return value(name).split(u',', Qt::SkipEmptyParts); }

int RuleParts::interval() const { return std::max(1, value(QStringLiteral("INTERVAL")).toInt()); }

QString RuleParts::text() const {
  static const QStringList first{QStringLiteral("RSCALE"), QStringLiteral("FREQ"), QStringLiteral("INTERVAL"),
                                 QStringLiteral("COUNT"), QStringLiteral("UNTIL")};
  QStringList parts;
  for (const QString& name : first) {
    if (has(name)) parts += name + u'=' + value(name);
  }
  for (const auto& [name, given] : m_values) {
    if (!first.contains(name)) parts += name + u'=' + given;
  }
  return parts.join(u';');
}

}
