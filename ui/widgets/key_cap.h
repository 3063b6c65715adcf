// A keyboard shortcut as a small key.
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace kith::widgets {

class KeyCap : public QWidget {
  Q_OBJECT
 public:
  explicit KeyCap(QWidget* parent = nullptr);

  void setKeys(const QKeySequence& keys);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
};

// For delegates: paints the key at the trailing end of `rect` and returns its width; 0 for an empty text.
int paintKeyCap(QPainter& painter, const QRect& rect, const QString& text, const QWidget& widget);

}
