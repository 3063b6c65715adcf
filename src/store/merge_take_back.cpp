#include "store/merge_take_back.h"

#include "base/result.h"
#include "store/guarded.h"
#include "store/merge_table.h"

#include <algorithm>

namespace kith::store {
namespace {

using Kept = TakenApart::Kept;

QString reasonFor(const QString& table) {
  if (table == u"participant") return QStringLiteral("interaction");
  if (table == u"purchase" || table == u"reminder") return table;
  return QStringLiteral("edited");
}

void note(std::vector<Kept>& kept, Id contact, const QString& reason) {
  const auto known = [&](const Kept& k) { return k.contact == contact && k.reason == reason; };
  if (contact != 0 && std::none_of(kept.begin(), kept.end(), known)) kept.push_back({contact, reason});
}

// Contacts that the step hid, each with the one that it went into.
std::vector<std::pair<Id, Id>> mergedBy(Database& db, Id merge) {
  std::vector<std::pair<Id, Id>> out;
  Cursor c = db.query(
      "SELECT row_id, json_extract(after, '$.merged_into') AS into_id FROM change WHERE step_id = :step AND "
      "tbl = "
      "'contact' AND op = 'u' AND into_id IS NOT NULL ORDER BY id",
      {{":step", merge}});
  while (c.next()) out.emplace_back(c.integer(0), c.integer(1));
  return out;
}

// What came to the contact since by steps still in force.
void noteLater(Database& db, Id merge, Id contact, std::vector<Kept>& kept) {
  Cursor c = db.query(
      "SELECT DISTINCT c.tbl FROM change AS c JOIN step AS s ON s.id = c.step_id WHERE c.step_id > :step AND "
      "s.kind = 'do' AND s.undone_by IS NULL AND s.target IS NULL AND ((c.tbl = 'contact' AND c.row_id = "
      ":id) OR "
      "(c.owner_id = :id AND c.tbl NOT IN ('contact', 'purchase_line', 'payment', 'attachment')))",
      {{":step", merge}, {":id", contact}});
  while (c.next()) note(kept, contact, reasonFor(c.text(0)));
}

// The contact that it had become part of when the step was done.
Id endOf(const std::vector<std::pair<Id, Id>>& merged, Id into) {
  for (const auto& [hidden, next] : merged)
    if (hidden == into) return endOf(merged, next);
  return into;
}

// Who was told apart from both as one is told apart from each of the two.
void tellApart(Database& db, Id merge, Id hidden, Id into) {
  db.run(
      "INSERT INTO not_same(contact_id, other_id) SELECT :hidden, n.other FROM (SELECT DISTINCT CASE "
      "s.contact_id WHEN :into THEN s.other_id ELSE s.contact_id END AS other FROM not_same AS s JOIN change "
      "AS c ON c.row_id = s.id AND c.tbl = 'not_same' AND c.op = 'i' WHERE c.step_id > :merge AND :into IN "
      "(s.contact_id, s.other_id)) AS n WHERE n.other <> :hidden AND NOT EXISTS (SELECT 1 FROM not_same AS k "
      "WHERE (k.contact_id = :hidden AND k.other_id = n.other) OR (k.contact_id = n.other AND k.other_id = "
      ":hidden))",
      {{":hidden", hidden}, {":into", into}, {":merge", merge}});
}

// Work at a company that is on its own again, of people who became part of another one since: that one works
// there now.
void giveWorkToSurvivors(Database& db, Id merge, Id company) {
  std::vector<std::pair<Id, Id>> hidden;  // employment, contact
  Cursor c = db.query(
      "SELECT DISTINCT e.id, e.contact_id FROM change AS c JOIN employment AS e ON e.id = c.row_id JOIN "
      "contact AS p ON p.id = e.contact_id WHERE c.step_id = :merge AND c.tbl = 'employment' AND "
      "e.company_id = :company AND p.merged_into IS NOT NULL ORDER BY e.id",
      {{":merge", merge}, {":company", company}});
  while (c.next()) hidden.emplace_back(c.integer(0), c.integer(1));
  for (const auto& [work, contact] : hidden)
    db.run(
        "INSERT INTO employment(contact_id, company_id, title, role, department, from_date, to_date, "
        "is_primary) SELECT :who, e.company_id, e.title, e.role, e.department, e.from_date, e.to_date, 0 "
        "FROM employment AS e WHERE e.id = :work AND NOT EXISTS (SELECT 1 FROM employment AS o WHERE "
        "o.contact_id = :who AND o.company_id = e.company_id AND o.title = e.title AND o.role = e.role AND "
        "o.department = e.department AND o.from_date = e.from_date AND o.to_date = e.to_date)",
        {{":who", survivorOf(db, contact)}, {":work", work}});
}

Id ownerOf(Database& db, const KeptRow& row, Id otherwise) {
  if (row.table == u"contact") return row.id;
  const bool custom = row.table == u"custom_value";
  const bool owned = custom || row.table == u"attachment";
  if (row.table == u"not_same") return 0;
  return db.number("SELECT " + std::string(owned ? "owner_id" : "contact_id") + " FROM " +
                       row.table.toStdString() + " WHERE id = :id",
                   {{":id", row.id}}, otherwise);
}

}

StepRow mergeStep(Database& db, Id merge) {
  Cursor c = db.query(
      "SELECT s.id, s.key, s.arguments, s.at, s.undone_by IS NOT NULL OR EXISTS (SELECT 1 FROM step AS t "
      "WHERE "
      "t.kind = 'do' AND t.target = s.id AND t.undone_by IS NULL) FROM step AS s WHERE s.id = :id AND s.kind "
      "= "
      "'do' AND s.key IN ('merge', 'merge-sure')",
      {{":id", merge}});
  if (!c.next()) throw Refusal({ErrorKind::NotFound, QStringLiteral("merge %1").arg(merge), {}});
  if (c.integer(4) != 0)
    throw Refusal(
        {ErrorKind::Conflict, QStringLiteral("merge %1").arg(merge), QStringLiteral("taken apart already")});
  StepRow step{c.integer(0), c.text(1), c.text(2), c.text(3)};
  for (const auto& [hidden, into] : mergedBy(db, merge))
    if (const Id next = db.number("SELECT merged_into FROM contact WHERE id = :id", {{":id", into}});
        next != 0 && step.key == u"merge")
      throw Refusal({ErrorKind::Conflict, QStringLiteral("merge %1").arg(merge),
                     QStringLiteral("merged on into %1: take that apart first").arg(next)});
  return step;
}

TakenApart takeApart(Database& db, ChangeLog& log, Id merge) {
  TakenApart report;
  report.merge = merge;
  const auto merged = mergedBy(db, merge);
  for (const auto& [hidden, into] : merged) noteLater(db, merge, into, report.kept);
  for (const KeptRow& row : log.takeBackLeniently(merge))
    note(report.kept, ownerOf(db, row, merged.empty() ? 0 : merged.front().second),
         QString(QStringLiteral("field ") + row.reason));
  for (const auto& [hidden, into] : merged) {
    if (db.number("SELECT merged_into FROM contact WHERE id = :id", {{":id", hidden}}) != 0) continue;
    report.restored.push_back(hidden);
    giveWorkToSurvivors(db, merge, hidden);
    tellApart(db, merge, hidden, endOf(merged, into));
  }
  return report;
}

}
