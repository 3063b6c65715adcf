#include "exchange/product_rows.h"

#include "domain/money.h"
#include "exchange/cell_values.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace kith::exchange {
namespace {

struct TextMember {
  const char* field;
  QString domain::Product::*member;
};

constexpr std::array kTexts{TextMember{"name", &domain::Product::name},
                            TextMember{"sku", &domain::Product::sku},
                            TextMember{"unit", &domain::Product::unit},
                            TextMember{"category", &domain::Product::category},
                            TextMember{"currency", &domain::Product::currency},
                            TextMember{"tax_percent", &domain::Product::taxPercent},
                            TextMember{"notes", &domain::Product::notes}};

constexpr QLatin1String kPrice("price");
constexpr QLatin1String kCost("cost");
constexpr QLatin1String kActive("active");

QString yesNo(bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); }

void put(ProductSaid& said, const QString& field, const QString& text) {
  if (!text.isEmpty()) said.insert(field, text);
}

// "25 %" and "25,0" as "25"; other words as they stand.
QString percentOf(QString text) {
  text.remove(u'%');
  const auto number = domain::parseQuantity(text.trimmed());
  return number ? domain::quantityText(*number) : text.trimmed();
}

std::optional<qint64> amountOf(const ProductSaid& said, const QString& field, const QString& currency) {
  const auto amount = domain::parseMoney(said.value(field), currency, u'.');
  return amount ? std::optional(amount->minor) : std::nullopt;
}

}

ProductSaid productOf(const FieldCells& cells, std::vector<Problem>& problems) {
  ProductSaid said;
  for (const TextMember& text : kTexts) put(said, QString::fromLatin1(text.field), cells.text(text.field));
  put(said, QStringLiteral("notes"), cells.notes().join(u'\n'));
  QString currency = said.value(QStringLiteral("currency")).toUpper();
  for (const QLatin1String field : {kPrice, kCost}) {
    const std::size_t before = problems.size();
    const qint64 minor = cells.money(field.data(), currency, problems);
    if (problems.size() == before && !cells.text(field.data()).isEmpty())
      said.insert(field, domain::decimalText(minor, currency));
  }
  put(said, QStringLiteral("currency"), currency);
  if (const QString tax = cells.text("tax_percent"); !tax.isEmpty())
    said.insert(QStringLiteral("tax_percent"), percentOf(tax));
  if (const QString active = cells.text("active"); !active.isEmpty()) {
    if (const auto yes = yesOrNo(active))
      said.insert(kActive, yesNo(*yes));
    else
      problems.push_back(cells.problem("active", "not understood as yes or no; left out"));
  }
  return said;
}

ProductSaid saidOf(const domain::Product& product) {
  ProductSaid said;
  for (const TextMember& text : kTexts) put(said, QString::fromLatin1(text.field), product.*text.member);
  said.insert(kPrice, domain::decimalText(product.price, product.currency));
  if (product.cost) said.insert(kCost, domain::decimalText(*product.cost, product.currency));
  said.insert(kActive, yesNo(product.active));
  return said;
}

ProductSaid combineProducts(OnMatch mode, const ProductSaid& last, const ProductSaid& now,
                            const ProductSaid& ours, std::vector<KeptField>& kept) {
  ProductSaid merged = ours;
  for (auto each = now.begin(); each != now.end(); ++each) {
    const QString here = ours.value(each.key());
    if (each.value() == here) continue;
    const bool untouched = here.isEmpty() || (last.contains(each.key()) && here == last.value(each.key()));
    const bool takes = mode == OnMatch::Overwrite || (mode == OnMatch::Follow ? untouched : here.isEmpty());
    if (takes && each.value() != last.value(each.key()))
      merged.insert(each.key(), each.value());
    else if (mode == OnMatch::Follow && each.value() != last.value(each.key()))
      kept.push_back({each.key(), here, each.value()});
  }
  return merged;
}

void applySaid(const ProductSaid& said, domain::Product& product) {
  for (const TextMember& text : kTexts)
    if (const auto hit = said.constFind(QString::fromLatin1(text.field)); hit != said.constEnd())
      product.*text.member = *hit;
  product.currency = product.currency.toUpper();
  if (const auto price = amountOf(said, kPrice, product.currency)) product.price = *price;
  if (const auto cost = amountOf(said, kCost, product.currency)) product.cost = *cost;
  if (const auto hit = said.constFind(kActive); hit != said.constEnd()) product.active = *hit == u"yes";
}

QString productText(const ProductSaid& said) {
  QJsonObject json;
  for (auto each = said.begin(); each != said.end(); ++each) json.insert(each.key(), each.value());
  return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ProductSaid productFrom(const QString& text) {
  ProductSaid said;
  const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
  for (auto each = json.begin(); each != json.end(); ++each) said.insert(each.key(), each.value().toString());
  return said;
}

}
