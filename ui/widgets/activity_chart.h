// Bars per month: how much was going on with a contact.
#pragma once

#include <QWidget>

#include <vector>

namespace kith::widgets {

struct ActivityBar {
  QString label;  // short, under the bar: "Oct"
  QString name;   // said and shown on focus: "October 2026"
  int value = 0;  // >= 0
};

// The last bar is the current month. Arrow keys walk the bars; the number is shown on hover and focus.
// Mirrored in right-to-left windows. The accessible description carries title, total and the bar walked to.
class ActivityChart : public QWidget {
  Q_OBJECT
 public:
  explicit ActivityChart(QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setBars(std::vector<ActivityBar> bars);
  int currentBar() const { return m_focused; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QRect plot() const;
  QRect slot(int bar) const;
  int barAt(const QPoint& point) const;
  void walk(int bar);
  void describe();
  void paintGrid(QPainter& painter) const;
  void paintBar(QPainter& painter, int bar) const;
  void paintValue(QPainter& painter, int bar) const;

  QString m_title;
  std::vector<ActivityBar> m_bars;
  int m_most = 1;
  int m_focused = -1;
  int m_hovered = -1;
};

}
