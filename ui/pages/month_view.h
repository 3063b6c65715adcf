// A month of the calendar: a cell for each day with what is on it, and a count of what did not fit.
#pragma once

#include "pages/calendar_view.h"

namespace kith::pages {

class MonthView : public CalendarView {
  Q_OBJECT
 public:
  explicit MonthView(QWidget* parent = nullptr);

  using CalendarView::placeOf;
  QRect placeOf(const CalendarSpot& spot) const override;

 protected:
  void arrange() override;
  CalendarSpot spotAt(const QPoint& point) const override;
  bool isMore(const QPoint& point) const override;
  int daysDown() const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  // "+3 more" under what fits into a cell.
  struct More {
    QRect rect;
    int count = 0;
  };

  QRect cell(int at) const;
  int chipHeight() const;
  int headHeight() const;
  void fillCell(int at, std::vector<Piece>& pieces);
  void paintCell(QPainter& painter, int at) const;
  void paintHead(QPainter& painter) const;

  std::vector<More> m_more;
};

}
