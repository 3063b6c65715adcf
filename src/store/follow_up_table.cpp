#include "store/follow_up_table.h"

#include "store/history_columns.h"
#include "store/plain_rows.h"

namespace kith::store {

using domain::Reminder;

namespace {

constexpr const char* kTable = "reminder";

// The day of an occasion, as its index has it; with the alias of its purchase before each column.
constexpr const char* kOccasions =
    "SELECT p.id, p.contact_id, s.display, p.occasion, "
    "substr(CASE p.wanted_for WHEN '' THEN p.date ELSE p.wanted_for END, 1, 10) AS day "
    "FROM purchase AS p JOIN contact AS c ON c.id = p.contact_id "
    "JOIN contact_summary AS s ON s.contact_id = c.id "
    "WHERE p.occasion <> '' AND "
    "substr(CASE p.wanted_for WHEN '' THEN p.date ELSE p.wanted_for END, 1, 10) BETWEEN :from AND :to "
    "AND p.deleted_at = '' AND p.cancelled_at = '' AND c.deleted_at = '' AND NOT EXISTS "
    "(SELECT 1 FROM purchase AS n WHERE n.contact_id = p.contact_id AND "
    "n.occasion = p.occasion COLLATE NOCASE AND n.deleted_at = '' AND n.cancelled_at = '' AND "
    "substr(CASE n.wanted_for WHEN '' THEN n.date ELSE n.wanted_for END, 1, 10) > "
    "substr(CASE p.wanted_for WHEN '' THEN p.date ELSE p.wanted_for END, 1, 10)) "
    "ORDER BY day, p.id";

constexpr const char* kLiveContact =
    "(contact_id IS NULL OR EXISTS (SELECT 1 FROM contact AS c WHERE c.id = reminder.contact_id AND "
    "c.deleted_at = ''))";

}

Result<bool> FollowUpTable::any() {
  return guarded({}, [&] {
    return m_db.number("SELECT EXISTS (SELECT 1 FROM product WHERE service <> '' OR warranty <> '')") != 0;
  });
}

Result<std::vector<ProductSale>> FollowUpTable::sales(Id contact, Id product) {
  return guarded({}, [&] {
    std::vector<ProductSale> out;
    Cursor c = m_db.query(
        "SELECT p.id, p.date, p.created_at, sum(max(l.quantity, 0)), sum(max(-l.quantity, 0)) "
        "FROM purchase_line AS l JOIN purchase AS p ON p.id = l.purchase_id "
        "WHERE p.contact_id = :contact AND l.product_id = :product AND p.deleted_at = '' AND "
        "p.cancelled_at = '' GROUP BY p.id ORDER BY p.date DESC, p.id DESC",
        {{":contact", contact}, {":product", product}});
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.integer(3), c.integer(4)});
    return out;
  });
}

Result<std::vector<Reminder>> FollowUpTable::of(Id contact, Id product, const QString& cause) {
  return guarded({}, [&] {
    return readRows<Reminder>(
        m_db.query(
            selectFrom(
                kTable, kReminderColumns,
                "WHERE product_id = :product AND contact_id = :contact AND cause = :cause ORDER BY id"),
            {{":product", product}, {":contact", contact}, {":cause", cause}}),
        kReminderColumns);
  });
}

Result<std::vector<Reminder>> FollowUpTable::ofPurchase(Id purchase) {
  return guarded({}, [&] {
    return readRows<Reminder>(
        m_db.query(selectFrom(kTable, kReminderColumns,
                              "WHERE purchase_id = :purchase AND cause <> '' ORDER BY due, id"),
                   {{":purchase", purchase}}),
        kReminderColumns);
  });
}

Result<std::vector<Id>> FollowUpTable::concerned(Id product) {
  return guarded({}, [&] {
    std::vector<Id> out;
    Cursor c = m_db.query(
        "SELECT id FROM contact WHERE deleted_at = '' AND id IN ("
        "SELECT p.contact_id FROM purchase_line AS l JOIN purchase AS p ON p.id = l.purchase_id "
        "WHERE l.product_id = :product AND p.deleted_at = '' AND p.cancelled_at = '' UNION "
        "SELECT contact_id FROM reminder WHERE product_id = :product AND cause <> '') ORDER BY id",
        {{":product", product}});
    while (c.next()) out.push_back(c.integer(0));
    return out;
  });
}

Result<std::vector<MissedRow>> FollowUpTable::missed() {
  return guarded({}, [&] {
    const std::string rest =
        std::string("WHERE state = 'missed' AND deleted_at = '' AND ") + kLiveContact + " ORDER BY due, id";
    std::vector<MissedRow> out;
    for (Reminder& reminder :
         readRows<Reminder>(m_db.query(selectFrom(kTable, kReminderColumns, rest.c_str())), kReminderColumns))
      out.push_back({std::move(reminder), {}});
    for (MissedRow& row : out) {
      Cursor c = m_db.query("SELECT display FROM contact_summary WHERE contact_id = :id",
                            {{":id", row.reminder.contactId.value_or(0)}});
      if (c.next()) row.name = c.text(0);
    }
    return out;
  });
}

Result<qint64> FollowUpTable::missedCount() {
  static const std::string kSql =
      std::string("SELECT count(*) FROM reminder WHERE state = 'missed' AND deleted_at = '' AND ") +
      kLiveContact;
  return guarded({}, [&] { return m_db.number(kSql); });
}

Result<std::vector<OccasionRow>> FollowUpTable::occasions(QDate from, QDate to) {
  return guarded({}, [&] {
    std::vector<OccasionRow> out;
    Cursor c =
        m_db.query(kOccasions, {{":from", from.toString(Qt::ISODate)}, {":to", to.toString(Qt::ISODate)}});
    while (c.next()) out.push_back({c.integer(0), c.integer(1), c.text(2), c.text(3), c.text(4)});
    return out;
  });
}

}
