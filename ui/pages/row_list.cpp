#include "pages/row_list.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace kith::pages {

RowList::RowList(const QString& name, const QString& spokenName, QWidget* parent)
    : widgets::UniformList(parent) {
  setObjectName(name);
  setAccessibleName(spokenName);
  setFrameShape(QFrame::NoFrame);
  setUniformItemSizes(true);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(NoEditTriggers);
  setMouseTracking(true);
  setTabKeyNavigation(false);
  connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& at) { Q_EMIT opened(at.row()); });
}

void chooseIndex(QAbstractItemView& view, const QModelIndex& at) {
  using Selection = QItemSelectionModel;
  const bool rows = view.selectionBehavior() == QAbstractItemView::SelectRows;
  view.selectionModel()->setCurrentIndex(at, rows ? Selection::ClearAndSelect | Selection::Rows
                                                  : Selection::SelectionFlags(Selection::ClearAndSelect));
}

void goToRow(QAbstractItemView& view, int row) {
  const QAbstractItemModel* model = view.model();
  if (model == nullptr || row < 0 || row >= model->rowCount()) return;
  const QModelIndex at = model->index(row, std::max(0, view.currentIndex().column()));
  const bool seen = view.viewport()->rect().contains(view.visualRect(at));
  chooseIndex(view, at);
  if (!seen) view.scrollTo(at, QAbstractItemView::PositionAtCenter);
}

void RowList::selectRow(int row) { goToRow(*this, row); }

int RowList::firstRow() const {
  int row = 0;
  while (row < model()->rowCount() && !(model()->flags(model()->index(row, 0)) & Qt::ItemIsEnabled)) ++row;
  return row;
}

void RowList::keyPressEvent(QKeyEvent* event) {
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    if (currentIndex().isValid()) Q_EMIT opened(currentRow());
    return;
  }
  if (plain && event->key() == Qt::Key_Up && currentRow() <= firstRow()) {
    Q_EMIT leftAtTop();
    return;
  }
  const bool down = plain && event->key() == Qt::Key_J;
  const bool atEnd = model() != nullptr && currentRow() == model()->rowCount() - 1;
  if (atEnd && (down || (plain && event->key() == Qt::Key_Down))) {
    Q_EMIT leftAtBottom();
    return;
  }
  if (down || (plain && event->key() == Qt::Key_K)) {
    QKeyEvent arrow(QEvent::KeyPress, down ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
    UniformList::keyPressEvent(&arrow);
    return;
  }
  UniformList::keyPressEvent(event);
}

void RowList::focusInEvent(QFocusEvent* event) {
  UniformList::focusInEvent(event);
  // A list that is entered by Tab shows where it is.
  if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason) selectRow(firstRow());
}

}
