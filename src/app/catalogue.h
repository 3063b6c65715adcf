// What is sold again and again without standing in the catalogue, and how products sell.
#pragma once

#include "app/session.h"
#include "domain/sale_amounts.h"

#include <vector>

namespace kith::app {

class Queries;

// So often something is sold before it is offered for the catalogue.
inline constexpr int kUsesToOffer = 3;

// One text under which something was sold, in its newest spelling that is most used.
struct FreeLine {
  QString text;
  qint64 uses = 0;  // sales
  QString currency;
  qint64 price = 0;  // the usual one
};

// Those with three uses or more that were not declined, the most used first.
std::vector<FreeLine> offeredLines(Queries& queries);

// The product that the line would become.
domain::Product productOf(const FreeLine& line);

// It is not offered again; remembered outside of undo.
void declineLine(Session& session, Queries& queries, const QString& text);

// domain::taxByCatalogue with the products of the book.
void taxByCatalogue(Queries& queries, domain::Purchase& purchase, domain::TaxPlace place);

struct ProductUse {
  qint64 sales = 0;
  qint64 quantity = 0;  // millionths, returns taken off
  QString last;         // the day of the latest sale; empty: none
};

ProductUse useOf(Queries& queries, domain::Id product);
qint64 productCount(Queries& queries);

}
