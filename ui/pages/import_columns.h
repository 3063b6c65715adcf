// The columns of a list that is about to come in: what each was taken for, and one click to say otherwise.
#pragma once

#include "models/import_columns_model.h"

#include <QWidget>

namespace kith::delegates {
class ImportColumnDelegate;
}

namespace kith::pages {

class ChoicePopup;
class RowList;

class ImportColumns : public QWidget {
  Q_OBJECT
 public:
  explicit ImportColumns(QWidget* parent = nullptr);

  // As previewFile gives them under "columns". Rows that stay keep the selection.
  void setColumns(const QJsonArray& columns, domain::ListKind kind = domain::ListKind::Contacts);
  bool isEmpty() const { return m_model.rowCount() == 0; }

 Q_SIGNALS:
  // What the user says of the columns from now on, all of it.
  void told(const std::vector<kith::domain::ColumnChoice>& choices);
  // How a field of those who are here already goes on; without a rule: as the rest.
  void ruled(const kith::domain::FieldRule& rule);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void choose(int row);
  void take(int row, const QString& key);
  void fit();

  models::ImportColumnsModel m_model;
  RowList* m_list;
  delegates::ImportColumnDelegate* m_delegate;
  ChoicePopup* m_popup;
};

}
