#include "widgets/header_buttons.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace kith::widgets {

HeaderButton::HeaderButton(QAction* action, QWidget* parent) : QPushButton(parent), m_action(action) {
  setAutoDefault(false);
  follow();
  connect(action, &QAction::changed, this, &HeaderButton::follow);
  connect(this, &QPushButton::clicked, action, &QAction::trigger);
}

void HeaderButton::follow() {
  const QString words = m_action->iconText();
  setText(words);
  setIcon(m_action->icon());
  setEnabled(m_action->isEnabled());
  setAccessibleName(words);
  const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
  setToolTip(keys.isEmpty() ? m_action->toolTip() : tr("%1 (%2)").arg(m_action->toolTip(), keys));
  updateGeometry();
}

QSize HeaderButton::sizeHint() const {
  const QSize hint = QPushButton::sizeHint();
  return icon().isNull() ? hint : hint + QSize(platform::unitOf(this), 0);
}

// The style puts icon and text closer together than the grid allows, so they are painted here.
void HeaderButton::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  option.text.clear();
  option.icon = QIcon();
  painter.drawControl(QStyle::CE_PushButton, option);
  const int gap = icon().isNull() ? 0 : 2 * platform::unitOf(this);
  const int edge = icon().isNull() ? 0 : iconSize().width();
  const int words = fontMetrics().horizontalAdvance(text());
  const int start = (width() - edge - gap - words) / 2;
  const QRect glyph(start, (height() - edge) / 2, edge, edge);
  icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), glyph), Qt::AlignCenter,
               isEnabled() ? QIcon::Normal : QIcon::Disabled);
  const QRect room(start + edge + gap, 0, words + 2, height());
  painter.drawItemText(QStyle::visualRect(layoutDirection(), rect(), room), Qt::AlignLeft | Qt::AlignVCenter,
                       palette(), isEnabled(), text(), QPalette::ButtonText);
}

HeaderButtons::HeaderButtons(QWidget* parent)
    : QWidget(parent), m_more(makeButton(QString(), ButtonLook::Plain, this)), m_menu(new QMenu(this)) {
  m_more->setIcon(platform::icon(QStringLiteral("more")));
  m_more->setAccessibleName(tr("More"));
  m_more->setToolTip(tr("More"));
  m_more->setMenu(m_menu);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void HeaderButtons::setActions(const QList<QAction*>& actions) {
  qDeleteAll(m_buttons);
  m_buttons.clear();
  for (QAction* action : actions) m_buttons += new HeaderButton(action, this);
  QWidget* before = nullptr;
  for (HeaderButton* button : std::as_const(m_buttons)) {
    button->setVisible(true);
    if (before) setTabOrder(before, button);
    before = button;
  }
  if (before) setTabOrder(before, m_more);
  updateGeometry();
  arrange();
}

QList<QAction*> HeaderButtons::overflow() const { return m_menu->actions(); }

int HeaderButtons::gap() const { return 2 * platform::unitOf(this); }

// The width of the first `shown` buttons, with More behind them when some are missing.
int HeaderButtons::rowWidth(qsizetype shown) const {
  int width = 0;
  for (qsizetype at = 0; at < shown; ++at) width += m_buttons[at]->sizeHint().width() + (at > 0 ? gap() : 0);
  if (shown < m_buttons.size()) width += (shown > 0 ? gap() : 0) + m_more->sizeHint().width();
  return width;
}

QSize HeaderButtons::sizeHint() const {
  int height = m_more->sizeHint().height();
  for (const HeaderButton* button : m_buttons) height = qMax(height, button->sizeHint().height());
  return {rowWidth(m_buttons.size()), height};
}

QSize HeaderButtons::minimumSizeHint() const { return {m_more->sizeHint().width(), sizeHint().height()}; }

void HeaderButtons::arrange() {
  qsizetype shown = m_buttons.size();
  while (shown > 0 && rowWidth(shown) > width()) --shown;
  m_menu->clear();
  // The row ends at the trailing edge: that is where it stands in a header.
  int x = width() - rowWidth(shown);
  const auto placeNext = [this, &x](QPushButton* button) {
    const QRect place(x, 0, button->sizeHint().width(), height());
    button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    x += place.width() + gap();
  };
  for (qsizetype at = 0; at < m_buttons.size(); ++at) {
    HeaderButton* button = m_buttons[at];
    button->setVisible(at < shown);
    if (at < shown) {
      placeNext(button);
    } else {
      m_menu->addAction(button->action());
    }
  }
  m_more->setVisible(shown < m_buttons.size());
  if (shown < m_buttons.size()) placeNext(m_more);
}

void HeaderButtons::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

bool HeaderButtons::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
    updateGeometry();
    arrange();
  }
  return QWidget::event(event);
}

}
