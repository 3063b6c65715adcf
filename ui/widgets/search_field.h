// The field above a list: type to filter, Down to go into the list, Esc to clear and then to leave.
#pragma once

#include <QLineEdit>

namespace kith::widgets {

class SearchField : public QLineEdit {
  Q_OBJECT
 public:
  explicit SearchField(QWidget* parent = nullptr);

 Q_SIGNALS:
  void downPressed();
  // Esc in an empty field.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;
};

}
