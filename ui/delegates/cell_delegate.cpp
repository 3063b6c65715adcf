#include "delegates/cell_delegate.h"

#include "models/roles.h"
#include "platform/app_style.h"

#include <QEvent>
#include <QPainter>

namespace kith::delegates {
namespace {

constexpr int kEditorUnits = 45;  // a narrow column gives its editor room

}

using models::CellRole;
using platform::Type;
using widgets::CellEditor;
using widgets::CellLeave;

CellDelegate::CellDelegate(Check check, QObject* parent)
    : QStyledItemDelegate(parent), m_check(std::move(check)) {}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  m_row.begin(option);
  const Type type = index.data(CellRole::Name).toBool() ? Type::Strong : Type::Body;
  return {m_row.widthOf(index.data().toString(), type) + 5 * m_row.unit(),
          m_row.line(Type::Body) + 4 * m_row.unit()};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  m_row.begin(option);
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  painter->save();
  if (option.state & QStyle::State_Selected)
    painter->fillRect(option.rect, tokens.selection);
  else if (option.state & QStyle::State_MouseOver)
    painter->fillRect(option.rect, tokens.hover);
  const bool named = index.data(CellRole::Name).toBool();
  const QColor colour = index.data(CellRole::Late).toBool() ? tokens.bad : tokens.text;
  m_row.paintText(*painter, option,
                  {index.data().toString(), option.rect.adjusted(2 * unit, 0, -2 * unit, 0),
                   named ? Type::Strong : Type::Body, colour, index.data(CellRole::Trailing).toBool()});
  if (option.state & QStyle::State_HasFocus)
    platform::paintFocusRing(*painter, option.rect, tokens.accent, unit / 2.0);
  painter->restore();
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const {
  auto* editor = new CellEditor(index, parent);
  const QAbstractItemModel* model = index.model();
  editor->setAccessibleName(model->headerData(index.column(), Qt::Horizontal).toString() +
                            QStringLiteral(", ") + model->headerData(index.row(), Qt::Vertical).toString());
  connect(editor, &CellEditor::left, this, [this, editor](CellLeave how) { leave(editor, how); });
  connect(editor, &QLineEdit::textEdited, this,
          [this, editor](const QString& text) { editor->showRemark(m_check(editor->cell(), text).text); });
  m_editor = editor;
  Q_EMIT opened();
  return editor;
}

void CellDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const {
  if (editor == m_editor) m_editor = nullptr;
  QStyledItemDelegate::destroyEditor(editor, index);
  if (m_editor == nullptr) Q_EMIT closed();
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  static_cast<CellEditor*>(editor)->setStored(index.data(Qt::EditRole).toString());
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
  auto* line = static_cast<CellEditor*>(editor);
  line->beginLeaving();
  if (!line->isChanged()) return;
  const QString text = line->text().trimmed();
  if (const widgets::Remark remark = m_check(index, text); remark.blocks)
    Q_EMIT lost(index, text, remark.text);
  else
    Q_EMIT committed(index, text);
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const {
  QRect place = option.rect;
  const QRect room = editor->parentWidget()->rect();
  const int wanted = kEditorUnits * platform::unitOf(editor);
  if (place.width() < wanted) {
    place.setWidth(wanted);
    if (option.direction == Qt::RightToLeft) place.moveRight(option.rect.right());
    if (place.right() > room.right()) place.moveRight(room.right());
    if (place.left() < room.left()) place.moveLeft(room.left());
  }
  editor->setGeometry(place);
}

// What cannot be keeps the editor open, with the reason under it.
void CellDelegate::leave(CellEditor* editor, CellLeave how) const {
  if (editor != m_editor) return;
  auto* self = const_cast<CellDelegate*>(this);
  if (how != CellLeave::Escape && editor->isChanged()) {
    if (const widgets::Remark remark = m_check(editor->cell(), editor->text().trimmed()); remark.blocks) {
      editor->showRemark(remark.text);
      return;
    }
    Q_EMIT self->commitData(editor);
  }
  editor->beginLeaving();
  Q_EMIT self->closeEditor(editor, NoHint);
  Q_EMIT left(how);
}

// The editor tells its keys and its leaving by itself.
bool CellDelegate::eventFilter(QObject* editor, QEvent* event) {
  if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride ||
      event->type() == QEvent::FocusOut)
    return false;
  return QStyledItemDelegate::eventFilter(editor, event);
}

}
