// The computed list against Qt's own, which lays every row out.
#include "widgets/uniform_list.h"

#include "support/catch.h"

#include <QAbstractListModel>
#include <QScrollBar>
#include <QStringListModel>
#include <QtTest>

using kith::widgets::UniformList;

namespace {

QStringList names(int count) {
  QStringList out;
  for (int i = 0; i < count; ++i) out << QStringLiteral("Name %1").arg(i);
  return out;
}

// So many rows that laying them out would show.
class Rows : public QAbstractListModel {
 public:
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1'000'000; }
  QVariant data(const QModelIndex& index, int role) const override {
    return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
  }
};

void prepare(QListView& view, QAbstractItemModel& model) {
  view.setUniformItemSizes(true);
  view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view.setSelectionMode(QAbstractItemView::ExtendedSelection);
  view.setModel(&model);
  view.resize(300, 240);
  view.show();
  QCoreApplication::processEvents();
}

struct Pair {
  Pair() {
    prepare(ours, model);
    prepare(qts, model);
  }
  QStringListModel model{names(200)};
  UniformList ours;
  QListView qts;
  const std::vector<QListView*> both{&ours, &qts};
};

QList<int> chosenRows(const QListView& view) {
  QList<int> rows;
  for (const QModelIndex& index : view.selectionModel()->selectedIndexes()) rows << index.row();
  std::sort(rows.begin(), rows.end());
  return rows;
}

}

TEST_CASE("a computed list places its rows and its scroll bar as a laid out one") {
  Pair lists;
  CHECK(lists.ours.verticalScrollBar()->maximum() == lists.qts.verticalScrollBar()->maximum());
  for (const int row : {0, 7, 120, 199}) {
    for (const auto hint : {QAbstractItemView::EnsureVisible, QAbstractItemView::PositionAtTop,
                            QAbstractItemView::PositionAtBottom}) {
      for (QListView* view : lists.both) view->scrollTo(lists.model.index(row), hint);
      CHECK(lists.ours.verticalScrollBar()->value() == lists.qts.verticalScrollBar()->value());
      const QRect rect = lists.ours.visualRect(lists.model.index(row));
      CHECK(rect.top() == lists.qts.visualRect(lists.model.index(row)).top());
      CHECK(lists.ours.indexAt(rect.center()).row() == row);
    }
  }
  CHECK_FALSE(lists.ours.indexAt({10, 100'000}).isValid());
}

TEST_CASE("keys and clicks choose the same rows in a computed list as in a laid out one") {
  Pair lists;
  for (QListView* view : lists.both) {
    view->setCurrentIndex(lists.model.index(3));
    for (const Qt::Key key :
         {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_Home, Qt::Key_Down})
      QTest::keyClick(view, key);
  }
  CHECK(lists.ours.currentIndex().row() == 1);
  CHECK(lists.qts.currentIndex().row() == 1);
  for (QListView* view : lists.both) {
    const auto place = [&](int row) { return view->visualRect(lists.model.index(row)).center(); };
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, place(2));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, place(5));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, place(7));
  }
  CHECK(chosenRows(lists.ours) == QList<int>{2, 3, 4, 5, 7});
  CHECK(chosenRows(lists.qts) == chosenRows(lists.ours));
}

TEST_CASE("a page down moves on, and the last page ends at the last row") {
  Pair lists;
  lists.ours.setCurrentIndex(lists.model.index(0));
  QTest::keyClick(&lists.ours, Qt::Key_PageDown);
  const int page = lists.ours.currentIndex().row();
  CHECK(page > 3);
  QTest::keyClick(&lists.ours, Qt::Key_PageUp);
  CHECK(lists.ours.currentIndex().row() == 0);
  lists.ours.setCurrentIndex(lists.model.index(199 - page / 2));
  QTest::keyClick(&lists.ours, Qt::Key_PageDown);
  CHECK(lists.ours.currentIndex().row() == 199);
}

TEST_CASE("a computed list follows rows that come and go") {
  Pair lists;
  lists.model.insertRows(10, 50);
  QCoreApplication::processEvents();
  CHECK(lists.ours.verticalScrollBar()->maximum() == lists.qts.verticalScrollBar()->maximum());
  lists.model.removeRows(0, 245);
  QCoreApplication::processEvents();
  CHECK(lists.ours.verticalScrollBar()->maximum() == 0);
  CHECK(lists.ours.indexAt({10, 3}).row() == 0);
  lists.model.removeRows(0, 5);
  QCoreApplication::processEvents();
  CHECK_FALSE(lists.ours.indexAt({10, 3}).isValid());
}

TEST_CASE("a list of a million rows ends where it should") {
  Rows rows;
  UniformList list;
  prepare(list, rows);
  list.scrollTo(rows.index(999'999));
  CHECK(list.indexAt({10, list.viewport()->height() - 1}).row() == 999'999);
  CHECK(list.verticalScrollBar()->value() == list.verticalScrollBar()->maximum());
}

TEST_CASE("a list that turns to rows of different heights is scrolled by a row, not by a pixel") {
  QStringListModel model(names(200));
  UniformList list;
  list.setUniformItemSizes(true);
  list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list.resize(300, 240);
  list.show();
  QCoreApplication::processEvents();
  list.setUniformItemSizes(false);
  list.setModel(&model);
  QCoreApplication::processEvents();
  CHECK(list.verticalScrollBar()->singleStep() >= list.visualRect(model.index(0)).height());
}
