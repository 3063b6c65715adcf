// The part of reading that counts and reports: history, Trash, figures and the check of the file.
#include "store/guarded.h"
#include "store/read_tables.h"

namespace kith::store {

Result<std::vector<ChangeRow>> ReadTables::changes(std::optional<Id> contact, int limit) {
  return guarded({}, [&]() -> std::vector<ChangeRow> {
    static const std::string kSelect =
        "SELECT c.id, s.at, c.tbl, c.row_id, c.op, coalesce(c.before, ''), coalesce(c.after, ''), s.id, "
        "s.key, "
        "s.arguments "
        "FROM change AS c JOIN step AS s ON s.id = c.step_id ";
    static const std::string kOfContact =
        "WHERE (c.row_id = :id AND c.tbl = 'contact') OR (c.owner_id = :id AND c.tbl NOT IN "
        "('purchase_line', 'payment', 'attachment')) ";
    std::vector<ChangeRow> out;
    Cursor c = contact ? m_db.query(kSelect + kOfContact + "ORDER BY c.id DESC LIMIT :limit",
                                    {{":id", *contact}, {":limit", limit}})
                       : m_db.query(kSelect + "ORDER BY c.id DESC LIMIT :limit", {{":limit", limit}});
    while (c.next())
      out.push_back({c.integer(0), c.text(1), c.text(2), c.integer(3), c.text(4), c.text(5), c.text(6),
                     c.integer(7), c.text(8), c.text(9)});
    return out;
  });
}

Result<std::vector<TrashRow>> ReadTables::trash() {
  return guarded({}, [&]() -> std::vector<TrashRow> {
    std::vector<TrashRow> out;
    Cursor c = m_db.query(
        "SELECT c.id, 'contact', s.display, c.deleted_at AS at FROM contact AS c "
        "JOIN contact_summary AS s ON s.contact_id = c.id WHERE c.deleted_at <> '' AND c.merged_into IS NULL "
        "UNION ALL "
        "SELECT id, 'interaction', text, deleted_at FROM interaction WHERE deleted_at <> '' UNION ALL "
        "SELECT p.id, 'purchase', trim(p.number || ' ' || coalesce(b.display, p.buyer_text)), p.deleted_at "
        "FROM purchase AS p LEFT JOIN contact_summary AS b ON b.contact_id = p.contact_id "
        "WHERE p.deleted_at <> '' UNION ALL "
        "SELECT id, 'product', name, deleted_at FROM product WHERE deleted_at <> '' UNION ALL "
        "SELECT id, 'reminder', text, deleted_at FROM reminder WHERE deleted_at <> '' ORDER BY at DESC");
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.text(3)});
    return out;
  });
}

namespace {

// The steps that changed a contact or something on it, but for what has a life of its own.
constexpr char kStepsOfContact[] =
    "(SELECT c.step_id FROM change AS c WHERE c.row_id = :id AND c.tbl = 'contact' UNION ALL "
    "SELECT c.step_id FROM change AS c WHERE c.owner_id = :id AND c.tbl NOT IN ('purchase_line', 'payment', "
    "'attachment', 'participant', 'purchase', 'reminder'))";

}

Result<QString> ReadTables::lastChange(Id contact) {
  return guarded({}, [&]() -> QString {
    return m_db.word(std::string("SELECT max(at) FROM step WHERE id IN ") + kStepsOfContact,
                     {{":id", contact}});
  });
}

Result<Id> ReadTables::lastChangeStep(Id contact) {
  return guarded({}, [&]() -> Id {
    return m_db.number(std::string("SELECT coalesce(max(step_id), 0) FROM ") + kStepsOfContact,
                       {{":id", contact}});
  });
}

Result<std::pair<Id, QString>> ReadTables::lastStep() {
  return guarded({}, [&]() -> std::pair<Id, QString> {
    Cursor c = m_db.query("SELECT id, at FROM step ORDER BY id DESC LIMIT 1");
    return c.next() ? std::pair(c.integer(0), c.text(1)) : std::pair(Id(0), QString());
  });
}

