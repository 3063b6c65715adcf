// A purchase that is changed by hand: what the form does not show stays, amounts add up anew.
#pragma once

#include "domain/purchase.h"

namespace kith::domain {

// `typed` with its total and what came back; what a file said of `before` beyond its lines (a tax on top,
// money given back without a line) stays in both. Totals of lines, shipping and discount must be in `typed`.
void addUpChanged(const Purchase& before, Purchase& typed);

// Makes the payments of `purchase` come to `amount`: one more of that day, or less of the only one; none for
// 0.
void setPaidAmount(Purchase& purchase, qint64 amount, const QString& day);

// Makes the payments of `purchase` say what `paid` does: in full, by one payment more or by changing the only
// one, or not at all. Left as they are where they say so already; `wasPaid` tells what was said before.
void setPaid(Purchase& purchase, bool wasPaid, bool paid);

}
