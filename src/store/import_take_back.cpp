#include "store/import_take_back.h"

#include "store/table_list.h"

#include <cstring>
#include <map>
#include <set>

namespace kith::store {
namespace {

struct Range {
  Id first = 0;
  Id last = -1;  // empty
};

using Ranges = std::map<std::string, Range>;

Ranges rangesOf(Database& db, Id step) {
  Ranges out;
  Cursor c = db.query("SELECT tbl, row_id, last_id FROM change WHERE step_id = :step AND op = 'r'",
                      {{":step", step}});
  while (c.next()) out[c.text(0).toStdString()] = {c.integer(1), c.integer(2)};
  return out;
}

// Tables whose rows belong to a contact and go with it.
std::vector<TableEntry> contactChildren() {
  std::vector<TableEntry> out;
  for (const TableEntry& t : tableList()) {
    const bool ofContact =
        t.owner && (std::strcmp(t.owner, "contact_id") == 0 || std::strcmp(t.name, "custom_value") == 0);
    if (t.kind == TableClass::Recorded && ofContact) out.push_back(t);
  }
  return out;
}

const char* reasonFor(const std::string& table) {
  if (table == "participant") return "interaction";
  if (table == "purchase") return "purchase";
  if (table == "reminder") return "reminder";
  return "edited";
}

// Contacts of the import whose rows are more than the import made, or that somebody changed by a step still
// in force.
void keepTouched(Database& db, const Ranges& ranges, Id step) {
  const Range contacts = ranges.at("contact");
  db.run(
      "INSERT OR IGNORE INTO kept(id, reason) SELECT c.row_id, 'edited' FROM change AS c JOIN step AS s ON "
      "s.id = c.step_id "
      "WHERE c.tbl = 'contact' AND c.row_id BETWEEN :first AND :last AND c.step_id > :step AND c.op = 'u' "
      "AND s.kind = 'do' AND s.undone_by IS NULL",
      {{":first", contacts.first}, {":last", contacts.last}, {":step", step}});
  for (const TableEntry& t : contactChildren()) {
    const Range own = ranges.count(t.name) ? ranges.at(t.name) : Range{};
    const std::string owner = t.owner;
    db.run("INSERT OR IGNORE INTO kept(id, reason) SELECT " + owner + ", :reason FROM " + t.name + " WHERE " +
               owner + " BETWEEN :first AND :last AND id NOT BETWEEN :ownFirst AND :ownLast",
           {{":reason", QString::fromLatin1(reasonFor(t.name))},
            {":first", contacts.first},
            {":last", contacts.last},
            {":ownFirst", own.first},
            {":ownLast", own.last}});
    db.run(
        "INSERT OR IGNORE INTO kept(id, reason) SELECT c.owner_id, 'edited' FROM change AS c JOIN step AS s "
        "ON s.id = c.step_id WHERE c.tbl = :table AND c.owner_id BETWEEN :first AND :last AND c.step_id > "
        ":step "
        "AND s.kind = 'do' AND s.undone_by IS NULL",
        {{":table", QString::fromLatin1(t.name)},
         {":first", contacts.first},
         {":last", contacts.last},
         {":step", step}});
  }
}

// Rows that the import added to older contacts and that a step still in force has changed stay as they are.
void keepTouchedRows(Database& db, const Ranges& ranges, Id step) {
  const Range contacts = ranges.at("contact");
  for (const TableEntry& t : contactChildren()) {
    if (!ranges.count(t.name)) continue;
    const Range own = ranges.at(t.name);
    db.run(
        "INSERT OR IGNORE INTO kept_row(tbl, id, contact) SELECT c.tbl, c.row_id, c.owner_id FROM change AS "
        "c "
        "JOIN step AS s ON s.id = c.step_id WHERE c.tbl = :table AND c.row_id BETWEEN :ownFirst AND :ownLast "
        "AND c.owner_id NOT BETWEEN :first AND :last AND c.op = 'u' AND c.step_id > :step AND s.kind = 'do' "
        "AND s.undone_by IS NULL",
        {{":table", QString::fromLatin1(t.name)},
         {":ownFirst", own.first},
         {":ownLast", own.last},
         {":first", contacts.first},
         {":last", contacts.last},
         {":step", step}});
  }
}

// A column that points to a contact; `owner` is whose row it is, as SQL of that table.
struct Pointer {
  const char* table;
  const char* column;
  const char* owner;
  const char* reason;
};
constexpr Pointer kPointers[] = {{"employment", "company_id", "contact_id", "company"},
                                 {"relation", "other_id", "contact_id", "relation"},
                                 {"purchase", "recipient_id", "contact_id", "purchase"},
                                 {"contact", "referred_by", "id", "relation"},
                                 {"contact", "merged_into", "id", "relation"}};

// Contacts of the import that rows which stay point to. A row that the import made goes, unless whose it is
// is kept or it was changed since.
void keepPointedAt(Database& db, const Ranges& ranges) {
  const Range contacts = ranges.at("contact");
  for (const Pointer& p : kPointers) {
    const std::string table = p.table;
    const std::string column = p.column;
    const std::string owner = p.owner;
    const Range own = ranges.count(table) ? ranges.at(table) : Range{};
    db.run("INSERT OR IGNORE INTO kept(id, reason) SELECT " + column + ", :reason FROM " + table + " WHERE " +
               column + " BETWEEN :first AND :last AND (" + owner +
               " IN (SELECT id FROM kept) OR id IN (SELECT id FROM kept_row WHERE tbl = :table) OR (" +
               owner + " NOT BETWEEN :first AND :last AND id NOT BETWEEN :ownFirst AND :ownLast))",
           {{":reason", QString::fromLatin1(p.reason)},
            {":table", QString::fromLatin1(p.table)},
            {":first", contacts.first},
            {":last", contacts.last},
            {":ownFirst", own.first},
            {":ownLast", own.last}});
  }
}

// The same of what a step in force changed and can still be taken back to: the company that somebody had.
void keepRemembered(Database& db, const Ranges& ranges, Id step) {
  const Range contacts = ranges.at("contact");
  for (const Pointer& p : kPointers) {
    const std::string before = std::string("json_extract(c.before, '$.") + p.column + "')";
    const std::string owner =
        std::strcmp(p.table, "contact") == 0 ? std::string("c.row_id") : std::string("c.owner_id");
    db.run("INSERT OR IGNORE INTO kept(id, reason) SELECT " + before +
               ", :reason FROM change AS c JOIN step AS s ON s.id = c.step_id WHERE c.step_id > :step AND "
               "c.step_id <> kith_step() AND c.tbl = :table AND c.op <> 'r' AND s.kind = 'do' AND "
               "s.undone_by IS NULL AND " +
               before + " BETWEEN :first AND :last AND (" + owner + " NOT BETWEEN :first AND :last OR " +
               owner + " IN (SELECT id FROM kept))",
           {{":reason", QString::fromLatin1(p.reason)},
            {":step", step},
            {":table", QString::fromLatin1(p.table)},
            {":first", contacts.first},
            {":last", contacts.last}});
  }
}

qint64 deleteOwned(Database& db, const Ranges& ranges, const char* table, const char* owner,
                   const char* parentsLeft) {
  if (!ranges.count(table)) return 0;
  const Range r = ranges.at(table);
  return db.run(std::string("DELETE FROM ") + table + " WHERE id BETWEEN :first AND :last AND coalesce(" +
                    owner + ", 0) NOT IN (" + parentsLeft +
                    ") AND id NOT IN (SELECT id FROM kept_row WHERE tbl = :table)",
                {{":first", r.first}, {":last", r.last}, {":table", QString::fromLatin1(table)}});
}

// Rows that were made for others to point to go when nobody does any more. Gives how many products went.
qint64 deleteUnused(Database& db, const Ranges& ranges) {
  qint64 products = 0;
  const std::pair<const char*, const char*> kUses[] = {
      {"tag", "SELECT tag_id FROM contact_tag"},
      {"custom_option", "SELECT option_id FROM custom_value WHERE option_id IS NOT NULL"},
      {"custom_field", "SELECT field_id FROM custom_value UNION SELECT field_id FROM custom_option"},
      {"household", "SELECT household_id FROM contact WHERE household_id IS NOT NULL"},
      {"product",
       "SELECT product_id FROM purchase_line WHERE product_id IS NOT NULL UNION "
       "SELECT product_id FROM interaction WHERE product_id IS NOT NULL UNION "
       "SELECT product_id FROM reminder WHERE product_id IS NOT NULL"}};
  for (const auto& [table, uses] : kUses) {
    const qint64 gone = deleteOwned(db, ranges, table, "id", uses);
    if (std::strcmp(table, "product") == 0) products = gone;
  }
  return products;
}

// What was touched stays without the sale that brought it.
void letGoOfSales(Database& db, const Ranges& ranges) {
  if (!ranges.count("purchase")) return;
  const Range sales = ranges.at("purchase");
  for (const char* table : {"reminder", "interaction"})
    db.run(std::string("UPDATE ") + table +
               " SET purchase_id = NULL WHERE purchase_id BETWEEN :first AND :last AND purchase_id NOT IN "
               "(SELECT id FROM purchase)",
           {{":first", sales.first}, {":last", sales.last}});
}

// Sales without a buyer go too, unless a payment or a change came since. Gives how many sales, reminders and
// interactions went.
qint64 deleteHistory(Database& db, const Ranges& ranges) {
  qint64 gone = deleteOwned(db, ranges, "purchase", "contact_id", "SELECT id FROM kept");
  deleteOwned(db, ranges, "purchase_line", "purchase_id", "SELECT id FROM purchase");
  deleteOwned(db, ranges, "payment", "purchase_id", "SELECT id FROM purchase");
  gone += deleteOwned(db, ranges, "reminder", "contact_id", "SELECT id FROM kept");
  deleteOwned(db, ranges, "participant", "contact_id", "SELECT id FROM kept");
  gone += deleteOwned(db, ranges, "interaction", "id", "SELECT interaction_id FROM participant");
  letGoOfSales(db, ranges);
  return gone;
}

// Sales of the import that got a payment, a line or an edit since keep their buyer.
void keepTouchedSales(Database& db, const Ranges& ranges, Id step) {
  if (!ranges.count("purchase")) return;
  const Range sales = ranges.at("purchase");
  db.run(
      "INSERT OR IGNORE INTO kept(id, reason) SELECT p.contact_id, 'purchase' FROM change AS c JOIN step AS "
      "s "
      "ON s.id = c.step_id JOIN purchase AS p ON p.id = CASE c.tbl WHEN 'purchase' THEN c.row_id ELSE "
      "c.owner_id END "
      "WHERE c.tbl IN ('purchase', 'purchase_line', 'payment') AND c.step_id > :step AND s.kind = 'do' "
      "AND s.undone_by IS NULL AND p.id BETWEEN :first AND :last AND p.contact_id IS NOT NULL",
      {{":step", step}, {":first", sales.first}, {":last", sales.last}});
}

// What was said or came due in the import and has got a file since, and talk that was worded anew, stays with
// whoever it is of. `row`: the row that keeps it, of table `i` or joined to it as `p`.
void keepTouchedHistory(Database& db, const Ranges& ranges, Id step) {
  struct Kind {
    const char* table;
    const char* keptTable;
    const char* row;
    const char* join;
  };
  static constexpr Kind kKinds[] = {
      {"interaction", "participant", "p", " AS i JOIN participant AS p ON p.interaction_id = i.id"},
      {"purchase", "purchase", "i", " AS i"},
      {"reminder", "reminder", "i", " AS i"}};
  const Range files = ranges.count("attachment") ? ranges.at("attachment") : Range{};
  for (const Kind& kind : kKinds) {
    if (!ranges.count(kind.table)) continue;
    const Range own = ranges.at(kind.table);
    const std::string row = kind.row;
    db.run(
        "INSERT OR IGNORE INTO kept_row(tbl, id, contact) SELECT :keptTable, " + row + ".id, " + row +
            ".contact_id FROM " + kind.table + kind.join +
            " WHERE i.id BETWEEN :first AND :last AND (EXISTS (SELECT 1 FROM attachment AS a WHERE a.owner "
            "= :table AND a.owner_id = i.id AND a.id NOT BETWEEN :firstFile AND :lastFile) OR (:table = "
            "'interaction' AND EXISTS (SELECT 1 FROM change AS c JOIN step AS s ON s.id = c.step_id WHERE "
            "c.row_id = i.id AND c.tbl = :table AND c.op = 'u' AND c.step_id > :step AND c.step_id <> "
            "kith_step() AND s.kind = 'do' AND s.undone_by IS NULL)))",
        {{":keptTable", QString::fromLatin1(kind.keptTable)},
         {":table", QString::fromLatin1(kind.table)},
         {":first", own.first},
         {":last", own.last},
         {":firstFile", files.first},
         {":lastFile", files.last},
         {":step", step}});
  }
  db.run(
      "INSERT OR IGNORE INTO kept(id, reason) SELECT owner_id, 'edited' FROM attachment WHERE owner = "
      "'contact' AND id NOT BETWEEN :firstFile AND :lastFile UNION SELECT contact, 'interaction' FROM "
      "kept_row WHERE contact IS NOT NULL AND tbl IN ('participant', 'purchase', 'reminder')",
      {{":firstFile", files.first}, {":lastFile", files.last}});
}

// Files whose owner went with the import.
void deleteFiles(Database& db) {
  for (const char* owner : {"contact", "interaction", "purchase", "reminder"})
    db.run(std::string("DELETE FROM attachment WHERE owner = :owner AND owner_id NOT IN (SELECT id FROM ") +
               owner + ")",
           {{":owner", QString::fromLatin1(owner)}});
}

void takeRanges(Database& db, const Ranges& ranges, Id step, TakeBack& report) {
  const Range contacts = ranges.count("contact") ? ranges.at("contact") : Range{};
  Ranges all = ranges;
  all["contact"] = contacts;
  keepTouched(db, all, step);
  keepTouchedSales(db, all, step);
  keepTouchedRows(db, all, step);
  keepTouchedHistory(db, all, step);
  for (qint64 before = -1, now = 0; before != now;) {
    before = db.number("SELECT count(*) FROM kept");
    keepPointedAt(db, all);
    keepRemembered(db, all, step);
    now = db.number("SELECT count(*) FROM kept");
  }
  db.run("DELETE FROM kept WHERE id NOT BETWEEN :first AND :last OR id NOT IN (SELECT id FROM contact)",
         {{":first", contacts.first}, {":last", contacts.last}});
  report.removed = deleteHistory(db, all);
  for (const TableEntry& t : contactChildren())
    if (std::strcmp(reasonFor(t.name), "edited") == 0)
      deleteOwned(db, all, t.name, t.owner, "SELECT id FROM kept");
  report.removed += deleteUnused(db, all);
  report.removed +=
      db.run("DELETE FROM contact WHERE id BETWEEN :first AND :last AND id NOT IN (SELECT id FROM kept)",
             {{":first", contacts.first}, {":last", contacts.last}});
  deleteFiles(db);
  Cursor kept = db.query(
      "SELECT id, reason FROM kept UNION SELECT contact, 'edited' FROM kept_row WHERE contact NOT IN (SELECT "
      "id "
      "FROM kept) ORDER BY id");
  while (kept.next()) report.kept.push_back({kept.integer(0), kept.text(1)});
}

Id contactOf(Database& db, const KeptRow& row) {
  if (row.table == u"contact") return row.id;
  for (const TableEntry& t : contactChildren())
    if (row.table == QLatin1String(t.name))
      return db.number(std::string("SELECT ") + t.owner + " FROM " + t.name + " WHERE id = :id",
                       {{":id", row.id}});
  return 0;
}

}

TakeBack takeBackImportStep(Database& db, ChangeLog& log, Id importStep) {
  TakeBack report;
  db.exec("CREATE TEMP TABLE IF NOT EXISTS kept(id INTEGER PRIMARY KEY, reason TEXT NOT NULL)");
  db.exec(
      "CREATE TEMP TABLE IF NOT EXISTS kept_row(tbl TEXT NOT NULL, id INTEGER NOT NULL, contact INTEGER, "
      "PRIMARY KEY (tbl, id))");
  db.run("DELETE FROM kept");
  db.run("DELETE FROM kept_row");
  const Ranges ranges = rangesOf(db, importStep);
  const Range made = ranges.count("contact") ? ranges.at("contact") : Range{};
  report.restored = db.number(
      "SELECT count(DISTINCT CASE tbl WHEN 'contact' THEN row_id ELSE owner_id END) AS id FROM change "
      "WHERE step_id = :step AND op <> 'r' AND tbl NOT IN ('purchase_line', 'payment', 'attachment') AND "
      "CASE tbl WHEN 'contact' THEN row_id ELSE owner_id END NOT BETWEEN :first AND :last",
      {{":step", importStep}, {":first", made.first}, {":last", made.last}});
  std::set<Id> fieldsKept;
  for (const KeptRow& row : log.takeBackLeniently(importStep)) {
    const Id contact = contactOf(db, row);
    if (contact == 0 || !fieldsKept.insert(contact).second) continue;
    report.kept.push_back({contact, QString(QStringLiteral("field ") + row.reason)});
  }
  takeRanges(db, ranges, importStep, report);
  return report;
}

}
