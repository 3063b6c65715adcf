// Orders of a file into the book: each once, with the buyer it belongs to, followed when its source changes
// it.
#pragma once

#include "app/import.h"
#include "app/import_reading.h"
#include "exchange/orders.h"
#include "store/store.h"

namespace kith::app {

class OrderWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written.
  OrderWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
              JobControl& control);

  // Errors: Cancelled, of the file, of the store.
  Result<ImportReport> run();

 private:
  Result<void> take(exchange::OrderDraft& order);
  Result<void> update(const exchange::OrderDraft& order, const store::ImportRecord& record);
  // The contact the order belongs to: by mail or phone with a name that does not contradict, else by exactly
  // its name; one that can be reached is made. Nothing for a mere name that nobody or several have.
  Result<std::optional<domain::Id>> buyerOf(exchange::OrderDraft& order);
  void record(const exchange::OrderDraft& order, domain::Id purchase);
  void note(ImportProblem problem);

  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  JobControl& m_control;
  ImportReport m_report;
};

}
