#include "widgets/uniform_table.h"

#include "widgets/column_header.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

// QTableView's own way goes through a header of all rows, so it is passed over on purpose.
// NOLINTBEGIN(bugprone-parent-virtual-call)

namespace kith::widgets {
namespace {

// Stands where a table wants a header of its rows, and knows none of them.
class NoRowHeader : public QHeaderView {
 public:
  explicit NoRowHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {}
  void setModel(QAbstractItemModel*) override {}
  void setSelectionModel(QItemSelectionModel*) override {}
};

}

UniformTable::UniformTable(QWidget* parent) : QTableView(parent) {
  setVerticalHeader(new NoRowHeader(this));
  setHorizontalHeader(new ColumnHeader(this));
  verticalHeader()->hide();
  // A click on a heading is for sorting.
  disconnect(horizontalHeader(), &QHeaderView::sectionPressed, this, nullptr);
  disconnect(horizontalHeader(), &QHeaderView::sectionEntered, this, nullptr);
  if (auto* corner = findChild<QAbstractButton*>()) corner->hide();
  setCornerWidget(new QWidget(this));
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  setShowGrid(false);
  setWordWrap(false);
  viewport()->setAttribute(Qt::WA_Hover);
}

int UniformTable::verticalScrollBarValue() const { return verticalScrollBar()->value(); }

int UniformTable::uniformHeight() const {
  if (m_rowHeight == 0 && rows() > 0) {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    m_rowHeight = std::max(1, itemDelegate()->sizeHint(option, model()->index(0, 0)).height());
  }
  return std::max(1, m_rowHeight);
}

int UniformTable::sizeHintForRow(int row) const { return row < rows() ? uniformHeight() : -1; }

int UniformTable::sizeHintForColumn(int column) const {
  QStyleOptionViewItem option;
  initViewItemOption(&option);
  const int first = verticalOffset() / uniformHeight();
  const int last = std::min(rows() - 1, first + viewport()->height() / uniformHeight());
  int hint = horizontalHeader()->minimumSectionSize();
  for (int row = first; row <= last; ++row)
    hint = std::max(hint, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
  return hint;
}

int UniformTable::rowUnder(int y) const {
  const int row = (y + verticalOffset()) / uniformHeight();
  return y + verticalOffset() >= 0 && row < rows() ? row : -1;
}

QRect UniformTable::visualRect(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= rows() || isColumnHidden(index.column())) return {};
  return {columnViewportPosition(index.column()), index.row() * uniformHeight() - verticalOffset(),
          columnWidth(index.column()), uniformHeight()};
}

QModelIndex UniformTable::indexAt(const QPoint& place) const {
  const int row = rowUnder(place.y());
  const int column = columnAt(place.x());
  return row >= 0 && column >= 0 ? model()->index(row, column) : QModelIndex();
}

void UniformTable::scrollTo(const QModelIndex& index, ScrollHint hint) {
  if (!index.isValid() || index.row() >= rows()) return;
  const int top = index.row() * uniformHeight() - verticalOffset();
  const int bottom = top + uniformHeight();
  const int height = viewport()->height();
  int by = 0;
  if (hint == PositionAtCenter)
    by = (top + bottom - height) / 2;
  else if (hint == PositionAtTop || (hint == EnsureVisible && top < 0))
    by = top;
  else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > height))
    by = bottom - height;
  verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
  scrollToColumn(index.column());
}

void UniformTable::scrollToColumn(int column) {
  const QHeaderView* header = horizontalHeader();
  const int from = header->sectionPosition(column);
  const int to = from + header->sectionSize(column);
  const int room = viewport()->width();
  QScrollBar* bar = horizontalScrollBar();
  if (from < header->offset())
    bar->setValue(from);
  else if (to > header->offset() + room)
    bar->setValue(std::min(from, to - room));
}

// Nothing is laid out; a new font, style or delegate may have changed the height.
void UniformTable::doItemsLayout() {
  m_rowHeight = 0;
  QTableView::doItemsLayout();
}

void UniformTable::updateGeometries() {
  if (m_arranging) return;
  m_arranging = true;
  QHeaderView* header = horizontalHeader();
  const int high = header->sizeHint().height();
  setViewportMargins(0, high, 0, 0);
  const QRect place = viewport()->geometry();
  header->setGeometry(place.left(), place.top() - high, place.width(), high);
  QScrollBar* across = horizontalScrollBar();
  across->setSingleStep(uniformHeight());
  across->setPageStep(viewport()->width());
  across->setRange(0, std::max(0, header->length() - viewport()->width()));
  header->setOffset(across->value());
  QScrollBar* down = verticalScrollBar();
  down->setSingleStep(uniformHeight());
  down->setPageStep(viewport()->height());
  down->setRange(0, std::max(0, rows() * uniformHeight() - viewport()->height()));
  m_arranging = false;
  QAbstractItemView::updateGeometries();
}

