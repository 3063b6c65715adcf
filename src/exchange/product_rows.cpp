#include "exchange/product_rows.h"

#include "domain/interval.h"
#include "domain/money.h"
#include "domain/product_fields.h"
#include "exchange/cell_values.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kith::exchange {
namespace {

using domain::ProductField;
using domain::ProductFieldKind;

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

void putInterval(ProductSaid& said, const FieldCells& cells, const ProductField& field,
                 std::vector<Problem>& problems) {
  const QString text = cells.text(field.key);
  if (text.isEmpty()) return;
  if (const auto iso = domain::intervalFromWords(text))
    said.insert(QString::fromLatin1(field.key), *iso);
  else
    problems.push_back(cells.problem(field.key, "not understood as a time such as 12 months; left out"));
}

std::optional<qint64> amountOf(const ProductSaid& said, const QString& field, const QString& currency) {
  const auto amount = domain::parseMoney(said.value(field), currency, u'.');
  return amount ? std::optional(amount->minor) : std::nullopt;
}

}

ProductSaid productOf(const FieldCells& cells, std::vector<Problem>& problems) {
  ProductSaid said;
  for (const ProductField& field : domain::productFields())
    if (field.kind == ProductFieldKind::Time)
      putInterval(said, cells, field, problems);
    else if (field.text != nullptr)
      put(said, QString::fromLatin1(field.key), cells.text(field.key));
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
  for (const ProductField& field : domain::productFields())
    put(said, QString::fromLatin1(field.key), domain::productValue(product, field));
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
  for (const ProductField& field : domain::productFields())
    if (const auto hit = said.constFind(QString::fromLatin1(field.key));
        field.text != nullptr && hit != said.constEnd())
      product.*field.text = *hit;
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
