#include "store/held_journal.h"

namespace kith::store {

HeldJournal::HeldJournal(Database& db) : m_db(db), m_most(db.number("PRAGMA wal_autocheckpoint")) {
  m_db.exec("PRAGMA wal_autocheckpoint = 0");
}

HeldJournal::~HeldJournal() {
  try {
    m_db.exec("PRAGMA wal_autocheckpoint = " + std::to_string(m_most));
  } catch (...) {
    return;  // the pragma reads and writes nothing
  }
}

}
