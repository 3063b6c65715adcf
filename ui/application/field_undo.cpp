#include "application/field_undo.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace kith::application {
namespace {

bool isUndo(const QKeyEvent& key) { return key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Z; }

bool isRedo(const QKeyEvent& key) {
  const bool shifted = key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && key.key() == Qt::Key_Z;
  return shifted || (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Y);
}

bool fieldCan(const QObject* field, bool undo) {
  if (const auto* line = qobject_cast<const QLineEdit*>(field))
    return undo ? line->isUndoAvailable() : line->isRedoAvailable();
  if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
    return undo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
  return true;
}

}

bool FieldUndo::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  const auto& key = *static_cast<QKeyEvent*>(event);
  const bool undo = isUndo(key);
  if ((!undo && !isRedo(key)) || fieldCan(watched, undo)) return false;
  event->ignore();
  return true;
}

}
