#include "widgets/inline_message.h"

#include "platform/contrast.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace kith::widgets {
namespace {

// Below this many units the buttons go under the sentence.
constexpr int kOneLineUnits = 100;

QColor colourOf(MessageKind kind, const platform::Tokens& tokens) {
  switch (kind) {
    case MessageKind::Warn:
      return tokens.warn;
    case MessageKind::Bad:
      return tokens.bad;
    case MessageKind::Info:
      break;
  }
  return tokens.accent;
}

QString iconOf(MessageKind kind) {
  switch (kind) {
    case MessageKind::Warn:
      return QStringLiteral("warn");
    case MessageKind::Bad:
      return QStringLiteral("bad");
    case MessageKind::Info:
      break;
  }
  return QStringLiteral("info");
}

}

InlineMessage::InlineMessage(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_label(new TypeLabel(platform::Type::Body, this)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_choices(new QHBoxLayout) {
  auto* close = new QToolButton(this);
  close->setIcon(platform::icon(QStringLiteral("close")));
  close->setAutoRaise(true);
  close->setFocusPolicy(Qt::StrongFocus);
  close->setAccessibleName(tr("Dismiss"));
  m_close = close;
  m_label->setWordWrap(true);
  m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* row = new QHBoxLayout(this);
  row->addWidget(m_icon, 0, Qt::AlignVCenter);
  m_body->addWidget(m_label, 1);
  m_body->addLayout(m_choices);
  row->addLayout(m_body, 1);
  row->addWidget(m_close, 0, Qt::AlignVCenter);
  connect(close, &QToolButton::clicked, this, &InlineMessage::dismiss);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  hide();
}

QString InlineMessage::text() const { return accessibleName(); }

void InlineMessage::setClosable(bool closable) { m_close->setVisible(closable); }

void InlineMessage::present(MessageKind kind, const QString& text, const std::vector<Choice>& choices) {
  m_kind = kind;
  static_cast<TypeLabel*>(m_label)->setText(text);
  setAccessibleName(text);
  showChoices(choices);
  applyColours();
  show();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void InlineMessage::dismiss() {
  if (isHidden()) return;
  hide();
  Q_EMIT dismissed();
}

void InlineMessage::showChoices(const std::vector<Choice>& choices) {
  while (QLayoutItem* item = m_choices->takeAt(0)) {
    if (QWidget* old = item->widget()) {
      old->hide();
      old->deleteLater();
    }
    delete item;
  }
  for (std::size_t at = 0; at < choices.size() && at < 2; ++at) {
    QPushButton* button = makeButton(choices[at].text, ButtonLook::Plain, this);
    connect(button, &QPushButton::clicked, this, [run = choices[at].run] {
      if (run) run();
    });
    m_choices->addWidget(button);
  }
  m_choices->addStretch(0);
}

void InlineMessage::applyColours() {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  m_icon->setPixmap(
      platform::iconPixmap(iconOf(m_kind), 4 * unit, colourOf(m_kind, tokens), devicePixelRatioF()));
  layout()->setContentsMargins(3 * unit, 2 * unit, 2 * unit, 2 * unit);
  layout()->setSpacing(2 * unit);
  m_body->setSpacing(2 * unit);
  m_choices->setSpacing(2 * unit);
  update();
}

void InlineMessage::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const QColor colour = colourOf(m_kind, tokens);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(platform::mix(colour, tokens.bg, 0.3));
  painter.setBrush(platform::mix(colour, tokens.bg, 0.08));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void InlineMessage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool wide = width() >= kOneLineUnits * platform::unitOf(this);
  m_body->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void InlineMessage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
  if (look && !isHidden()) applyColours();
}

}
