#include "widgets/uniform_list.h"

#include <QAccessible>
#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

// Where all rows are alike, QListView's own way, which is linear in the rows, is passed over on purpose.
// NOLINTBEGIN(bugprone-parent-virtual-call)

namespace kith::widgets {

int UniformList::rowHeight() const {
  if (m_rowHeight == 0 && rows() > 0) {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    m_rowHeight = std::max(1, itemDelegate()->sizeHint(option, at(0)).height());
  }
  return std::max(1, m_rowHeight);
}

int UniformList::rowAt(int y) const {
  const int row = (y + verticalOffset()) / rowHeight();
  return y + verticalOffset() >= 0 && row < rows() ? row : -1;
}

QRect UniformList::visualRect(const QModelIndex& index) const {
  if (!uniformItemSizes()) return QListView::visualRect(index);
  if (!index.isValid() || index.row() >= rows()) return {};
  return {0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex UniformList::indexAt(const QPoint& place) const {
  if (!uniformItemSizes()) return QListView::indexAt(place);
  const int row = rowAt(place.y());
  return row >= 0 && viewport()->rect().contains(QPoint(place.x(), 0)) ? at(row) : QModelIndex();
}

void UniformList::scrollTo(const QModelIndex& index, ScrollHint hint) {
  if (!uniformItemSizes()) {
    QListView::scrollTo(index, hint);
    return;
  }
  const QRect rect = visualRect(index);
  if (!rect.isValid()) return;
  const int height = viewport()->height();
  int by = 0;
  if (hint == PositionAtCenter)
    by = rect.center().y() - height / 2;
  else if (hint == PositionAtTop || (hint == EnsureVisible && rect.top() < 0))
    by = rect.top();
  else if (hint == PositionAtBottom || (hint == EnsureVisible && rect.bottom() >= height))
    by = rect.bottom() + 1 - height;
  verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

// Nothing is laid out; a new font, style or delegate may have changed the height.
void UniformList::doItemsLayout() {
  if (!uniformItemSizes()) {
    QListView::doItemsLayout();
    return;
  }
  m_rowHeight = 0;
  QAbstractItemView::doItemsLayout();
}

int UniformList::horizontalOffset() const { return uniformItemSizes() ? 0 : QListView::horizontalOffset(); }

int UniformList::verticalOffset() const {
  return uniformItemSizes() ? verticalScrollBar()->value() : QListView::verticalOffset();
}

void UniformList::updateGeometries() {
  if (!uniformItemSizes()) {
    verticalScrollBar()->setSingleStep(-1);  // Qt's own again: the height of a row
    QListView::updateGeometries();
    return;
  }
  QScrollBar* bar = verticalScrollBar();
  bar->setSingleStep(rowHeight());
  bar->setPageStep(viewport()->height());
  bar->setRange(0, std::max(0, rows() * rowHeight() - viewport()->height()));
  horizontalScrollBar()->setRange(0, 0);
  QAbstractItemView::updateGeometries();
}

// The nearest row from `row` on that can be chosen: headings cannot.
QModelIndex UniformList::selectableFrom(int row, int step) const {
  for (int r = row; r >= 0 && r < rows(); r += step)
    if (at(r).flags().testFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable)) return at(r);
  return {};
}

QModelIndex UniformList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  if (!uniformItemSizes()) return QListView::moveCursor(action, modifiers);
  const int last = rows() - 1;
  if (last < 0) return {};
  const int now = currentIndex().row();
  const int page = std::max(1, viewport()->height() / rowHeight() - 1);
  if (action == MoveHome || now < 0) return selectableFrom(0, 1);
  if (action == MoveEnd) return selectableFrom(last, -1);
  int to = now;
  if (action == MoveUp || action == MovePrevious) to = now - 1;
  if (action == MoveDown || action == MoveNext) to = now + 1;
  if (action == MovePageUp) to = std::max(0, now - page);
  if (action == MovePageDown) to = std::min(last, now + page);
  if (to == now) return currentIndex();
  const int step = to > now ? 1 : -1;
  QModelIndex found = selectableFrom(to, step);
  if (!found.isValid()) found = selectableFrom(to, -step);
  return found.isValid() ? found : currentIndex();
}

void UniformList::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
  if (!uniformItemSizes()) {
    QListView::setSelection(rect, command);
    return;
  }
  const int top = std::max(0, std::min(rect.top(), rect.bottom()) + verticalOffset()) / rowHeight();
  const int bottom = std::max(0, std::max(rect.top(), rect.bottom()) + verticalOffset()) / rowHeight();
  QItemSelection selection;
  if (top < rows()) selection.select(at(top), at(std::min(bottom, rows() - 1)));
  selectionModel()->select(selection, command);
}

QRegion UniformList::visualRegionForSelection(const QItemSelection& selection) const {
  if (!uniformItemSizes()) return QListView::visualRegionForSelection(selection);
  QRegion region;
  for (const QItemSelectionRange& range : selection)
    region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & viewport()->rect();
  return region;
}

void UniformList::paintEvent(QPaintEvent* event) {
  if (!uniformItemSizes()) {
    QListView::paintEvent(event);
    return;
  }
  if (rows() == 0) return;
  QPainter painter(viewport());
  QStyleOptionViewItem option;
  initViewItemOption(&option);
  const int first = std::max(0, (event->rect().top() + verticalOffset()) / rowHeight());
  const int last = std::min(rows() - 1, (event->rect().bottom() + verticalOffset()) / rowHeight());
  for (int row = first; row <= last; ++row) paintRow(painter, option, at(row));
}

void UniformList::paintRow(QPainter& painter, QStyleOptionViewItem option, const QModelIndex& index) const {
  const Qt::ItemFlags flags = index.flags();
  option.rect = visualRect(index);
  option.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
  option.state.setFlag(QStyle::State_MouseOver, index == m_hovered);
  option.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && hasFocus());
  option.state.setFlag(QStyle::State_Enabled, isEnabled() && flags.testFlag(Qt::ItemIsEnabled));
  if (!flags.testFlag(Qt::ItemIsEnabled)) option.palette.setCurrentColorGroup(QPalette::Disabled);
  itemDelegateForIndex(index)->paint(&painter, option, index);
}

