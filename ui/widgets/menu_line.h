// A line to type in, inside a menu: the word that the menu does not offer.
#pragma once

#include <QWidgetAction>

class QLineEdit;

namespace kith::widgets {

class MenuLine : public QWidgetAction {
  Q_OBJECT
 public:
  // `prompt` stands in the empty line and names it for screen readers.
  MenuLine(const QString& prompt, QWidget* menu);

 Q_SIGNALS:
  // Enter, with something typed; the menu has closed.
  void entered(const QString& word);

 private:
  QLineEdit* m_line;
};

}
