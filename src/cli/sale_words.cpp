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

Result<qint64> discountOf(const QString& text, const QString& currency, const PurchaseLine& line) {
  if (!text.endsWith(u'%')) return typedAmount(text, currency);
  const auto share =
      domain::amountOrShare(text, currency, domain::mulDiv(line.quantity, line.price, 1'000'000));
  if (!share) return notRead(text, "a discount is 0% to 100%");
  return *share;
}

// What the catalogue knows of the product.
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

}

Result<qint64> typedAmount(const QString& text, const QString& currency) {
  const auto money = domain::parseMoney(text, currency);
  if (!money) return notRead(text, "no amount of money");
  if (!currency.isEmpty() && money->currency != currency)
    return notRead(text, "another currency than the rest");
  return money->minor;
}

Result<qint64> typedTax(const QString& text, const QString& currency, qint64 whole, domain::TaxPlace place) {
  if (!text.endsWith(u'%')) return typedAmount(text, currency);
  const auto tax = domain::taxOf(text, currency, whole, place);
  if (!tax) return notRead(text, "a tax is 0% to 100%");
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
    typed.line.price = money->minor;
    typed.currency = money->currency;
  }
  if (parts[3].isEmpty()) return typed;
  const auto discount = discountOf(parts[3], currency, typed.line);
  if (!discount) return failed(discount);
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
  if (const auto product = queries.findProduct(name)) takeFromCatalogue(typed, *product, currency);
  if (counted.hasMatch())
    typed.line.quantity = domain::parseQuantity(counted.captured(1)).value_or(1'000'000);
  return typed;
}

}
