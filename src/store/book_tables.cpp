#include "store/book_tables.h"

#include "store/guarded.h"
#include "store/merge_table.h"
#include "store/row_mapping.h"

#include <QCryptographicHash>

#include <algorithm>
#include <unordered_set>

namespace kith::store {
namespace {

std::vector<NamedRow> namedRows(Cursor cursor) {
  std::vector<NamedRow> out;
  while (cursor.next()) out.push_back({cursor.integer(0), cursor.text(1), cursor.integer(2), cursor.text(3)});
  return out;
}

// An import is undone when its step was taken back, by Ctrl+Z or later by name.
constexpr const char* kImports =
    "SELECT i.id, coalesce(i.step_id, 0), i.file, i.at, i.created, i.updated, (s.undone_by IS NOT NULL OR "
    "EXISTS "
    "(SELECT 1 FROM step AS t WHERE t.kind = 'do' AND t.target = i.step_id AND t.undone_by IS NULL)) "
    "FROM import AS i LEFT JOIN step AS s ON s.id = i.step_id ";

std::vector<ImportRow> importRows(Cursor c) {
  std::vector<ImportRow> out;
  while (c.next())
    out.push_back(
        {c.integer(0), c.integer(1), c.text(2), c.text(3), c.integer(4), c.integer(5), c.integer(6) != 0});
  return out;
}

}

Result<QString> SettingTable::get(const QString& key) {
  return guarded({}, [&] {
    return m_db.word("SELECT value FROM setting WHERE key = :key", {{":key", key}});
  });
}

Result<void> SettingTable::set(const QString& key, const QString& value) {
  return guarded({}, [&] {
    m_db.run(
        "INSERT INTO setting(key, value) VALUES (:key, :value) ON CONFLICT(key) DO UPDATE SET value = "
        "excluded.value",
        {{":key", key}, {":value", value}});
  });
}

Result<QString> SettingTable::draft(const QString& key) {
  return guarded({}, [&] { return m_db.word("SELECT text FROM draft WHERE key = :key", {{":key", key}}); });
}

Result<void> SettingTable::saveDraft(const QString& key, const QString& text, const QString& now) {
  return guarded({}, [&] {
    if (text.isEmpty()) {
      m_db.run("DELETE FROM draft WHERE key = :key", {{":key", key}});
      return;
    }
    m_db.run(
        "INSERT INTO draft(key, text, at) VALUES (:key, :text, :at) "
        "ON CONFLICT(key) DO UPDATE SET text = excluded.text, at = excluded.at",
        {{":key", key}, {":text", text}, {":at", now}});
  });
}

Result<std::vector<NamedRow>> SearchTable::all() {
  return guarded({}, [&] {
    return namedRows(m_db.query("SELECT id, name, 0, query FROM saved_search ORDER BY position, id"));
  });
}

Result<Id> SearchTable::add(const QString& name, const QString& query) {
  return guarded({}, [&] {
    return m_db.insert(
        "INSERT INTO saved_search(name, query, position) VALUES (:name, :query, "
        "(SELECT coalesce(max(position), 0) + 1 FROM saved_search))",
        {{":name", name}, {":query", query}});
  });
}

Result<void> SearchTable::rename(Id id, const QString& name) {
  return guarded({}, [&] {
    if (m_db.run("UPDATE saved_search SET name = :name WHERE id = :id", {{":name", name}, {":id", id}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(id), {}});
  });
}

Result<void> SearchTable::order(const std::vector<Id>& ids) {
  return guarded({}, [&] {
    qint64 position = 0;
    const auto place = [&](Id id) {
      m_db.run("UPDATE saved_search SET position = :to WHERE id = :id AND position <> :to",
               {{":to", ++position}, {":id", id}});
    };
    for (const Id id : ids) place(id);
    std::vector<Id> others;
    Cursor c = m_db.query("SELECT id FROM saved_search ORDER BY position, id");
    while (c.next())
      if (std::find(ids.begin(), ids.end(), c.integer(0)) == ids.end()) others.push_back(c.integer(0));
    for (const Id id : others) place(id);
  });
}

Result<void> SearchTable::remove(Id id) {
  return guarded({}, [&] {
    if (m_db.run("DELETE FROM saved_search WHERE id = :id", {{":id", id}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(id), {}});
  });
}

Result<std::vector<domain::Playbook>> PlaybookTable::all() {
  return guarded({}, [&] {
    std::vector<domain::Playbook> out;
    Cursor c = m_db.query("SELECT id, name, steps FROM playbook ORDER BY name COLLATE NOCASE, id");
    while (c.next()) out.push_back({c.integer(0), c.text(1), domain::stepsOf(c.text(2))});
    return out;
  });
}

Result<Id> PlaybookTable::save(const domain::Playbook& playbook) {
  return guarded({}, [&]() -> Id {
    if (m_db.number("SELECT count(*) FROM playbook WHERE name = :name COLLATE NOCASE AND id <> :id",
                    {{":name", playbook.name}, {":id", playbook.id}}) > 0)
      throw Refusal({ErrorKind::Conflict, playbook.name, {}});
    const QString steps = domain::stepsJson(playbook.steps);
    if (playbook.id == 0)
      return m_db.insert("INSERT INTO playbook(name, steps) VALUES (:name, :steps)",
                         {{":name", playbook.name}, {":steps", steps}});
    if (m_db.run("UPDATE playbook SET name = :name, steps = :steps WHERE id = :id",
                 {{":name", playbook.name}, {":steps", steps}, {":id", playbook.id}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(playbook.id), {}});
    return playbook.id;
  });
}

Result<void> PlaybookTable::remove(Id id) {
  return guarded({}, [&] {
    if (m_db.run("DELETE FROM playbook WHERE id = :id", {{":id", id}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(id), {}});
  });
}

// All that carry a tag, counted on its index, less the few of them in Trash: joining every contact instead
// took 90 ms with 59,000 tags.
Result<std::vector<NamedRow>> TagTable::all() {
  return guarded({}, [&] {
    return namedRows(
        m_db.query("WITH carried AS (SELECT tag_id, count(*) AS n FROM contact_tag GROUP BY tag_id), "
                   "gone AS (SELECT c.tag_id, count(*) AS n FROM contact AS p CROSS JOIN contact_tag AS c "
                   "WHERE c.contact_id = p.id AND p.deleted_at <> '' GROUP BY c.tag_id) "
                   "SELECT t.id, t.name, k.n - coalesce(g.n, 0) AS live, '' FROM carried AS k JOIN tag AS t "
                   "ON t.id = k.tag_id "
                   "LEFT JOIN gone AS g ON g.tag_id = t.id WHERE live > 0 ORDER BY t.name COLLATE NOCASE"));
  });
}

Result<std::vector<QString>> TagTable::fieldNames() {
  return guarded({}, [&] {
    std::vector<QString> out;
    Cursor cursor = m_db.query("SELECT name FROM custom_field WHERE owner = 'contact' ORDER BY position, id");
    while (cursor.next()) out.push_back(cursor.text(0));
    return out;
  });
}

Result<Id> ImportTable::add(const ImportRow& row) {
  return guarded({}, [&] {
    return m_db.insert("INSERT INTO import(step_id, file, at) VALUES (kith_step(), :file, :at)",
                       {{":file", row.file}, {":at", row.at}});
  });
}

Result<void> ImportTable::setCounts(Id id, qint64 created, qint64 updated) {
  return guarded({}, [&] {
    m_db.run("UPDATE import SET created = :created, updated = :updated WHERE id = :id",
             {{":created", created}, {":updated", updated}, {":id", id}});
  });
}

Result<std::vector<ImportRow>> ImportTable::all() {
  return guarded({}, [&] { return importRows(m_db.query(std::string(kImports) + "ORDER BY i.id DESC")); });
}

Result<ImportRow> ImportTable::get(Id id) {
  return guarded({}, [&] {
    const auto rows = importRows(m_db.query(std::string(kImports) + "WHERE i.id = :id", {{":id", id}}));
    if (rows.empty()) throw Refusal({ErrorKind::NotFound, QString::number(id), QStringLiteral("import")});
    return rows.front();
  });
}

void ImportTable::addRecord(const ImportRecord& record) {
  m_db.run(
      "INSERT INTO import_record(source, record_key, nth, contact_id, purchase_id, import_id, said) "
      "VALUES (:source, :key, :nth, :contact, :purchase, :import, :said)",
      {{":source", record.source},
       {":key", record.key},
       {":nth", record.nth},
       {":contact", orNull(record.contact)},
       {":purchase", orNull(record.purchase)},
       {":import", record.import},
       {":said", record.said}});
}

Result<std::optional<ImportRecord>> ImportTable::find(const QString& source, const QString& key, Id nth,
                                                      const std::vector<Id>& among) {
  return guarded({}, [&]() -> std::optional<ImportRecord> {
    static const std::string kFound =
        "SELECT r.contact_id, r.purchase_id, r.import_id, CASE WHEN s.undone_by IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM step AS t WHERE t.kind = 'do' AND t.target = s.id AND t.undone_by IS NULL) THEN "
        "r.said ELSE '' END AS said, r.contact_id IN (SELECT id FROM contact WHERE deleted_at <> ''), r.id, "
        "r.nth, "
        "EXISTS (SELECT 1 FROM import_record AS o WHERE o.contact_id = r.contact_id AND o.id <> r.id AND "
        "o.source = r.source) "
        "FROM import_record AS r JOIN import AS i ON i.id = r.import_id LEFT JOIN step AS s ON s.id = "
        "i.step_id "
        "WHERE r.record_key = :key AND r.source = :source AND (:nth = 0 OR r.nth = :nth) AND "
        "((r.contact_id IS NOT NULL AND r.contact_id IN (SELECT id FROM contact)) OR "
        "(r.purchase_id IS NOT NULL AND r.purchase_id IN (SELECT id FROM purchase))) ";
    static const std::string kNewest = "ORDER BY said = '', r.id DESC LIMIT 1";
    static const std::string kOfAny = kFound + kNewest;
    static const std::string kOfSome =
        kFound + "AND r.contact_id IN (SELECT value FROM json_each(:among)) " + kNewest;
    Cursor c =
        m_db.query(among.empty() ? kOfAny : kOfSome, {{":key", key}, {":source", source}, {":nth", nth}});
    if (!among.empty()) c.bind(":among", idList(among));
    if (!c.next()) return std::nullopt;
    ImportRecord record{source,           key,       c.integer(6),      c.maybe(0),   c.maybe(1),
                        c.integer(2),     c.text(3), c.integer(4) != 0, c.integer(5), c.maybe(0).value_or(0),
                        c.integer(7) != 0};
    if (record.contact && record.inTrash) {
      record.contact = survivorOf(m_db, *record.contact);
      record.inTrash =
          m_db.number("SELECT deleted_at <> '' FROM contact WHERE id = :id", {{":id", *record.contact}}) != 0;
    }
    return record;
  });
}

namespace {

// One row of a source for one contact, with what tells whether it still stands.
struct SaidRow {
  Id id;
  QString said;
  Id nth;
  Id import;
};

// A record went where another one names it. Before records named what they took the place of, each import's
// only one did so with the one before.
std::vector<StandingRecord> stillStanding(std::vector<SaidRow> rows, Id except) {
  std::unordered_set<Id> replaced;
  Id newestPlain = 0;  // the import that first said something of the contact, as far as that is known
  for (const SaidRow& row : rows) {
    if (row.nth < 0) replaced.insert(-row.nth);
    if (row.nth == 1 && row.import != except) newestPlain = std::max(newestPlain, row.import);
  }
  std::vector<StandingRecord> out;
  for (SaidRow& row : rows) {
    const bool older = row.nth == 1 && row.import < newestPlain;
    if (row.import != except && !older && !replaced.contains(row.id))
      out.push_back({row.id, std::move(row.said)});
  }
  return out;
}

}

Result<std::vector<StandingRecord>> ImportTable::standing(const QString& source, Id contact, Id except) {
  return guarded({}, [&] {
    Cursor c = m_db.query(
        "SELECT r.id, r.said, r.nth, r.import_id FROM import_record AS r JOIN import AS i ON i.id = "
        "r.import_id JOIN step AS s ON s.id = i.step_id "
        "WHERE r.contact_id = :contact AND r.source = :source AND s.undone_by IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM step AS t WHERE t.kind = 'do' AND t.target = s.id AND t.undone_by IS NULL) "
        "ORDER BY r.id DESC",
        {{":contact", contact}, {":source", source}});
    std::vector<SaidRow> rows;
    while (c.next()) rows.push_back({c.integer(0), c.text(1), c.integer(2), c.integer(3)});
    return stillStanding(std::move(rows), except);
  });
}

Result<QString> ImportTable::lastSaid(const QString& source, const QString& key) {
  return guarded({}, [&] {
    return m_db.word(
        "SELECT r.said FROM import_record AS r JOIN import AS i ON i.id = r.import_id JOIN step AS s ON s.id "
        "= i.step_id "
        "WHERE r.record_key = :key AND r.source = :source AND s.undone_by IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM step AS t WHERE t.kind = 'do' AND t.target = s.id AND t.undone_by IS NULL) "
        "ORDER BY r.id DESC LIMIT 1",
        {{":key", key}, {":source", source}});
  });
}

Result<void> ImportTable::eachKey(const QString& source, const std::function<void(const QString&)>& take) {
  return guarded({}, [&] {
    Cursor cursor =
        m_db.query("SELECT record_key FROM import_record WHERE source = :source", {{":source", source}});
    while (cursor.next()) take(cursor.text(0));
  });
}

Result<bool> ImportTable::hasKeys(const QString& source, const QString& beginning) {
  return guarded({}, [&] {
    return m_db.number(
               "SELECT EXISTS (SELECT 1 FROM import_record WHERE record_key >= :from AND record_key < :to "
               "AND "
               "source = :source)",
               {{":from", beginning}, {":to", QString(beginning + QChar(0xffff))}, {":source", source}}) != 0;
  });
}

Result<bool> ImportTable::isForgotten(const QString& hash) {
  return guarded({}, [&] {
    return m_db.number("SELECT 1 FROM forgotten WHERE hash = :hash", {{":hash", hash}}) != 0;
  });
}

Result<QByteArray> BlobTable::get(Id id) {
  return guarded({}, [&] {
    Cursor cursor = m_db.query("SELECT bytes FROM blob WHERE id = :id", {{":id", id}});
    if (!cursor.next()) throw Refusal({ErrorKind::NotFound, QString::number(id), QStringLiteral("blob")});
    return cursor.bytes(0);
  });
}

QString BlobTable::hashOf(const QByteArray& bytes) {
  return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<std::optional<Id>> BlobTable::find(const QString& hash) {
  return guarded({}, [&] {
    const Id id = m_db.number("SELECT id FROM blob WHERE hash = :hash", {{":hash", hash}});
    return id == 0 ? std::nullopt : std::optional(id);
  });
}

Result<Id> BlobTable::put(const QByteArray& bytes, const QString& mediaType) {
  return guarded({}, [&] {
    const QString hash = hashOf(bytes);
    const Id known = m_db.number("SELECT id FROM blob WHERE hash = :hash", {{":hash", hash}});
    if (known) return known;
    return m_db.insert("INSERT INTO blob(hash, media_type, bytes) VALUES (:hash, :type, :bytes)",
                       {{":hash", hash}, {":type", mediaType}, {":bytes", bytes}});
  });
}

// The log is only looked through where there are bytes that no row names, which is rare.
Result<qint64> BlobTable::collect() {
  return guarded({}, [&]() -> qint64 {
    static const std::string kLoose =
        "id NOT IN (SELECT blob_id FROM attachment WHERE blob_id IS NOT NULL UNION "
        "SELECT photo_id FROM contact WHERE photo_id IS NOT NULL)";
    if (m_db.number("SELECT count(*) FROM blob WHERE " + kLoose) == 0) return 0;
    return m_db.run(
        "DELETE FROM blob WHERE " + kLoose +
        " AND id NOT IN (SELECT value FROM (SELECT json_extract(fields, '$.blob_id') AS value FROM "
        "(SELECT before AS fields FROM change WHERE tbl = 'attachment' UNION ALL "
        "SELECT after FROM change WHERE tbl = 'attachment') UNION ALL "
        "SELECT json_extract(fields, '$.photo_id') FROM "
        "(SELECT before AS fields FROM change WHERE tbl = 'contact' AND before LIKE '%photo_id%' UNION ALL "
        "SELECT after FROM change WHERE tbl = 'contact' AND after LIKE '%photo_id%')) "
        "WHERE value IS NOT NULL)");
  });
}

}
