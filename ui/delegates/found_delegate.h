// What a search found in history: the contact and when, and under it the passage with what matched.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints FoundRole rows (models/roles.h). Headings and the row that asks for more are one line high.
class FoundDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit FoundDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

  mutable RowPainter m_row;
};

}