int UniformTable::rowFor(CursorAction action, int now, bool wholeTable) const {
  const int last = rows() - 1;
  const int page = std::max(1, viewport()->height() / uniformHeight() - 1);
  if (action == MoveUp) return std::max(0, now - 1);
  if (action == MoveDown) return std::min(last, now + 1);
  if (action == MovePageUp) return std::max(0, now - page);
  if (action == MovePageDown) return std::min(last, now + page);
  if (wholeTable && action == MoveHome) return 0;
  if (wholeTable && action == MoveEnd) return last;
  return now;
}

int UniformTable::visualColumnFor(CursorAction action, int now) const {
  const int last = horizontalHeader()->count() - 1;
  const bool mirrored = isRightToLeft();
  if (action == (mirrored ? MoveRight : MoveLeft) || action == MovePrevious) return std::max(0, now - 1);
  if (action == (mirrored ? MoveLeft : MoveRight) || action == MoveNext) return std::min(last, now + 1);
  if (action == MoveHome) return 0;
  return action == MoveEnd ? last : now;
}

QModelIndex UniformTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const QHeaderView* header = horizontalHeader();
  if (rows() == 0 || header->count() == 0) return {};
  const QModelIndex now = currentIndex();
  if (!now.isValid()) return model()->index(0, header->logicalIndex(0));
  const int row = rowFor(action, now.row(), modifiers.testFlag(Qt::ControlModifier));
  const int column = visualColumnFor(action, header->visualIndex(now.column()));
  return model()->index(row, header->logicalIndex(column));
}

void UniformTable::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
  const QHeaderView* header = horizontalHeader();
  const int count = header->count();
  const int top = std::max(0, std::min(rect.top(), rect.bottom()) + verticalOffset()) / uniformHeight();
  const int bottom = std::max(0, std::max(rect.top(), rect.bottom()) + verticalOffset()) / uniformHeight();
  // Beyond the last column counts as the last.
  const auto columnUnder = [&](int x) {
    const int visual = header->visualIndexAt(x);
    return visual >= 0 ? visual : ((x < 0) != isRightToLeft() ? 0 : count - 1);
  };
  QItemSelection selection;
  if (top < rows() && count > 0) {
    const auto [first, last] = std::minmax({columnUnder(rect.left()), columnUnder(rect.right())});
    for (int visual = first; visual <= last; ++visual) {
      const int column = header->logicalIndex(visual);
      selection.append({model()->index(top, column), model()->index(std::min(bottom, rows() - 1), column)});
    }
  }
  selectionModel()->select(selection, command);
}

QRegion UniformTable::visualRegionForSelection(const QItemSelection& selection) const {
  QRegion region;
  for (const QItemSelectionRange& range : selection)
    for (int column = range.left(); column <= range.right(); ++column) {
      const QRect first = visualRect(model()->index(range.top(), column));
      const QRect last = visualRect(model()->index(range.bottom(), column));
      region += first.united(last) & viewport()->rect();
    }
  return region;
}

void UniformTable::paintEvent(QPaintEvent* event) {
  if (rows() == 0) return;
  QPainter painter(viewport());
  QStyleOptionViewItem option;
  initViewItemOption(&option);
  const QRect area = event->rect();
  const int first = std::max(0, (area.top() + verticalOffset()) / uniformHeight());
  const int last = std::min(rows() - 1, (area.bottom() + verticalOffset()) / uniformHeight());
  for (int row = first; row <= last; ++row) paintRow(painter, option, row, area);
}

void UniformTable::paintRow(QPainter& painter, QStyleOptionViewItem option, int row,
                            const QRect& area) const {
  const QStyle::State state = option.state;
  for (int column = 0; column < horizontalHeader()->count(); ++column) {
    const QModelIndex index = model()->index(row, column);
    option.rect = visualRect(index);
    if (!option.rect.intersects(area)) continue;
    option.state = state;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
    option.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && hasFocus());
    itemDelegateForIndex(index)->paint(&painter, option, index);
  }
}

bool UniformTable::viewportEvent(QEvent* event) {
  const int before = m_hovered;
  if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
    m_hovered = rowUnder(static_cast<QHoverEvent*>(event)->position().toPoint().y());
  else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
    m_hovered = -1;
  if (before != m_hovered)
    for (const int row : {before, m_hovered})
      viewport()->update(0, row * uniformHeight() - verticalOffset(), viewport()->width(), uniformHeight());
  return QTableView::viewportEvent(event);
}

void UniformTable::scrollContentsBy(int dx, int dy) {
  if (dx != 0) horizontalHeader()->setOffset(horizontalScrollBar()->value());
  const int across = isRightToLeft() ? -dx : dx;
  scrollDirtyRegion(across, dy);
  viewport()->scroll(across, dy);
}

void UniformTable::rowsInserted(const QModelIndex& parent, int first, int last) {
  QAbstractItemView::rowsInserted(parent, first, last);
  updateGeometries();
  viewport()->update();
}

void UniformTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
  QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
  // Counted again when the rows are gone.
  scheduleDelayedItemsLayout();
}

void UniformTable::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
  QAbstractItemView::dataChanged(first, last, roles);
  viewport()->update();
}

}

// NOLINTEND(bugprone-parent-virtual-call)
