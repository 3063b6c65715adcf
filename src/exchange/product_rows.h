// Rows of a list of products, and what becomes of a product when its list speaks of it again.
#pragma once

#include "domain/purchase.h"
#include "exchange/field_cells.h"
#include "exchange/follow.h"

#include <QMap>

namespace kith::exchange {

// What a source says of a product: field by field as text, only what it says; amounts as decimal text.
using ProductSaid = QMap<QString, QString>;

// Amounts that are none are reported and left out.
ProductSaid productOf(const FieldCells& cells, std::vector<Problem>& problems);
ProductSaid saidOf(const domain::Product& product);

// Three-way, field by field: `last` is what the source said before, empty when it never did. Fields in which
// the source says something new and ours stays go to `kept`.
ProductSaid combineProducts(OnMatch mode, const ProductSaid& last, const ProductSaid& now,
                            const ProductSaid& ours, std::vector<KeptField>& kept);

// Fills in what is said; the rest stays.
void applySaid(const ProductSaid& said, domain::Product& product);

// As compact JSON, and the other way.
QString productText(const ProductSaid& said);
ProductSaid productFrom(const QString& text);

}
