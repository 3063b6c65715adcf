// Every sale, newest first, with what today and this month came to.
#pragma once

#include "models/sales_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kith::widgets {
class EmptyState;
class TypeLabel;
}

namespace kith::pages {

class CapturePanel;
class Desk;
class RowList;

class SalesPage : public QWidget {
  Q_OBJECT
 public:
  explicit SalesPage(Desk& desk, QWidget* parent = nullptr);

  void reload();
  RowList& list() { return *m_list; }
  // The sale that is selected; 0: none.
  domain::Id current() const;
  // Opens the form with the selected sale.
  void edit();
  // Moves the selected sale to Trash.
  void removeCurrent();

 Q_SIGNALS:
  // The sales whose customer is not known are to be shown.
  void unassignedWanted();

 private:
  void build();
  void showTotals();
  void countUnassigned();
  void follow();

  Desk& m_desk;
  models::SalesModel m_model;
  RowList* m_list = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  widgets::TypeLabel* m_totals = nullptr;
  QPushButton* m_unassigned = nullptr;
  QPushButton* m_edit = nullptr;
  QPushButton* m_open = nullptr;
  CapturePanel* m_capture = nullptr;  // made when a sale is changed for the first time
};

}
