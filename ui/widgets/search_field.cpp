#include "widgets/search_field.h"

#include "platform/icons.h"

#include <QAction>
#include <QKeyEvent>

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
