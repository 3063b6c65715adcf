#include "pages/label_button.h"

#include "platform/app_style.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace kith::pages {

LabelButton::LabelButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_menu(new QMenu(this)) {
  setText(text);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::TabFocus);
  connect(this, &QAbstractButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
}

QSize LabelButton::sizeHint() const {
  const int unit = platform::unitOf(this);
  return {fontMetrics().horizontalAdvance(text()) + unit, platform::lineOf(font()) + 2 * unit};
}

void LabelButton::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (hasFocus()) platform::paintFocusRing(painter, rect(), tokens.accent, 5);
  QFont words = font();
  words.setUnderline(underMouse());
  painter.setFont(words);
  painter.setPen(underMouse() ? tokens.text : tokens.muted);
  painter.drawText(rect(), Qt::AlignLeading | Qt::AlignVCenter, text());
}

void LabelButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    click();
  else
    QAbstractButton::keyPressEvent(event);
}

void LabelButton::enterEvent(QEnterEvent*) { update(); }
void LabelButton::leaveEvent(QEvent*) { update(); }

}
