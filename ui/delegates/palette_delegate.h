// A command or contact in the palette: icon, name with what matched, where it is, its key.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints PaletteRole rows (models/roles.h): one line and 4 units high, captions too.
class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  int paintKeys(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                const QRect& room) const;

  mutable RowPainter m_row;
};

}
