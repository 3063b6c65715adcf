#include "widgets/cell_editor.h"

#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/type_label.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <optional>

namespace kith::widgets {
namespace {

constexpr int kRemarkUnits = 70;

std::optional<CellLeave> leaveOf(const QKeyEvent& key) {
  const bool back = key.modifiers().testFlag(Qt::ShiftModifier);
  switch (key.key()) {
    case Qt::Key_Escape:
      return CellLeave::Escape;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return back ? CellLeave::Up : CellLeave::Down;
    case Qt::Key_Tab:
      return CellLeave::Next;
    case Qt::Key_Backtab:
      return CellLeave::Previous;
    default:
      return std::nullopt;
  }
}

}

CellEditor::CellEditor(const QModelIndex& cell, QWidget* parent) : QLineEdit(parent), m_cell(cell) {
  setObjectName(QStringLiteral("cellEditor"));
  setProperty("inline", true);
}

CellEditor::~CellEditor() { delete m_remark; }

void CellEditor::setStored(const QString& text) {
  if (std::exchange(m_filled, true)) return;
  m_stored = text;
  setText(text);
}

QString CellEditor::remark() const {
  return m_remark == nullptr || m_remark->isHidden() ? QString() : m_remark->text();
}

void CellEditor::showRemark(const QString& text) {
  if (m_remark == nullptr) {
    if (text.isEmpty()) return;
    m_remark = new TypeLabel(platform::Type::Meta, parentWidget());
    m_remark->setObjectName(QStringLiteral("cellRemark"));
    m_remark->setWordWrap(true);
    m_remark->setAutoFillBackground(true);
    m_remark->setFrameShape(QFrame::StyledPanel);
    m_remark->setMargin(platform::unitOf(this));
    m_remark->setForegroundRole(QPalette::WindowText);
    m_remark->setBackgroundRole(QPalette::Window);
    QPalette own = parentWidget()->palette();
    const platform::Tokens& tokens = platform::tokensOf(own);
    own.setColor(QPalette::WindowText, tokens.bad);
    own.setColor(QPalette::Window, tokens.surface);
    m_remark->setPalette(own);
  }
  m_remark->setText(text);
  m_remark->setAccessibleName(text);
  setAccessibleDescription(text);
  m_remark->setVisible(!text.isEmpty());
  placeRemark();
  if (text.isEmpty()) return;
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

// Under the editor, above it where there is no room.
void CellEditor::placeRemark() {
  if (m_remark == nullptr || m_remark->isHidden()) return;
  const QRect room = parentWidget()->rect();
  const int wide = std::min(std::max(width(), kRemarkUnits * platform::unitOf(this)), room.width());
  const int high = m_remark->heightForWidth(wide);
  const int x = std::clamp(isRightToLeft() ? geometry().right() + 1 - wide : geometry().left(), 0,
                           std::max(0, room.width() - wide));
  const bool below = geometry().bottom() + high < room.height();
  m_remark->setGeometry(x, below ? geometry().bottom() + 1 : geometry().top() - high, wide, high);
  m_remark->raise();
}

bool CellEditor::event(QEvent* event) {
  if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
    if (const auto how = leaveOf(*static_cast<QKeyEvent*>(event))) {
      event->accept();
      if (event->type() == QEvent::KeyPress) Q_EMIT left(*how);
      return true;
    }
  return QLineEdit::event(event);
}

// A menu or another window takes the focus for a moment only.
void CellEditor::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  const Qt::FocusReason reason = event->reason();
  if (m_isLeft) return;
  if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
      reason != Qt::MenuBarFocusReason)
    Q_EMIT left(CellLeave::Elsewhere);
}

void CellEditor::moveEvent(QMoveEvent* event) {
  QLineEdit::moveEvent(event);
  placeRemark();
}

void CellEditor::resizeEvent(QResizeEvent* event) {
  QLineEdit::resizeEvent(event);
  placeRemark();
}

}
