// The gateway of imports: what came in when, and what its sources said.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace kith::store {

struct ImportRow {
  Id id = 0;
  Id step = 0;
  QString file;
  QString at;
  qint64 created = 0;
  qint64 updated = 0;
  bool undone = false;
};

// What a source said of one record the last time.
struct ImportRecord {
  // Of contacts: a record that stands beside those that its source said of the contact before.
  static constexpr Id kBeside = 2;

  QString source;
  QString key;
  // Of sales: the nth row that says the same. Of contacts: 1, kBeside, or below 0 the record whose place it
  // takes.
  Id nth = 1;
  std::optional<Id> contact;
  std::optional<Id> purchase;
  Id import = 0;
  QString said;
  bool inTrash = false;  // its contact is
  Id id = 0;
  Id madeFor = 0;       // its contact, before that was merged into another one
  bool others = false;  // there are more records of that contact from the same source
};

// What a source says of a contact today: one of its rows.
struct StandingRecord {
  Id id = 0;
  QString said;
};

class ImportTable {
 public:
  explicit ImportTable(Database& db) : m_db(db) {}
  Result<Id> add(const ImportRow& row);  // made by the step that is being written
  Result<void> setCounts(Id id, qint64 created, qint64 updated);
  Result<std::vector<ImportRow>> all();  // newest first
  Result<ImportRow> get(Id id);
  void addRecord(const ImportRecord& record);  // throws; for bulk work
  // The newest record of that key whose contact or purchase still is there; its `said` is empty where the
  // import that wrote it was taken back. `nth` 0: whichever.
  // `among`: of these contacts alone; empty: of any.
  Result<std::optional<ImportRecord>> find(const QString& source, const QString& key, Id nth,
                                           const std::vector<Id>& among = {});
  // Whether the source has records whose keys begin so.
  Result<bool> hasKeys(const QString& source, const QString& beginning);
  // What the source says of that contact under whatever key, row by row, the newest first: by imports in
  // force but `except`, without what later ones took the place of.
  Result<std::vector<StandingRecord>> standing(const QString& source, Id contact, Id except);
  // The same of a record that is neither a contact nor a purchase, by its key.
  Result<QString> lastSaid(const QString& source, const QString& key);
  // Every record key of a source, in no order.
  Result<void> eachKey(const QString& source, const std::function<void(const QString&)>& take);
  Result<bool> isForgotten(const QString& hash);

 private:
  Database& m_db;
};

}
