// Sales that came without a customer, each to be given to one by typing a name.
#pragma once

#include "models/id_rows.h"
#include "models/unassigned_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kith::widgets {
class SearchField;
class TypeLabel;
}

namespace kith::pages {

class Desk;
class RowList;

class UnassignedPage : public QWidget {
  Q_OBJECT
 public:
  explicit UnassignedPage(Desk& desk, QWidget* parent = nullptr);

  void reload();
  RowList& list() { return *m_list; }

 private:
  void build();
  QWidget* buildChoice();
  void connectChoice();
  void show(qint64 total, std::vector<app::SaleRow> sales);
  void showSale();
  void lookForBuyers();
  void showBuyers(models::Ids ids);
  void assign();

  Desk& m_desk;
  models::UnassignedModel m_model;
  models::BuyersModel m_buyers;
  domain::Id m_shown = 0;  // the sale on the right
  RowList* m_list = nullptr;
  RowList* m_found = nullptr;
  QStackedWidget* m_stack = nullptr;
  QPushButton* m_assign = nullptr;
  widgets::SearchField* m_name = nullptr;
  widgets::TypeLabel* m_count = nullptr;
  widgets::TypeLabel* m_buyer = nullptr;
  widgets::TypeLabel* m_sale = nullptr;
  widgets::TypeLabel* m_nobody = nullptr;
};

}
