#include "store/read_tables.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "domain/phone.h"
#include "store/guarded.h"
#include "store/query_sql.h"
#include "store/row_mapping.h"

#include <QHash>

namespace kith::store {
namespace {

std::vector<Id> idsFrom(Cursor cursor) {
  std::vector<Id> out;
  while (cursor.next()) out.push_back(cursor.integer(0));
  return out;
}

// Rows in the order of the ids that were asked for.
template <class Row>
std::vector<Row> inOrder(const std::vector<Id>& ids, QHash<Id, Row>& found) {
  std::vector<Row> out;
  out.reserve(ids.size());
  for (const Id id : ids)
    if (auto it = found.find(id); it != found.end()) out.push_back(std::move(*it));
  return out;
}

}

std::vector<SummaryRow> ReadTables::summaries(const std::vector<Id>& ids) {
  QHash<Id, SummaryRow> found;
  Cursor c = m_db.query(
      "SELECT c.id, c.kind, s.display, s.subtitle, s.next_due, coalesce(r.text, ''), c.photo_id, c.deleted_at <> '' "
      "FROM json_each(:ids) AS j JOIN contact AS c ON c.id = j.value JOIN contact_summary AS s ON s.contact_id = c.id "
      "LEFT JOIN reminder AS r ON r.id = s.next_id",
      {{":ids", idList(ids)}});
  while (c.next())
    found.insert(c.integer(0), SummaryRow{c.integer(0), domain::contactKindFrom(c.text(1)), c.text(2), c.text(3), c.text(4),
                                          c.text(5), c.maybe(6), c.integer(7) != 0});
  return inOrder(ids, found);
}

Result<std::vector<Id>> ReadTables::matching(const domain::Query& query, int limit) {
  return guarded({}, [&] {
    const QuerySql made = sqlOf(query);
    std::string sql = "SELECT c.id FROM contact AS c JOIN contact_summary AS s ON s.contact_id = c.id "
                      "WHERE c.deleted_at = '' AND (" + made.where + ")";
    if (limit > 0) sql += " ORDER BY " + made.rank + ", s.sort_name COLLATE NOCASE, c.id LIMIT " + std::to_string(limit);
    Cursor cursor = m_db.query(sql);
    int at = 1;
    for (const Value& value : made.values) cursor.bind(at++, value);
    if (limit > 0)
      for (const Value& value : made.rankValues) cursor.bind(at++, value);
    return idsFrom(std::move(cursor));
  });
}

Result<std::vector<Id>> ReadTables::named(const QString& text) {
  return guarded({}, [&] {
    const QString plain = base::folded(text);
    auto hits = idsFrom(m_db.query("SELECT DISTINCT h.contact_id FROM channel AS h JOIN contact AS c ON c.id = h.contact_id "
                                   "WHERE h.kind = 'email' AND h.normal = :mail AND c.deleted_at = ''",
                                   {{":mail", plain}}));
    const QString digits = domain::phoneDigits(text);
    const bool isNumber = digits.size() >= 5 && !text.contains(u'@');
    if (hits.empty() && isNumber)
      hits = idsFrom(m_db.query(
          "SELECT DISTINCT h.contact_id FROM channel AS h JOIN contact AS c ON c.id = h.contact_id WHERE h.kind = 'phone' "
          "AND c.deleted_at = '' AND (h.normal = '+' || :digits OR "
          "replace(replace(replace(replace(replace(h.value, ' ', ''), '-', ''), '(', ''), ')', ''), '+', '') = :digits)",
          {{":digits", digits}}));
    if (!hits.empty()) return hits;
    // The folded text begins with the name as shown: a range finds whole names and beginnings alike.
    std::vector<Id> begins;
    Cursor c = m_db.query("SELECT s.contact_id, s.display FROM contact_summary AS s JOIN contact AS c ON c.id = s.contact_id "
                          "WHERE c.deleted_at = '' AND s.folded >= :low AND s.folded < :high",
                          {{":low", plain}, {":high", QString(plain + QChar(0xffff))}});
    while (c.next()) {
      const QString name = base::folded(c.text(1));
      if (name == plain) hits.push_back(c.integer(0));
      if (name.startsWith(plain)) begins.push_back(c.integer(0));
    }
    return hits.empty() ? begins : hits;
  });
}

std::vector<SaleSummary> ReadTables::sales(const std::vector<Id>& ids) {
  QHash<Id, SaleSummary> found;
  Cursor c = m_db.query(
      "SELECT p.id, p.contact_id, coalesce(s.display, p.buyer_text), p.date, p.number, "
      "coalesce((SELECT group_concat(CASE l.quantity WHEN 1000000 THEN l.text ELSE "
      "rtrim(rtrim(printf('%.3f', l.quantity / 1000000.0), '0'), '.') || ' ' || l.text END, ', ') "
      "FROM purchase_line AS l WHERE l.purchase_id = p.id), ''), p.currency, p.total, p.refunded, "
      "coalesce((SELECT sum(y.amount) FROM payment AS y WHERE y.purchase_id = p.id), 0), p.cancelled_at <> '' "
      "FROM json_each(:ids) AS j JOIN purchase AS p ON p.id = j.value "
      "LEFT JOIN contact_summary AS s ON s.contact_id = p.contact_id",
      {{":ids", idList(ids)}});
  while (c.next())
    found.insert(c.integer(0), SaleSummary{c.integer(0), c.maybe(1), c.text(2), c.text(3), c.text(4), c.text(5), c.text(6),
                                           c.integer(7), c.integer(8), c.integer(9), c.integer(10) != 0});
  return inOrder(ids, found);
}

std::vector<domain::PurchaseTotals> ReadTables::totals(Id contact) {
  std::vector<domain::PurchaseTotals> out;
  Cursor c = m_db.query("SELECT currency, orders, gross, refunded, margin, balance, first, last FROM contact_total "
                        "WHERE contact_id = :id ORDER BY currency",
                        {{":id", contact}});
  while (c.next())
    out.push_back({c.text(0), static_cast<int>(c.integer(1)), c.integer(2), c.integer(3), c.integer(2) - c.integer(3),
                   c.maybe(4), c.integer(5), c.text(6), c.text(7)});
  return out;
}

std::vector<DatedContact> ReadTables::datedContacts() {
  std::vector<DatedContact> out;
  Cursor c = m_db.query(
      "SELECT c.id, s.display, 'birthday', c.birthday FROM contact AS c JOIN contact_summary AS s ON s.contact_id = c.id "
      "WHERE c.birthday <> '' AND c.deleted_at = '' UNION ALL "
      "SELECT d.contact_id, s.display, d.label, d.value FROM contact_date AS d JOIN contact AS c ON c.id = d.contact_id "
      "JOIN contact_summary AS s ON s.contact_id = c.id WHERE c.deleted_at = ''");
  while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.text(3)});
  return out;
}

