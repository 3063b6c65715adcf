// The field above a list: type to filter, Down to go into the list, Esc to clear and then to leave.
#pragma once

#include <QLineEdit>

namespace kith::widgets {

class SearchField : public QLineEdit {
  Q_OBJECT
 public:
  explicit SearchField(QWidget* parent = nullptr);

  // What can be found here, said at the length that there is room for; the first is the longest.
  void setHints(const QStringList& hints);
  // What would complete the typed word, shown muted behind the caret at the end of the text; empty: nothing.
  void setRest(const QString& rest);
  const QString& rest() const { return m_rest; }

 Q_SIGNALS:
  void downPressed();
  // Esc in an empty field.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showHint();

  QStringList m_hints;
  QString m_rest;
};

}
