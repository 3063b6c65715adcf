#include "widgets/key_cap.h"

#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QPainter>
#include <QStyle>

namespace kith::widgets {
namespace {

QSize capSize(const QString& text, const QFont& body) {
  const QFontMetrics metrics(platform::fontFor(platform::Type::Meta, body));
  const int unit = platform::unitOf(body);
  return {metrics.horizontalAdvance(text) + 3 * unit, metrics.height() + unit};
}

}

KeyCap::KeyCap(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void KeyCap::setKeys(const QKeySequence& keys) {
  m_text = keys.toString(QKeySequence::NativeText);
  setAccessibleName(m_text);
  updateGeometry();
  update();
}

QSize KeyCap::sizeHint() const { return m_text.isEmpty() ? QSize(0, 0) : capSize(m_text, font()); }

void KeyCap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintKeyCap(painter, rect(), m_text, *this);
}

int paintKeyCap(QPainter& painter, const QRect& rect, const QString& text, const QWidget& widget) {
  if (text.isEmpty()) return 0;
  const platform::Tokens& tokens = platform::tokensOf(widget.palette());
  const QSize size = capSize(text, widget.font());
  const QRect cap =
      QStyle::alignedRect(widget.layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, size, rect);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(tokens.border);
  painter.setBrush(tokens.side);
  painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  painter.setFont(platform::fontFor(platform::Type::Meta, widget.font()));
  painter.setPen(tokens.muted);
  painter.drawText(cap, Qt::AlignCenter, text);
  painter.restore();
  return size.width();
}

}
