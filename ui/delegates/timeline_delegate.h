// One entry of a contact's history on its rail.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

#include <vector>

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
  // The file whose chip is at that place of the view, `option.rect` being the row; -1: none.
  int fileAt(const QStyleOptionViewItem& option, const QModelIndex& index, const QPoint& place) const;
  // The row that dropped files would go to is marked; -1: none.
  void setDropRow(int row) { m_dropRow = row; }

 private:
  int monthHeight(const QModelIndex& index) const;
  int textLeft() const { return 8 * m_row.unit(); }
  int textWidth(int rowWidth) const { return rowWidth - textLeft() - 2 * m_row.unit(); }
  void paintRail(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 int dotY) const;
  void paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  QRect line) const;

  // Chips of the files, one below the other under the body, as painted.
  std::vector<QRect> fileRects(const QStyleOptionViewItem& option, const QModelIndex& index) const;
  int fileHeight() const { return m_row.line(platform::Type::Meta) + 2 * m_row.unit(); }
  void paintFiles(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

  mutable RowPainter m_row;
  int m_dropRow = -1;
};

}
