// What the month and the week of the calendar share: the day that is walked to, keys, mouse and dragging.
#pragma once

#include "domain/calendar_days.h"

#include <QAbstractScrollArea>

#include <optional>

namespace kith::platform {
struct Tokens;
}

namespace kith::pages {

// What a calendar shows at once; `today` is marked.
struct CalendarPage {
  domain::DayRange range;
  std::vector<domain::AgendaItem> items;
  QDate today;
};

// A place in the calendar. `minute`: of the day, -1 for the day as a whole.
struct CalendarSpot {
  QDate day;
  int minute = -1;

  bool operator==(const CalendarSpot&) const = default;
};

// Arrows walk the days, Page Up and Page Down turn the page, Home goes to today, Enter opens the day, N adds
// to it. What can be moved is dragged; Esc lets go of it. Painted, mirrored in right-to-left windows; the
// accessible description says the day and what is on it.
class CalendarView : public QAbstractScrollArea {
  Q_OBJECT
 public:
  CalendarView(const QString& name, const QString& spokenName, QWidget* parent);

  void setPage(CalendarPage page);
  void setDay(QDate day);
  QDate day() const { return m_day; }
  // Marks one of the items of the page; nothing: none.
  void setChosen(std::optional<std::size_t> item);
  // Where the item stands on that day, in the viewport; null where it is not to be seen.
  QRect placeOf(std::size_t item, QDate day) const;
  // Where a day, and for the week a time of it, is found in the viewport.
  virtual QRect placeOf(const CalendarSpot& spot) const = 0;

 Q_SIGNALS:
  void dayWalked(const QDate& day);
  void pageTurned(int by);
  void todayWanted();
  void dayOpened();
  void chosen(std::size_t item);
  void itemOpened();
  void addWanted(const kith::pages::CalendarSpot& spot);
  // The item was let go of elsewhere; `due` as in Reminder::due.
  void dropped(std::size_t item, const QString& due);

 protected:
  // A painted item: a chip of the month, a block of the week, a line of the strip above it.
  struct Piece {
    QRect rect;
    std::size_t item = 0;
    QDate day;
    bool block = false;
  };

  // Finds the pieces anew after another page, size or text size; calls setPieces().
  virtual void arrange() = 0;
  virtual CalendarSpot spotAt(const QPoint& point) const = 0;
  // Whether the point is on a count of what did not fit.
  virtual bool isMore(const QPoint& point) const;
  // Days that Up and Down go; 0: they scroll.
  virtual int daysDown() const = 0;

  const CalendarPage& page() const { return m_page; }
  const std::vector<domain::AgendaDay>& days() const { return m_days; }
  void setPieces(std::vector<Piece> pieces) { m_pieces = std::move(pieces); }
  const std::vector<Piece>& pieces() const { return m_pieces; }
  const platform::Tokens& tokens() const;
  int unit() const;
  // Left-to-right rectangles turned for the window's direction.
  QRect mirrored(const QRect& rect) const;
  // One line, elided, in the present font and pen.
  void paintLine(QPainter& painter, const QRect& rect, const QString& words,
                 Qt::Alignment side = Qt::AlignLeft) const;
  void paintPiece(QPainter& painter, const Piece& piece) const;
  void paintBlock(QPainter& painter, const QRect& rect, const domain::AgendaItem& line) const;
  void paintPiece(QPainter& painter, const Piece& piece, const domain::AgendaItem& line) const;
  void paintDrag(QPainter& painter) const;
  // A filled patch behind the number of today.
  void paintDayNumber(QPainter& painter, const QRect& rect, QDate day, const QString& words,
                      bool faint) const;
  std::optional<CalendarSpot> dragSpot() const { return m_dragging ? m_over : std::nullopt; }

  bool event(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;  // what a narrow piece has no room for
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  const Piece* pieceAt(const QPoint& point) const;
  bool canMove(const Piece& piece) const;
  QString dueOver(const CalendarSpot& to) const;
  QColor colourOf(const domain::AgendaItem& line) const;
  void walk(QDate day);
  void describe();
  void letGo();
  bool walkByKey(int key);

  CalendarPage m_page;
  std::vector<domain::AgendaDay> m_days;
  std::vector<Piece> m_pieces;
  QDate m_day;
  std::optional<std::size_t> m_chosen;
  std::optional<Piece> m_pressed;  // what the mouse holds
  QPoint m_pressedAt;
  CalendarSpot m_pressedSpot;
  QPoint m_grip;  // the mouse within it
  bool m_dragging = false;
  bool m_turned = false;  // the page, by the last press
  QPoint m_dragAt;
  std::optional<CalendarSpot> m_over;
};

}
