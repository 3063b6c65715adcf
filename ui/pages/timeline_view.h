// The history of a contact as part of its page: as high as its rows, scrolled by the page.
#pragma once

#include <QListView>

namespace kith::pages {

class TimelineView : public QListView {
  Q_OBJECT
 public:
  explicit TimelineView(QWidget* parent = nullptr);

  void setModel(QAbstractItemModel* model) override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void opened(int row);
  void removeWanted(int row);
  // The current row, for the page to scroll to, in the view's coordinates.
  void rowReached(const QRect& place);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

 private:
  void fit();
  int m_height = 0;
};

}
