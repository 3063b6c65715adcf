#include "widgets/toast.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace kith::widgets {
namespace {

constexpr int kSlideMs = 140;

}

Toast::Toast(QWidget* window)
    : QWidget(window),
      m_label(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_slide(new QPropertyAnimation(this, "pos", this)) {
  setObjectName(QStringLiteral("toast"));
  m_label->setTextFormat(Qt::PlainText);
  m_action->setObjectName(QStringLiteral("toastAction"));
  m_action->setAutoDefault(false);
  m_close->setAutoRaise(true);
  m_close->setFocusPolicy(Qt::TabFocus);
  m_close->setAccessibleName(tr("Dismiss"));
  auto* row = new QHBoxLayout(this);
  for (QWidget* part :
       {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_action), static_cast<QWidget*>(m_close)})
    row->addWidget(part);
  m_timer.setSingleShot(true);
  m_timer.setInterval(kStayMs);
  connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
  connect(m_action, &QPushButton::clicked, this, &Toast::runAction);
  connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
  connect(qApp, &QApplication::focusChanged, this, &Toast::followFocus);
  window->installEventFilter(this);
  applyColours();
  hide();
}

// The last focus change comes while the children go: by then this is no toast any more.
Toast::~Toast() { disconnect(qApp, nullptr, this, nullptr); }

QString Toast::text() const { return m_label->text(); }

void Toast::present(const QString& text, Choice action) {
  m_label->setText(text);
  m_action->setText(action.text);
  m_action->setVisible(!action.text.isEmpty());
  m_run = std::move(action.run);
  setAccessibleName(text);
  applyColours();
  show();
  raise();
  slideIn();
  waitOrStay();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss() {
  if (!isVisibleTo(parentWidget())) return;
  m_timer.stop();
  m_run = nullptr;
  const bool hadFocus = isAncestorOf(QApplication::focusWidget());
  hide();
  if (hadFocus) parentWidget()->setFocus();
  Q_EMIT dismissed();
}

void Toast::runAction() {
  const auto run = std::exchange(m_run, nullptr);
  dismiss();
  if (run) run();
}

void Toast::waitOrStay() {
  const bool watched = underMouse() || isAncestorOf(QApplication::focusWidget()) || QAccessible::isActive();
  if (!isVisibleTo(parentWidget()) || watched) {
    m_timer.stop();
  } else if (!m_timer.isActive()) {
    m_timer.start();
  }
}

void Toast::place() {
  const int unit = platform::unitOf(this);
  adjustSize();
  const int room = parentWidget()->width() - 8 * unit;
  if (width() > room) resize(room, heightForWidth(room) > 0 ? heightForWidth(room) : height());
  QRect at(QPoint((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 8 * unit),
           size());
  const QRect field = writtenIn();
  if (field.intersects(at.adjusted(0, -unit, 0, unit)))
    at.moveTop(std::max(2 * unit, field.top() - height() - 2 * unit));
  move(at.topLeft());
}

// What the focus is in, where something can be typed there.
QRect Toast::writtenIn() const {
  QWidget* focus = QApplication::focusWidget();
  if (focus == nullptr || !parentWidget()->isAncestorOf(focus) || isAncestorOf(focus)) return {};
  QWidget* clear = focus;
  while (clear != parentWidget() && !clear->property(kKeepsClear).toBool()) clear = clear->parentWidget();
  const bool writes =
      qobject_cast<QLineEdit*>(focus) != nullptr || qobject_cast<QPlainTextEdit*>(focus) != nullptr;
  if (clear == parentWidget() && !writes) return {};
  if (clear == parentWidget()) clear = focus;
  return {clear->mapTo(parentWidget(), QPoint(0, 0)), clear->size()};
}

// A form that opens has its place only when the layout is done.
void Toast::followFocus() {
  waitOrStay();
  if (!isVisible()) return;
  QTimer::singleShot(0, this, [this] {
    if (!isVisible()) return;
    m_slide->stop();
    place();
  });
}

void Toast::slideIn() {
  m_slide->stop();
  place();
  if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0) return;
  m_slide->setDuration(kSlideMs);
  m_slide->setEasingCurve(QEasingCurve::OutCubic);
  m_slide->setStartValue(pos() + QPoint(0, 4 * platform::unitOf(this)));
  m_slide->setEndValue(pos());
  m_slide->start();
}

// The toast is dark in both schemes, so its button and icon carry their own colours.
void Toast::applyColours() {
  const platform::Tokens& tokens = platform::tokensOf(parentWidget()->palette());
  const int unit = platform::unitOf(this);
  QPalette own = m_label->palette();
  own.setColor(QPalette::WindowText, tokens.toastText);
  m_label->setPalette(own);
  m_action->setStyleSheet(
      QStringLiteral("QPushButton { background: transparent; border: 2px solid transparent; color: %1; "
                     "font-weight: 600; padding: %2px %3px; } QPushButton:hover { background: #33ffffff; } "
                     "QPushButton:focus { border-color: %1; }")
          .arg(tokens.toastAction.name())
          .arg(unit)
          .arg(2 * unit));
  m_close->setIcon(
      platform::iconPixmap(QStringLiteral("close"), 4 * unit, tokens.toastText, devicePixelRatioF()));
  m_close->setIconSize(QSize(3 * unit, 3 * unit));
  layout()->setContentsMargins(4 * unit, unit, 2 * unit, unit);
  layout()->setSpacing(2 * unit);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
    m_slide->stop();
    place();
  }
  return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(parentWidget()->palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.toast);
  painter.drawRoundedRect(rect(), 8, 8);
}

void Toast::enterEvent(QEnterEvent*) { m_timer.stop(); }

void Toast::leaveEvent(QEvent*) { waitOrStay(); }

void Toast::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return dismiss();
  QWidget::keyPressEvent(event);
}

void Toast::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyColours();
}

}
