// The morning: what is late, what is for today, and the next seven days.
#pragma once

#include "models/due_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kith::app {
class Queries;
}

namespace kith::widgets {
class EmptyState;
class TypeLabel;
}

namespace kith::pages {

class CapturePanel;
class Desk;
class RowList;

class TodayPage : public QWidget {
  Q_OBJECT
 public:
  explicit TodayPage(Desk& desk, QWidget* parent = nullptr);

  // Reads what is due anew; also when a day begins.
  void reload();
  RowList& list() { return *m_list; }
  // The item that is selected; null for none.
  const domain::DueItem* current() const;
  void markDone();
  // Opens the form with it.
  void edit();
  // Moves it to Trash.
  void removeCurrent();
  // Asks again at a time of the menu.
  void snooze();
  // Gives it another day.
  void move();
  // All that are late, in one step.
  void moveLate();
  // Whether Kith rings when it is closed; where it does not, a line says so.
  void setRinging(bool whenClosed);

 Q_SIGNALS:
  void ringWanted();

 private:
  struct Due;
  static Due readDue(app::Queries& queries, const QDateTime& now, bool later);
  void showDue(const Due& due);
  void build();
  QWidget* buildRinging();
  void follow();
  void selectItem();
  void toggle(int row);
  void pause(domain::Id contact, const QString& day);
  void showWords();

  Desk& m_desk;
  models::DueModel m_model;
  RowList* m_list = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  widgets::TypeLabel* m_title = nullptr;
  QPushButton* m_done = nullptr;
  QPushButton* m_snooze = nullptr;
  QPushButton* m_move = nullptr;
  QPushButton* m_moveLate = nullptr;
  QPushButton* m_open = nullptr;
  QPushButton* m_edit = nullptr;
  CapturePanel* m_capture = nullptr;  // made when something is changed for the first time
  QWidget* m_ringing = nullptr;
  bool m_ringsWhenClosed = true;
  bool m_read = false;  // what is due is known
};

}
