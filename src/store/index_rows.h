// What the contact index is made of, read table by table, and which contacts it must read again.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <atomic>
#include <functional>
#include <string_view>
#include <vector>

namespace kith::store {

enum class IndexText { Name, Company, Mail, Phone, Web, Title, Place, Tag, Other };

// Views into the row that is being read; gone when the function it is given to returns.
struct IndexName {
  Id id = 0;
  std::string_view given, middle, family, nickname, phoneticGiven, phoneticFamily, formatted, company;
};

struct IndexedRow {
  Id id = 0;
  bool company = false;
  QString lastContact;   // instant; empty: never
  bool planned = false;  // something is open
};

struct IndexTakers {
  std::function<void(const IndexName&)> name;
  std::function<void(Id contact, IndexText kind, std::string_view text)> text;
  const std::atomic<bool>* cancelled = nullptr;  // may be null
};

// The state of the book that an index was made of.
struct IndexStamp {
  Id step = 0;
  QString at;  // of that step
  QString
      mark;  // of the book and of what the step did: steps of other books have the same number and instant
  bool operator==(const IndexStamp&) const = default;
};

class IndexRows {
 public:
  explicit IndexRows(Database& db) : m_db(db) {}

  // Live contacts in no order; only these where any are named.
  Result<std::vector<IndexedRow>> contacts(const std::vector<Id>* only = nullptr);
  // Their texts, table by table: also of contacts in the Trash. Phones come as digits, with the country code
  // where it is known. Error: Cancelled, of the store.
  Result<void> texts(const IndexTakers& takers, const std::vector<Id>* only = nullptr);

  Result<IndexStamp> stamp();
  // Contacts that changed since, also through their company; sorted. Nothing when that are too many to list,
  // or the step is not of this book.
  Result<std::optional<std::vector<Id>>> changedSince(const IndexStamp& stamp, std::size_t most);

 private:
  Database& m_db;
};

}
