// The search box: contacts by anything on their cards, ranked, each with the reason it was found.
#pragma once

#include "app/queries.h"
#include "search/contact_index.h"
#include "search/marks.h"
#include "search/search_plan.h"
#include "store/index_rows.h"

#include <atomic>
#include <list>

namespace kith::app {

struct SearchHit {
  domain::Id id = 0;
  QString name;
  QString field;                    // name, company, email, phone, web, place, tag, title, notes, history …
  QString text;                     // the value of that field
  std::vector<search::Mark> marks;  // in `text`
};

struct SearchAnswer {
  qint64 total = 0;             // of all that match
  std::vector<SearchHit> hits;  // best first
  bool cancelled = false;
};

struct FindOptions {
  int limit = 50;  // 0: all
  ContactSection section = ContactSection::Everyone;
  const std::atomic<bool>* cancelled = nullptr;
};

// Belongs to the thread of the queries, which must outlive it. Every answer is of the last committed state:
// what changed since the index was made is read again.
class ContactSearch {
 public:
  explicit ContactSearch(Queries& queries) : m_queries(queries) {}
  // Making the index ends with Cancelled once this is true; looked at while rows are read.
  void stopWith(const std::atomic<bool>* stopped) { m_stopped = stopped; }

  // Maps the kept index, or makes it and keeps it: some seconds for a million contacts. find() does it when
  // it was not done. Error: of the store.
  Result<void> makeReady();
  bool isReady() const { return m_index != nullptr; }

  // The best matches of the query text. While few cards match, notes and history count too.
  // Errors: Invalid for a query that cannot be read, of the store.
  Result<SearchAnswer> find(const QString& query, const FindOptions& options);
  // The two halves of find(): ids in order of rank, and the reasons of some of them.
  Result<search::FoundContacts> findIds(const domain::Query& query, const FindOptions& options);
  std::vector<SearchHit> explained(const domain::Query& query,
                                   const std::vector<search::FoundContact>& found);
  Result<domain::Query> readQuery(const QString& text) { return m_queries.readQuery(text); }

  // Contacts and bytes of the index; 0 before it is ready.
  std::size_t size() const { return m_index ? m_index->size() : 0; }
  std::size_t bytes() const { return m_index ? m_index->bytes() : 0; }

 private:
  Result<void> follow();
  // Contacts that changed since the newer part was made, sorted; false when they are worth a new base.
  Result<bool> take(const std::vector<domain::Id>& changed);
  Result<void> takeNewer();
  Result<void> takeNewest();
  void start(const search::IndexSegment& base, std::shared_ptr<const void> owner, store::IndexStamp stamp);
  Result<void> make();
  using SharedIds = std::shared_ptr<const std::vector<domain::Id>>;
  Result<SharedIds> askStore(const domain::Query& term);
  const search::SearchPlan& planned(const domain::Query& query);

  Queries& m_queries;
  const std::atomic<bool>* m_stopped = nullptr;
  std::unique_ptr<search::ContactIndex> m_index;
  qint64 m_seen = -1;         // data version that the index stands for
  store::IndexStamp m_stamp;  // the same as a step
  // Who changed since the base was made, and since the newer part was.
  std::vector<domain::Id> m_newer;
  std::vector<domain::Id> m_newest;
  // What the store answered at m_seen: another keystroke asks the same again.
  std::list<std::pair<domain::Query, SharedIds>> m_asked;
  std::uint64_t m_states = 0;  // that were asked for so far
  // The last query; its hits are explained by the same plan.
  std::optional<std::pair<domain::Query, search::SearchPlan>> m_planned;
};

}
