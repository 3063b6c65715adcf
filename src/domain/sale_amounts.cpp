#include "domain/sale_amounts.h"

#include "domain/money.h"

namespace kith::domain {
namespace {

constexpr qint64 kWhole = 100'000'000;  // 100 % in millionths of a per cent

// "12,5 %" in millionths of a per cent.
std::optional<qint64> shareOf(const QString& text) {
  const auto percent = parseQuantity(text.chopped(1).trimmed());
  return percent && *percent >= 0 && *percent <= kWhole ? percent : std::nullopt;
}

std::optional<qint64> plainAmount(const QString& text, const QString& currency) {
  const auto money = parseMoney(text, currency);
  if (!money || (!currency.isEmpty() && money->currency != currency)) return std::nullopt;
  return money->minor;
}

// On the same side of zero as `whole`, and not beyond it.
bool isWithin(qint64 part, qint64 whole) {
  return whole < 0 ? part <= 0 && part >= whole : part >= 0 && part <= whole;
}

tl::unexpected<Error> cannotBe(qint64 amount, const QString& currency, const char* why) {
  return base::fail(ErrorKind::Invalid, decimalText(amount, currency), QString::fromLatin1(why));
}

}

std::optional<qint64> amountOrShare(const QString& text, const QString& currency, qint64 whole) {
  const QString typed = text.trimmed();
  if (!typed.endsWith(u'%')) return plainAmount(typed, currency);
  const auto share = shareOf(typed);
  return share ? std::optional(mulDiv(whole, *share, kWhole)) : std::nullopt;
}

std::optional<qint64> lineDiscount(const QString& text, const QString& currency, const PurchaseLine& line) {
  const qint64 whole = mulDiv(line.quantity, line.price, 1'000'000);
  const auto discount = amountOrShare(text, currency, whole);
  return discount && whole < 0 && *discount > 0 ? -*discount : discount;
}

std::optional<qint64> taxOf(const QString& text, const QString& currency, qint64 whole, TaxPlace place) {
  const QString typed = text.trimmed();
  if (!typed.endsWith(u'%')) {
    const auto tax = plainAmount(typed, currency);
    return tax && whole < 0 && *tax > 0 ? -*tax : tax;
  }
  if (place == TaxPlace::OnTop) return amountOrShare(typed, currency, whole);
  const auto share = shareOf(typed);
  if (!share) return std::nullopt;
  return whole - mulDiv(whole, 1'000'000, 1'000'000 + *share / 100);
}

void taxByCatalogue(Purchase& purchase, TaxPlace place, const std::function<QString(Id)>& percentOf) {
  qint64 tax = 0;
  qint64 lines = 0;
  for (PurchaseLine& line : purchase.lines) {
    lines += line.total;
    const QString percent = line.productId ? percentOf(*line.productId) : QString();
    line.tax = percent.isEmpty() ? std::nullopt
                                 : taxOf(QString(percent + u'%'), purchase.currency, line.total, place);
    tax += line.tax.value_or(0);
  }
  if (lines != 0) tax = mulDiv(tax, lines - purchase.discount, lines);
  purchase.tax = 0;
  if (place == TaxPlace::OnTop)
    putTaxOnTop(purchase, tax);
  else
    purchase.tax = tax;
}

Result<void> checkSale(const Purchase& purchase) {
  const QString& currency = purchase.currency;
  for (const PurchaseLine& line : purchase.lines)
    if (!isWithin(line.discount, line.total + line.discount) && line.discount != 0)
      return cannotBe(line.discount, currency, "the discount of a line is more than the line");
  if (purchase.discount < 0) return cannotBe(purchase.discount, currency, "a discount is not below zero");
  if (purchase.shipping < 0) return cannotBe(purchase.shipping, currency, "shipping is not below zero");
  if (purchase.total < 0 && purchase.discount > 0)
    return cannotBe(purchase.discount, currency, "the discount is more than the sale");
  if (purchase.total < 0)
    return cannotBe(purchase.total, currency, "what comes back has a quantity below zero, not a price");
  const qint64 net = purchase.total - purchase.refunded;
  if (!isWithin(purchase.tax, net)) return cannotBe(purchase.tax, currency, "the tax is more than the sale");
  const qint64 paid = paidAmount(purchase);
  if (net >= 0 && paid < 0) return cannotBe(paid, currency, "what was paid for a sale is not below zero");
  if (net < 0 && paid > 0) return cannotBe(paid, currency, "money for a return is paid back: below zero");
  return {};
}

}
