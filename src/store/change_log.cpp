#include "store/change_log.h"

#include "base/result.h"
#include "store/guarded.h"
#include "store/table_list.h"
#include "store/text_index.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace kith::store {
namespace {

QJsonObject parsed(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

Value valueOf(const QJsonValue& json) {
  if (json.isDouble()) return json.toInteger();
  if (json.isString()) return json.toString();
  return {};
}

// One arm per column that differs from its default: SELECT 'given' AS k, NEW.given AS v WHERE …
std::string filledArms(const std::vector<ChangeLog::LoggedColumn>& columns, const std::string& row) {
  std::string arms;
  for (const auto& c : columns) {
    if (!arms.empty()) arms += " UNION ALL ";
    arms += "SELECT '" + c.name + "' AS k, " + row + c.name + " AS v WHERE " + row + c.name + " IS NOT " +
            c.otherwise;
  }
  return arms;
}

// One arm per column that an update changed, with its value in `row` (OLD. or NEW.).
std::string changedArms(const std::vector<ChangeLog::LoggedColumn>& columns, const std::string& row) {
  std::string arms;
  for (const auto& c : columns) {
    if (!arms.empty()) arms += " UNION ALL ";
    arms += "SELECT '" + c.name + "' AS k, " + row + c.name + " AS v WHERE OLD." + c.name + " IS NOT NEW." +
            c.name;
  }
  return arms;
}

std::string jsonOf(const std::string& arms) { return "(SELECT json_group_object(k, v) FROM (" + arms + "))"; }

std::string anyChanged(const std::vector<ChangeLog::LoggedColumn>& columns) {
  std::string out;
  for (const auto& c : columns)
    out += (out.empty() ? "" : " OR ") + ("OLD." + c.name + " IS NOT NEW." + c.name);
  return out;
}

std::string ownerOf(const char* owner, const std::string& row) { return owner ? row + owner : "NULL"; }

// Full text follows its tables by triggers of the writer alone; bulk work fills it at once instead.
constexpr const char* kNoteInserts =
    "CREATE TEMP TRIGGER contact_text_i AFTER INSERT ON main.contact WHEN NEW.notes <> '' BEGIN "
    "INSERT INTO contact_text(rowid, notes) VALUES (NEW.id, NEW.notes); END;";

// `only` narrows it to some rows: " AND OLD.id <= 7".
std::string noteUpdates(const std::string& only = {}) {
  const std::string forget =
      "INSERT INTO contact_text(contact_text, rowid, notes) VALUES ('delete', OLD.id, OLD.notes); END;";
  return "CREATE TEMP TRIGGER contact_text_u1 AFTER UPDATE OF notes ON main.contact "
         "WHEN OLD.notes IS NOT NEW.notes AND OLD.notes <> ''" +
         only + " BEGIN " + forget +
         "CREATE TEMP TRIGGER contact_text_u2 AFTER UPDATE OF notes ON main.contact "
         "WHEN OLD.notes IS NOT NEW.notes AND NEW.notes <> ''" +
         only +
         " BEGIN INSERT INTO contact_text(rowid, notes) VALUES (NEW.id, NEW.notes); END;"
         "CREATE TEMP TRIGGER contact_text_d AFTER DELETE ON main.contact WHEN OLD.notes <> ''" +
         only + " BEGIN " + forget;
}

constexpr const char* kDropNoteUpdates =
    "DROP TRIGGER temp.contact_text_u1; DROP TRIGGER temp.contact_text_u2; DROP TRIGGER temp.contact_text_d;";

}

struct ChangeLog::Entry {
  std::string table;
  Id row = 0;
  Id last = 0;
  QString op;
  QJsonObject before;
  QJsonObject after;
};

ChangeLog::ChangeLog(Database& db) : m_db(db) {}

const std::vector<ChangeLog::LoggedColumn>& ChangeLog::columns(const std::string& table) {
  auto& known = m_columns[table];
  if (!known.empty()) return known;
  Cursor cursor = m_db.query(
      "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(:table) WHERE name <> 'id' ORDER BY "
      "cid",
      {{":table", QString::fromStdString(table)}});
  while (cursor.next()) known.push_back({cursor.text(0).toStdString(), cursor.text(1).toStdString()});
  return known;
}

void ChangeLog::makeRowTriggers(const std::string& table, const char* owner, bool insertOnly) {
  const auto& cols = columns(table);
  const std::string into =
      " INSERT INTO change(step_id, tbl, row_id, op, owner_id, before, after) VALUES (kith_step(), '";
  m_db.exec("CREATE TEMP TRIGGER log_" + table + "_i AFTER INSERT ON main." + table + " BEGIN" + into +
            table + "', NEW.id, 'i', " + ownerOf(owner, "NEW.") + ", NULL, " +
            jsonOf(filledArms(cols, "NEW.")) + "); END");
  if (insertOnly) return;
  m_db.exec("CREATE TEMP TRIGGER log_" + table + "_u AFTER UPDATE ON main." + table + " WHEN " +
            anyChanged(cols) + " BEGIN" + into + table + "', NEW.id, 'u', " + ownerOf(owner, "NEW.") + ", " +
            jsonOf(changedArms(cols, "OLD.")) + ", " + jsonOf(changedArms(cols, "NEW.")) + "); END");
  m_db.exec("CREATE TEMP TRIGGER log_" + table + "_d AFTER DELETE ON main." + table + " BEGIN" + into +
            table + "', OLD.id, 'd', " + ownerOf(owner, "OLD.") + ", " + jsonOf(filledArms(cols, "OLD.")) +
            ", NULL); END");
}

void ChangeLog::install() {
  if (m_installed) return;
  for (const TableEntry& t : tableList())
    if (t.kind == TableClass::Recorded) makeRowTriggers(t.name, t.owner, false);
  m_db.exec(TextIndex::insertTriggers() + kNoteInserts);
  m_db.exec(TextIndex::updateTriggers());
  m_db.exec(noteUpdates());
  m_installed = true;
}

// Notes of contacts that are made meanwhile are not in full text yet: a later row of the same import that
// changes them must not take them out of it.
void ChangeLog::pauseInserts(Id lastContact) {
  for (const TableEntry& t : tableList())
    if (t.kind == TableClass::Recorded) m_db.exec(std::string("DROP TRIGGER temp.log_") + t.name + "_i");
  m_db.exec("DROP TRIGGER temp.interaction_text_i; DROP TRIGGER temp.contact_text_i");
  m_db.exec(kDropNoteUpdates);
  m_db.exec(noteUpdates(" AND OLD.id <= " + std::to_string(lastContact)));
}

void ChangeLog::resumeInserts() {
  for (const TableEntry& t : tableList())
    if (t.kind == TableClass::Recorded) makeRowTriggers(t.name, t.owner, true);
  m_db.exec(TextIndex::insertTriggers() + kNoteInserts);
  m_db.exec(kDropNoteUpdates);
  m_db.exec(noteUpdates());
}

Id ChangeLog::begin(const StepRow& step, const char* kind, std::optional<Id> target) {
  const Id id = m_db.insert(
      "INSERT INTO step(key, arguments, at, kind, target) VALUES (:key, :arguments, :at, :kind, :target)",
      {{":key", step.key},
       {":arguments", step.arguments},
       {":at", step.at},
       {":kind", QString::fromLatin1(kind)},
       {":target", orNull(target)}});
  m_db.setStep(id);
  return id;
}

void ChangeLog::logRange(const char* table, Id first, Id last) {
  m_db.run(
      "INSERT INTO change(step_id, tbl, row_id, last_id, op) VALUES (kith_step(), :table, :first, :last, "
      "'r')",
      {{":table", QString::fromLatin1(table)}, {":first", first}, {":last", last}});
}

bool ChangeLog::isEmpty(Id step) {
  return m_db.number("SELECT 1 FROM change WHERE step_id = :step LIMIT 1", {{":step", step}}) == 0;
}

namespace {

std::optional<StepRow> oneStep(Cursor cursor) {
  if (!cursor.next()) return std::nullopt;
  return StepRow{cursor.integer(0), cursor.text(1), cursor.text(2), cursor.text(3)};
}

}

std::optional<StepRow> ChangeLog::nextUndo() {
  return oneStep(
      m_db.query("SELECT id, key, arguments, at FROM step WHERE kind = 'do' AND undone_by IS NULL "
                 "ORDER BY id DESC LIMIT 1"));
}

// A step may be redone while nothing new was done after it was taken back.
std::optional<StepRow> ChangeLog::nextRedo() {
  return oneStep(
      m_db.query("SELECT id, key, arguments, at FROM step AS s WHERE undone_by IS NOT NULL AND NOT EXISTS "
                 "(SELECT 1 FROM step AS later WHERE later.id > s.undone_by AND later.kind = 'do') "
                 "ORDER BY undone_by DESC LIMIT 1"));
}

std::map<std::string, std::pair<Id, Id>> ChangeLog::rangesIn(const std::vector<Entry>& entries) {
  std::map<std::string, std::pair<Id, Id>> out;
  for (const Entry& e : entries)
    if (e.op == u"r") out[e.table] = {e.row, e.last};
  return out;
}

std::vector<ChangeLog::Entry> ChangeLog::entriesOf(Id step) {
  std::vector<Entry> out;
  Cursor c = m_db.query(
      "SELECT tbl, row_id, coalesce(last_id, row_id), op, coalesce(before, ''), coalesce(after, '') FROM "
      "change "
      "WHERE step_id = :step ORDER BY id DESC",
      {{":step", step}});
  while (c.next())
    out.push_back({c.text(0).toStdString(), c.integer(1), c.integer(2), c.text(3), parsed(c.text(4)),
                   parsed(c.text(5))});
  // Rows that bulk work made and then changed itself go with their range.
  std::erase_if(out, [ranges = rangesIn(out)](const Entry& e) {
    const auto range = ranges.find(e.table);
    return e.op != u"r" && range != ranges.end() && e.row >= range->second.first &&
           e.row <= range->second.second;
  });
  return out;
}

QJsonObject ChangeLog::rowAsLogged(const std::string& table, Id id) {
  std::string arms;
  for (const LoggedColumn& c : columns(table)) {
    if (!arms.empty()) arms += " UNION ALL ";
    arms += "SELECT '" + c.name + "' AS k, r." + c.name + " AS v FROM r WHERE r." + c.name + " IS NOT " +
            c.otherwise;
  }
  return parsed(m_db.word("WITH r AS (SELECT * FROM " + table +
                              " WHERE id = :id) SELECT json_group_object(k, v) FROM (" + arms + ")",
                          {{":id", id}}));
}

QJsonObject ChangeLog::fieldsNow(const std::string& table, Id id, const QJsonObject& named) {
  std::string list;
  for (const QString& key : named.keys()) list += ", '" + key.toStdString() + "', " + key.toStdString();
  return parsed(m_db.word("SELECT json_object(" + list.substr(2) + ") FROM " + table + " WHERE id = :id",
                          {{":id", id}}));
}

void ChangeLog::writeFields(const std::string& table, Id id, const QJsonObject& fields) {
  std::string sets;
  for (const QString& key : fields.keys()) sets += (sets.empty() ? "" : ", ") + key.toStdString() + " = ?";
  Cursor cursor = m_db.query("UPDATE " + table + " SET " + sets + " WHERE id = ?");
  int at = 1;
  for (auto it = fields.begin(); it != fields.end(); ++it) cursor.bind(at++, valueOf(it.value()));
  cursor.bindInteger(at, id);
  cursor.next();
}

void ChangeLog::insertAgain(const Entry& entry) {
  std::string names = "id";
  std::string marks = "?";
  for (const QString& key : entry.before.keys()) {
    names += ", " + key.toStdString();
    marks += ", ?";
  }
  Cursor cursor = m_db.query("INSERT INTO " + entry.table + "(" + names + ") VALUES (" + marks + ")");
  int at = 1;
  cursor.bindInteger(at++, entry.row);
  for (auto it = entry.before.begin(); it != entry.before.end(); ++it) cursor.bind(at++, valueOf(it.value()));
  cursor.next();
}

QString ChangeLog::takeBackUpdate(const Entry& entry, bool fieldByField) {
  const QJsonObject now = fieldsNow(entry.table, entry.row, entry.after);
  QJsonObject back;
  QStringList touched;
  for (auto it = entry.after.begin(); it != entry.after.end(); ++it) {
    if (now.value(it.key()) == it.value())
      back.insert(it.key(), entry.before.value(it.key()));
    else
      touched.append(it.key());
  }
  if (!touched.isEmpty() && !fieldByField) return touched.join(u", ");
  if (!back.isEmpty()) writeFields(entry.table, entry.row, back);
  return touched.join(u", ");
}

// A step's own rows go in reverse, so a child is gone before its parent; deferred keys forgive the rest.
QString ChangeLog::takeBackEntry(const Entry& entry) {
  if (entry.op == u"r") {
    m_db.run("DELETE FROM " + entry.table + " WHERE id BETWEEN :first AND :last",
             {{":first", entry.row}, {":last", entry.last}});
  } else if (entry.op == u"i") {
    if (rowAsLogged(entry.table, entry.row) != entry.after) return QStringLiteral("changed since");
    m_db.run("DELETE FROM " + entry.table + " WHERE id = :id", {{":id", entry.row}});
  } else if (entry.op == u"d") {
    insertAgain(entry);
  } else {
    return takeBackUpdate(entry, false);
  }
  return {};
}

void ChangeLog::takeBackStrictly(Id step) {
  for (const Entry& entry : entriesOf(step)) {
    const QString touched = takeBackEntry(entry);
    if (!touched.isEmpty())
      throw Refusal({ErrorKind::Conflict,
                     QString::fromStdString(entry.table) + u' ' + QString::number(entry.row), touched});
  }
}

std::vector<KeptRow> ChangeLog::takeBackLeniently(Id step) {
  std::vector<KeptRow> kept;
  for (const Entry& entry : entriesOf(step)) {
    if (entry.op == u"r") continue;
    const QString touched = entry.op == u"u" ? takeBackUpdate(entry, true) : takeBackEntry(entry);
    if (!touched.isEmpty()) kept.push_back({QString::fromStdString(entry.table), entry.row, touched});
  }
  return kept;
}

void ChangeLog::revert(Id change) {
  Cursor c = m_db.query(
      "SELECT tbl, row_id, coalesce(last_id, row_id), op, coalesce(before, ''), coalesce(after, '') "
      "FROM change WHERE id = :id",
      {{":id", change}});
  if (!c.next()) throw Refusal({ErrorKind::NotFound, QString::number(change), {}});
  const Entry entry{c.text(0).toStdString(), c.integer(1),     c.integer(2), c.text(3),
                    parsed(c.text(4)),       parsed(c.text(5))};
  if (entry.op == u"r")
    throw Refusal({ErrorKind::Unsupported, QString::number(change), QStringLiteral("import")});
  if (entry.op == u"u") {
    if (fieldsNow(entry.table, entry.row, entry.before).isEmpty())
      throw Refusal({ErrorKind::Conflict, QString::number(change), QStringLiteral("deleted since")});
    writeFields(entry.table, entry.row, entry.before);
    return;
  }
  const QString touched = takeBackEntry(entry);
  if (!touched.isEmpty()) throw Refusal({ErrorKind::Conflict, QString::number(change), touched});
}

}
