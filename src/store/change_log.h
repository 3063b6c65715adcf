// The change log: TEMP triggers that record every touched row, and the walks back over what they recorded.
// REQUIRES: the writer's connection. A "walk" runs inside a transaction with a step begun.
#pragma once

#include "domain/change_set.h"
#include "store/database.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <vector>

namespace kith::store {

// A row of `step`.
struct StepRow {
  Id id = 0;
  QString key;
  QString arguments;  // JSON object
  QString at;
};

// What stays when an older step is taken back, and why.
struct KeptRow {
  QString table;
  Id id = 0;
  QString reason;
};

class ChangeLog {
 public:
  explicit ChangeLog(Database& db);

  // Makes the triggers of every recorded table and of full text, if they are not there yet. Outside of any
  // transaction: one that is rolled back would take them along.
  void install();
  // Bulk work leaves the insert triggers out and logs ranges instead; contacts above `lastContact` are its
  // own.
  void pauseInserts(Id lastContact);
  void resumeInserts();

  // Writes the row of a new step and makes it the one that triggers record to. `kind`: do, undo, redo.
  Id begin(const StepRow& step, const char* kind, std::optional<Id> target);
  void logRange(const char* table, Id first, Id last);
  bool isEmpty(Id step);

  // The newest step that Ctrl+Z takes back, and the newest that redo brings again.
  std::optional<StepRow> nextUndo();
  std::optional<StepRow> nextRedo();

  // Takes every change of `step` back, newest first. Throws Refusal(Conflict) where a field is no longer what
  // the step left.
  void takeBackStrictly(Id step);
  // The same field by field for an older step: what was changed since stays and is returned. Ranges are not
  // walked.
  std::vector<KeptRow> takeBackLeniently(Id step);
  // Puts the values of one change row back (strict).
  void revert(Id change);

  // What a step touched, with the contacts that hang on it. Over `limit` rows, or with a range of more than a
  // few, it only says "everything".
  domain::ChangeSet changesOf(Id step, qint64 limit = 5000);

  // The recorded columns of a table with their defaults.
  struct LoggedColumn {
    std::string name;
    std::string otherwise;  // SQL literal of the default
  };
  const std::vector<LoggedColumn>& columns(const std::string& table);
  // A row as the log writes it: the columns that differ from their default; empty when there is no such row.
  QJsonObject rowAsLogged(const std::string& table, Id id);

 private:
  struct Entry;
  static std::map<std::string, std::pair<Id, Id>> rangesIn(const std::vector<Entry>& entries);
  std::vector<Entry> entriesOf(Id step);
  // How an entry ended that may not be taken back; empty when it was.
  QString takeBackEntry(const Entry& entry);
  QString takeBackUpdate(const Entry& entry, bool fieldByField);
  void insertAgain(const Entry& entry);
  void writeFields(const std::string& table, Id id, const QJsonObject& fields);
  QJsonObject fieldsNow(const std::string& table, Id id, const QJsonObject& named);
  void makeRowTriggers(const std::string& table, const char* owner, bool insertOnly);

  Database& m_db;
  bool m_installed = false;
  std::map<std::string, std::vector<LoggedColumn>> m_columns;
};

}