Result<qint64> ReadTables::count(const char* what) {
  return guarded({}, [&]() -> qint64 {
    // All less those in Trash: both are counted on an index, without looking at a row.
    static const std::pair<const char*, const char*> kCounts[] = {
        {"people", "SELECT count(*) FROM contact WHERE kind = 'person' AND deleted_at = ''"},
        {"companies",
         "SELECT (SELECT count(*) FROM contact WHERE kind = 'company') - "
         "(SELECT count(*) FROM contact WHERE deleted_at <> '' AND +kind = 'company')"},
        {"interactions",
         "SELECT (SELECT count(*) FROM interaction) - (SELECT count(*) FROM interaction WHERE deleted_at <> "
         "'')"},
        {"purchases",
         "SELECT (SELECT count(*) FROM purchase) - (SELECT count(*) FROM purchase WHERE deleted_at <> '')"},
        {"unassigned", "SELECT count(*) FROM purchase WHERE deleted_at = '' AND contact_id IS NULL"},
        {"products", "SELECT count(*) FROM product WHERE deleted_at = ''"},
        {"reminders", "SELECT count(*) FROM reminder WHERE deleted_at = '' AND state = 'open'"},
        {"trash", "SELECT count(*) FROM contact WHERE deleted_at <> '' AND merged_into IS NULL"},
        {"highest", "SELECT max(id) FROM contact"},
        {"everything in trash",
         "SELECT (SELECT count(*) FROM contact WHERE deleted_at <> '' AND merged_into IS NULL) + "
         "(SELECT count(*) FROM interaction WHERE deleted_at <> '') + "
         "(SELECT count(*) FROM purchase WHERE deleted_at <> '') + "
         "(SELECT count(*) FROM product WHERE deleted_at <> '') + "
         "(SELECT count(*) FROM reminder WHERE deleted_at <> '')"}};
    for (const auto& [name, sql] : kCounts)
      if (std::string_view(name) == what) return m_db.number(sql);
    return 0;
  });
}

Result<std::vector<std::pair<QString, qint64>>> ReadTables::gaps() {
  return guarded({}, [&]() -> std::vector<std::pair<QString, qint64>> {
    const auto without = [&](const char* kind) {
      return m_db.number(
          "SELECT count(*) FROM contact AS c WHERE c.deleted_at = '' AND NOT EXISTS "
          "(SELECT 1 FROM channel AS h WHERE h.contact_id = c.id AND h.kind = :kind)",
          {{":kind", QString::fromLatin1(kind)}});
    };
    return {{QStringLiteral("email"), without("email")},
            {QStringLiteral("phone"), without("phone")},
            {QStringLiteral("address"),
             m_db.number("SELECT count(*) FROM contact AS c WHERE c.deleted_at = '' AND NOT EXISTS "
                         "(SELECT 1 FROM address AS a WHERE a.contact_id = c.id)")},
            {QStringLiteral("birthday"),
             m_db.number("SELECT count(*) FROM contact WHERE deleted_at = '' AND birthday = '' "
                         "AND kind = 'person'")}};
  });
}

Result<std::vector<std::pair<QString, QString>>> ReadTables::check() {
  return guarded({}, [&] {
    std::vector<std::pair<QString, QString>> out;
    Cursor pages = m_db.query("PRAGMA integrity_check(20)");
    while (pages.next())
      if (pages.text(0) != u"ok") out.emplace_back(QStringLiteral("file"), pages.text(0));
    Cursor keys = m_db.query("PRAGMA foreign_key_check");
    while (keys.next() && out.size() < 20)
      out.emplace_back(keys.text(0),
                       QStringLiteral("row %1 points to a missing %2").arg(keys.text(1), keys.text(2)));
    const qint64 bare =
        m_db.number("SELECT count(*) FROM contact WHERE id NOT IN (SELECT contact_id FROM contact_summary)");
    const qint64 loose =
        m_db.number("SELECT count(*) FROM contact_summary WHERE contact_id NOT IN (SELECT id FROM contact)");
    if (bare + loose > 0)
      out.emplace_back(QStringLiteral("contact_summary"),
                       QStringLiteral("%1 rows differ from the contacts").arg(bare + loose));
    return out;
  });
}

}
