// The calendar of the Today page: a week or a month, and beside it the day that is walked to as a list.
#pragma once

#include "models/day_model.h"
#include "pages/calendar_view.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace kith::widgets {
class TypeLabel;
}

namespace kith::pages {

class Desk;
class MonthView;
class RowList;
class WeekView;

enum class CalendarKind { Week, Month };

class CalendarPane : public QWidget {
  Q_OBJECT
 public:
  explicit CalendarPane(Desk& desk, QWidget* parent = nullptr);

  void showKind(CalendarKind kind);
  // Reads what is on the days that are shown anew.
  void reload();
  void setDay(QDate day);
  QDate day() const { return m_day; }
  // One week or month back or on.
  void turn(int by);
  void goToday();
  // "March 2026", "2 – 8 March 2026".
  QString title() const;
  CalendarView& view() const;
  RowList& list() const { return *m_list; }
  // What is selected in the list of the day; null for none.
  const domain::AgendaItem* current() const;

 Q_SIGNALS:
  void titleChanged();
  void currentChanged();
  // Opens what is selected.
  void openWanted();
  // A new reminder of that day, or time.
  void addWanted(const QString& when);
  void moved(const kith::domain::DueItem& item, const QString& due);

 protected:
  // Esc leads from the list back to the calendar, N adds to the day there too.
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void connectView(CalendarView& view);
  void showDay(const domain::AgendaItem* select = nullptr);
  void follow();
  void arrange();
  void showNow();
  domain::DayRange range() const;

  Desk& m_desk;
  CalendarKind m_kind = CalendarKind::Month;
  QDate m_day;
  CalendarPage m_page;
  models::DayModel m_model;
  MonthView* m_month = nullptr;  // each made when it is first shown
  WeekView* m_week = nullptr;
  QTimer m_clock;  // moves the line of the present time
  QBoxLayout* m_halves = nullptr;
  QBoxLayout* m_place = nullptr;
  QWidget* m_side = nullptr;
  widgets::TypeLabel* m_dayTitle = nullptr;
  widgets::TypeLabel* m_nothing = nullptr;
  RowList* m_list = nullptr;
};

}
