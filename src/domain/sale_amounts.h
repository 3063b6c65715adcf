// Discounts and taxes as people type them: an amount, or a share of something.
#pragma once

#include <QString>

#include <optional>

namespace kith::domain {

// "12.50" of the currency, or "10 %" of `whole`. Nothing for a text that is neither, a share that is not 0 to
// 100 %, and an amount of another currency.
std::optional<qint64> amountOrShare(const QString& text, const QString& currency, qint64 whole);

enum class TaxPlace { Within, OnTop };

// The tax in `whole`, or to be put on top of it: an amount, or a percentage of what it is charged on.
std::optional<qint64> taxOf(const QString& text, const QString& currency, qint64 whole, TaxPlace place);

}
