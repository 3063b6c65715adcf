#include "widgets/drop_overlay.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

namespace kith::widgets {

DropOverlay::DropOverlay(QWidget* window) : QWidget(window) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  window->installEventFilter(this);
  hide();
}

void DropOverlay::present(const QString& headline, const QString& detail, bool welcome) {
  m_headline = headline;
  m_detail = detail;
  m_welcome = welcome;
  setAccessibleName(headline);
  setAccessibleDescription(detail);
  setGeometry(parentWidget()->rect());
  show();
  raise();
  update();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void DropOverlay::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const QColor colour = m_welcome ? tokens.accent : tokens.bad;
  const int unit = platform::unitOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = tokens.bg;
  veil.setAlphaF(0.93F);
  painter.fillRect(rect(), veil);
  const QRect frame = rect().adjusted(6 * unit, 6 * unit, -6 * unit, -6 * unit);
  painter.setPen(QPen(colour, 2, Qt::DashLine));
  painter.drawRoundedRect(frame, 8, 8);

  const int edge = 12 * unit;
  const int middle = frame.center().y();
  const QString glyph = m_welcome ? QStringLiteral("import") : QStringLiteral("bad");
  painter.drawPixmap(frame.center().x() - edge / 2, middle - edge - 4 * unit,
                     platform::iconPixmap(glyph, edge, colour, devicePixelRatioF()));
  const QRect words(frame.x() + 6 * unit, middle, frame.width() - 12 * unit, frame.bottom() - middle);
  const QFont title = platform::fontFor(platform::Type::Title, font());
  painter.setFont(title);
  painter.setPen(tokens.text);
  QRect used;
  painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_headline, &used);
  painter.setFont(font());
  painter.setPen(tokens.muted);
  painter.drawText(words.adjusted(0, used.height() + 2 * unit, 0, 0),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_detail);
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
    setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}
