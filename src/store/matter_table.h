// Matters that stand open with contacts: found from what was said, owed and planned, and what was waved away.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"
#include "store/database.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace kith::store {

struct MatterRow {
  Id contact = 0;
  QString name;
  QString since;  // date or instant
  QString mark;   // changes when something new happens
  qint64 amount = 0;
  QString currency;
};

// Every answer leaves out contacts in Trash. None walks through all that was ever said: outcomes are few and
// have an index.
class MatterTable {
 public:
  explicit MatterTable(Database& db) : m_db(db) {}
  // Every outcome and tag that is in use, each once; more than `most` outcomes are no list: the first ones.
  Result<QStringList> outcomes(int most);
  Result<QStringList> tags();
  // Whose last word since `oldest` has one of these outcomes, without an open reminder.
  Result<std::vector<MatterRow>> promised(const QStringList& outcomes, QDate oldest);
  // Who has an entry with one of these outcomes since `oldest`, or one of these tags, and none of `solved`
  // after it.
  struct Complaints {
    QStringList outcomes;
    QStringList tags;
    QStringList solved;
  };
  Result<std::vector<MatterRow>> complaints(const Complaints& words, QDate oldest);
  // One row per contact and currency: what is open of sales whose day of payment is before `today`.
  Result<std::vector<MatterRow>> owed(QDate today);
  // Leads and prospects without an open reminder whose last word (else whose entry) is from `from` to `until`
  // and who do not rest.
  Result<std::vector<MatterRow>> withoutStep(QDate from, QDate until, QDate today);
  Result<std::vector<domain::Dismissal>> dismissals();
  // In place of what was waved away there for that reason. NotFound for no contact.
  Result<Id> dismiss(const domain::Dismissal& dismissal);

 private:
  Result<std::vector<MatterRow>> rows(const char* sql, const Args& args);

  Database& m_db;
};

}
