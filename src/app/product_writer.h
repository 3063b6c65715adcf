// Products of a list into the catalogue: each once, known by its number, else by its name.
#pragma once

#include "app/list_walk.h"
#include "exchange/product_rows.h"

#include <QSet>

namespace kith::app {

class ProductWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written.
  ProductWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                const ImportOptions& options, ListWalk& walk);

  // Errors: Cancelled, of the file, of the store.
  Result<ImportReport> run();

 private:
  Result<void> take(const exchange::CsvRecord& row);
  Result<std::optional<domain::Product>> find(const exchange::ProductSaid& said);
  Result<void> create(const exchange::ProductSaid& now, const QString& key, const QString& said);
  Result<void> update(const exchange::CsvRecord& row, const exchange::ProductSaid& now,
                      const domain::Product& ours, const QString& said);
  void record(const QString& key, const QString& said);

  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  const ImportOptions& m_options;
  ListWalk& m_walk;
  exchange::FieldCells m_cells;
  QSet<QString> m_rehearsed;  // keys that a rehearsal would have made
};

}
