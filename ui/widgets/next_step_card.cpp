#include "widgets/next_step_card.h"

#include "platform/contrast.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/button_look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

namespace kith::widgets {
namespace {

// Below this many units the buttons go under the sentence.
constexpr int kOneLineUnits = 110;

}

NextStepCard::NextStepCard(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_done(makeButton(tr("Done"), ButtonLook::Primary, this)),
      m_snooze(makeButton(tr("Remind Me Again"), ButtonLook::Plain, this)),
      m_edit(makeButton(tr("Edit"), ButtonLook::Plain, this)),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_label->setWordWrap(true);
  m_label->setTextFormat(Qt::RichText);
  m_row->addWidget(m_label, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_done);
  buttons->addWidget(m_snooze);
  buttons->addWidget(m_edit);
  buttons->addStretch(0);
  m_row->addLayout(buttons);
  connect(m_done, &QPushButton::clicked, this, &NextStepCard::done);
  connect(m_snooze, &QPushButton::clicked, this, &NextStepCard::snooze);
  connect(m_edit, &QPushButton::clicked, this, &NextStepCard::opened);
  m_edit->setObjectName(QStringLiteral("nextEdit"));
  setCursor(Qt::PointingHandCursor);
  applyText();
}

void NextStepCard::setStep(const QString& what, const QString& when, bool late) {
  m_what = what;
  m_when = when;
  m_late = late;
  applyText();
}

void NextStepCard::applyText() {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  m_row->setContentsMargins(4 * unit, 3 * unit, 3 * unit, 3 * unit);
  m_row->setSpacing(3 * unit);
  //: %1 is what to do, %2 when, in words
  const QString said = tr("%1 — %2").arg(platform::iso(m_what), platform::iso(m_when));
  QString markup = said.toHtmlEscaped();
  if (m_late && !m_when.isEmpty()) {
    const QString when = platform::iso(m_when).toHtmlEscaped();
    markup.replace(when, QStringLiteral("<span style='color:%1'>%2</span>").arg(tokens.bad.name(), when));
  }
  const QString mark = isRightToLeft() ? QString(QChar(0x200F)) : QString();
  m_label->setText(
      QStringLiteral("%1<b style='font-weight:600'>%2</b> %3")
          .arg(mark, tr("Next:"), m_when.isEmpty() ? platform::iso(m_what).toHtmlEscaped() : markup));
  setAccessibleName(tr("Next step"));
  setAccessibleDescription(m_when.isEmpty() ? m_what : said);
  update();
}

void NextStepCard::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(platform::mix(tokens.accent, tokens.bg, 0.22));
  painter.setBrush(platform::mix(tokens.accent, tokens.bg, 0.09));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void NextStepCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool wide = width() >= kOneLineUnits * platform::unitOf(this);
  m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NextStepCard::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyText();
}

void NextStepCard::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) Q_EMIT opened();
}

}
