#include "pages/timeline_view.h"

#include <QKeyEvent>
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
  } else {
    QListView::keyPressEvent(event);
  }
}

// The page scrolls, not the view.
void TimelineView::wheelEvent(QWheelEvent* event) { event->ignore(); }

void TimelineView::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  QListView::currentChanged(now, before);
  if (hasFocus()) Q_EMIT rowReached(visualRect(now));
}

}
