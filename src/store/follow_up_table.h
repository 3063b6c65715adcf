// What sales bring later: the reminders of their products, and the occasions they were for.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"
#include "store/database.h"

#include <QDate>

#include <vector>

namespace kith::store {

// A live sale that has this product: bought and returned in it, in millionths.
struct ProductSale {
  Id purchase = 0;
  QString date;
  QString createdAt;
  qint64 bought = 0;
  qint64 returned = 0;
};

// A sale for an occasion, on the day that was for.
struct OccasionRow {
  Id purchase = 0;
  Id contact = 0;
  QString name;
  QString occasion;
  QString day;
};

struct MissedRow {
  domain::Reminder reminder;
  QString name;  // of the contact
};

class FollowUpTable {
 public:
  explicit FollowUpTable(Database& db) : m_db(db) {}
  // Whether any product has a service or a warranty.
  Result<bool> any();
  // Newest first; cancelled ones are left out.
  Result<std::vector<ProductSale>> sales(Id contact, Id product);
  // Reminders that a sale of that product brought, of any state, those in Trash too; by id.
  Result<std::vector<domain::Reminder>> of(Id contact, Id product, const QString& cause);
  Result<std::vector<domain::Reminder>> ofPurchase(Id purchase);
  // Live contacts with a live sale of that product, or a reminder that one brought.
  Result<std::vector<Id>> concerned(Id product);
  // Services that were overdue when their sale came, of live contacts; soonest first.
  Result<std::vector<MissedRow>> missed();
  Result<qint64> missedCount();
  // Live sales of live contacts for an occasion of these days, unless a later one for the same was made.
  Result<std::vector<OccasionRow>> occasions(QDate from, QDate to);

 private:
  Database& m_db;
};

}
