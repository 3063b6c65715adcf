// The catalogue as rows: what is sold, its number and kind beneath, and its price.
#pragma once

#include "domain/purchase.h"
#include "models/value_list_model.h"

namespace kith::models {

// Answers to SaleRole, as sales beside it do.
class ProductsModel : public ValueListModel<domain::Product> {
  Q_OBJECT
 public:
  explicit ProductsModel(QObject* parent = nullptr);

  // In the order given, those that have every word somewhere in name, number, category or unit.
  void setProducts(const std::vector<domain::Product>& products, const QString& words);
  // Null where the row is none.
  const domain::Product* productAt(int row) const;
  int rowOf(domain::Id id) const;

  QVariant data(const QModelIndex& index, int role) const override;
};

// "Service every", "12 months" …: a field's name, and a stored time in the user's words.
QString productFieldWords(const char* name);
QString intervalText(const QString& iso);

}
