// Work of several commits whose journal goes into the file once, after all of them.
#pragma once

#include "store/database.h"

namespace kith::store {

// While one lives, no commit copies the journal into the file, however long it is: each is in the book, for
// good, all the same. Afterwards whoever made it calls Store::emptyJournal, else the next commit does it.
class HeldJournal {
 public:
  explicit HeldJournal(Database& db);
  ~HeldJournal();
  HeldJournal(const HeldJournal&) = delete;
  HeldJournal& operator=(const HeldJournal&) = delete;

 private:
  Database& m_db;
  qint64 m_most;  // pages, before
};

}
