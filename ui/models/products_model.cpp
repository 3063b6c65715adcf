#include "models/products_model.h"

#include "base/fold.h"
#include "domain/interval.h"
#include "models/roles.h"
#include "models/sales_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::models {
namespace {

QString joined(const QStringList& parts, const QString& between) {
  QStringList filled = parts;
  filled.removeAll(QString());
  return filled.join(between);
}

bool hasAll(const domain::Product& product, const QStringList& words) {
  const QString text = base::folded(
      QStringList{product.name, product.sku, product.category, product.unit}.join(QLatin1Char(' ')));
  return std::all_of(words.begin(), words.end(),
                     [&text](const QString& word) { return text.contains(word); });
}

}

QString productFieldWords(const char* name) { return QCoreApplication::translate("ImportField", name); }

QString intervalText(const QString& iso) {
  const auto interval = domain::findInterval(iso);
  if (!interval) return {};
  return interval->months > 0 ? ProductsModel::tr("%n months", nullptr, interval->months)
                              : ProductsModel::tr("%n days", nullptr, interval->days);
}

ProductsModel::ProductsModel(QObject* parent) : ValueListModel(parent) {}

void ProductsModel::setProducts(const std::vector<domain::Product>& products, const QString& words) {
  const QStringList wanted = base::folded(words).split(u' ', Qt::SkipEmptyParts);
  std::vector<domain::Product> shown;
  std::copy_if(products.begin(), products.end(), std::back_inserter(shown),
               [&wanted](const domain::Product& product) { return hasAll(product, wanted); });
  replace(std::move(shown), [](const domain::Product& a, const domain::Product& b) { return a.id == b.id; });
}

const domain::Product* ProductsModel::productAt(int row) const { return has(row) ? &at(row) : nullptr; }

int ProductsModel::rowOf(domain::Id id) const {
  const auto hit =
      std::find_if(rows().begin(), rows().end(), [id](const domain::Product& p) { return p.id == id; });
  return hit == rows().end() ? -1 : static_cast<int>(hit - rows().begin());
}

QVariant ProductsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const domain::Product& product = at(index.row());
  const QString price = moneyText(product.price, product.currency);
  const QString about = joined({product.sku, product.category}, QStringLiteral(" · "));
  const QString state = product.active ? product.unit : tr("No longer sold");
  switch (role) {
    case Qt::DisplayRole:
      return product.name;
    case Qt::AccessibleTextRole:
      return joined({product.name, about, price, state}, QStringLiteral(", "));
    case SaleRole::Id:
      return product.id;
    case SaleRole::Lines:
      return about;
    case SaleRole::Total:
      return price;
    case SaleRole::Paid:
      return state;
    default:
      return {};
  }
}

}
