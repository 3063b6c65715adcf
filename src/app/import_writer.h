// What becomes of each draft: made, followed, left or skipped; counted, and written where there is a writer.
#pragma once

#include "app/import.h"
#include "app/import_matcher.h"
#include "app/import_reading.h"
#include "app/refused_rows.h"
#include "exchange/follow.h"

namespace kith::app {

// "follow", "fill" … as ImportOptions has it; what is none of the four follows.
exchange::OnMatch updateModeOf(const QString& text);

class ImportWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written.
  // Rows that are left out go to `refused`, unless it is null.
  ImportWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
               const ImportOptions& options, RefusedRows* refused = nullptr);

  // Goes through all drafts. Errors: Cancelled, of the file, of the store.
  Result<ImportReport> run(DraftStream& drafts);

 private:
  Result<void> take(exchange::Draft& draft);
  Result<void> create(exchange::Draft& draft);
  Result<domain::Contact> stands(domain::Id contact);
  Result<void> update(const exchange::Draft& draft, const Match& match);
  Result<void> followPhoto(const exchange::Draft& draft, const QString& last, exchange::Followed& followed);
  Result<void> addPhoto(const exchange::Draft& draft, domain::Contact& contact);
  Result<void> refuse(const exchange::Draft& draft, const QString& why);
  void save(const domain::Contact& ours, domain::Contact now, bool joins);
  void saveHeld();
  void skip(const exchange::Draft& draft, const QString& why);
  void note(ImportProblem problem);
  // `nth`: as ImportRecord has it.
  void record(const exchange::Draft& draft, domain::Id contact, domain::Id nth);

  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  const ImportOptions& m_options;
  RefusedRows* m_refused;
  exchange::UpdateRules m_rules;
  ImportMatcher m_matcher;
  ImportReport m_report;
  domain::Id m_import = 0;
  std::unordered_map<domain::Id, domain::Contact> m_held;  // changed by rows, not saved yet
  ImportRehearsal m_rehearsal;                             // stays empty where rows are written
};

}
