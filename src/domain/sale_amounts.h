// Discounts and taxes as people type them: an amount, or a share of something; and what of a sale cannot be.
#pragma once

#include "base/result.h"
#include "domain/purchase.h"

#include <QString>

#include <functional>
#include <optional>

namespace kith::domain {

// "12.50" of the currency, or "10 %" of `whole`. Nothing for a text that is neither, a share that is not 0 to
// 100 %, and an amount of another currency.
std::optional<qint64> amountOrShare(const QString& text, const QString& currency, qint64 whole);

// What is taken off a line, of the sign of its amount: of a return, the less comes back.
std::optional<qint64> lineDiscount(const QString& text, const QString& currency, const PurchaseLine& line);

enum class TaxPlace { Within, OnTop };

// The tax in `whole`, or to be put on top of it: an amount, or a percentage of what it is charged on. Below
// zero where `whole` is.
std::optional<qint64> taxOf(const QString& text, const QString& currency, qint64 whole, TaxPlace place);

// The tax that the catalogue says of the lines, for a sale of which none was said: within its total or on
// top, less what the discount of the whole takes of it. `percentOf`: "25" of a product, empty for none.
void taxByCatalogue(Purchase& purchase, TaxPlace place, const std::function<QString(Id)>& percentOf);

// Refuses a sale that was typed and cannot be: a discount above what it is taken off, a total below zero, a
// tax beyond the amount, a payment against a return or the other way round.
Result<void> checkSale(const Purchase& purchase);

}
