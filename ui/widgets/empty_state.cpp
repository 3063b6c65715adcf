#include "widgets/empty_state.h"

#include "platform/contrast.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::widgets {
namespace {

constexpr int kTextUnits = 100;

// The icon on a soft round patch, so that an empty view has one calm centre.
QPixmap medallion(const QString& name, int edge, const platform::Tokens& tokens, qreal ratio) {
  QPixmap picture(qRound(edge * ratio), qRound(edge * ratio));
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(platform::mix(tokens.accent, tokens.bg, 0.12));
  painter.drawEllipse(0, 0, edge, edge);
  const int inner = edge / 2;
  painter.drawPixmap((edge - inner) / 2, (edge - inner) / 2,
                     platform::iconPixmap(name, inner, tokens.accent, ratio));
  return picture;
}

}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new TypeLabel(platform::Type::Section, this)),
      m_sentence(new TypeLabel(platform::Type::Body, this)),
      m_hint(new TypeLabel(platform::Type::Meta, this)),
      m_buttons(new QWidget(this)),
      m_row(new QHBoxLayout(m_buttons)) {
  m_sentence->setMuted(true);
  m_hint->setMuted(true);
  for (QLabel* label : {static_cast<QLabel*>(m_title), static_cast<QLabel*>(m_sentence),
                        static_cast<QLabel*>(m_hint), m_icon}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
  }
  auto* column = new QVBoxLayout(this);
  column->addStretch(2);
  column->addWidget(m_icon);
  column->addWidget(m_title);
  // Stretched between two springs, the sentence gets its width before its height is asked for.
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(m_sentence, 100);
  middle->addStretch(1);
  column->addLayout(middle);
  column->addWidget(m_buttons, 0, Qt::AlignHCenter);
  column->addWidget(m_hint);
  column->addStretch(3);
}

// Its picture is drawn when it is first seen: most are there for a case that seldom comes.
void EmptyState::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  applyLook();
}

void EmptyState::setWords(const EmptyWords& words) {
  m_iconName = words.icon;
  m_title->setText(words.title);
  m_sentence->setText(words.sentence);
  m_sentence->setHidden(words.sentence.isEmpty());
  m_hint->setText(words.hint);
  m_hint->setHidden(words.hint.isEmpty());
  setAccessibleName(words.title);
  setAccessibleDescription(words.sentence);
  showChoices(words.choices);
  if (isVisible()) applyLook();
}

void EmptyState::showChoices(const std::vector<Choice>& choices) {
  while (QLayoutItem* item = m_row->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const Choice& choice : choices) {
    const bool first = m_row->count() == 0;  // a button that is not shown yet would count as none
    QPushButton* button = makeButton(choice.text, first ? ButtonLook::Primary : ButtonLook::Plain, m_buttons);
    connect(button, &QPushButton::clicked, this, [run = choice.run] {
      if (run) run();
    });
    m_row->addWidget(button);
  }
  m_buttons->setHidden(choices.empty());
}

void EmptyState::applyLook() {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  m_icon->setHidden(m_iconName.isEmpty());
  if (!m_iconName.isEmpty()) m_icon->setPixmap(medallion(m_iconName, 16 * unit, tokens, devicePixelRatioF()));
  layout()->setContentsMargins(6 * unit, 6 * unit, 6 * unit, 6 * unit);
  layout()->setSpacing(2 * unit);
  m_row->setContentsMargins(0, 2 * unit, 0, 2 * unit);
  m_row->setSpacing(2 * unit);
  // Short lines read better in the middle of a wide pane.
  m_sentence->setMaximumWidth(kTextUnits * unit);
}

void EmptyState::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyLook();
}

}
