#include "delegates/found_delegate.h"

#include "models/roles.h"
#include "platform/icons.h"

#include <QPainter>

namespace kith::delegates {

using models::FoundRole;
using platform::Type;

namespace {

bool isEntry(const QModelIndex& index) { return index.data(FoundRole::ContactId).toLongLong() != 0; }

}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  m_row.begin(option);
  const int unit = m_row.unit();
  if (isEntry(index))
    return {40 * unit, m_row.line(Type::Strong) + m_row.line(Type::Meta) + unit / 2 + 4 * unit};
  const bool heading = index.data(FoundRole::Heading).toBool();
  return {40 * unit, m_row.line(Type::Body) + (heading ? 5 : 3) * unit};
}

void FoundDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  const int unit = m_row.unit();
  const platform::Tokens& tokens = m_row.tokens(option);
  QRect text = option.rect.adjusted(4 * unit, 0, -4 * unit, -unit);
  text.setTop(text.bottom() + 1 - m_row.line(Type::Strong));
  const int used = m_row.paintText(
      painter, option, {index.data(FoundRole::Count).toString(), text, Type::Meta, tokens.muted, true});
  text.setRight(text.right() - used - 2 * unit);
  m_row.paintText(painter, option,
                  {index.data(Qt::DisplayRole).toString(), text, Type::Strong, tokens.muted});
}

void FoundDelegate::paintEntry(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const int unit = m_row.unit();
  const platform::Tokens& tokens = m_row.tokens(option);
  const int first = m_row.line(Type::Strong);
  const int second = m_row.line(Type::Meta);
  QRect line = option.rect.adjusted(4 * unit, 2 * unit, -4 * unit, 0);
  line.setHeight(first);
  const int edge = 4 * unit;
  const QRect picture(line.x(), line.center().y() - edge / 2 + 1, edge, edge);
  painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, picture).topLeft(),
                     platform::iconPixmap(index.data(FoundRole::Icon).toString(), edge, tokens.muted,
                                          painter.device()->devicePixelRatioF()));
  line.setLeft(picture.right() + 1 + 5 * unit / 2);
  const QRect under(line.x(), line.bottom() + 1 + unit / 2, line.width(), second);
  const bool late = index.data(FoundRole::Late).toBool();
  const int used = m_row.paintText(
      painter, option,
      {index.data(FoundRole::When).toString(), line, Type::Meta, late ? tokens.bad : tokens.muted, true});
  line.setRight(line.right() - used - 2 * unit);
  m_row.paintText(painter, option, {index.data(Qt::DisplayRole).toString(), line, Type::Strong, tokens.text});
  const RowText passage{index.data(FoundRole::Passage).toString(), under, Type::Meta, tokens.muted};
  m_row.paintMarks(painter, option, passage, index.data(FoundRole::Marks).value<QList<QPoint>>());
  m_row.paintText(painter, option, passage);
}

void FoundDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  if (index.data(FoundRole::Heading).toBool()) {
    paintHeading(*painter, option, index);
    return painter->restore();
  }
  m_row.paintBackground(*painter, option);
  if (isEntry(index)) {
    paintEntry(*painter, option, index);
  } else {
    const int unit = m_row.unit();
    const QRect text = option.rect.adjusted((8 + 5 / 2) * unit, 0, -4 * unit, 0);
    m_row.paintText(*painter, option,
                    {index.data(Qt::DisplayRole).toString(), text, Type::Body, m_row.tokens(option).accent});
  }
  painter->restore();
}

}
