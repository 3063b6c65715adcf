// What was deleted, to be brought back.
#pragma once

#include "models/trash_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kith::pages {

class Desk;
class RowList;

class TrashPage : public QWidget {
  Q_OBJECT
 public:
  explicit TrashPage(Desk& desk, QWidget* parent = nullptr);

  void reload();
  RowList& list() { return *m_list; }

 private:
  void build();
  void show(std::vector<app::TrashEntry> entries);
  void restore();
  void follow();

  Desk& m_desk;
  models::TrashModel m_model;
  RowList* m_list = nullptr;
  QStackedWidget* m_stack = nullptr;
  QPushButton* m_restore = nullptr;
};

}
