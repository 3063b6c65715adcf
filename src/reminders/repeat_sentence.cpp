// The way back: from a repeat rule to English words.
#include "reminders/repeat_words.h"
#include "reminders/rule_parts.h"

#include <QDate>
#include <QLocale>

namespace kith::reminders {

namespace {

const QString kByDay = QStringLiteral("BYDAY");
const QString kByMonth = QStringLiteral("BYMONTH");
const QString kByMonthDay = QStringLiteral("BYMONTHDAY");
const QString kBySetPos = QStringLiteral("BYSETPOS");

QString dayName(QStringView code) {
  static const QStringList codes{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                 QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                 QStringLiteral("SU")};
  return QLocale::c().dayName(static_cast<int>(codes.indexOf(code)) + 1);
}

QString joined(const QStringList& words) {
  if (words.size() < 2) return words.join(QString());
  return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + u" and " + words.last();
}

QString ordinal(int number) {
  const int tens = number % 100;
  const int ones = number % 10;
  const bool teen = tens >= 11 && tens <= 13;
  const char16_t* ending = teen ? u"th" : ones == 1 ? u"st" : ones == 2 ? u"nd" : ones == 3 ? u"rd" : u"th";
  return QString::number(number) + QStringView(ending);
}

QString position(int number) {
  static const QStringList words{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"),
                                 QStringLiteral("fourth"), QStringLiteral("fifth")};
  if (number == -1) return QStringLiteral("last");
  if (number < 0) return position(-number) + u" last";
  return number <= words.size() ? words[number - 1] : ordinal(number);
}

bool isWorkdays(const RuleParts& parts) { return parts.value(kByDay) == u"MO,TU,WE,TH,FR"; }

QString weekdayWords(const RuleParts& parts) {
  QStringList words;
  for (const QString& day : parts.list(kByDay)) {
    const int count = day.chopped(2).toInt();
    const QString name = dayName(day.right(2));
    words += count == 0 ? name : QString(u"the " + position(count) + u' ' + name);
  }
  return joined(words);
}

QString monthDayWords(const RuleParts& parts) {
  QStringList words;
  for (const QString& text : parts.list(kByMonthDay)) {
    const int day = text.toInt();
    words += day < 0 ? QString(u"the " + position(day) + u" day") : QString(u"the " + ordinal(day));
  }
  return joined(words);
}

QString monthWords(const RuleParts& parts) {
  QStringList words;
  for (const QString& month : parts.list(kByMonth)) words += QLocale::c().monthName(month.toInt());
  return joined(words);
}

QString every(const RuleParts& parts, const QString& unit) {
  const int interval = parts.interval();
  if (interval == 1) return u"every " + unit;
  return u"every " + QString::number(interval) + u' ' + unit + u's';
}

QString unitOf(const RuleParts& parts) {
  const QString frequency = parts.value(QStringLiteral("FREQ"));
  if (frequency == u"DAILY") return QStringLiteral("day");
  return frequency.chopped(2).toLower();
}

QString weeklyWords(const RuleParts& parts) {
  const bool days = parts.has(kByDay);
  if (days && parts.interval() == 1) {
    return u"every " + (isWorkdays(parts) ? QStringLiteral("workday") : weekdayWords(parts));
  }
  const QString base = every(parts, unitOf(parts));
  return days ? QString(base + u" on " + weekdayWords(parts)) : base;
}

QString monthlyWords(const RuleParts& parts) {
  const QString base = every(parts, unitOf(parts));
  if (parts.has(kBySetPos)) {
    return base + u" on the " + position(parts.value(kBySetPos).toInt()) + u" workday";
  }
  if (parts.has(kByDay)) return base + u" on " + weekdayWords(parts);
  const bool kept = parts.value(QStringLiteral("SKIP")) == u"BACKWARD";
  if (kept && parts.value(kByMonthDay) == u"31") return base + u" on the last day";
  return parts.has(kByMonthDay) ? QString(base + u" on " + monthDayWords(parts)) : base;
}

QString yearlyWords(const RuleParts& parts) {
  const QString base = every(parts, unitOf(parts));
  if (!parts.has(kByMonth)) return base;
  if (parts.has(kByMonthDay)) return base + u" on " + parts.value(kByMonthDay) + u' ' + monthWords(parts);
  return base + u" in " + monthWords(parts);
}

// Only the parts that the words of this frequency name.
bool hasWords(const RuleParts& parts) {
  for (const auto* rare : {u"BYHOUR", u"BYMINUTE", u"BYSECOND", u"BYYEARDAY", u"BYWEEKNO"}) {
    if (parts.has(QString::fromUtf16(rare))) return false;
  }
  const QString frequency = parts.value(QStringLiteral("FREQ"));
  const bool month = parts.has(kByMonth);
  const bool day = parts.has(kByDay);
  const bool monthDay = parts.has(kByMonthDay);
  const bool place = parts.has(kBySetPos);
  if (frequency == u"WEEKLY") return !month && !monthDay && !place;
  if (frequency == u"MONTHLY") {
    const bool placed = isWorkdays(parts) && parts.list(kBySetPos).size() == 1;
    return !month && !(day && monthDay) && (!place || placed);
  }
  const bool oneDay = parts.list(kByMonthDay).size() == 1 && !parts.value(kByMonthDay).startsWith(u'-');
  if (frequency == u"YEARLY") return !day && !place && (!monthDay || (month && oneDay));
  return !month && !day && !monthDay && !place;
}

QString ending(const RuleParts& parts) {
  const QString count = parts.value(QStringLiteral("COUNT"));
  if (!count.isEmpty()) return count == u"1" ? QStringLiteral(", once") : QString(u", " + count + u" times");
  const QString until = parts.value(QStringLiteral("UNTIL"));
  if (until.isEmpty()) return {};
  return u", until " + until.mid(0, 4) + u'-' + until.mid(4, 2) + u'-' + until.mid(6, 2);
}

QString words(const RuleParts& parts) {
  const QString frequency = parts.value(QStringLiteral("FREQ"));
  if (frequency == u"WEEKLY") return weeklyWords(parts);
  if (frequency == u"MONTHLY") return monthlyWords(parts);
  if (frequency == u"YEARLY") return yearlyWords(parts);
  return every(parts, unitOf(parts));
}

}

QString repeatSentence(const QString& rule, bool afterDone) {
  const auto parts = RuleParts::read(rule);
  if (!parts || !hasWords(*parts)) return u"by the rule " + rule;
  const QString sentence = words(*parts) + ending(*parts);
  if (!afterDone) return sentence;
  const int interval = parts->interval();
  const QString unit = unitOf(*parts) + (interval == 1 ? QString() : QStringLiteral("s"));
  const bool plain = sentence == every(*parts, unitOf(*parts));
  if (!plain) return sentence + u", counted from being done";
  return QString::number(interval) + u' ' + unit + u" after done";
}

}
