// What the sales of a book add up to, counted anew in plain steps from their lines and payments.
#pragma once

#include "support/opened.h"

namespace kith::test {

// Where the totals of a contact that the book shows are not what the count gives, one line each.
QStringList wrongTotals(Opened& book);

// Where the total of a sale that was recorded by hand is not what its lines give, one line each.
QStringList wrongSales(Opened& book);

// What a walk has brought about, so that a test of it is about something.
struct SalesSeen {
  int contacts = 0;  // that have totals
  int currencies = 0;
  int refunded = 0;  // totals with something that came back
  int owed = 0;
  int margins = 0;
  int several = 0;  // contacts with totals in several currencies
  int cancelled = 0;
  int inTrash = 0;
};
SalesSeen salesSeen(Opened& book);

}
