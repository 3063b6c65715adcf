// Calls, mails, meetings and notes of a list into the book: each once, with the contact it was with.
#pragma once

#include "app/list_walk.h"
#include "app/person_finder.h"
#include "exchange/talks.h"

namespace kith::app {

class TalkWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written.
  TalkWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading, ListWalk& walk);

  // Errors: Cancelled, of the file, of the store.
  Result<ImportReport> run();

 private:
  Result<void> take(const exchange::CsvRecord& row);
  Result<std::optional<domain::Id>> personOf(exchange::TalkDraft& draft);
  Result<bool> isHere(domain::Id contact, const domain::Interaction& talk);

  store::Store& m_store;
  PersonFinder m_people;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  ListWalk& m_walk;
  exchange::FieldCells m_cells;
  QHash<QString, domain::Id> m_uids;  // of every talk that was here before
};

}
