// A column of a list that comes in: its heading and some cells, and beside them what it was taken for.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints ImportColumnRole rows (models/roles.h), two lines each.
class ImportColumnDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  // Where the field stands in a row, for what drops down from it.
  QRect fieldRect(const QStyleOptionViewItem& option) const;

 private:
  void paintField(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  const QRect& room) const;

  mutable RowPainter m_row;
};

}
