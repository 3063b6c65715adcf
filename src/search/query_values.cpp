#include "search/query_values.h"

#include <QRegularExpression>

namespace kith::search {

using domain::Query;
using domain::QueryValue;

namespace {

std::optional<DaySpan> spanOfIso(const QString& text) {
  static const QRegularExpression kIso(QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
  const auto match = kIso.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const int year = match.captured(1).toInt();
  const bool hasMonth = !match.captured(2).isEmpty();
  const bool hasDay = !match.captured(3).isEmpty();
  const QDate from(year, hasMonth ? match.captured(2).toInt() : 1, hasDay ? match.captured(3).toInt() : 1);
  if (!from.isValid()) return std::nullopt;
  return DaySpan{from, hasDay ? from.addDays(1) : hasMonth ? from.addMonths(1) : from.addYears(1)};
}

std::optional<DaySpan> spanOfWords(const QString& text, QDate today) {
  const auto which = text.section(u' ', 0, 0);
  const auto unit = text.section(u' ', 1).trimmed();
  const int step = which == u"this" ? 0 : which == u"last" ? -1 : which == u"next" ? 1 : 2;
  if (step == 2) return std::nullopt;
  if (unit == u"week") {
    const QDate monday = today.addDays(1 - today.dayOfWeek() + 7 * step);
    return DaySpan{monday, monday.addDays(7)};
  }
  if (unit == u"month") {
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(step);
    return DaySpan{first, first.addMonths(1)};
  }
  if (unit == u"year") {
    const QDate first(today.year() + step, 1, 1);
    return DaySpan{first, first.addYears(1)};
  }
  return std::nullopt;
}

QString iso(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

void setSpan(Query& term, QDate from, QDate to) {
  term.op = Query::Op::Between;
  term.value = iso(from);
  term.upper = iso(to);
}

// "a..b": from the first day of a to the last of b; either may be left out.
bool fillRange(Query& term, const QString& text, QDate today, bool future) {
  const QString parts[] = {text.section(QStringLiteral(".."), 0, 0).trimmed(),
                           text.section(QStringLiteral(".."), 1).trimmed()};
  QDate ends[2];
  for (int i = 0; i < 2; ++i) {
    if (parts[i].isEmpty()) continue;
    if (const auto span = daysOf(parts[i], today))
      ends[i] = i == 0 ? span->from : span->to;
    else if (const auto day = dayAtDistance(parts[i], today, future))
      ends[i] = i == 0 ? *day : day->addDays(1);
    else
      return false;
  }
  if (!ends[0].isValid() && !ends[1].isValid()) return false;
  setSpan(term, ends[0], ends[1]);
  return true;
}

// The span on the near side of a day (with today where it ends there), or on the far side; with the day or
// not. More than 60d is longer ago for what lies back, later for what is to come.
void fillDistance(Query& term, Comparison how, QDate day, QDate today, bool future) {
  const bool within = how == Comparison::Is || how == Comparison::Less || how == Comparison::AtMost;
  const bool withDay = how != Comparison::Less && how != Comparison::More;
  const QDate behind = day.addDays(1);
  const QDate fromToday = how == Comparison::Is ? today : QDate();
  const QDate toToday = how == Comparison::Is ? today.addDays(1) : QDate();
  if (future)
    within ? setSpan(term, fromToday, withDay ? behind : day) : setSpan(term, withDay ? day : behind, {});
  else
    within ? setSpan(term, withDay ? day : behind, toToday) : setSpan(term, {}, withDay ? behind : day);
}

void fillSpan(Query& term, Comparison how, const DaySpan& span) {
  switch (how) {
    case Comparison::Is:
      return setSpan(term, span.from, span.to);
    case Comparison::More:
      return setSpan(term, span.to, {});
    case Comparison::Less:
      return setSpan(term, {}, span.from);
    case Comparison::AtLeast:
      return setSpan(term, span.from, {});
    case Comparison::AtMost:
      return setSpan(term, {}, span.to);
  }
}

// 05-12 or --05-12: in any year.
bool fillDayOfYear(Query& term, const QString& text) {
  static const QRegularExpression kDay(QStringLiteral("^(?:--)?(\\d\\d-\\d\\d)$"));
  const auto match = kDay.match(text);
  if (!match.hasMatch()) return false;
  term.op = Query::Op::Equals;
  term.value = match.captured(1);
  return true;
}

// The last sign stands before the decimals when it is the only one of its kind and not three digits follow:
// 1,5 and 1.234,50, but 1,000 and 1.000.000 are thousands. 0,125 is less than one.
QString withDecimalPoint(QString text) {
  static const QRegularExpression kThousands(
      QStringLiteral("^-?[1-9]\\d{0,2}([.,' ])\\d{3}(?:\\1\\d{3})*(?:[.,]\\d+)?$"));
  static const QRegularExpression kTwoPoints(QStringLiteral("[.,].*[.,]"));
  const auto match = kThousands.match(text);
  if (match.hasMatch()) text.remove(match.captured(1));
  if (text.contains(kTwoPoints)) return {};
  return text.replace(u',', u'.');
}

std::optional<QString> numberOf(const QString& typed) {
  const QString text = withDecimalPoint(typed);
  bool good = false;
  const double value = text.toDouble(&good);
  return good && value > -1e15 && value < 1e15 ? std::optional(text) : std::nullopt;
}

}

std::optional<DaySpan> daysOf(const QString& text, QDate today) {
  if (text == u"today") return DaySpan{today, today.addDays(1)};
  if (text == u"yesterday") return DaySpan{today.addDays(-1), today};
  if (text == u"tomorrow") return DaySpan{today.addDays(1), today.addDays(2)};
  const auto span = spanOfIso(text);
  return span ? span : spanOfWords(text, today);
}

std::optional<QDate> dayAtDistance(const QString& text, QDate today, bool future) {
  static const QRegularExpression kDistance(QStringLiteral("^(\\d{1,5})([dwmy])$"));
  const auto match = kDistance.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const int count = match.captured(1).toInt() * (future ? 1 : -1);
  const QChar unit = match.captured(2)[0];
  const QDate day = unit == u'd'   ? today.addDays(count)
                    : unit == u'w' ? today.addDays(7 * count)
                    : unit == u'm' ? today.addMonths(count)
                                   : today.addYears(count);
  return day.isValid() && day.year() > 0 && day.year() < 10'000 ? std::optional(day) : std::nullopt;
}

bool fillDates(Query& term, const domain::QueryKey& key, Comparison how, const QString& text, QDate today) {
  const QString plain = text.trimmed().toLower();
  const bool future = key.value == QueryValue::FutureDate;
  if (key.value == QueryValue::Day && fillDayOfYear(term, plain)) return true;
  if (plain.contains(QStringLiteral(".."))) return fillRange(term, plain, today, future);
  // "since" a day is from that day on.
  if (key.name == u"bought-since") how = how == Comparison::Is ? Comparison::AtLeast : how;
  if (const auto span = daysOf(plain, today)) {
    fillSpan(term, how, *span);
    return true;
  }
  const auto day = dayAtDistance(plain, today, future);
  if (!day) return false;
  if (how == Comparison::AtLeast && key.name == u"bought-since") how = Comparison::AtMost;
  fillDistance(term, how, *day, today, future);
  return true;
}

bool fillNumber(Query& term, Comparison how, const QString& text) {
  const QString plain = text.trimmed();
  if (plain.contains(QStringLiteral(".."))) {
    const QString low = plain.section(QStringLiteral(".."), 0, 0);
    const QString high = plain.section(QStringLiteral(".."), 1);
    const auto from = low.isEmpty() ? std::optional(low) : numberOf(low);
    const auto to = high.isEmpty() ? std::optional(high) : numberOf(high);
    if (!from || !to || (from->isEmpty() && to->isEmpty())) return false;
    term.op = Query::Op::Between;
    term.value = *from;
    term.upper = *to;
    return true;
  }
  const auto value = numberOf(plain);
  if (!value) return false;
  term.op = how == Comparison::Is     ? Query::Op::Equals
            : how == Comparison::More ? Query::Op::Greater
            : how == Comparison::Less ? Query::Op::Less
                                      : Query::Op::Between;
  (how == Comparison::AtMost ? term.upper : term.value) = *value;
  if (how == Comparison::AtMost) term.value.clear();
  return true;
}

}
