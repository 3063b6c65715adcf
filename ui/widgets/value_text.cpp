#include "widgets/value_text.h"

#include "platform/app_style.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "platform/wrapped_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace kith::widgets {
namespace {

constexpr int kLines = 40;
constexpr int kMinimumUnits = 16;

}

ValueText::ValueText(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::IBeamCursor);
  setAttribute(Qt::WA_Hover);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ValueText::setText(const QString& text, bool placeholder) {
  m_text = text;
  m_placeholder = placeholder;
  updateGeometry();
  update();
}

void ValueText::setEditable(bool editable) {
  m_editable = editable;
  setCursor(editable ? Qt::IBeamCursor : Qt::ArrowCursor);
}

bool ValueText::isText(const QKeyEvent& event) {
  const auto held = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
  return held == Qt::NoModifier && !event.text().isEmpty() && event.text().front().isPrint();
}

// The text stands where the editor will put it, so that nothing jumps when the one becomes the other.
QMargins ValueText::padding() const {
  const int unit = platform::unitOf(this);
  return {2 * unit + 3, unit, 2 * unit + 3, unit};
}

QSize ValueText::sizeHint() const {
  const QSize text(QFontMetrics(font()).horizontalAdvance(m_text) + 2, platform::lineOf(font()));
  return text.grownBy(padding());
}

QSize ValueText::minimumSizeHint() const {
  return {kMinimumUnits * platform::unitOf(this), platform::lineOf(font()) + padding().top() * 2};
}

int ValueText::heightForWidth(int width) const {
  const QMargins around = padding();
  const int text =
      platform::wrappedHeight(m_text, font(), qMax(1, width - around.left() - around.right()), kLines);
  return qMax(text, platform::lineOf(font())) + around.top() + around.bottom();
}

void ValueText::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_editable && underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hover);
    painter.drawRoundedRect(rect(), 6, 6);
  }
  if (hasFocus()) platform::paintFocusRing(painter, rect(), tokens.accent, 5);
  painter.setPen(m_placeholder ? tokens.muted : tokens.text);
  painter.setFont(font());
  platform::paintWrapped(painter, rect().marginsRemoved(padding()), m_text, kLines);
}

void ValueText::mouseReleaseEvent(QMouseEvent* event) {
  if (m_editable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
    Q_EMIT activated();
}

void ValueText::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (m_editable &&
      (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2 || key == Qt::Key_Space)) {
    Q_EMIT activated();
  } else if (m_editable && isText(*event)) {
    Q_EMIT typed(event);
  } else {
    QWidget::keyPressEvent(event);
  }
}

void ValueText::enterEvent(QEnterEvent*) { update(); }
void ValueText::leaveEvent(QEvent*) { update(); }
void ValueText::focusInEvent(QFocusEvent*) { update(); }
void ValueText::focusOutEvent(QFocusEvent*) { update(); }

}
