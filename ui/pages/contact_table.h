// The contacts of the list as a table: columns that are chosen, cells that are edited in place.
#pragma once

#include "app/commands.h"
#include "models/contact_table_model.h"
#include "widgets/cell_editor.h"
#include "widgets/editable_value.h"
#include "widgets/uniform_table.h"

class QMenu;

namespace kith::widgets {
class ColumnHeader;
}

namespace kith::delegates {
class CellDelegate;
}

namespace kith::pages {

class Desk;

// Lives on the window's thread; `list` says which contacts there are and outlives it. Enter opens a row; F2,
// a double click or typing edits a cell. Every change is a command on the field the column is named after.
class ContactTable : public widgets::UniformTable {
  Q_OBJECT
 public:
  ContactTable(Desk& desk, models::ContactListModel& list, QWidget* parent = nullptr);

  // The columns as they stand, "city=40.5": the key and the width in units. Without any, the usual ones.
  void setColumnLayout(const QStringList& layout);
  QStringList columnLayout() const;
  // As ListFilter has it; empty: none.
  void showSort(const QString& sort);

  void editCell();
  void copyCells();
  // From the current cell on, or one value into all that are selected. As one step.
  void pasteCells();
  // Takes the values of all that are selected away. As one step.
  void clearCells();
  // The menu of columns, for the one that was asked at (-1: none).
  void openColumnsMenu(const QPoint& globalPlace, int column = -1);
  void keyboardSearch(const QString&) override {}

 Q_SIGNALS:
  void opened(int row);
  void leftAtTop();
  void leftAtBottom();
  void sortWanted(const QString& sort);
  // What could not be pasted, and why.
  void refused(const QString& words);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  // Rows and columns that hold a selected cell, the columns as they are seen.
  struct Block {
    std::vector<int> rows;
    std::vector<int> columns;
  };
  struct Paste {
    std::vector<app::CellEdit> cells;
    int outside = 0;      // beyond the last row or column
    QStringList figures;  // columns that nobody writes into
  };

  void connectParts();
  Block block() const;
  bool mayTake(std::size_t rows);
  widgets::Remark remarkOnCell(const QModelIndex& cell, const QString& text) const;
  void commit(const QModelIndex& cell, const QString& text);
  void reopen(domain::Id contact, const QString& key, const QString& text, const QString& why);
  void goTo(const QModelIndex& cell);
  void step(widgets::CellLeave how);
  void stepAside(int by);
  void put(Paste& paste, int row, int visual, const QString& value) const;
  void run(Paste paste);
  void tellOutcome(const Paste& paste, const app::CellsReport& report);
  QStringList refusals(const Paste& paste, const app::CellsReport& report) const;
  void clickedHeader(int column);
  void addColumnMenus(QMenu& menu);
  void toggleColumn(const QString& key, bool on);
  int widthOf(const QString& key) const;

  Desk& m_desk;
  models::ContactListModel& m_list;
  models::ContactTableModel m_model;
  widgets::ColumnHeader* m_header;
  delegates::CellDelegate* m_cells;
  QString m_sort;
};

}
