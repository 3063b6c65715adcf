// The rows of a file on their way in: the first of them, and in the end those that want a look.
#pragma once

#include "app/import.h"

#include <QJsonObject>
#include <QWidget>

class QStandardItemModel;
class QTableView;

namespace kith::widgets {
class TypeLabel;
}

namespace kith::pages {

class ImportRows : public QWidget {
  Q_OBJECT
 public:
  explicit ImportRows(QWidget* parent = nullptr);

  void clear();
  bool isEmpty() const;
  // The "table" of a preview under its "columns".
  void showPreview(const QJsonObject& preview);
  // Every problem of an import by its line.
  void showProblems(const app::ImportReport& report);

 private:
  QTableView* makeTable();

  QStandardItemModel* m_rows;
  widgets::TypeLabel* m_title;
  QTableView* m_table;
};

}
