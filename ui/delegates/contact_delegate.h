// A contact in the list: avatar, name, what is next, and a second line.
#pragma once

#include "delegates/row_painter.h"

#include <QStyledItemDelegate>

namespace kith::delegates {

// Paints ContactRole rows (models/roles.h). Every row is two lines and 6 units high, or one line and 3 units
// when compact: the view may use uniformItemSizes.
class ContactDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit ContactDelegate(QObject* parent = nullptr);

  void setCompact(bool compact) { m_compact = compact; }
  // What names are written in, in rows of a view with the font `base`.
  QList<QFont> nameFonts(const QFont& base) const;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int avatarMargin() const { return m_compact ? m_row.unit() : 2 * m_row.unit(); }
  QRect paintAvatar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintNext(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 QRect& line) const;

  bool m_compact = false;
  mutable RowPainter m_row;
};

}
