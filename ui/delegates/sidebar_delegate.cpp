#include "delegates/sidebar_delegate.h"

#include "models/roles.h"
#include "platform/icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kith::delegates {

using models::SidebarRole;
using platform::Type;

SidebarDelegate::SidebarDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  m_row.begin(option);
  const bool heading = index.data(SidebarRole::Heading).toBool();
  const int room = (heading ? 6 : 4) * m_row.unit();
  return {12 * m_row.unit(), m_row.line(Type::Body) + room};
}

void SidebarDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
  const int unit = m_row.unit();
  const platform::Tokens& tokens = m_row.tokens(option);
  if (m_rail) {
    painter.fillRect(
        QRect(option.rect.x() + 3 * unit, option.rect.center().y(), option.rect.width() - 6 * unit, 1),
        tokens.border);
    return;
  }
  QRect text = option.rect.adjusted(4 * unit, 0, -4 * unit, -unit);
  text.setTop(text.bottom() + 1 - m_row.line(Type::Strong));
  painter.setFont(m_row.font(Type::Strong));
  m_row.paintText(painter, option,
                  {index.data(Qt::DisplayRole).toString(), text, Type::Strong, tokens.muted});
}

void SidebarDelegate::paintIcon(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, QRect& text) const {
  const QString name = index.data(SidebarRole::Icon).toString();
  if (name.isEmpty()) return;
  const platform::Tokens& tokens = m_row.tokens(option);
  const int edge = 4 * m_row.unit();
  const bool selected = option.state & QStyle::State_Selected;
  QRect place(text.x(), text.center().y() - edge / 2 + 1, edge, edge);
  if (m_rail) place.moveLeft(option.rect.x() + (option.rect.width() - edge) / 2);
  const QPixmap picture = platform::iconPixmap(name, edge, selected ? tokens.accent : tokens.muted,
                                               painter.device()->devicePixelRatioF());
  painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, place).topLeft(), picture);
  text.setLeft(place.right() + 1 + 5 * m_row.unit() / 2);
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  if (index.data(SidebarRole::Heading).toBool()) {
    paintHeading(*painter, option, index);
    return painter->restore();
  }
  const int unit = m_row.unit();
  const platform::Tokens& tokens = m_row.tokens(option);
  m_row.paintBackground(*painter, option);
  QRect text = option.rect.adjusted(4 * unit, 0, -4 * unit, 0);
  paintIcon(*painter, option, index, text);
  if (m_rail) return painter->restore();

  const QColor countColour = index.data(SidebarRole::Late).toBool() ? tokens.bad : tokens.muted;
  const QString count = index.data(SidebarRole::Count).toString();
  const int used = m_row.paintText(*painter, option, {count, text, Type::Meta, countColour, true});
  if (used > 0) text.setRight(text.right() - used - 2 * unit);
  const bool selected = option.state & QStyle::State_Selected;
  m_row.paintText(
      *painter, option,
      {index.data(Qt::DisplayRole).toString(), text, selected ? Type::Strong : Type::Body, tokens.text});
  painter->restore();
}

void SidebarDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
  m_row.begin(option);
  const int unit = m_row.unit();
  const QRect text = option.rect.adjusted((8 + 1) * unit, 0, -3 * unit, 0);
  const int high = std::min(editor->sizeHint().height(), option.rect.height());
  const QRect place(text.x(), text.y() + (text.height() - high) / 2, text.width(), high);
  editor->setGeometry(QStyle::visualRect(option.direction, option.rect, place));
}

bool SidebarDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (!m_rail || event->type() != QEvent::ToolTip || !index.isValid())
    return QStyledItemDelegate::helpEvent(event, view, option, index);
  QToolTip::showText(event->globalPos(), index.data(Qt::DisplayRole).toString(), view);
  return true;
}

}
