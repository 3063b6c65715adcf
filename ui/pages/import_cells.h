// The cells of a list that want a look before it comes in, each corrected where it stands.
#pragma once

#include "models/import_cells_model.h"
#include "widgets/cell_editor.h"

#include <QWidget>

class QPushButton;

namespace kith::delegates {
class CellDelegate;
}
namespace kith::widgets {
class TypeLabel;
class UniformTable;
}

namespace kith::pages {

// Lives on the window's thread; hidden while there is nothing to look at. Enter, F2 and typing correct the
// cell of the row, Delete empties it; Enter in the editor goes on to the next.
class ImportCells : public QWidget {
  Q_OBJECT
 public:
  explicit ImportCells(QWidget* parent = nullptr);

  void setReport(const app::ImportReport& report);
  // Another file.
  void reset();
  std::vector<domain::CellFix> fixes() const { return m_model.fixes(); }

 Q_SIGNALS:
  // fixes() says something else now.
  void corrected();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void correct(int row, const QString& text);
  bool takeKey(int key);
  void edit(const QString& typed = {});
  void step(widgets::CellLeave how);
  void goTo(int row);
  void refresh();
  void fit();

  models::ImportCellsModel m_model;
  delegates::CellDelegate* m_cells;
  widgets::UniformTable* m_table;
  widgets::TypeLabel* m_title;
  widgets::TypeLabel* m_hint;
  QPushButton* m_back;  // as it stands in the file
};

}
