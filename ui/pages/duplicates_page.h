// Contacts that may be one: decided pair by pair, by keyboard alone if one likes.
#pragma once

#include "models/duplicates_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kith::widgets {
class EmptyState;
class TypeLabel;
}

namespace kith::pages {

class Desk;
class DuplicateWatch;
class PairPanel;
class RowList;

// In the list: Enter or M merges, N says that they are not the same, S goes on; 1 and 2 choose a side.
class DuplicatesPage : public QWidget {
  Q_OBJECT
 public:
  DuplicatesPage(Desk& desk, DuplicateWatch& watch, QWidget* parent = nullptr);

  void reload();
  RowList& list() { return *m_list; }

 private:
  void build();
  QWidget* buildPair();
  void addKeys();
  void showFound();
  void showPair();
  void merge();
  void dismiss();
  void skip();
  void mergeSure();
  void follow();

  Desk& m_desk;
  DuplicateWatch& m_watch;
  models::DuplicatesModel m_model;
  RowList* m_list;
  PairPanel* m_panel;
  QStackedWidget* m_stack;
  widgets::EmptyState* m_empty;
  widgets::TypeLabel* m_count;
  QPushButton* m_merge;
  QPushButton* m_apart;
  QPushButton* m_skip;
  QPushButton* m_sure;
};

}
