// The rows of the list of sales: a heading above each day, with what the day and its month came to.
#pragma once

#include "app/rows.h"
#include "models/id_rows.h"

#include <QDate>
#include <QHash>

#include <vector>

namespace kith::models {

// Minor units of each currency; amounts of different ones are never added up.
struct Sum {
  QString currency;
  qint64 minor = 0;
  bool operator==(const Sum&) const = default;
};
using Sums = std::vector<Sum>;

struct DayHeading {
  QString day;  // as stored: 2026-03-02
  Sums total;
  bool beginsMonth = false;  // the first of its month in the list
  Sums month;                // of the whole month; empty where it does not begin one
};

// A row is the id of a sale, or a negative number for a heading, so that rows and ids stay one list.
struct SalesOrder {
  Ids rows;
  QHash<domain::Id, DayHeading> headings;
};

inline bool isHeading(domain::Id row) { return row < 0; }
// The heading of that day; the same in every order it stands in.
domain::Id headingOf(const QDate& day);

SalesOrder salesOrderOf(const app::SaleList& list);

}
