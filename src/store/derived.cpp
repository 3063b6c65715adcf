#include "store/derived.h"

#include "store/contact_table.h"
#include "store/row_mapping.h"

#include <QSet>

#include <algorithm>

namespace kith::store {

using domain::Contact;

namespace {

constexpr std::size_t kChunk = 500;

// History of one contact that its summary repeats: when last, and what is next.
constexpr const char* kLastContact =
    "(SELECT max(i.at) FROM participant AS p JOIN interaction AS i ON i.id = p.interaction_id "
    "WHERE p.contact_id = contact_summary.contact_id AND i.deleted_at = '')";
constexpr const char* kNext =
    "FROM reminder AS r WHERE r.contact_id = contact_summary.contact_id AND r.state = 'open' AND "
    "r.deleted_at = '' "
    "ORDER BY CASE r.snoozed_until WHEN '' THEN r.due ELSE r.snoozed_until END, r.id LIMIT 1)";

const std::string& lastContactSet() {
  static const std::string kSet = std::string("last_contact = coalesce(") + kLastContact + ", '')";
  return kSet;
}

const std::string& nextSets() {
  static const std::string kSets =
      std::string(
          "next_due = coalesce((SELECT CASE r.snoozed_until WHEN '' THEN r.due ELSE r.snoozed_until END ") +
      kNext + ", ''), next_id = (SELECT r.id " + kNext;
  return kSets;
}

// Totals of purchases as domain::totalsOf counts them, for a range of contacts.
constexpr const char* kTotals = R"sql(
  SELECT p.contact_id, p.currency, sum(p.total <> 0 OR p.refunded <= 0), sum(p.total), sum(p.refunded),
    CASE WHEN sum(coalesce(l.unknown, 1)) > 0 THEN NULL ELSE sum(p.total - p.refunded - p.tax - coalesce(l.cost, 0)) END,
    sum(max(0, p.total - p.refunded - coalesce((SELECT sum(y.amount) FROM payment AS y WHERE y.purchase_id = p.id), 0))),
    min(substr(p.date, 1, 10)), max(substr(p.date, 1, 10))
  FROM purchase AS p
  LEFT JOIN (SELECT purchase_id, sum(cost IS NULL) AS unknown,
      sum((quantity / 1000000) * cost + ((quantity % 1000000) * cost + CASE WHEN quantity < 0 THEN -500000 ELSE 500000 END)
        / 1000000) AS cost
    FROM purchase_line WHERE purchase_id IN (SELECT id FROM purchase WHERE contact_id BETWEEN :first AND :last)
    GROUP BY purchase_id) AS l ON l.purchase_id = p.id
  WHERE p.contact_id BETWEEN :first AND :last AND p.cancelled_at = '' AND p.deleted_at = ''
  GROUP BY p.contact_id, p.currency)sql";

}

void Derived::addSummary(Id contact, const domain::ListTexts& texts) {
  m_db.run(
      "INSERT INTO contact_summary(contact_id, display, sort_name, subtitle, folded) "
      "VALUES (:id, :display, :sort, :subtitle, :folded)",
      {{":id", contact},
       {":display", texts.display},
       {":sort", texts.sortName},
       {":subtitle", texts.subtitle},
       {":folded", texts.folded}});
}

void Derived::refreshContact(const Contact& contact) {
  const domain::ListTexts now = domain::listTexts(contact);
  Cursor old =
      m_db.query("SELECT display, sort_name, subtitle, folded FROM contact_summary WHERE contact_id = :id",
                 {{":id", contact.id}});
  if (!old.next()) {
    addSummary(contact.id, now);
    m_db.run("INSERT OR IGNORE INTO list_order_delta(contact_id) VALUES (:id)", {{":id", contact.id}});
    return;
  }
  const domain::ListTexts before{old.text(0), old.text(1), old.text(2), old.text(3)};
  if (before.sortName != now.sortName)
    m_db.run("INSERT OR IGNORE INTO list_order_delta(contact_id) VALUES (:id)", {{":id", contact.id}});
  if (before != now) changeSummary(contact.id, now);
}

