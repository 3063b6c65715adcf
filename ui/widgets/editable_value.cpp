#include "widgets/editable_value.h"

#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/type_label.h"
#include "widgets/value_text.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kith::widgets {
namespace {

constexpr int kEditorLines = 5;

QPlainTextEdit* makeLines(QWidget* parent) {
  auto* lines = new QPlainTextEdit(parent);
  lines->setTabChangesFocus(true);
  lines->setFixedHeight(kEditorLines * platform::lineOf(parent->font()) + 4 * platform::unitOf(parent));
  return lines;
}

QLineEdit* makeLine(QWidget* parent) {
  auto* line = new QLineEdit(parent);
  line->setProperty("inline", true);
  return line;
}

bool isEscape(const QEvent* event) { return static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape; }

// A menu or another window takes the focus for a moment only: the editor stays as it is.
bool leavesForGood(const QEvent* event) {
  const Qt::FocusReason reason = static_cast<const QFocusEvent*>(event)->reason();
  return reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
         reason != Qt::MenuBarFocusReason;
}

}

EditableValue::EditableValue(Shape shape, QWidget* parent)
    : QWidget(parent),
      m_shape(shape),
      m_text(new ValueText(this)),
      m_remark(new TypeLabel(platform::Type::Meta, this)),
      m_column(new QVBoxLayout(this)) {
  m_remark->setWordWrap(true);
  m_remark->hide();
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(platform::unitOf(this) / 2);
  m_column->addWidget(m_text);
  m_column->addWidget(m_remark);
  m_column->addStretch(0);
  setFocusProxy(m_text);
  connect(m_text, &ValueText::activated, this, &EditableValue::startEditing);
  connect(m_text, &ValueText::typed, this, &EditableValue::startTyping);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QLineEdit* EditableValue::lineEdit() { return qobject_cast<QLineEdit*>(editor()); }

QWidget* EditableValue::editor() {
  QWidget* made = m_line ? static_cast<QWidget*>(m_line) : m_lines;
  if (made) return made;
  if (m_shape == Shape::Line) {
    made = m_line = makeLine(this);
    connect(m_line, &QLineEdit::textEdited, this, &EditableValue::checkTyped);
  } else {
    made = m_lines = makeLines(this);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &EditableValue::checkTyped);
  }
  made->hide();
  made->setAccessibleName(accessibleName());
  made->installEventFilter(this);
  m_column->insertWidget(1, made);
  // A widget made late stands at the end of the Tab order; its place is behind the text it replaces.
  setTabOrder(m_text, made);
  return made;
}

QString EditableValue::editorText() const { return m_line ? m_line->text() : m_lines->toPlainText(); }

void EditableValue::setEditorText(const QString& text) {
  if (m_line) {
    m_line->setText(text);
    m_line->selectAll();
  } else {
    m_lines->setPlainText(text);
    m_lines->moveCursor(QTextCursor::End);
  }
}

void EditableValue::setName(const QString& name) {
  setAccessibleName(name);
  m_text->setAccessibleName(name);
  if (m_line) m_line->setAccessibleName(name);
  if (m_lines) m_lines->setAccessibleName(name);
}

void EditableValue::setValue(const QString& value) {
  if (m_editing) {
    m_pending = value;
    m_hasPending = true;
    return;
  }
  m_value = value;
  showValue();
}

void EditableValue::setShownText(const QString& text) {
  m_shown = text;
  showValue();
}

void EditableValue::setPlaceholder(const QString& text) {
  m_placeholder = text;
  showValue();
}

void EditableValue::setReadOnly(bool readOnly) {
  m_readOnly = readOnly;
  m_text->setEditable(!readOnly);
}

void EditableValue::showValue() {
  const bool empty = m_value.isEmpty() && m_shown.isEmpty();
  const QString text = empty ? m_placeholder : m_shown.isEmpty() ? m_value : m_shown;
  m_text->setText(text, empty);
  m_text->setAccessibleDescription(empty ? QString() : text);
}

void EditableValue::startEditing() {
  if (!m_editing && !m_readOnly) openEditor(m_value);
}

// Behind what stands there: a letter in passing replaces nothing.
void EditableValue::startTyping(QKeyEvent* first) {
  startEditing();
  if (!m_editing) return;
  if (m_line) m_line->end(false);
  QCoreApplication::sendEvent(editor(), first);
}

void EditableValue::openEditor(const QString& text) {
  QWidget* field = editor();
  m_editing = true;
  setEditorText(text);
  // The field is shown and focused before the text hides, or the focus would wander off meanwhile.
  field->show();
  field->setFocus(Qt::OtherFocusReason);
  m_text->hide();
  checkTyped();
  Q_EMIT editingChanged(true);
}

void EditableValue::reopen(const QString& text, const QString& reason) {
  if (!m_editing) openEditor(text);
  showRemark(reason);
}

bool EditableValue::commit() {
  if (!m_editing) return true;
  const QString text = m_shape == Shape::Line ? editorText().trimmed() : editorText();
  const Remark remark = m_check ? m_check(text) : Remark();
  if (remark.blocks && text != m_value) {
    showRemark(remark.text);
    return false;
  }
  const bool changed = text != m_value;
  if (changed) {
    m_value = text;
    m_shown.clear();
    m_hasPending = false;
  }
  stopEditing(editor()->hasFocus());
  if (changed) Q_EMIT committed(text);
  return true;
}

void EditableValue::restore() {
  if (m_editing) stopEditing(editor()->hasFocus());
}

// m_editing falls first: hiding the editor takes its focus, and that must not commit a second time.
void EditableValue::stopEditing(bool keepFocus) {
  m_editing = false;
  if (std::exchange(m_hasPending, false)) m_value = m_pending;
  showRemark(QString());
  showValue();
  m_text->show();
  if (keepFocus) m_text->setFocus(Qt::OtherFocusReason);
  editor()->hide();
  Q_EMIT editingChanged(false);
}

QString EditableValue::remark() const {
  return m_remark->isHidden() ? QString() : m_remark->accessibleName();
}

void EditableValue::showRemark(const QString& text) {
  QPalette own = palette();
  own.setColor(QPalette::WindowText, platform::tokensOf(own).bad);
  m_remark->setPalette(own);
  m_remark->setText(text);
  m_remark->setAccessibleName(text);
  m_remark->setHidden(text.isEmpty());
  editor()->setAccessibleDescription(text);
  if (text.isEmpty()) return;
  QAccessibleEvent told(editor(), QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

void EditableValue::checkTyped() {
  if (m_editing) showRemark(m_check ? m_check(editorText().trimmed()).text : QString());
}

bool EditableValue::handleKey(int key, Qt::KeyboardModifiers modifiers) {
  if (key == Qt::Key_Escape) return restore(), true;
  const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (!enter || (m_shape == Shape::Lines && !(modifiers & Qt::ControlModifier))) return false;
  commit();
  return true;
}

bool EditableValue::eventFilter(QObject* watched, QEvent* event) {
  if (m_editing && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (handleKey(key->key(), key->modifiers())) return true;
  }
  // Esc belongs to the open editor, even where the window has a shortcut on it.
  if (m_editing && event->type() == QEvent::ShortcutOverride && isEscape(event)) return event->accept(), true;
  if (m_editing && event->type() == QEvent::FocusOut && leavesForGood(event)) commit();
  return QWidget::eventFilter(watched, event);
}

void EditableValue::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !m_remark->isHidden()) {
    QPalette own = palette();
    own.setColor(QPalette::WindowText, platform::tokensOf(own).bad);
    m_remark->setPalette(own);
  }
}

}
