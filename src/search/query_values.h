// The values behind keys of the query language: dates, spans of time and numbers.
#pragma once

#include "domain/query.h"

#include <QDate>

#include <optional>

namespace kith::search {

// Days [from, to).
struct DaySpan {
  QDate from;
  QDate to;
};

// 2026, 2026-03, 2026-03-05, today, yesterday, tomorrow, and this, last or next week, month or year. Weeks
// begin on Monday.
std::optional<DaySpan> daysOf(const QString& text, QDate today);

// A length of time as 90d, 6w, 3m, 2y, from today: back, or on with `future`.
std::optional<QDate> dayAtDistance(const QString& text, QDate today, bool future);

// How key and value are compared, as typed: ':' '>' '<' or with '='.
enum class Comparison { Is, More, Less, AtLeast, AtMost };

// Fills op, value and upper of a term whose key takes dates or numbers ("a..b" too). False when `text` is
// neither.
bool fillDates(domain::Query& term, const domain::QueryKey& key, Comparison how, const QString& text,
               QDate today);
bool fillNumber(domain::Query& term, Comparison how, const QString& text);

}
