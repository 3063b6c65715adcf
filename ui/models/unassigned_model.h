// Sales whose customer is not known, newest first, and the contacts that one of them may belong to.
#pragma once

#include "app/rows.h"
#include "base/clock.h"
#include "models/value_list_model.h"

namespace kith::models {

// Rows for the delegate of contacts: the buyer as it was typed, when and what, how much.
class UnassignedModel : public ValueListModel<app::SaleRow> {
  Q_OBJECT
 public:
  explicit UnassignedModel(const Clock& clock, QObject* parent = nullptr);

  void setSales(std::vector<app::SaleRow> sales);
  const app::SaleRow* saleAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  const Clock& m_clock;
};

class BuyersModel : public ValueListModel<app::ContactRow> {
  Q_OBJECT
 public:
  explicit BuyersModel(QObject* parent = nullptr);

  void setBuyers(std::vector<app::ContactRow> buyers);
  const app::ContactRow* buyerAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;
};

}
