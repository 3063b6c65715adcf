// The history of a contact as part of its page: as high as its rows, scrolled by the page.
#pragma once

#include "pages/file_target.h"

#include <QListView>

namespace kith::pages {

class TimelineView : public QListView, public FileTarget {
  Q_OBJECT
 public:
  explicit TimelineView(QWidget* parent = nullptr);

  void setModel(QAbstractItemModel* model) override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }
  bool hoverFiles(const QPoint& place) override;
  void leaveFiles() override;
  void takeFiles(const QPoint& place, const QStringList& paths) override;
  // The entry that dropped files would be kept with; -1: none.
  int dropRow() const { return m_dropRow; }

 Q_SIGNALS:
  void opened(int row);
  void removeWanted(int row);
  void fileOpened(int row, int file);
  void filesWanted(int row);  // to be opened
  void filesDropped(int row, const QStringList& paths);
  void pasteWanted(int row);
  void menuWanted(int row, const QPoint& globalPlace);
  // The current row, for the page to scroll to, in the view's coordinates.
  void rowReached(const QRect& place);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

 private:
  void fit();
  // The row and the file whose chip is there; the file is -1 beside them.
  std::pair<int, int> fileAt(const QPoint& place) const;
  void setDropRow(int row);

  int m_height = 0;
  int m_dropRow = -1;
};

}
