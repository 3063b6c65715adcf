// Sales of a list into the book: each once, with the buyer it belongs to, followed when its source changes
// it.
#pragma once

#include "app/list_walk.h"
#include "app/person_finder.h"
#include "exchange/orders.h"

#include <QHash>
#include <QSet>

#include <set>

namespace kith::app {

class OrderWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written.
  OrderWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading, ListWalk& walk);

  // Errors: Cancelled, of the file, of the store.
  Result<ImportReport> run();

 private:
  // What a cell was corrected to is a change made here: `said` is what the source says.
  struct Sale {
    exchange::OrderDraft order;
    QString said;
  };

  exchange::OrderBuilder builder() const;
  Result<void> takeRow(exchange::OrderBuilder& read, exchange::OrderBuilder& written,
                       const exchange::CsvRecord& row);
  Result<void> take(Sale sale);
  Result<void> update(const Sale& sale, store::Id nth, const store::ImportRecord& record);
  Result<bool> isOwn(const exchange::OrderDraft& order) const;
  // The contact the sale belongs to; one that can be reached is made. Nothing for a mere name that nobody or
  // several have.
  Result<std::optional<domain::Id>> buyerOf(exchange::OrderDraft& order);
  void record(const Sale& sale, store::Id nth, domain::Id purchase);
  Result<void> readCatalogue();
  // A line whose number, else whose name, is that of a product is a sale of it.
  void linkLines(domain::Purchase& purchase);
  Result<void> settleFollowUps();

  store::Store& m_store;
  PersonFinder m_people;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  ListWalk& m_walk;
  QHash<QString, domain::Id> m_bySku;
  QHash<QString, domain::Id> m_byName;                    // folded
  QSet<domain::Id> m_followed;                            // products that bring something later
  std::set<std::pair<domain::Id, domain::Id>> m_settled;  // contacts and products to be settled at the end
};

}