bool UniformList::viewportEvent(QEvent* event) {
  if (uniformItemSizes()) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
      m_hovered = indexAt(static_cast<QHoverEvent*>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
      m_hovered = QModelIndex();
  }
  return QListView::viewportEvent(event);
}

void UniformList::scrollContentsBy(int dx, int dy) {
  if (!uniformItemSizes()) {
    QListView::scrollContentsBy(dx, dy);
    return;
  }
  scrollDirtyRegion(0, dy);
  viewport()->scroll(0, dy);
}

void UniformList::rowsInserted(const QModelIndex& parent, int first, int last) {
  if (!uniformItemSizes()) {
    QListView::rowsInserted(parent, first, last);
    return;
  }
  QAbstractItemView::rowsInserted(parent, first, last);
  updateGeometries();
  viewport()->update();
}

void UniformList::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
  if (!uniformItemSizes()) {
    QListView::rowsAboutToBeRemoved(parent, first, last);
    return;
  }
  QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
  // Counted again when the rows are gone.
  scheduleDelayedItemsLayout();
}

void UniformList::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
  if (!uniformItemSizes())
    QListView::dataChanged(first, last, roles);
  else
    QAbstractItemView::dataChanged(first, last, roles);
}

void UniformList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
  if (!uniformItemSizes()) {
    QListView::selectionChanged(selected, deselected);
    return;
  }
  if (!selected.isEmpty()) tellAssistants(QAccessible::Selection, selected.first().topLeft());
  if (!deselected.isEmpty()) tellAssistants(QAccessible::SelectionRemove, deselected.first().topLeft());
  QAbstractItemView::selectionChanged(selected, deselected);
}

void UniformList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  if (!uniformItemSizes()) {
    QListView::currentChanged(current, previous);
    return;
  }
  if (hasFocus()) tellAssistants(QAccessible::Focus, current);
  QAbstractItemView::currentChanged(current, previous);
}

void UniformList::tellAssistants(int event, const QModelIndex& index) const {
  if (!QAccessible::isActive() || !index.isValid()) return;
  QAccessibleEvent told(const_cast<UniformList*>(this), static_cast<QAccessible::Event>(event));
  told.setChild(index.row());
  QAccessible::updateAccessibility(&told);
}

}

// NOLINTEND(bugprone-parent-virtual-call)
