// A reminder on the Today page: what to do, for whom, and when.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints DueRole rows (models/roles.h), two lines and 5 units high; headings are one section line and 6
// units.
class DueDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit DueDelegate(QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const QRect& place) const;

  mutable RowPainter m_row;
};

}
