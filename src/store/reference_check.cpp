#include "store/reference_check.h"

#include "store/guarded.h"
#include "store/table_list.h"

namespace kith::store {
namespace {

// A column that names rows of `parent`.
struct Reference {
  std::string table;
  std::string column;
  std::string parent;
};

struct Range {
  Id first = 0;
  Id last = -1;
};

std::vector<Reference> references(Database& db) {
  std::vector<Reference> out;
  for (const TableEntry& t : tableList()) {
    if (t.kind != TableClass::Recorded) continue;
    Cursor keys = db.query("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(:table)",
                           {{":table", QString::fromLatin1(t.name)}});
    while (keys.next()) out.push_back({t.name, keys.text(0).toStdString(), keys.text(1).toStdString()});
  }
  return out;
}

// The new rows of a table, where none of them is missing: whoever names one of these needs no look.
Range newRows(Database& db, const std::string& table, Id before) {
  const Id last = db.number("SELECT max(id) FROM " + table, {}, before);
  const qint64 count =
      db.number("SELECT count(*) FROM " + table + " WHERE id > :before", {{":before", before}});
  return count == last - before ? Range{before + 1, last} : Range{};
}

bool hasChanges(Database& db, const std::string& table, const char* op) {
  return db.number(
             "SELECT EXISTS (SELECT 1 FROM change WHERE step_id = kith_step() AND tbl = :table AND op = :op)",
             {{":table", QString::fromStdString(table)}, {":op", QString::fromLatin1(op)}}) != 0;
}

std::string changedRows(const std::string& table, const char* op) {
  return "(SELECT row_id FROM change WHERE step_id = kith_step() AND tbl = '" + table + "' AND op = '" + op +
         "')";
}

}

UncheckedReferences::UncheckedReferences(Database& db) : m_db(db) { m_db.exec("PRAGMA foreign_keys = OFF"); }

UncheckedReferences::~UncheckedReferences() {
  try {
    m_db.exec("PRAGMA foreign_keys = ON");
  } catch (...) {
    return;  // the pragma reads and writes nothing
  }
}

void checkReferences(Database& db, const std::map<std::string, Id>& before) {
  const auto refuseIf = [](bool gone) {
    if (gone) throw Refusal({ErrorKind::Conflict, {}, QStringLiteral("what it belongs to is gone")});
  };
  std::map<std::string, Range> there;
  for (const Reference& r : references(db)) {
    const Id last = before.at(r.table);
    if (!there.contains(r.parent)) there[r.parent] = newRows(db, r.parent, before.at(r.parent));
    const Range range = there[r.parent];
    const std::string gone = r.column + " IS NOT NULL AND " + r.column +
                             " NOT BETWEEN :first AND :last AND " + "NOT EXISTS (SELECT 1 FROM " + r.parent +
                             " AS p WHERE p.id = t." + r.column + ")";
    const std::string from = "SELECT EXISTS (SELECT 1 FROM " + r.table + " AS t WHERE ";
    refuseIf(db.number(from + "t.id > :before AND " + gone + ")",
                       {{":before", last}, {":first", range.first}, {":last", range.last}}) != 0);
    if (hasChanges(db, r.table, "u"))
      refuseIf(db.number(from + "t.id IN " + changedRows(r.table, "u") + " AND " + gone + ")",
                         {{":first", range.first}, {":last", range.last}}) != 0);
    if (hasChanges(db, r.parent, "d"))
      refuseIf(db.number(from + "t." + r.column + " IN " + changedRows(r.parent, "d") + ")") != 0);
  }
}

}
