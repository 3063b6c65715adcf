#include "pages/timeline_view.h"

#include "delegates/timeline_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace kith::pages {

TimelineView::TimelineView(QWidget* parent) : QListView(parent) {
  setObjectName(QStringLiteral("timeline"));
  setAccessibleName(tr("Timeline"));
  setFrameShape(NoFrame);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& at) { Q_EMIT opened(at.row()); });
}

void TimelineView::setModel(QAbstractItemModel* model) {
  QListView::setModel(model);
  connect(model, &QAbstractItemModel::rowsInserted, this, &TimelineView::fit);
  connect(model, &QAbstractItemModel::rowsRemoved, this, &TimelineView::fit);
  connect(model, &QAbstractItemModel::dataChanged, this, &TimelineView::fit);
  connect(model, &QAbstractItemModel::modelReset, this, &TimelineView::fit);
}

QSize TimelineView::sizeHint() const { return {QListView::sizeHint().width(), m_height}; }

// At most 200 rows are loaded (the page offers earlier ones), so measuring them all is cheap.
void TimelineView::fit() {
  int height = 0;
  for (int row = 0; row < model()->rowCount(); ++row) height += qMax(0, sizeHintForRow(row));
  if (height == m_height) return;
  m_height = height;
  setFixedHeight(height);
  updateGeometry();
}

void TimelineView::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  if (event->oldSize().width() == event->size().width() || model() == nullptr) return;
  scheduleDelayedItemsLayout();
  fit();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
  const int row = currentIndex().row();
  if (row >= 0 &&
      (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)) {
    Q_EMIT opened(row);
  } else if (row >= 0 && event->key() == Qt::Key_Delete) {
    Q_EMIT removeWanted(row);
  } else if (row >= 0 && event->key() == Qt::Key_Space) {
    Q_EMIT filesWanted(row);
  } else if (row >= 0 && event->matches(QKeySequence::Paste)) {
    Q_EMIT pasteWanted(row);
  } else {
    QListView::keyPressEvent(event);
  }
}

std::pair<int, int> TimelineView::fileAt(const QPoint& place) const {
  const QModelIndex index = indexAt(place);
  auto* painter = qobject_cast<delegates::TimelineDelegate*>(itemDelegate());
  if (!index.isValid() || painter == nullptr) return {-1, -1};
  QStyleOptionViewItem option;
  initViewItemOption(&option);
  option.rect = visualRect(index);
  return {index.row(), painter->fileAt(option, index, place)};
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
  QListView::mouseReleaseEvent(event);
  if (event->button() != Qt::LeftButton) return;
  const auto [row, file] = fileAt(event->position().toPoint());
  if (file >= 0) Q_EMIT fileOpened(row, file);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  QListView::mouseMoveEvent(event);
  const bool over = fileAt(event->position().toPoint()).second >= 0;
  viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

// By the key it is about the current entry, by the mouse about the one below it.
void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
  if (!index.isValid()) return;
  Q_EMIT menuWanted(index.row(),
                    byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

bool TimelineView::hoverFiles(const QPoint& place) {
  const QModelIndex index = indexAt(viewport()->mapFromGlobal(place));
  setDropRow(index.isValid() ? index.row() : -1);
  return index.isValid();
}

void TimelineView::leaveFiles() { setDropRow(-1); }

void TimelineView::takeFiles(const QPoint& place, const QStringList& paths) {
  const bool found = hoverFiles(place);
  const int row = m_dropRow;
  leaveFiles();
  if (found) Q_EMIT filesDropped(row, paths);
}

void TimelineView::setDropRow(int row) {
  if (row == m_dropRow) return;
  m_dropRow = row;
  if (auto* painter = qobject_cast<delegates::TimelineDelegate*>(itemDelegate())) painter->setDropRow(row);
  viewport()->update();
}

// The page scrolls, not the view.
void TimelineView::wheelEvent(QWheelEvent* event) { event->ignore(); }

void TimelineView::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  QListView::currentChanged(now, before);
  if (hasFocus()) Q_EMIT rowReached(visualRect(now));
}

}
