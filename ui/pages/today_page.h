// The morning: what is late, what is for today, and the next seven days; the same as a week or a month.
#pragma once

#include "models/due_model.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTemporaryDir;

namespace kith::app {
class Queries;
}

namespace kith::widgets {
class EmptyState;
class Segments;
class TypeLabel;
}

namespace kith::pages {

class CalendarPane;
class CapturePanel;
enum class Capture;
class Desk;
class RowList;
class WhatNext;

// In the order of the switch.
enum class TodayView { List, Week, Month };

class TodayPage : public QWidget {
  Q_OBJECT
 public:
  explicit TodayPage(Desk& desk, QWidget* parent = nullptr);
  ~TodayPage() override;

  // Reads what is due anew; also when a day begins.
  void reload();
  RowList& list() { return *m_list; }
  // Shows what is due as a list, or as a calendar, which is made when it is first wanted.
  void showView(TodayView view);
  TodayView view() const { return m_view; }
  // What takes the focus: the list or the calendar.
  QWidget& focusPlace();
  // Null while it was not wanted yet.
  CalendarPane* calendar() { return m_calendar; }
  // The item that is selected; null for none.
  const domain::DueItem* current() const;
  // Opens the form for a new one, on the day that is shown; `when` as it is typed.
  void addReminder(const QString& when);
  void addReminder();
  // Opens the form about whom the current line is about. REQUIRES: it is about somebody.
  void capture(Capture what);
  void markDone();
  // Opens the form with it.
  void edit();
  // Moves a reminder to Trash, and waves away what Kith says by itself.
  void removeCurrent();
  // Asks again at a time of the menu.
  void snooze();
  // Gives it another day.
  void move();
  // All that are late, in one step.
  void moveLate();
  // The day that is shown as a PDF, handed to the program that the desktop has for it.
  void printDay();
  // All open reminders as a calendar file; asks for its name.
  void exportCalendar();
  void exportCalendarTo(const QString& path);
  // Whether Kith rings when it is closed; where it does not, a line says so.
  void setRinging(bool whenClosed);

 Q_SIGNALS:
  void ringWanted();
  // The services that are overdue are to be shown.
  void servicesWanted();
  void viewChosen(kith::pages::TodayView view);
  // A list appeared in which something can be chosen.
  void listMade(QWidget* list);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Due;
  void arrangeTop();
  static Due readDue(app::Queries& queries, const QDateTime& now, bool later);
  void showDue(const Due& due);
  void build();
  QWidget* buildRinging();
  void follow();
  void selectItem();
  void toggle(int row);
  void pause(domain::Id contact, const QString& day);
  void dismiss(const domain::DueItem& item);
  void promise(const domain::DueItem& item, const QString& day);
  void showWords();
  QWidget* buildTop();
  QWidget* buildTurning();
  void makeCalendar();
  void openCurrent();
  void showTitle();
  void showCalendarWords();
  void moveTo(const domain::DueItem& item, const QString& due);
  // Whether it stands where it can be done and put off: not a later turn of its series.
  bool isOwnReminder() const;
  CapturePanel& form();
  WhatNext& whatNext();

  Desk& m_desk;
  models::DueModel m_model;
  RowList* m_list = nullptr;
  TodayView m_view = TodayView::List;
  CalendarPane* m_calendar = nullptr;  // made when it is first wanted
  widgets::Segments* m_switch = nullptr;
  QBoxLayout* m_top = nullptr;  // the title, and beside or under it what is done
  QWidget* m_deeds = nullptr;
  QHBoxLayout* m_views = nullptr;  // the switch, and behind it what turns the pages of the calendar
  QWidget* m_turning = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  widgets::TypeLabel* m_title = nullptr;
  QPushButton* m_done = nullptr;
  QPushButton* m_snooze = nullptr;
  QPushButton* m_dismiss = nullptr;
  QPushButton* m_move = nullptr;
  QPushButton* m_moveLate = nullptr;
  QPushButton* m_open = nullptr;
  QPushButton* m_edit = nullptr;
  CapturePanel* m_capture = nullptr;        // made when something is changed for the first time
  WhatNext* m_whatNext = nullptr;           // made after something is done for the first time
  std::unique_ptr<QTemporaryDir> m_sheets;  // pages that are looked at elsewhere
  QWidget* m_ringing = nullptr;
  bool m_ringsWhenClosed = true;
  bool m_read = false;  // what is due is known
};

}