void Derived::changeSummary(Id contact, const domain::ListTexts& texts) {
  m_db.run(
      "UPDATE contact_summary SET display = :display, sort_name = :sort, subtitle = :subtitle, folded = "
      ":folded "
      "WHERE contact_id = :id",
      {{":id", contact},
       {":display", texts.display},
       {":sort", texts.sortName},
       {":subtitle", texts.subtitle},
       {":folded", texts.folded}});
}

// People show the company's name and are found by it: a renamed company touches them too.
std::vector<Id> Derived::withEmployees(const std::vector<Id>& contacts) {
  std::vector<Id> all = contacts;
  for (const Id id : contacts) {
    Cursor cursor = m_db.query("SELECT contact_id FROM employment WHERE company_id = :id", {{":id", id}});
    while (cursor.next()) all.push_back(cursor.integer(0));
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void Derived::refreshTotals(Id contact) {
  m_db.run("DELETE FROM contact_total WHERE contact_id = :id", {{":id", contact}});
  m_db.run(
      std::string(
          "INSERT INTO contact_total(contact_id, currency, orders, gross, refunded, margin, balance, first, "
          "last)") +
          kTotals,
      {{":first", contact}, {":last", contact}});
}

void Derived::refreshContacts(const std::vector<Id>& contacts, bool history) {
  NameCache names;
  ContactTable table(m_db, names);
  for (std::size_t from = 0; from < contacts.size(); from += kChunk) {
    const std::size_t to = std::min(contacts.size(), from + kChunk);
    const auto at = [&](std::size_t i) { return contacts.begin() + static_cast<std::ptrdiff_t>(i); };
    for (const Contact& contact : table.load({at(from), at(to)})) refreshContact(contact);
  }
  if (!history) return;
  for (const Id id : contacts) refreshHistory(id, id);
}

void Derived::dropMissing(const std::vector<Id>& contacts) {
  for (const Id id : contacts) {
    if (m_db.number("SELECT 1 FROM contact WHERE id = :id", {{":id", id}}) != 0) continue;
    m_db.run("DELETE FROM contact_summary WHERE contact_id = :id", {{":id", id}});
    m_db.run("DELETE FROM contact_total WHERE contact_id = :id", {{":id", id}});
  }
}

// A logged call touches no list text: that keeps single commands at the speed of the log.
void Derived::refresh(const domain::ChangeSet& changes) {
  const bool historyOnly =
      !changes.listChanged && !changes.tags &&
      !(changes.interactions.empty() && changes.reminders.empty() && changes.purchases.empty());
  if (!historyOnly) refreshContacts(withEmployees(changes.contacts), false);
  if (changes.listChanged) {
    dropMissing(changes.contacts);
    for (const Id id : changes.contacts)
      m_db.run("INSERT OR IGNORE INTO list_order_delta(contact_id) VALUES (:id)", {{":id", id}});
  }
  const bool all = changes.listChanged || !historyOnly;
  static const std::string kLast =
      "UPDATE contact_summary SET " + lastContactSet() + " WHERE contact_id = :id";
  static const std::string kNextOne = "UPDATE contact_summary SET " + nextSets() + " WHERE contact_id = :id";
  for (const Id id : changes.contacts) {
    if (all || !changes.interactions.empty()) m_db.run(kLast, {{":id", id}});
    if (all || !changes.reminders.empty()) m_db.run(kNextOne, {{":id", id}});
    if (!changes.purchases.empty() || changes.listChanged) refreshTotals(id);
  }
}

void Derived::refreshStep(Id step) {
  m_db.run("DELETE FROM contact_summary WHERE contact_id NOT IN (SELECT id FROM contact)");
  m_db.run("DELETE FROM contact_total WHERE contact_id NOT IN (SELECT id FROM contact)");
  std::vector<Id> touched;
  Cursor cursor = m_db.query(
      "SELECT DISTINCT whose FROM (SELECT CASE tbl WHEN 'contact' THEN row_id ELSE owner_id END AS whose "
      "FROM change WHERE step_id = :step AND op <> 'r' AND tbl NOT IN ('purchase_line', 'payment', "
      "'attachment')) WHERE whose IN (SELECT id FROM contact)",
      {{":step", step}});
  while (cursor.next()) touched.push_back(cursor.integer(0));
  refreshContacts(withEmployees(touched), false);
  refreshHistory(0, m_db.number("SELECT max(id) FROM contact"));
  m_db.run("DELETE FROM list_order");
  m_db.run("DELETE FROM list_order_delta");
}

void Derived::addMissingSummaries(Id first) {
  std::vector<Id> bare;
  Cursor cursor = m_db.query(
      "SELECT id FROM contact WHERE id >= :first AND id NOT IN (SELECT contact_id FROM contact_summary)",
      {{":first", first}});
  while (cursor.next()) bare.push_back(cursor.integer(0));
  refreshContacts(bare, false);
}

void Derived::openOrder(Id first, Id last, qint64 most) {
  if (last - first + 1 > most) {
    m_db.run("DELETE FROM list_order");
    m_db.run("DELETE FROM list_order_delta");
    return;
  }
  m_db.run(
      "INSERT OR IGNORE INTO list_order_delta(contact_id) SELECT id FROM contact WHERE id BETWEEN :first AND "
      ":last",
      {{":first", first}, {":last", last}});
}

void Derived::refreshHistory(Id first, Id last) {
  static const std::string kSql = "UPDATE contact_summary SET " + lastContactSet() + ", " + nextSets() +
                                  " WHERE contact_id BETWEEN :first AND :last";
  m_db.run(kSql, {{":first", first}, {":last", last}});
  m_db.run("DELETE FROM contact_total WHERE contact_id BETWEEN :first AND :last",
           {{":first", first}, {":last", last}});
  m_db.run(
      std::string(
          "INSERT INTO contact_total(contact_id, currency, orders, gross, refunded, margin, balance, first, "
          "last)") +
          kTotals,
      {{":first", first}, {":last", last}});
}

void Derived::addNotes(Id contactsAbove) {
  m_db.run("INSERT INTO contact_text(rowid, notes) SELECT id, notes FROM contact_note WHERE id > :above",
           {{":above", contactsAbove}});
}

void Derived::rebuild() {
  m_db.run("DELETE FROM contact_summary");
  m_db.run("DELETE FROM list_order");
  m_db.run("DELETE FROM list_order_delta");
  NameCache names;
  ContactTable contacts(m_db, names);
  Id after = 0;
  while (true) {
    std::vector<Id> ids;
    Cursor cursor = m_db.query("SELECT id FROM contact WHERE id > :after ORDER BY id LIMIT :limit",
                               {{":after", after}, {":limit", static_cast<qint64>(kChunk)}});
    while (cursor.next()) ids.push_back(cursor.integer(0));
    if (ids.empty()) break;
    for (const Contact& contact : contacts.load(ids)) addSummary(contact.id, domain::listTexts(contact));
    after = ids.back();
  }
  refreshHistory(0, after);
}

QStringList Derived::differences() {
  QStringList out;
  m_db.run("SAVEPOINT recount");
  m_db.exec(
      "CREATE TEMP TABLE seen_summary AS SELECT * FROM contact_summary;"
      "CREATE TEMP TABLE seen_total AS SELECT * FROM contact_total;");
  rebuild();
  for (const char* table : {"summary", "total"}) {
    const std::string now = std::string("contact_") + table;
    const std::string seen = std::string("seen_") + table;
    for (const auto& [a, b] : {std::pair(now, seen), std::pair(seen, now)}) {
      Cursor cursor = m_db.query("SELECT contact_id FROM (SELECT * FROM " + a + " EXCEPT SELECT * FROM " + b +
                                 ") LIMIT 3");
      while (cursor.next())
        out << QStringLiteral("%1 of contact %2").arg(QString::fromStdString(now)).arg(cursor.integer(0));
    }
  }
  m_db.exec("ROLLBACK TO recount; RELEASE recount");
  return out;
}

}
