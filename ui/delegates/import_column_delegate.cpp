#include "delegates/import_column_delegate.h"

#include "models/roles.h"
#include "platform/icons.h"

#include <QPainter>

namespace kith::delegates {

using models::ImportColumnRole;
using platform::Type;

namespace {

constexpr int kFieldUnits = 60;  // at least, where a row has room for it
constexpr int kCellUnits = 120;  // no wider: what belongs together stands together

}

QSize ImportColumnDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  m_row.begin(option);
  const int unit = m_row.unit();
  return {40 * unit, m_row.line(Type::Strong) + m_row.line(Type::Meta) + 9 * unit / 2};
}

QRect ImportColumnDelegate::fieldRect(const QStyleOptionViewItem& option) const {
  m_row.begin(option);
  const int unit = m_row.unit();
  QRect field = option.rect.adjusted(4 * unit, 0, -4 * unit, 0);
  const int room = std::min(kFieldUnits * unit, field.width() / 2);
  field.setLeft(field.left() + std::min(kCellUnits * unit, field.width() - room));
  return field;
}

void ImportColumnDelegate::paintField(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index, const QRect& room) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  const int edge = 3 * unit;
  const int first = m_row.line(Type::Strong);
  QRect line(room.x(), room.y(), room.width() - edge - unit, first);
  const int used = m_row.paintText(
      painter, option, {index.data(ImportColumnRole::Field).toString(), line, Type::Body, tokens.text});
  const QRect arrow(line.x() + used + unit, line.y() + (first - edge) / 2 + 1, edge, edge);
  painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, arrow).topLeft(),
                     platform::iconPixmap(QStringLiteral("chevron-down"), edge, tokens.muted,
                                          painter.device()->devicePixelRatioF()));
  const bool open = index.data(ImportColumnRole::Open).toBool();
  const QRect under(room.x(), line.bottom() + 1 + unit / 2, room.width(), m_row.line(Type::Meta));
  m_row.paintText(painter, option,
                  {index.data(ImportColumnRole::Sureness).toString(), under, Type::Meta,
                   open ? tokens.warn : tokens.muted});
}

void ImportColumnDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  m_row.paintBackground(*painter, option);
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  const int first = m_row.line(Type::Strong);
  const int second = m_row.line(Type::Meta);
  const QRect field = fieldRect(option);
  QRect line = option.rect.adjusted(4 * unit, 0, 0, 0);
  line.setTop(line.y() + (line.height() - first - second - unit / 2) / 2);
  line.setHeight(first);
  line.setRight(field.left() - 4 * unit);
  const QRect under(line.x(), line.bottom() + 1 + unit / 2, line.width(), second);
  m_row.paintText(*painter, option,
                  {index.data(Qt::DisplayRole).toString(), line, Type::Strong, tokens.text});
  m_row.paintText(*painter, option,
                  {index.data(ImportColumnRole::Samples).toString(), under, Type::Meta, tokens.muted});
  paintField(*painter, option, index, QRect(field.x(), line.y(), field.width(), first + unit / 2 + second));
  painter->restore();
}

}
