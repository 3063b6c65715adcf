// Staying in touch: the rhythms of tags and ranks, and whom they and their own concern.
#pragma once

#include "base/result.h"
#include "domain/touch.h"
#include "store/database.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kith::store {

// A live contact with a wanted rhythm.
struct TouchRow {
  Id id = 0;
  QString name;
  int days = 0;
  QString lastContact;  // date or instant; of one without any: when it was added
  bool spoken = true;   // whether there was any
};

struct PausedRow {
  domain::TouchPause pause;
  QString name;
};

// One day on which a contact bought something.
struct BuyingDay {
  Id contact = 0;
  QString name;
  QString day;
};

class TouchTable {
 public:
  explicit TouchTable(Database& db) : m_db(db) {}
  Result<std::vector<domain::TouchRule>> rules();  // ranks, then tags by name
  // Sets the rhythm of a tag or a rank; 0 days removes it, NotFound where there is none.
  Result<Id> set(const domain::TouchRule& rule);
  // Of live contacts, those that go on soonest first; a day that has come is one that is over.
  Result<std::vector<PausedRow>> pauses();
  // Sets why it rests in place of what was said before; without a reason it goes on. NotFound for no contact.
  Result<void> pause(const domain::TouchPause& pause);
  // Those that are due up to `until`. Who rests on `today` is left out, and by a rule comes only who has a
  // stage, was spoken to or bought something. `way`: only what went `out` or
  // came `in` counts, and what has no direction; empty: either.
  Result<std::vector<TouchRow>> due(QDate today, QDate until, const QString& way);
  // Contacts with `least` orders or more whose last one is of `oldest` or later, by contact and day. Who
  // rests, and who is dormant or lost, is left out.
  Result<std::vector<BuyingDay>> buyers(int least, QDate oldest, QDate today);

 private:
  Database& m_db;
};

}
