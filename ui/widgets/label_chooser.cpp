#include "widgets/label_chooser.h"

#include "platform/app_style.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace kith::widgets {

LabelChooser::LabelChooser(QWidget* parent) : QToolButton(parent) {
  setPopupMode(QToolButton::InstantPopup);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
}

QSize LabelChooser::sizeHint() const {
  const int unit = platform::unitOf(this);
  return {fontMetrics().horizontalAdvance(text()) + 4 * unit + 2, platform::lineOf(font()) + 2 * unit};
}

void LabelChooser::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  const bool lively = underMouse() || hasFocus() || isDown();
  QPainter painter(this);
  if (hasFocus()) platform::paintFocusRing(painter, rect(), tokens.accent, 4);
  painter.setPen(lively ? tokens.text : tokens.muted);
  // The focus ring must not touch the letters, yet at rest they stand in line with the other labels.
  const QRect words = rect().adjusted(hasFocus() ? unit : 0, 0, -3 * unit, 0);
  painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignLeading | Qt::AlignVCenter,
                   text());
  const int edge = 5 * unit / 2;
  const QRect arrow(words.x() + fontMetrics().horizontalAdvance(text()) + unit / 2 + 1,
                    (height() - edge) / 2 + 1, edge, edge);
  painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), arrow).topLeft(),
                     platform::iconPixmap(QStringLiteral("chevron-down"), edge,
                                          lively ? tokens.text : tokens.muted, devicePixelRatioF()));
}

// Space is the button's own key.
void LabelChooser::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down)
    return QToolButton::keyPressEvent(event);
  if (menu() != nullptr)
    showMenu();
  else
    click();
}

}
