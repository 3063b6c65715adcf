#include "delegates/sale_delegate.h"

#include "models/roles.h"
#include "platform/isolate.h"

#include <QPainter>

namespace kith::delegates {

using models::SaleRole;
using platform::Type;

namespace {

constexpr int kDateUnits = 18;
constexpr int kNarrowUnits = 80;

}

SaleDelegate::SaleDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize SaleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  m_row.begin(option);
  const int unit = m_row.unit();
  return {40 * unit, 2 * m_row.line(Type::Body) + 5 * unit};
}

void SaleDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  const QRect inner = option.rect.adjusted(4 * unit, unit, -4 * unit, -unit - 1);
  const auto paintPair = [&](const RowText& name, const QString& total) {
    RowText left = name;
    const int used = m_row.paintText(painter, option, {total, name.rect, Type::Strong, name.colour, true});
    left.rect.setRight(left.rect.right() - used - 3 * unit);
    m_row.paintText(painter, option, left);
  };
  QRect month = inner;
  month.setHeight(m_row.line(Type::Section));
  QRect day = inner;
  day.setTop(inner.bottom() + 1 - m_row.line(Type::Strong));
  paintPair({index.data(SaleRole::Month).toString(), month, Type::Section, tokens.text},
            index.data(SaleRole::MonthTotal).toString());
  paintPair({index.data(Qt::DisplayRole).toString(), day, Type::Strong, tokens.muted},
            index.data(SaleRole::Total).toString());
  const QRect hairline(option.rect.x() + 4 * unit, option.rect.bottom(), option.rect.width() - 8 * unit, 1);
  painter.fillRect(hairline, tokens.border);
}

void SaleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  if (index.data(SaleRole::Heading).toBool()) {
    paintHeading(*painter, option, index);
    return painter->restore();
  }
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  m_row.paintBackground(*painter, option);
  const QRect inner = option.rect.adjusted(4 * unit, 0, -4 * unit, 0);
  const int first = m_row.line(Type::Strong);
  const int second = m_row.line(Type::Meta);
  QRect line(inner.x(), inner.y() + (inner.height() - first - second - unit / 2) / 2, inner.width(), first);
  // A narrow list has no column for the date, nor has one of products.
  const QString day = index.data(SaleRole::Date).toString();
  const bool dated = !day.isEmpty() && option.rect.width() >= kNarrowUnits * unit;
  const QRect date(line.x(), line.y(), dated ? kDateUnits * unit : 0, first);
  m_row.paintText(*painter, option, {day, date, Type::Meta, tokens.muted});
  if (dated) line.setLeft(date.right() + 1 + 2 * unit);
  QRect under(line.x(), line.bottom() + 1 + unit / 2, line.width(), second);

  const int total = m_row.paintText(
      *painter, option, {index.data(SaleRole::Total).toString(), line, Type::Strong, tokens.text, true});
  line.setRight(line.right() - total - 3 * unit);
  const bool unpaid = index.data(SaleRole::Unpaid).toBool();
  const QColor paidInk = unpaid ? tokens.bad : tokens.muted;
  const int paid = m_row.paintText(*painter, option,
                                   {index.data(SaleRole::Paid).toString(), under, Type::Meta, paidInk, true});
  under.setRight(under.right() - paid - 3 * unit);
  m_row.paintText(*painter, option,
                  {index.data(Qt::DisplayRole).toString(), line, Type::Strong, tokens.text});
  m_row.paintText(*painter, option,
                  {index.data(SaleRole::Lines).toString(), under, Type::Meta, tokens.muted});
  painter->restore();
}

}
