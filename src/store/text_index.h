// Full text of what was said, kept in batches. An FTS5 segment for every single interaction costs its commit
// as much as all the rest of it; so interactions wait for some hundreds of others (or for the close of the
// file), and those that wait are found through a small index in the memory of each connection that asks.
//
// What is in the index: exactly the interactions up to the newest one in it. Ids are never given twice, so
// what comes later is always behind; a row that comes back by undo enters at once when its place is within.
#pragma once

#include "store/database.h"

#include <string>

namespace kith::store {

class TextIndex {
 public:
  explicit TextIndex(Database& db) : m_db(db) {}

  // The triggers of the writer's connection that keep the index right.
  static std::string insertTriggers();
  static std::string updateTriggers();
  // The rows of interactions in which a word of FTS5's language stands, as a SELECT of their ids; `mark`
  // stands in it twice: ":word", or "?" to be bound two times. REQUIRES: prepareReading() before it is run.
  static std::string hits(const std::string& mark);

  // Takes in what waits, when that is at least so many. REQUIRES: a writer, within a transaction.
  void catchUp(qint64 atLeast = 1);
  // Makes those that wait findable on this connection.
  void prepareReading();

 private:
  qint64 state();

  Database& m_db;
  qint64 m_state = -1;  // of the file and of this connection, when the tail was filled
};

}
