// The list of contacts as a table: the same rows, each cut into the columns that were chosen.
#pragma once

#include "app/table_columns.h"
#include "base/clock.h"
#include "models/contact_list_model.h"

#include <QAbstractTableModel>
#include <QCache>

namespace kith::models {

// What a column is called, in the user's language.
QString tableColumnWords(const QString& key);

// Lives on the window's thread. Which contacts there are, and in what order, is the list's to say; it must
// outlive the table. Cells are fetched when they are painted, a screenful at a time, and 2,000 rows are kept.
class ContactTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  ContactTableModel(ContactListModel& list, app::Queries& queries, const Clock& clock,
                    QObject* parent = nullptr);

  // As tableColumns() has them; what is none is left out.
  void setColumns(const QStringList& keys);
  void addColumn(const QString& key);
  void removeColumn(const QString& key);
  const QStringList& columns() const { return m_columns; }
  QString keyOf(const QModelIndex& index) const { return m_columns.value(index.column()); }
  domain::Id idOf(const QModelIndex& index) const { return m_list.idAt(index.row()); }
  // Cells as they are stored, of these contacts in that order.
  static std::vector<QStringList> plainCells(app::Queries& queries, const Ids& ids,
                                             const QStringList& columns);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  void followList();
  void forgetRows(int first, int last);
  const app::TableRow& rowAt(int row) const;
  void fetchAround(int row) const;

  ContactListModel& m_list;
  app::Queries& m_queries;
  const Clock& m_clock;
  QStringList m_columns;
  mutable QCache<domain::Id, app::TableRow> m_rows;
};

}
