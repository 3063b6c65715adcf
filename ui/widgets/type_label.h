// A label on the type scale that keeps its step when the text size or the theme changes.
#pragma once

#include "platform/metrics.h"

#include <QLabel>

namespace kith::widgets {

// Plain text only. In a right-to-left window the text starts at the right even when its words are Latin.
class TypeLabel : public QLabel {
  Q_OBJECT
 public:
  explicit TypeLabel(platform::Type type, QWidget* parent = nullptr);

  // Muted text is for second lines: the palette's PlaceholderText.
  void setMuted(bool muted);
  // Hides QLabel::setText() so that the direction mark is never forgotten.
  void setText(const QString& text);

 protected:
  bool event(QEvent* event) override;

 private:
  void applyType();

  platform::Type m_type;
};

}
