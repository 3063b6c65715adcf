#include "widgets/tag_chips.h"

#include "platform/app_style.h"
#include "platform/contrast.h"
#include "platform/icons.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/flow_layout.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyle>

namespace kith::widgets {

namespace {

QColor shadeOf(ChipTone tone, const platform::Tokens& tokens) {
  switch (tone) {
    case ChipTone::Accent:
      return tokens.accent;
    case ChipTone::Ok:
      return tokens.ok;
    case ChipTone::Warn:
      return tokens.warn;
    case ChipTone::Bad:
      return tokens.bad;
    case ChipTone::Plain:
      break;
  }
  return tokens.border;
}

}

TagChip::TagChip(const QString& tag, QWidget* parent) : QWidget(parent), m_tag(tag) {
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  setAccessibleName(tag);
  setAccessibleDescription(tr("Delete takes the tag off"));
  setToolTip(tag);
}

void TagChip::setTone(ChipTone tone) {
  m_tone = tone;
  update();
}

QSize TagChip::sizeHint() const {
  const QFontMetrics metrics(platform::fontFor(platform::Type::Meta, font()));
  const int unit = platform::unitOf(this);
  return {metrics.horizontalAdvance(m_tag) + 2 + 9 * unit, metrics.height() + 2 * unit};
}

QSize TagChip::minimumSizeHint() const { return {12 * platform::unitOf(this), sizeHint().height()}; }

QRect TagChip::crossRect() const {
  const int unit = platform::unitOf(this);
  const QRect place(width() - 5 * unit, (height() - 3 * unit) / 2, 3 * unit, 3 * unit);
  return QStyle::visualRect(layoutDirection(), rect(), place);
}

void TagChip::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  const qreal radius = height() / 2.0;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool plain = m_tone == ChipTone::Plain;
  const QColor ink = shadeOf(m_tone, tokens);
  painter.setPen(plain ? tokens.border : platform::mix(ink, tokens.bg, 0.5));
  painter.setBrush(plain ? tokens.hover : platform::mix(ink, tokens.bg, 0.12));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  if (hasFocus()) platform::paintFocusRing(painter, rect(), tokens.accent, radius - 1);

  const QFont meta = platform::fontFor(platform::Type::Meta, font());
  painter.setFont(meta);
  painter.setPen(tokens.text);
  const QRect words = rect().adjusted(3 * unit, 0, -6 * unit, 0);
  const QString shown = QFontMetrics(meta).elidedText(m_tag, Qt::ElideRight, words.width());
  painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeading,
                   platform::iso(shown));
  const QRect cross = crossRect();
  painter.drawPixmap(cross,
                     platform::iconPixmap(QStringLiteral("close"), cross.width(),
                                          m_overCross ? tokens.text : tokens.muted, devicePixelRatioF()));
}

void TagChip::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
    Q_EMIT removeRequested();
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
             event->key() == Qt::Key_Space) {
    Q_EMIT opened();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void TagChip::mouseReleaseEvent(QMouseEvent* event) {
  const int unit = platform::unitOf(this);
  if (crossRect().adjusted(-unit, -unit, unit, unit).contains(event->position().toPoint())) {
    Q_EMIT removeRequested();
  } else {
    Q_EMIT opened();
  }
}

void TagChip::mouseMoveEvent(QMouseEvent* event) {
  m_overCross = crossRect().contains(event->position().toPoint());
  update();
}

void TagChip::leaveEvent(QEvent*) {
  m_overCross = false;
  update();
}

void TagChip::focusInEvent(QFocusEvent*) { update(); }
void TagChip::focusOutEvent(QFocusEvent*) { update(); }

TagChips::TagChips(QWidget* parent)
    : QWidget(parent), m_flow(new FlowLayout(this)), m_field(new QLineEdit(this)) {
  m_flow->setSpacing(platform::unitOf(this) * 3 / 2);
  m_field->setPlaceholderText(tr("Add tag"));
  m_field->setAccessibleName(tr("Add tag"));
  m_field->setProperty("inline", true);
  m_field->setProperty("bare", true);
  m_field->setMaximumWidth(32 * platform::unitOf(this));
  m_field->installEventFilter(this);
  m_flow->insertWidget(0, m_field);
  connect(m_field, &QLineEdit::returnPressed, this, &TagChips::commitField);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QStringList TagChips::tags() const { return m_tags; }

void TagChips::setTags(const QStringList& tags) {
  if (tags == m_tags) return;
  m_tags = tags;
  for (TagChip* chip : std::as_const(m_chips)) {
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
  }
  m_chips.clear();
  QWidget* before = nullptr;
  for (const QString& tag : tags) {
    auto* chip = new TagChip(tag, this);
    connect(chip, &TagChip::removeRequested, this, [this, tag] { Q_EMIT removeRequested(tag); });
    connect(chip, &TagChip::opened, this, [this, tag] { Q_EMIT opened(tag); });
    m_flow->insertWidget(int(m_chips.size()), chip);
    chip->show();
    if (before) setTabOrder(before, chip);
    before = chip;
    m_chips += chip;
  }
  if (before) setTabOrder(before, m_field);
  updateGeometry();
}

void TagChips::setSuggestions(const QStringList& tags) {
  auto* completer = new QCompleter(tags, m_field);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  delete m_field->completer();
  m_field->setCompleter(completer);
}

void TagChips::startAdding() { m_field->setFocus(Qt::ShortcutFocusReason); }

void TagChips::commitField() {
  const QString tag = m_field->text().simplified();
  m_field->clear();
  if (!tag.isEmpty() && !m_tags.contains(tag, Qt::CaseInsensitive)) Q_EMIT addRequested(tag);
}

void TagChips::focusChip(qsizetype at) {
  if (at >= 0 && at < m_chips.size()) m_chips[at]->setFocus(Qt::BacktabFocusReason);
}

// Comma ends a tag like Enter; Backspace at the start goes to the last chip; Esc empties the field.
bool TagChips::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->text() == u",") return commitField(), true;
    if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty())
      return focusChip(m_chips.size() - 1), true;
    if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) return m_field->clear(), true;
  }
  if (watched == m_field && event->type() == QEvent::FocusOut &&
      static_cast<QFocusEvent*>(event)->reason() == Qt::TabFocusReason)
    commitField();
  return QWidget::eventFilter(watched, event);
}

}
