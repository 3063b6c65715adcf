// The gateways of what happens with contacts: interactions, products, purchases and reminders.
#pragma once

#include "base/result.h"
#include "domain/interaction.h"
#include "domain/purchase.h"
#include "domain/reminder.h"
#include "store/database.h"

#include <QHash>

namespace kith::store {

class InteractionTable {
 public:
  explicit InteractionTable(Database& db) : m_db(db) {}
  Result<domain::Interaction> get(Id id);
  Result<Id> add(domain::Interaction interaction, const QString& now);
  Result<void> save(const domain::Interaction& interaction);
  Result<void> setDeleted(Id id, const QString& at);
  // Newest first, at most `limit`; those in Trash are left out.
  Result<std::vector<domain::Interaction>> ofContact(Id contact, int limit);
  // How many fell into each month, keyed "2026-03", from that month on.
  Result<std::vector<std::pair<QString, int>>> perMonth(Id contact, const QString& fromMonth);
  // Every uid with its row, those in Trash too.
  Result<QHash<QString, Id>> uids();

  Id insert(domain::Interaction& interaction, const QString& now);

 private:
  Database& m_db;
};

class ProductTable {
 public:
  explicit ProductTable(Database& db) : m_db(db) {}
  Result<domain::Product> get(Id id);
  Result<std::vector<domain::Product>> all();
  // By sku, else by name (case does not count).
  Result<std::optional<domain::Product>> find(const QString& skuOrName);
  Result<Id> add(domain::Product product, const QString& now);
  Result<void> save(const domain::Product& product);
  Result<void> setDeleted(Id id, const QString& at);

 private:
  Database& m_db;
};

class PurchaseTable {
 public:
  explicit PurchaseTable(Database& db) : m_db(db) {}
  Result<domain::Purchase> get(Id id);
  Result<std::vector<domain::Purchase>> getMany(const std::vector<Id>& ids);  // same order
  Result<Id> add(domain::Purchase purchase, const QString& now);
  Result<void> save(const domain::Purchase& purchase);
  Result<void> setDeleted(Id id, const QString& at);
  Result<Id> addPayment(Id purchase, const domain::Payment& payment);
  Result<std::vector<Id>> idsOf(Id contact);  // newest first
  // Newest first; dates are inclusive, empty: open. Those in Trash are left out.
  Result<std::vector<Id>> ids(const QString& from, const QString& to, bool unassignedOnly);

  Id insert(domain::Purchase& purchase, const QString& now);
  std::vector<domain::Purchase> load(const std::vector<Id>& ids);

 private:
  Database& m_db;
};

class ReminderTable {
 public:
  explicit ReminderTable(Database& db) : m_db(db) {}
  Result<domain::Reminder> get(Id id);
  Result<Id> add(domain::Reminder reminder, const QString& now);
  Result<void> save(const domain::Reminder& reminder);
  Result<void> setDeleted(Id id, const QString& at);
  Result<std::vector<domain::Reminder>> ofContact(Id contact, bool openOnly);
  // Open ones whose due or snoozed time is up to `until` (a local date or time), soonest first.
  Result<std::vector<domain::Reminder>> openUntil(const QString& until);
  // Open ones that wait without a day.
  Result<std::vector<domain::Reminder>> someday();
  // How many open ones are due after `last`, those without a day not counted.
  Result<qint64> openAfter(const QString& last);
  // Every uid with its row, those in Trash too.
  Result<QHash<QString, Id>> uids();

  Id insert(domain::Reminder& reminder, const QString& now);

 private:
  Database& m_db;
};

}
