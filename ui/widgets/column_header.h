// The names above the columns of a table: flat, muted, and a mark beside the one that the rows are sorted by.
#pragma once

#include <QHeaderView>

namespace kith::widgets {

// Lives on the window's thread. A column is clicked only where its heading is Sortable (models/roles.h). It
// keeps a selection of its own: asked for each column whether all of it is selected, one of a million rows
// takes long.
class ColumnHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit ColumnHeader(QWidget* parent = nullptr);

  void setSelectionModel(QItemSelectionModel* selection) override;
  QSize sizeHint() const override;

 Q_SIGNALS:
  // A column that can be sorted was clicked.
  void sortClicked(int column);

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int column) const override;
  bool viewportEvent(QEvent* event) override;

 private:
  bool isSortable(int column) const;
  QRect paintMark(QPainter& painter, const QRect& room, int column) const;

  int m_hovered = -1;
};

}
