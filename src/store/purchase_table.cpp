#include "store/history_columns.h"
#include "store/history_tables.h"
#include "store/plain_rows.h"

#include <QHash>

#include <algorithm>

namespace kith::store {

using domain::Payment;
using domain::Purchase;
using domain::PurchaseLine;

namespace {

constexpr const char* kTable = "purchase";

// Rows of a purchase: their table, its columns and where they go.
template <class Row, class Columns>
struct OwnedRows {
  const char* table;
  const Columns& columns;
  std::vector<Row> Purchase::*member;
};
// Clang derives it by itself from version 17 on.
template <class Row, class Columns>
OwnedRows(const char*, const Columns&, std::vector<Row> Purchase::*) -> OwnedRows<Row, Columns>;

template <class Row, class Columns>
void loadOwned(Database& db, const OwnedRows<Row, Columns>& rows, const QString& ids,
               QHash<Id, Purchase>& into) {
  Cursor cursor = db.query("SELECT purchase_id, id, " + columnNames(rows.columns) + " FROM " + rows.table +
                               " WHERE purchase_id IN (SELECT value FROM json_each(:ids)) ORDER BY id",
                           {{":ids", ids}});
  while (cursor.next()) {
    const auto owner = into.find(cursor.integer(0));
    if (owner == into.end()) continue;
    Row row;
    row.id = cursor.integer(1);
    readRow(cursor, 2, row, rows.columns);
    ((*owner).*(rows.member)).push_back(std::move(row));
  }
}

template <class Row, class Columns>
void insertOwned(Database& db, const char* table, const Columns& columns, Id purchase,
                 const std::vector<Row>& rows) {
  const std::string sql = insertSql(table, "purchase_id", columns);
  for (const Row& row : rows) insertRow(db, sql, purchase, row, columns);
}

// Writes the difference between what is stored and what is wanted; rows with id 0 are new.
template <class Row, class Columns>
void saveOwned(Database& db, const char* table, const Columns& columns, Id purchase,
               const std::pair<const std::vector<Row>&, const std::vector<Row>&>& rows) {
  const auto& [before, after] = rows;
  for (const Row& old : before)
    if (std::none_of(after.begin(), after.end(), [&](const Row& r) { return r.id == old.id; }))
      db.run(std::string("DELETE FROM ") + table + " WHERE id = :id", {{":id", old.id}});
  for (const Row& row : after) {
    if (row.id == 0)
      insertRow(db, insertSql(table, "purchase_id", columns), purchase, row, columns);
    else
      updateRow(db, updateSql(table, columns), row.id, row, columns);
  }
}

std::vector<Id> idsFrom(Cursor cursor) {
  std::vector<Id> out;
  while (cursor.next()) out.push_back(cursor.integer(0));
  return out;
}

}

std::vector<Purchase> PurchaseTable::load(const std::vector<Id>& ids) {
  const QString list = idList(ids);
  QHash<Id, Purchase> found;
  for (Purchase& p : readRows<Purchase>(
           m_db.query(selectFrom(kTable, kPurchaseColumns, "WHERE id IN (SELECT value FROM json_each(:ids))"),
                      {{":ids", list}}),
           kPurchaseColumns)) {
    const Id id = p.id;
    found.emplace(id, std::move(p));
  }
  loadOwned(m_db, OwnedRows{"purchase_line", kLineColumns, &Purchase::lines}, list, found);
  loadOwned(m_db, OwnedRows{"payment", kPaymentColumns, &Purchase::payments}, list, found);
  std::vector<Purchase> out;
  out.reserve(ids.size());
  for (const Id id : ids)
    if (auto it = found.find(id); it != found.end()) out.push_back(std::move(*it));
  return out;
}

Result<Purchase> PurchaseTable::get(Id id) {
  return guarded({}, [&] {
    auto found = load({id});
    if (found.empty()) throw Refusal({ErrorKind::NotFound, QString::number(id), QString::fromLatin1(kTable)});
    return std::move(found.front());
  });
}

Result<std::vector<Purchase>> PurchaseTable::getMany(const std::vector<Id>& ids) {
  return guarded({}, [&] { return load(ids); });
}

Id PurchaseTable::insert(Purchase& purchase, const QString& now) {
  insertNew(m_db, kTable, kPurchaseColumns, purchase, now);
  insertOwned(m_db, "purchase_line", kLineColumns, purchase.id, purchase.lines);
  insertOwned(m_db, "payment", kPaymentColumns, purchase.id, purchase.payments);
  return purchase.id;
}

Result<Id> PurchaseTable::add(Purchase purchase, const QString& now) {
  return guarded({}, [&] { return insert(purchase, now); });
}

Result<void> PurchaseTable::save(const Purchase& purchase) {
  return guarded({}, [&] {
    const auto before = load({purchase.id});
    if (before.empty())
      throw Refusal({ErrorKind::NotFound, QString::number(purchase.id), QString::fromLatin1(kTable)});
    updateRow(m_db, updateSql(kTable, kPurchaseColumns), purchase.id, purchase, kPurchaseColumns);
    saveOwned<PurchaseLine>(m_db, "purchase_line", kLineColumns, purchase.id,
                            {before.front().lines, purchase.lines});
    saveOwned<Payment>(m_db, "payment", kPaymentColumns, purchase.id,
                       {before.front().payments, purchase.payments});
  });
}

Result<void> PurchaseTable::setDeleted(Id id, const QString& at) {
  return guarded({}, [&] { moveToTrash(m_db, kTable, id, at); });
}

Result<Id> PurchaseTable::addPayment(Id purchase, const Payment& payment) {
  return guarded({}, [&] {
    readOne<Purchase>(m_db, kTable, kPurchaseColumns, purchase);
    return insertRow(m_db, insertSql("payment", "purchase_id", kPaymentColumns), purchase, payment,
                     kPaymentColumns);
  });
}

Result<std::vector<Id>> PurchaseTable::idsOf(Id contact) {
  return guarded({}, [&] {
    return idsFrom(m_db.query(
        "SELECT id FROM purchase WHERE contact_id = :contact AND deleted_at = '' ORDER BY date DESC, id DESC",
        {{":contact", contact}}));
  });
}

Result<std::vector<Id>> PurchaseTable::ids(const QString& from, const QString& to, bool unassignedOnly) {
  const std::string only = unassignedOnly ? " AND contact_id IS NULL" : "";
  return guarded({}, [&] {
    return idsFrom(
        m_db.query("SELECT id FROM purchase WHERE deleted_at = '' AND date >= :from AND "
                   "(:to = '' OR substr(date, 1, 10) <= :to)" +
                       only + " ORDER BY date DESC, id DESC",
                   {{":from", from}, {":to", to}}));
  });
}

}
