// A week of the calendar: appointments as blocks by the hour, side by side where they overlap, and above them
// what has no time. A narrow window shows the three days around the one that is walked to.
#pragma once

#include "pages/calendar_view.h"

#include <QTime>

namespace kith::pages {

class WeekView : public CalendarView {
  Q_OBJECT
 public:
  explicit WeekView(QWidget* parent = nullptr);
  // The time of day that a line marks in the column of today.
  void setNow(QTime now);
  // Where that line is found in the viewport; null where it is not to be seen.
  QRect nowLine() const;

  using CalendarView::placeOf;
  QRect placeOf(const CalendarSpot& spot) const override;

 protected:
  void arrange() override;
  CalendarSpot spotAt(const QPoint& point) const override;
  bool isMore(const QPoint& point) const override;
  int daysDown() const override { return 0; }
  void paintEvent(QPaintEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void showEvent(QShowEvent* event) override;

 private:
  // The days that are shown, as places in days().
  int firstShown() const;
  int countShown() const;
  int gutter() const;
  int lineHeight() const;
  int headHeight() const;
  int stripRows() const;
  int gridTop() const;
  int hourHeight() const;
  int yOf(int minute) const;
  QRect column(int at) const;  // over the whole height
  void fillStrip(int at, std::vector<Piece>& pieces);
  void fillBlocks(int at, std::vector<Piece>& pieces) const;
  void paintGrid(QPainter& painter) const;
  void paintHead(QPainter& painter) const;
  void paintNow(QPainter& painter) const;
  void paintColumn(QPainter& painter, int at) const;

  std::vector<QRect> m_more;
  std::vector<int> m_moreCounts;
  int m_now = -1;           // minute of the day
  bool m_scrolled = false;  // to where the day begins
};

}
