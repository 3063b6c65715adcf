// A sale in the list of sales: date, customer, what, how much, paid or not.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints SaleRole rows (models/roles.h), all two lines and 5 units high: a list of 500,000 measures one of
// them. A heading has its day on the second line, and on the first the month where one begins.
class SaleDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit SaleDelegate(QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

  mutable RowPainter m_row;
};

}
