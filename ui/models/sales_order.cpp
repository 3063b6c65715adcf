#include "models/sales_order.h"

#include <algorithm>

namespace kith::models {
namespace {

void add(Sums& sums, const QString& currency, qint64 minor) {
  const auto hit =
      std::find_if(sums.begin(), sums.end(), [&](const Sum& s) { return s.currency == currency; });
  if (hit != sums.end())
    hit->minor += minor;
  else
    sums.push_back({currency, minor});
}

// Days that are none (a file may name any) get numbers that no date has.
domain::Id rowOfDay(const QString& day, int unreadable) {
  const QDate date = QDate::fromString(day, Qt::ISODate);
  return date.isValid() ? headingOf(date) : -1 - unreadable;
}

}

domain::Id headingOf(const QDate& day) { return -day.toJulianDay(); }

SalesOrder salesOrderOf(const app::SaleList& list) {
  SalesOrder order;
  order.rows.reserve(list.ids.size() + list.days.size());
  auto sale = list.ids.begin();
  domain::Id monthRow = 0;
  int unreadable = 0;
  for (auto day = list.days.begin(); day != list.days.end();) {
    const domain::Id row = rowOfDay(day->day, unreadable++);
    DayHeading heading;
    heading.day = day->day;
    qint64 count = 0;
    if (monthRow == 0 || order.headings[monthRow].day.left(7) != heading.day.left(7)) {
      heading.beginsMonth = true;
      monthRow = row;
    }
    order.headings.insert(row, heading);
    for (const QString name = day->day; day != list.days.end() && day->day == name; ++day) {
      add(order.headings[row].total, day->currency, day->net);
      add(order.headings[monthRow].month, day->currency, day->net);
      count += day->count;
    }
    order.rows.push_back(row);
    const auto end = sale + std::min<std::ptrdiff_t>(count, list.ids.end() - sale);
    order.rows.insert(order.rows.end(), sale, end);
    sale = end;
  }
  return order;
}

}