std::vector<ChangeRow> ReadTables::changes(std::optional<Id> contact, int limit) {
  static const std::string kSelect =
      "SELECT c.id, s.at, c.tbl, c.row_id, c.op, coalesce(c.before, ''), coalesce(c.after, ''), s.id, s.key, s.arguments "
      "FROM change AS c JOIN step AS s ON s.id = c.step_id ";
  static const std::string kOfContact =
      "WHERE (c.row_id = :id AND c.tbl = 'contact') OR (c.owner_id = :id AND c.tbl NOT IN "
      "('purchase_line', 'payment', 'attachment')) ";
  std::vector<ChangeRow> out;
  Cursor c = contact ? m_db.query(kSelect + kOfContact + "ORDER BY c.id DESC LIMIT :limit",
                                  {{":id", *contact}, {":limit", limit}})
                     : m_db.query(kSelect + "ORDER BY c.id DESC LIMIT :limit", {{":limit", limit}});
  while (c.next())
    out.push_back({c.integer(0), c.text(1), c.text(2), c.integer(3), c.text(4), c.text(5), c.text(6), c.integer(7), c.text(8),
                   c.text(9)});
  return out;
}

std::vector<TrashRow> ReadTables::trash() {
  std::vector<TrashRow> out;
  Cursor c = m_db.query(
      "SELECT c.id, 'contact', s.display, c.deleted_at AS at FROM contact AS c "
      "JOIN contact_summary AS s ON s.contact_id = c.id WHERE c.deleted_at <> '' UNION ALL "
      "SELECT id, 'interaction', text, deleted_at FROM interaction WHERE deleted_at <> '' UNION ALL "
      "SELECT id, 'purchase', number, deleted_at FROM purchase WHERE deleted_at <> '' UNION ALL "
      "SELECT id, 'product', name, deleted_at FROM product WHERE deleted_at <> '' UNION ALL "
      "SELECT id, 'reminder', text, deleted_at FROM reminder WHERE deleted_at <> '' ORDER BY at DESC");
  while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.text(3)});
  return out;
}

