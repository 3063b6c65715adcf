#include "domain/product_fields.h"

#include "base/fold.h"
#include "domain/interval.h"
#include "domain/money.h"

#include <algorithm>
#include <array>

namespace kith::domain {
namespace {

using enum ProductFieldKind;

constexpr std::array kFields{
    ProductField{"sku", "Product number", Text, &Product::sku},
    ProductField{"name", "Name of the product", Text, &Product::name},
    ProductField{"unit", "Unit", Text, &Product::unit},
    ProductField{"category", "Category", Text, &Product::category},
    ProductField{"currency", "Currency", Currency, &Product::currency},
    ProductField{"price", "Price of one", Price, nullptr},
    ProductField{"cost", "Cost of one", Cost, nullptr},
    ProductField{"tax_percent", "Tax, per cent", Percent, &Product::taxPercent},
    ProductField{"active", "For sale", YesNo, nullptr},
    ProductField{"notes", "Notes", Notes, &Product::notes},
    ProductField{"service_every", "Service every", Time, &Product::service},
    ProductField{"warranty", "Warranty", Time, &Product::warranty},
};

constexpr qint64 kWholeInMillionths = 100'000'000;  // 100 %

Result<void> setCurrency(Product& product, const QString& text) {
  const QString code = text.toUpper();
  if (!isCurrency(code))
    return base::fail(ErrorKind::Invalid, text, QStringLiteral("a currency is a code like EUR"));
  // The amounts stay what they read: 12.50 of one is 12.50 of the other.
  const QString price = decimalText(product.price, product.currency);
  const QString cost = product.cost ? decimalText(*product.cost, product.currency) : QString();
  product.currency = code;
  if (const auto same = parseMoney(price, code, u'.')) product.price = same->minor;
  if (const auto same = parseMoney(cost, code, u'.')) product.cost = same->minor;
  return {};
}

Result<void> setAmount(Product& product, bool isCost, const QString& text) {
  if (text.isEmpty()) {
    if (isCost)
      product.cost.reset();
    else
      product.price = 0;
    return {};
  }
  const auto money = parseMoney(text, product.currency);
  if (!money) return base::fail(ErrorKind::Invalid, text, QStringLiteral("an amount is 12.50"));
  const bool sameCurrency = product.currency.isEmpty() || money->currency == product.currency;
  if (isCost && !sameCurrency)
    return base::fail(ErrorKind::Invalid, text, QStringLiteral("another currency than the price"));
  if (const auto set = sameCurrency ? Result<void>() : setCurrency(product, money->currency); !set)
    return set;
  if (product.currency.isEmpty()) product.currency = money->currency;
  if (isCost)
    product.cost = money->minor;
  else
    product.price = money->minor;
  return {};
}

Result<void> setPercent(QString& to, QString text) {
  text.remove(u'%');
  text = text.trimmed();
  const auto percent = parseQuantity(text);
  if (!text.isEmpty() && (!percent || *percent < 0 || *percent > kWholeInMillionths))
    return base::fail(ErrorKind::Invalid, text, QStringLiteral("a tax is 0 to 100 per cent"));
  to = percent ? quantityText(*percent) : QString();
  return {};
}

Result<void> setActive(Product& product, const QString& text) {
  const QString word = text.toLower();
  if (word != u"yes" && word != u"no")
    return base::fail(ErrorKind::Invalid, text, QStringLiteral("yes or no"));
  product.active = word == u"yes";
  return {};
}

Result<void> setInterval(QString& to, const QString& text) {
  const auto iso = intervalFromWords(text);
  if (!text.isEmpty() && !iso)
    return base::fail(ErrorKind::Invalid, text, QStringLiteral("a time is 12 months or 90 days"));
  to = iso.value_or(QString());
  return {};
}

}

std::span<const ProductField> productFields() { return kFields; }

const ProductField* findProductField(QStringView key) {
  const auto hit = std::find_if(kFields.begin(), kFields.end(),
                                [key](const ProductField& f) { return key == QLatin1String(f.key); });
  return hit == kFields.end() ? nullptr : &*hit;
}

QString productValue(const Product& product, const ProductField& field) {
  switch (field.kind) {
    case Price:
      return decimalText(product.price, product.currency);
    case Cost:
      return product.cost ? decimalText(*product.cost, product.currency) : QString();
    case YesNo:
      return product.active ? QStringLiteral("yes") : QStringLiteral("no");
    default:
      return product.*field.text;
  }
}

QString productWords(const Product& product, const ProductField& field) {
  return field.kind == Time ? intervalWords(product.*field.text) : productValue(product, field);
}

Result<void> setProductValue(Product& product, const ProductField& field, const QString& text) {
  const QString typed = field.kind == Notes ? base::storable(text) : base::storable(text).simplified();
  switch (field.kind) {
    case Currency:
      return setCurrency(product, typed);
    case Price:
    case Cost:
      return setAmount(product, field.kind == Cost, typed);
    case Percent:
      return setPercent(product.*field.text, typed);
    case YesNo:
      return setActive(product, typed);
    case Time:
      return setInterval(product.*field.text, typed);
    case Text:
    case Notes:
      break;
  }
  if (typed.isEmpty() && field.text == &Product::name)
    return base::fail(ErrorKind::Invalid, text, QStringLiteral("a product has a name"));
  product.*field.text = typed;
  return {};
}

}
