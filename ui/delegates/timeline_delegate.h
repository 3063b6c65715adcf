// One entry of a contact's history on its rail.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints TimelineRole rows (models/roles.h): rail, dot in the colour of the kind, title, time, wrapped body,
// and the month above its first row. Heights follow the width of the view, so the view must not use
// uniformItemSizes; it is meant for at most 200 rows. A body shows at most 12 lines.
class TimelineDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit TimelineDelegate(QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int monthHeight(const QModelIndex& index) const;
  int textLeft() const { return 8 * m_row.unit(); }
  int textWidth(int rowWidth) const { return rowWidth - textLeft() - 2 * m_row.unit(); }
  void paintRail(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 int dotY) const;
  void paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  QRect line) const;

  mutable RowPainter m_row;
};

}
