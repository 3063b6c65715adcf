// Lines of a purchase as they are typed: "sku or name;quantity;unit price;discount".
#pragma once

#include "base/result.h"
#include "domain/purchase.h"
#include "domain/sale_amounts.h"

namespace kith::app {
class Queries;
}

namespace kith::cli {

struct TypedLine {
  domain::PurchaseLine line;  // amounts in `currency`
  QString currency;           // of a sign in the price, or of the catalogue's price; empty: none was said
};

// Reads one line; the catalogue gives name, sku, price, cost and tax where it knows the product. A discount
// is an amount or a percentage with %. `currency` may be empty. Errors: Invalid for a number that is none.
Result<TypedLine> typedLine(app::Queries& queries, const QString& text, const QString& currency);

// The same for a product named alone, or with a number before it: "Vase", "3 x Vase".
Result<TypedLine> typedProduct(app::Queries& queries, const QString& text, const QString& currency);

// An amount of that currency. Error: Invalid.
Result<qint64> typedAmount(const QString& text, const QString& currency);

// "20" of a currency, or "25%" of `whole`, included in it or put on top. Error: Invalid.
Result<qint64> typedTax(const QString& text, const QString& currency, qint64 whole, domain::TaxPlace place);

}
