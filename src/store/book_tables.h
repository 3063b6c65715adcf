// The gateways of the book's own bookkeeping: settings, drafts, saved searches, tags, imports and blobs.
#pragma once

#include "base/result.h"
#include "domain/playbook.h"
#include "store/database.h"
#include "store/import_table.h"

#include <functional>
#include <vector>

namespace kith::store {

// A name with an id and how many hang on it.
struct NamedRow {
  Id id = 0;
  QString name;
  qint64 count = 0;
  QString text;  // of a saved search: its query
};

class SettingTable {
 public:
  explicit SettingTable(Database& db) : m_db(db) {}
  Result<QString> get(const QString& key);  // empty when not set
  Result<void> set(const QString& key, const QString& value);
  Result<QString> draft(const QString& key);
  Result<void> saveDraft(const QString& key, const QString& text,
                         const QString& now);  // empty text: forgets it

 private:
  Database& m_db;
};

class SearchTable {
 public:
  explicit SearchTable(Database& db) : m_db(db) {}
  Result<std::vector<NamedRow>> all();
  Result<Id> add(const QString& name, const QString& query);
  Result<void> rename(Id id, const QString& name);
  // In this order from now on; those that are not named stay behind them.
  Result<void> order(const std::vector<Id>& ids);
  Result<void> remove(Id id);

 private:
  Database& m_db;
};

class PlaybookTable {
 public:
  explicit PlaybookTable(Database& db) : m_db(db) {}
  Result<std::vector<domain::Playbook>> all();  // by name
  // One without an id is added; a name goes once: Conflict. NotFound for an id that is gone.
  Result<Id> save(const domain::Playbook& playbook);
  Result<void> remove(Id id);

 private:
  Database& m_db;
};

class TagTable {
 public:
  explicit TagTable(Database& db) : m_db(db) {}
  // Tags in use, by name, with how many live contacts carry them.
  Result<std::vector<NamedRow>> all();
  Result<std::vector<QString>> fieldNames();  // of own fields of contacts

 private:
  Database& m_db;
};

// A turn of a reminder that was announced.
struct DeliveryRow {
  Id reminder = 0;
  QString due;  // the local date or time it was due
};

// One look at the reminders.
struct LookRow {
  QString wall;  // what the clock on the wall showed
  QString away;  // the days before it that nobody looked at, see reminders::Away; empty: none
};

class DeliveryTable {
 public:
  explicit DeliveryTable(Database& db) : m_db(db) {}
  Result<bool> has(const DeliveryRow& row);
  // What the wall clock showed when reminders were last looked at; empty: never.
  Result<QString> looked();
  // Keeps the turns and the look as one, before anybody is told of them. Never within a step.
  Result<void> record(const std::vector<DeliveryRow>& rows, const QString& now, const LookRow& look);
  // The last days that nobody looked at; empty: none.
  Result<QString> away();

 private:
  Database& m_db;
};

class BlobTable {
 public:
  explicit BlobTable(Database& db) : m_db(db) {}
  Result<QByteArray> get(Id id);
  // Finds or stores the bytes; equal bytes are kept once.
  Result<Id> put(const QByteArray& bytes, const QString& mediaType);
  // The bytes of that hash, if they are here.
  Result<std::optional<Id>> find(const QString& hash);
  static QString hashOf(const QByteArray& bytes);
  // Lets go of bytes that no row names and no step of the log can bring back. Gives how many files went.
  Result<qint64> collect();

 private:
  Database& m_db;
};

}
