// What is written down of a product, listed once: page, command line and lists in and out are derived from
// this table.
#pragma once

#include "base/result.h"
#include "domain/purchase.h"

#include <span>

namespace kith::domain {

enum class ProductFieldKind { Text, Notes, Currency, Price, Cost, Percent, YesNo, Time };

struct ProductField {
  const char* key;   // in lists and JSON
  const char* name;  // English; translated at the edge
  ProductFieldKind kind;
  QString Product::*text;  // null where it is kept otherwise: price, cost, active
};

// In the order of lists that are written out.
std::span<const ProductField> productFields();

// The field of that key, or null.
const ProductField* findProductField(QStringView key);

// As lists and JSON say it: amounts as decimal text, yes or no, "P12M"; empty for what is not known.
QString productValue(const Product& product, const ProductField& field);

// The same as people read it: an interval in English words.
QString productWords(const Product& product, const ProductField& field);

// Writes a value as people type it: "12,50", "25 %", "no", "2 years". Empty takes it away, a price becomes 0.
// A price in another currency makes it the product's. Errors: Invalid for what is not understood, a cost in
// another currency, and a product without a name.
Result<void> setProductValue(Product& product, const ProductField& field, const QString& text);

}
