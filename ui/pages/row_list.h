// A list of painted rows with the keys that every list of the window has.
#pragma once

#include "widgets/uniform_list.h"

namespace kith::pages {

// Makes this the only thing selected, whatever keys are held: Qt's setCurrentIndex adds to the selection
// while Ctrl of the shortcut that brought one here is still down.
void chooseIndex(QAbstractItemView& view, const QModelIndex& at);

// Selects a row of any view, in the column that is current, and shows it in the middle where it is not in
// view.
void goToRow(QAbstractItemView& view, int row);

// Frameless, uniform, scrolling by pixels. J and K move like the arrows; Enter opens; Up on the first row
// leaves to what stands above, Down on the last to what stands below.
class RowList : public widgets::UniformList {
  Q_OBJECT
 public:
  RowList(const QString& name, const QString& spokenName, QWidget* parent = nullptr);

  // Shows the page behind it instead of the list's own colour.
  void standOnPage() { viewport()->setAutoFillBackground(false); }
  int currentRow() const { return currentIndex().row(); }
  // Shows the row in the middle where it is not in view.
  void selectRow(int row);
  // The first row that can be selected: headings cannot.
  int firstRow() const;

 Q_SIGNALS:
  void opened(int row);
  void leftAtTop();
  void leftAtBottom();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
};

}
