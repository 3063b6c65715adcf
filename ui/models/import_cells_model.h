// The cells of a list on its way in that want a look: what stands there, what is wrong, what is said instead.
#pragma once

#include "app/import.h"
#include "models/value_list_model.h"

namespace kith::models {

struct ImportCell {
  qint64 line = 0;
  int at = -1;  // column of the file, from 0; below: about the whole row, nothing to correct
  quint64 row = 0;
  QString column;
  QString text;     // as it is read now
  QString problem;  // empty: none any more
  QString was;      // as it stands in the file, where it was corrected
  bool isFixed = false;
};

// Four columns: line, column, what stands there, what is wrong. Answers CellRole (models/roles.h).
class ImportCellsModel : public ValueListModel<ImportCell> {
  Q_OBJECT
 public:
  using ValueListModel::ValueListModel;
  enum Column { Line, Heading, Text, Problem, Columns };

  // What a rehearsal found; cells that were corrected stay, so that they can be corrected again.
  void setReport(const app::ImportReport& report);
  // Another file.
  void clear();
  // The cell reads so from now on; as it stands in the file again where that is said. Gives whether that is
  // new.
  bool correct(int row, const QString& text);
  const ImportCell* cellAt(int row) const { return has(row) ? &at(row) : nullptr; }
  // All that was corrected, also what rests because its row is read otherwise now.
  std::vector<domain::CellFix> fixes() const;
  // How many still have something wrong with them.
  int open() const;

  int columnCount(const QModelIndex& parent = {}) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void show(std::vector<ImportCell> rows);

  std::vector<ImportCell> m_fixed;  // every cell that was corrected
};

}
