// The services that were overdue when their sales came: each is done, put on a day or let go of.
#pragma once

#include "models/services_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kith::widgets {
class TypeLabel;
}

namespace kith::pages {

class Desk;
class RowList;

class ServicesPage : public QWidget {
  Q_OBJECT
 public:
  explicit ServicesPage(Desk& desk, QWidget* parent = nullptr);

  void reload();
  RowList& list() { return *m_list; }

 private:
  void build();
  void show(std::vector<app::MissedService> services);
  void follow();
  void markDone();
  void takeUp();
  void letGo();
  void openCustomer();

  Desk& m_desk;
  models::ServicesModel m_model;
  RowList* m_list = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::TypeLabel* m_count = nullptr;
  QPushButton* m_done = nullptr;
  QPushButton* m_remind = nullptr;
  QPushButton* m_drop = nullptr;
  QPushButton* m_open = nullptr;
};

}
