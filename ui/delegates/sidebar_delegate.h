// A section, tag or saved search in the sidebar: icon, name, count.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints SidebarRole rows (models/roles.h), one line and 4 units high, headings 6. As a rail only the icons
// are shown and the names become tool tips.
class SidebarDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit SidebarDelegate(QObject* parent = nullptr);

  void setRail(bool rail) { m_rail = rail; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;
  bool isRail() const { return m_rail; }
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override;

 private:
  void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintIcon(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 QRect& text) const;

  bool m_rail = false;
  mutable RowPainter m_row;
};

}
