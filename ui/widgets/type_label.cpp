#include "widgets/type_label.h"

#include <QApplication>
#include <QEvent>
#include <QStringBuilder>

namespace kith::widgets {

TypeLabel::TypeLabel(platform::Type type, QWidget* parent) : QLabel(parent), m_type(type) {
  setTextFormat(Qt::PlainText);
  applyType();
}

void TypeLabel::setMuted(bool muted) {
  setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::WindowText);
}

void TypeLabel::setText(const QString& text) {
  constexpr QChar kRightToLeftMark(0x200F);
  const bool marked = isRightToLeft() && !text.isEmpty();
  QLabel::setText(marked ? QString(kRightToLeftMark % text) : text);
}

// Sent by the theme; changeEvent() is not told.
bool TypeLabel::event(QEvent* event) {
  if (event->type() == QEvent::ApplicationFontChange) applyType();
  return QLabel::event(event);
}

void TypeLabel::applyType() { setFont(platform::fontFor(m_type, QApplication::font())); }

}
