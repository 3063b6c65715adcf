#include "widgets/search_field.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kith::widgets {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent) {
  setProperty("search", true);
  const QIcon glass = platform::icon(QStringLiteral("search"), QPalette::PlaceholderText);
  addAction(glass, QLineEdit::LeadingPosition);
  const QIcon cross = platform::icon(QStringLiteral("close"), QPalette::PlaceholderText);
  QAction* clearing = addAction(cross, QLineEdit::TrailingPosition);
  clearing->setText(tr("Clear"));
  clearing->setVisible(false);
  connect(clearing, &QAction::triggered, this, &QLineEdit::clear);
  connect(this, &QLineEdit::textChanged, clearing,
          [clearing](const QString& text) { clearing->setVisible(!text.isEmpty()); });
}

void SearchField::setHints(const QStringList& hints) {
  m_hints = hints;
  showHint();
}

// Beside the text stand the glass and as much air.
void SearchField::showHint() {
  if (m_hints.isEmpty()) return;
  const int room = width() - 14 * platform::unitOf(this);
  const auto fits = [&](const QString& hint) { return fontMetrics().horizontalAdvance(hint) <= room; };
  const auto hint = std::find_if(m_hints.begin(), m_hints.end(), fits);
  setPlaceholderText(hint == m_hints.end() ? m_hints.constLast() : *hint);
}

void SearchField::resizeEvent(QResizeEvent* event) {
  QLineEdit::resizeEvent(event);
  showHint();
}

void SearchField::setRest(const QString& rest) {
  if (rest == m_rest) return;
  m_rest = rest;
  setAccessibleDescription(rest.isEmpty() ? QString()
                                          : tr("Tab completes to %1").arg(QString(text() + rest)));
  update();
}

void SearchField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (m_rest.isEmpty() || cursorPosition() != text().size() || isRightToLeft()) return;
  const QRect caret = cursorRect();
  const int from = caret.center().x() + 1;
  const QRect room(from, 0, width() - from - 8 * platform::unitOf(this), height());
  QPainter painter(this);
  painter.setPen(platform::tokensOf(palette()).muted);
  const QString shown = QString(m_rest + QStringLiteral("   ⇥ ") + tr("Tab"));
  if (fontMetrics().horizontalAdvance(shown) <= room.width())
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down) {
    Q_EMIT downPressed();
  } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
    clear();
  } else if (event->key() == Qt::Key_Escape) {
    Q_EMIT left();
  } else {
    QLineEdit::keyPressEvent(event);
  }
}

// A window-wide shortcut on Esc must not take the key before the field has been cleared.
bool SearchField::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QLineEdit::event(event);
}

}
