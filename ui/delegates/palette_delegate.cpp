#include "delegates/palette_delegate.h"

#include "models/roles.h"
#include "platform/icons.h"
#include "widgets/key_cap.h"

#include <QPainter>
#include <QWidget>

namespace kith::delegates {

using models::PaletteRole;
using platform::Type;

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  m_row.begin(option);
  return {40 * m_row.unit(), m_row.line(Type::Body) + 4 * m_row.unit()};
}

void PaletteDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
  const int unit = m_row.unit();
  QRect text = option.rect.adjusted(4 * unit, 0, -4 * unit, -unit);
  text.setTop(text.bottom() + 1 - m_row.line(Type::Meta));
  m_row.paintText(painter, option,
                  {index.data(Qt::DisplayRole).toString(), text, Type::Meta, m_row.tokens(option).muted});
}

// Gives the width that it took, with the gap before it.
int PaletteDelegate::paintKeys(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index, const QRect& room) const {
  const QString keys = index.data(PaletteRole::Keys).toString();
  if (keys.isEmpty() || option.widget == nullptr) return 0;
  const QRect place = QStyle::visualRect(option.direction, option.rect, room);
  return widgets::paintKeyCap(painter, place, keys, *option.widget) + 3 * m_row.unit();
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  if (index.data(PaletteRole::Heading).toBool()) {
    paintHeading(*painter, option, index);
    return painter->restore();
  }
  const int unit = m_row.unit();
  const platform::Tokens& tokens = m_row.tokens(option);
  m_row.paintBackground(*painter, option);
  QRect text = option.rect.adjusted(4 * unit, 0, -4 * unit, 0);
  if (const QString icon = index.data(PaletteRole::Icon).toString(); !icon.isEmpty()) {
    const int edge = 4 * unit;
    const QRect place(text.x(), text.center().y() - edge / 2 + 1, edge, edge);
    painter->drawPixmap(
        QStyle::visualRect(option.direction, option.rect, place).topLeft(),
        platform::iconPixmap(icon, edge, tokens.muted, painter->device()->devicePixelRatioF()));
    text.setLeft(place.right() + 1 + 5 * unit / 2);
  }
  text.setRight(text.right() - paintKeys(*painter, option, index, text));
  const RowText name{index.data(Qt::DisplayRole).toString(), text, Type::Body, tokens.text};
  m_row.paintMarks(*painter, option, name, index.data(PaletteRole::Marks).value<QList<QPoint>>());
  const int used = m_row.paintText(*painter, option, name);
  text.setLeft(text.left() + used + 3 * unit);
  m_row.paintText(*painter, option,
                  {index.data(PaletteRole::Detail).toString(), text, Type::Meta, tokens.muted});
  painter->restore();
}

}
