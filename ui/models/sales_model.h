// Every sale under its day, newest first: all ids in order, rows fetched when they are painted.
#pragma once

#include "app/queries.h"
#include "domain/change_set.h"
#include "models/sales_order.h"

#include <QAbstractListModel>
#include <QCache>

namespace kith::models {

class Reader;

// Lives on the window's thread; `queries` and `reader` must outlive it.
class SalesModel : public QAbstractListModel {
  Q_OBJECT
 public:
  SalesModel(app::Queries& queries, Reader& reader, const Clock& clock, QObject* parent = nullptr);

  // Reads the order anew, in the background.
  void reload();
  void apply(const domain::ChangeSet& changes);

  // What was sold on that day, and in its month.
  Sums totalOfDay(const QDate& day) const;
  Sums totalOfMonth(const QDate& day) const;
  // The sale of a row; an empty one for a heading and when it is gone.
  const app::SaleRow& saleAt(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void settled();

 private:
  static QString paidWords(const app::SaleRow& sale);
  void setOrder(SalesOrder order);
  void setRows(Ids rows);
  QVariant headingData(const DayHeading& heading, int role) const;
  void fetchAround(int row) const;

  app::Queries& m_queries;
  Reader& m_reader;
  const Clock& m_clock;
  Ids m_ids;  // with headings between them
  QHash<domain::Id, DayHeading> m_headings;
  mutable QCache<domain::Id, app::SaleRow> m_rows;
};

// "129.50 €" in the user's manner.
QString moneyText(qint64 minor, const QString& currency);
// "129.50 EUR + 15.00 USD".
QString moneyText(const Sums& sums);

}
