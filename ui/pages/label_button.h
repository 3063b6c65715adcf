// A muted label that can be changed: a click, Enter or Space opens its menu.
#pragma once

#include <QAbstractButton>

class QMenu;

namespace kith::pages {

class LabelButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit LabelButton(const QString& text, QWidget* parent = nullptr);

  // Owned by the button.
  QMenu& menu() { return *m_menu; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QMenu* m_menu;
};

}
