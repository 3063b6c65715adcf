// A label that is a menu: looks like the other labels until the mouse or the focus is on it.
#pragma once

#include <QToolButton>

namespace kith::widgets {

class LabelChooser : public QToolButton {
  Q_OBJECT
 public:
  explicit LabelChooser(QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

}
