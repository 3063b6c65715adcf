#include "exchange/dates.h"

#include "base/fold.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace kith::exchange {
namespace {

// The numbers of a date and the signs between them: "25/3/1980 10:00" gives 25 3 1980 and '/'.
struct Numbers {
  std::vector<QString> digits;
  QChar separator;
};

std::optional<Numbers> numbersOf(QStringView text) {
  Numbers out;
  QString run;
  for (const QChar c : text) {
    if (c >= u'0' && c <= u'9') {
      run += c;
      continue;
    }
    if (c != u'/' && c != u'.' && c != u'-') return std::nullopt;
    if (run.isEmpty() || (!out.separator.isNull() && c != out.separator)) return std::nullopt;
    out.separator = c;
    out.digits.push_back(run);
    run.clear();
  }
  if (!run.isEmpty()) out.digits.push_back(run);
  const bool shortRuns =
      std::all_of(out.digits.begin(), out.digits.end(), [](const QString& d) { return d.size() <= 4; });
  if (!shortRuns || out.digits.size() < 2 || out.digits.size() > 3) return std::nullopt;
  return out;
}

// The day alone: without a time behind it.
QStringView dayOf(QStringView text) {
  text = text.trimmed();
  const qsizetype colon = text.indexOf(u':');
  if (colon < 0) return text;
  qsizetype at = colon;
  while (at > 0 && text[at - 1].isDigit()) --at;
  if (at > 0 && (text[at - 1] == u'T' || text[at - 1] == u' ')) return text.left(at - 1).trimmed();
  return text;
}

QString written(int year, int month, int day) {
  const bool noYear = year == 0 || year == 1604;  // Apple writes 1604 where the year is not known
  if (year > 9999 || !QDate::isValid(noYear ? 2000 : year, month, day)) return {};
  QString out = noYear ? QStringLiteral("--") : QString();
  const auto add = [&out](int number, int digits) {
    for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10) out += QChar(u'0' + number / unit % 10);
  };
  if (!noYear) {
    add(year, 4);
    out += u'-';
  }
  add(month, 2);
  out += u'-';
  add(day, 2);
  return out;
}

int fullYear(const QString& digits, QDate today) {
  const int year = digits.toInt();
  if (digits.size() > 2) return year;
  const int century = today.year() / 100 * 100;
  return century + year > today.year() ? century - 100 + year : century + year;
}

QString fromNumbers(const Numbers& n, DateOrder order, QDate today) {
  const auto& d = n.digits;
  if (d[0].size() == 4) return d.size() == 3 ? written(d[0].toInt(), d[1].toInt(), d[2].toInt()) : QString();
  int day = d[0].toInt();
  int month = d[1].toInt();
  if (order == DateOrder::MonthFirst) std::swap(day, month);
  // What is no month is the day, whatever the column says.
  if (month > 12 && day <= 12) std::swap(day, month);
  if (d.size() == 2) return d[1].size() <= 2 ? written(0, month, day) : QString();
  return written(fullYear(d[2], today), month, day);
}

QHash<QString, int> monthNames() {
  QHash<QString, int> out;
  for (const QLocale::Language language : {QLocale::English, QLocale::Swedish, QLocale::German,
                                           QLocale::French, QLocale::Spanish, QLocale::Russian}) {
    const QLocale locale(language);
    for (int month = 1; month <= 12; ++month)
      for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
        for (QString name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)})
          out.insert(base::folded(name.remove(u'.')), month);
  }
  return out;
}

// "12 March 2021", "Mar 12, 2021", "12. März", "12 de marzo de 2021".
QString fromWords(QStringView text, QDate today) {
  static const QHash<QString, int> kMonths = monthNames();
  QString plain = base::folded(text);
  for (QChar& c : plain)
    if (!c.isLetterOrNumber()) c = u' ';
  int month = 0;
  std::vector<QString> numbers;
  for (QString word : plain.split(u' ', Qt::SkipEmptyParts)) {
    if (word.front().isDigit()) {
      while (!word.isEmpty() && word.back().isLetter()) word.chop(1);  // 1st, 2nd
      numbers.push_back(word);
    } else if (const auto hit = kMonths.constFind(word); hit != kMonths.constEnd()) {
      if (month != 0) return {};
      month = *hit;
    } else if (word != u"de" && word != u"den" && word != u"of" && word != u"г" && word != u"the" &&
               word != u"del") {
      return {};
    }
  }
  if (month == 0 || numbers.empty() || numbers.size() > 2) return {};
  if (numbers.size() == 2 && numbers[0].size() == 4) std::swap(numbers[0], numbers[1]);
  return written(numbers.size() == 2 ? fullYear(numbers[1], today) : 0, month, numbers[0].toInt());
}

// 19800512, or the days since 1899-12-30 that spreadsheets count.
QString fromDigits(QStringView text) {
  const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
  if (!digits) return {};
  if (text.size() == 8) return written(text.left(4).toInt(), text.mid(4, 2).toInt(), text.mid(6).toInt());
  if (text.size() != 5) return {};
  return QDate(1899, 12, 30).addDays(text.toInt()).toString(Qt::ISODate);
}

QString withoutYear(QStringView text) {
  QString digits = text.mid(2).toString();
  digits.remove(u'-');
  if (digits.size() != 4) return {};
  return written(0, digits.left(2).toInt(), digits.mid(2).toInt());
}

}

void DateVotes::add(QStringView text) {
  const auto numbers = numbersOf(dayOf(text));
  if (!numbers || numbers->digits[0].size() == 4 || isNoDate(text)) return;
  const int first = numbers->digits[0].toInt();
  const int second = numbers->digits[1].toInt();
  if (first > 12 && first <= 31 && second <= 12)
    ++dayFirst;
  else if (second > 12 && second <= 31 && first <= 12)
    ++monthFirst;
  else if (first <= 12 && second <= 12)
    // A point between the numbers is written where the day comes first.
    ++(numbers->separator == u'.' ? dayFirst : open);
}

DateVotes& DateVotes::operator+=(const DateVotes& other) {
  dayFirst += other.dayFirst;
  monthFirst += other.monthFirst;
  open += other.open;
  return *this;
}

DateOrder DateVotes::order() const {
  if (dayFirst == monthFirst) return DateOrder::Unknown;
  return dayFirst > monthFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

std::optional<QString> readDate(QStringView text, DateOrder order, QDate today) {
  text = text.trimmed();
  if (text.isEmpty()) return std::nullopt;
  QString date;
  const QStringView day = dayOf(text);
  if (day.startsWith(u"--"))
    date = withoutYear(day);
  else if (const auto numbers = numbersOf(day.endsWith(u'.') ? day.chopped(1) : day))
    date = fromNumbers(*numbers, order, today);
  else
    date = fromDigits(day);
  if (date.isEmpty()) date = fromWords(day, today);
  if (date.isEmpty()) return std::nullopt;
  return date;
}

bool isNoDate(QStringView text) {
  const bool zeros = std::all_of(text.begin(), text.end(), [](QChar c) {
    return c == u'0' || c == u'/' || c == u'.' || c == u'-' || c == u':' || c.isSpace();
  });
  return zeros && text.contains(u'0');
}

}