QString ReadTables::lastChange(Id contact) {
  return m_db.word("SELECT max(at) FROM (SELECT s.at FROM change AS c JOIN step AS s ON s.id = c.step_id "
                   "WHERE c.row_id = :id AND c.tbl = 'contact' UNION ALL "
                   "SELECT s.at FROM change AS c JOIN step AS s ON s.id = c.step_id WHERE c.owner_id = :id AND c.tbl NOT IN "
                   "('purchase_line', 'payment', 'attachment', 'participant', 'purchase', 'reminder'))",
                   {{":id", contact}});
}

qint64 ReadTables::count(const char* what) {
  static const std::pair<const char*, const char*> kCounts[] = {
      {"people", "SELECT count(*) FROM contact WHERE kind = 'person' AND deleted_at = ''"},
      {"companies", "SELECT count(*) FROM contact WHERE kind = 'company' AND deleted_at = ''"},
      {"interactions", "SELECT count(*) FROM interaction WHERE deleted_at = ''"},
      {"purchases", "SELECT count(*) FROM purchase WHERE deleted_at = ''"},
      {"unassigned", "SELECT count(*) FROM purchase WHERE deleted_at = '' AND contact_id IS NULL"},
      {"products", "SELECT count(*) FROM product WHERE deleted_at = ''"},
      {"reminders", "SELECT count(*) FROM reminder WHERE deleted_at = '' AND state = 'open'"},
      {"trash", "SELECT count(*) FROM contact WHERE deleted_at <> ''"}};
  for (const auto& [name, sql] : kCounts)
    if (std::string_view(name) == what) return m_db.number(sql);
  return 0;
}

std::vector<std::pair<QString, qint64>> ReadTables::gaps() {
  const auto without = [&](const char* kind) {
    return m_db.number("SELECT count(*) FROM contact AS c WHERE c.deleted_at = '' AND NOT EXISTS "
                       "(SELECT 1 FROM channel AS h WHERE h.contact_id = c.id AND h.kind = :kind)",
                       {{":kind", QString::fromLatin1(kind)}});
  };
  return {{QStringLiteral("email"), without("email")},
          {QStringLiteral("phone"), without("phone")},
          {QStringLiteral("address"),
           m_db.number("SELECT count(*) FROM contact AS c WHERE c.deleted_at = '' AND NOT EXISTS "
                       "(SELECT 1 FROM address AS a WHERE a.contact_id = c.id)")},
          {QStringLiteral("birthday"), m_db.number("SELECT count(*) FROM contact WHERE deleted_at = '' AND birthday = '' "
                                                   "AND kind = 'person'")}};
}

Result<std::vector<std::pair<QString, QString>>> ReadTables::check() {
  return guarded({}, [&] {
    std::vector<std::pair<QString, QString>> out;
    Cursor pages = m_db.query("PRAGMA integrity_check(20)");
    while (pages.next())
      if (pages.text(0) != u"ok") out.emplace_back(QStringLiteral("file"), pages.text(0));
    Cursor keys = m_db.query("PRAGMA foreign_key_check");
    while (keys.next() && out.size() < 20)
      out.emplace_back(keys.text(0), QStringLiteral("row %1 points to a missing %2").arg(keys.text(1), keys.text(2)));
    const qint64 bare = m_db.number("SELECT count(*) FROM contact WHERE id NOT IN (SELECT contact_id FROM contact_summary)");
    const qint64 loose = m_db.number("SELECT count(*) FROM contact_summary WHERE contact_id NOT IN (SELECT id FROM contact)");
    if (bare + loose > 0)
      out.emplace_back(QStringLiteral("contact_summary"), QStringLiteral("%1 rows differ from the contacts").arg(bare + loose));
    return out;
  });
}

}
