// The row of actions in a header; what does not fit goes into a More menu.
#pragma once

#include <QList>
#include <QPushButton>

class QAction;
class QMenu;

namespace kith::widgets {

// A button that is its action: text, icon, tool tip with the shortcut, enabled and visible follow it.
class HeaderButton : public QPushButton {
  Q_OBJECT
 public:
  explicit HeaderButton(QAction* action, QWidget* parent = nullptr);

  QAction* action() const { return m_action; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void follow();

  QAction* m_action;
};

// Keeps the order of the actions; asks for all of them and is content with the More button alone.
class HeaderButtons : public QWidget {
  Q_OBJECT
 public:
  explicit HeaderButtons(QWidget* parent = nullptr);

  void setActions(const QList<QAction*>& actions);
  QList<QAction*> overflow() const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  int rowWidth(qsizetype shown) const;
  int gap() const;
  void arrange();

  QList<HeaderButton*> m_buttons;
  QPushButton* m_more;
  QMenu* m_menu;
};

}
