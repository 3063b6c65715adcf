// The resting face of an EditableValue: plain text that shows it can be edited.
#pragma once

#include <QWidget>

namespace kith::widgets {

// Wraps at its width; a placeholder is muted. Looks like a field on hover, has the ring on keyboard focus.
class ValueText : public QWidget {
  Q_OBJECT
 public:
  explicit ValueText(QWidget* parent = nullptr);

  void setText(const QString& text, bool placeholder);
  void setEditable(bool editable);
  QString text() const { return m_text; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 Q_SIGNALS:
  void activated();
  // A key of a letter or a digit: what is typed is never lost.
  void typed(QKeyEvent* event);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  static bool isText(const QKeyEvent& event);
  QMargins padding() const;

  QString m_text;
  bool m_placeholder = false;
  bool m_editable = true;
};

}
