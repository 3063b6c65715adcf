// A table whose rows are all of one height, so that every place in it is computed. QTableView keeps a section
// for each row instead: a million of them cost time at every change, and 8 MB.
#pragma once

#include <QTableView>

namespace kith::widgets {

// Lives on the window's thread. Scrolls by pixels; has no header of rows, no hidden rows, no spans. Columns
// can be moved and resized as in any table.
class UniformTable : public QTableView {
  Q_OBJECT
 public:
  explicit UniformTable(QWidget* parent = nullptr);

  QRect visualRect(const QModelIndex& index) const override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  QModelIndex indexAt(const QPoint& place) const override;
  void doItemsLayout() override;
  int sizeHintForRow(int row) const override;
  // Of the rows in view.
  int sizeHintForColumn(int column) const override;

 protected:
  int verticalOffset() const override { return verticalScrollBarValue(); }
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
  QRegion visualRegionForSelection(const QItemSelection& selection) const override;
  void updateGeometries() override;
  void paintEvent(QPaintEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void rowsInserted(const QModelIndex& parent, int first, int last) override;
  void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
  void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles = {}) override;

 private:
  int verticalScrollBarValue() const;
  int rows() const { return model() ? model()->rowCount() : 0; }
  int uniformHeight() const;
  int rowUnder(int y) const;
  int rowFor(CursorAction action, int now, bool wholeTable) const;
  int visualColumnFor(CursorAction action, int now) const;
  void scrollToColumn(int column);
  void paintRow(QPainter& painter, QStyleOptionViewItem option, int row, const QRect& area) const;

  mutable int m_rowHeight = 0;  // 0: not known
  int m_hovered = -1;           // row under the mouse
  bool m_arranging = false;
};

}
