#include "cli/sale_words.h"

#include "app/queries.h"
#include "base/fold.h"
#include "cli/context.h"
#include "domain/money.h"

#include <QRegularExpression>

namespace kith::cli {
namespace {

using domain::PurchaseLine;

tl::unexpected<Error> notRead(const QString& text, const char* what) {
  return fail(ErrorKind::Invalid, text, QString::fromLatin1(what));
}

// A price is kept in the smallest coin: what is finer would be told wrongly a thousand times over.
Result<void> checkFineness(const domain::ParsedMoney& money, const QString& text) {
  if (!money.rounded || money.currency.isEmpty()) return {};
  const QString coin = domain::decimalText(1, money.currency);
  return fail(ErrorKind::Invalid, text,
              QStringLiteral("a price of one in %1 is not finer than %2: sell by the hundred")
                  .arg(money.currency, coin));
}

// What the catalogue knows of the product; its price only in its own currency.
void takeFromCatalogue(TypedLine& typed, const domain::Product& product, const QString& currency) {
  PurchaseLine& line = typed.line;
  line.productId = product.id;
  line.text = product.name;
  line.sku = product.sku;
  if (currency.isEmpty() || product.currency == currency) {
    line.price = product.price;
    line.cost = product.cost;
    typed.currency = product.currency;
  }
}

bool lacksPrice(const TypedLine& typed, const domain::Product& product) {
  return typed.currency.isEmpty() && product.price != 0;
}

}

Result<qint64> typedAmount(const QString& text, const QString& currency) {
  const auto money = domain::parseMoney(text, currency);
  if (!money) return notRead(text, "no amount of money");
  if (!currency.isEmpty() && money->currency != currency)
    return notRead(text, "another currency than the rest");
  return money->minor;
}

Result<qint64> typedTax(const QString& text, const QString& currency, qint64 whole, domain::TaxPlace place) {
  const auto tax = domain::taxOf(text, currency, whole, place);
  if (!tax) return notRead(text, "a tax is an amount in the currency of the sale, or 0% to 100%");
  return *tax;
}

Result<TypedLine> typedLine(app::Queries& queries, const QString& text, const QString& currency) {
  QStringList parts = base::storable(text).split(u';');
  for (QString& part : parts) part = part.trimmed();
  parts.resize(std::max<qsizetype>(4, parts.size()));
  if (parts[0].isEmpty() || parts.size() > 4)
    return notRead(text, "a line is 'sku or name;quantity;unit price;discount'");
  TypedLine typed;
  typed.line.text = parts[0];
  const auto product = queries.findProduct(parts[0]);
  if (product) takeFromCatalogue(typed, *product, currency);
  if (!parts[1].isEmpty()) {
    const auto quantity = domain::parseQuantity(parts[1]);
    if (!quantity || *quantity == 0) return notRead(parts[1], "no quantity");
    typed.line.quantity = *quantity;
  }
  if (!parts[2].isEmpty()) {
    const auto money = domain::parseMoney(parts[2], currency);
    if (!money) return notRead(parts[2], "no price");
    if (!currency.isEmpty() && money->currency != currency)
      return notRead(parts[2], "another currency than the rest");
    if (const auto fine = checkFineness(*money, parts[2]); !fine) return failed(fine);
    typed.line.price = money->minor;
    typed.currency = money->currency;
  }
  if (parts[2].isEmpty() && product && lacksPrice(typed, *product))
    return notRead(text, "the catalogue has its price in another currency: say one, 'name;quantity;price'");
  if (parts[3].isEmpty()) return typed;
  const auto discount = domain::lineDiscount(parts[3], typed.currency, typed.line);
  if (!discount)
    return notRead(parts[3], "a discount is an amount in the currency of the line, or 0% to 100%");
  typed.line.discount = *discount;
  return typed;
}

Result<TypedLine> typedProduct(app::Queries& queries, const QString& text, const QString& currency) {
  static const QRegularExpression kCounted(QStringLiteral("^(-?\\d+(?:[.,]\\d+)?)\\s*[x×]\\s+(.+)$"));
  const auto counted = kCounted.match(text.trimmed());
  QString name = counted.hasMatch() ? counted.captured(2) : text.trimmed();
  if (name.isEmpty()) return notRead(text, "a product has a name");
  TypedLine typed;
  typed.line.text = base::storable(name);
  if (const auto product = queries.findProduct(name)) {
    takeFromCatalogue(typed, *product, currency);
    if (lacksPrice(typed, *product))
      return notRead(text,
                     "the catalogue has its price in another currency: use --line 'name;quantity;price'");
  }
  if (counted.hasMatch())
    typed.line.quantity = domain::parseQuantity(counted.captured(1)).value_or(1'000'000);
  return typed;
}

}
