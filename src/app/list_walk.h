// The rows of a list of sales, talks or products on their way in, one by one, each accounted for.
#pragma once

#include "app/import.h"
#include "app/import_reading.h"
#include "app/refused_rows.h"
#include "exchange/csv_reader.h"
#include "store/store.h"

#include <QHash>

#include <functional>

namespace kith::app {

// What is refused or skipped is counted here, what becomes of the other rows by whoever takes them.
class ListWalk {
 public:
  // `bulk` null: a rehearsal; `refused` null: nothing is kept.
  ListWalk(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading, RefusedRows* refused,
           JobControl& control);

  using Take = std::function<Result<void>(const exchange::CsvRecord& row)>;
  // All rows but blank ones, totals and repeated headings. Errors: Cancelled, of the file, of the store, of
  // `take`.
  Result<void> each(const Take& take);
  // Begins and ends the import that `report.import` names.
  Result<void> begin();
  Result<ImportReport> end();

  ImportReport& report() { return m_report; }
  void note(const exchange::Problem& problem);
  // A row that says something and cannot be taken in.
  Result<void> fail(const exchange::CsvRecord& row, const QString& why);
  void skip(qint64 line, const QString& value, const QString& why);
  // The nth row so far that says this, from 1: in lists without numbers the nth equal row is the nth one.
  int nth(const QString& key) { return ++m_nth[key]; }

 private:
  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  RefusedRows* m_refused;
  JobControl& m_control;
  ImportReport m_report;
  QHash<QString, int> m_nth;
};

}
