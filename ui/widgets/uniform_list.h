// A list whose rows are all of one height, so that every place in it is computed. QListView keeps a position
// for each row instead: 34 ms to show a million of them, and again after every change.
#pragma once

#include <QListView>

namespace kith::widgets {

// Lives on the window's thread. Without uniformItemSizes() it is a plain QListView. REQUIRES: scrolls by
// pixels, top to bottom, no wrapping, no hidden rows.
class UniformList : public QListView {
  Q_OBJECT
 public:
  using QListView::QListView;

  QRect visualRect(const QModelIndex& index) const override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  QModelIndex indexAt(const QPoint& place) const override;
  void doItemsLayout() override;

 protected:
  int horizontalOffset() const override;
  int verticalOffset() const override;
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
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  int rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }
  int rowHeight() const;
  int rowAt(int y) const;
  QModelIndex at(int row) const { return model()->index(row, 0, rootIndex()); }
  QModelIndex selectableFrom(int row, int step) const;
  void paintRow(QPainter& painter, QStyleOptionViewItem option, const QModelIndex& index) const;
  void tellAssistants(int event, const QModelIndex& index) const;

  mutable int m_rowHeight = 0;  // 0: not known
  QPersistentModelIndex m_hovered;
};

}
