#include "store/read_tables.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "domain/phone.h"
#include "store/guarded.h"
#include "store/query_sql.h"
#include "store/row_mapping.h"
#include "store/search_lookups.h"

#include <QHash>

#include <algorithm>
#include <iterator>

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
    if (auto it = found.find(id); it != found.end()) out.push_back(*it);
  return out;
}

}

Result<std::vector<SummaryRow>> ReadTables::summaries(const std::vector<Id>& ids) {
  return guarded({}, [&]() -> std::vector<SummaryRow> {
    QHash<Id, SummaryRow> found;
    Cursor c = m_db.query(
        "SELECT c.id, c.kind, s.display, s.subtitle, s.next_due, coalesce(r.text, ''), c.photo_id, "
        "c.deleted_at <> '', CASE WHEN r.snoozed_until = '' AND r.repeat_after_done = 0 THEN r.repeat_rule "
        "ELSE '' END "
        "FROM json_each(:ids) AS j JOIN contact AS c ON c.id = j.value JOIN contact_summary AS s ON "
        "s.contact_id = c.id "
        "LEFT JOIN reminder AS r ON r.id = s.next_id",
        {{":ids", idList(ids)}});
    while (c.next())
      found.insert(c.integer(0),
                   SummaryRow{c.integer(0), domain::contactKindFrom(c.text(1)), c.text(2), c.text(3),
                              c.text(4), c.text(5), c.maybe(6), c.integer(7) != 0, c.text(8)});
    return inOrder(ids, found);
  });
}

Result<std::vector<Id>> ReadTables::matching(const domain::Query& query, int limit) {
  return guarded({}, [&] {
    const QuerySql made = sqlOf(query);
    m_texts.prepareReading();
    std::string sql =
        "SELECT c.id FROM contact AS c JOIN contact_summary AS s ON s.contact_id = c.id "
        "WHERE c.deleted_at = '' AND (" +
        made.where + ")";
    if (limit > 0)
      sql += " ORDER BY " + made.rank + ", s.sort_name COLLATE NOCASE, c.id LIMIT " + std::to_string(limit);
    Cursor cursor = m_db.query(sql);
    int at = 1;
    for (const Value& value : made.values) cursor.bind(at++, value);
    if (limit > 0)
      for (const Value& value : made.rankValues) cursor.bind(at++, value);
    return idsFrom(std::move(cursor));
  });
}

Result<std::vector<Id>> ReadTables::mentioning(const QString& word) {
  return guarded({}, [&] {
    m_texts.prepareReading();
    const QString asked = fullText(word, word.size() < kShortestBeginning);
    // Both by themselves: rows come in order as it is, and a UNION would put each of them into a table.
    const std::vector<Id> noted = idsFrom(m_db.query(
        "SELECT rowid FROM contact_text WHERE contact_text MATCH :word ORDER BY rowid", {{":word", asked}}));
    static const std::string kTalks =
        "SELECT p.contact_id FROM (" + TextIndex::hits(":word") +
        ") AS x JOIN participant AS p ON p.interaction_id = x.rowid JOIN interaction AS i ON i.id = x.rowid "
        "WHERE i.deleted_at = ''";
    std::vector<Id> talked = idsFrom(m_db.query(kTalks, {{":word", asked}}));
    std::sort(talked.begin(), talked.end());
    talked.erase(std::unique(talked.begin(), talked.end()), talked.end());
    std::vector<Id> out;
    out.reserve(noted.size() + talked.size());
    std::set_union(noted.begin(), noted.end(), talked.begin(), talked.end(), std::back_inserter(out));
    return out;
  });
}

Result<std::vector<std::pair<Id, QString>>> ReadTables::passages(const std::vector<Id>& ids,
                                                                 const QStringList& words) {
  return guarded({}, [&] {
    QStringList asked;
    for (const QString& word : words) asked << fullText(word, false);
    std::vector<std::pair<Id, QString>> out;
    m_texts.prepareReading();
    static const std::string kSql =
        "SELECT p.contact_id, i.text, max(i.at) FROM (" + TextIndex::hits(":words") +
        ") AS x JOIN interaction AS i ON i.id = x.rowid JOIN participant AS p ON p.interaction_id = i.id "
        "WHERE i.deleted_at = '' AND p.contact_id IN (SELECT value FROM json_each(:ids)) GROUP BY "
        "p.contact_id";
    Cursor c = m_db.query(kSql, {{":words", asked.join(QStringLiteral(" OR "))}, {":ids", idList(ids)}});
    while (c.next()) out.emplace_back(c.integer(0), c.text(1));
    return out;
  });
}

Result<std::vector<Id>> ReadTables::named(const QString& text) {
  return guarded({}, [&] {
    const QString plain = base::folded(text);
    auto hits = idsFrom(
        m_db.query("SELECT DISTINCT h.contact_id FROM channel AS h JOIN contact AS c ON c.id = h.contact_id "
                   "WHERE h.kind = 'email' AND h.normal = :mail AND c.deleted_at = ''",
                   {{":mail", plain}}));
    const QString digits = domain::phoneDigits(text);
    const bool isNumber = digits.size() >= 5 && !text.contains(u'@');
    if (hits.empty() && isNumber)
      hits =
          idsFrom(m_db.query("SELECT DISTINCT h.contact_id FROM channel AS h JOIN contact AS c ON c.id = "
                             "h.contact_id WHERE h.kind = 'phone' "
                             "AND c.deleted_at = '' AND (h.normal = '+' || :digits OR "
                             "replace(replace(replace(replace(replace(h.value, ' ', ''), '-', ''), '(', ''), "
                             "')', ''), '+', '') = :digits)",
                             {{":digits", digits}}));
    if (!hits.empty()) return hits;
    // The folded text begins with the name as shown: a range finds whole names and beginnings alike.
    std::vector<Id> begins;
    Cursor c = m_db.query(
        "SELECT s.contact_id, s.display FROM contact_summary AS s JOIN contact AS c ON c.id = s.contact_id "
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

Result<std::vector<std::pair<Id, QString>>> ReadTables::withWord(const QString& word, bool begins) {
  return guarded({}, [&] {
    std::vector<std::pair<Id, QString>> out;
    const QString sought = begins ? QString(u' ' + word) : QString(u' ' + word + u' ');
    Cursor c = m_db.query(
        "SELECT s.contact_id, s.display FROM contact_summary AS s JOIN contact AS c ON c.id = s.contact_id "
        "WHERE c.deleted_at = '' AND instr(' ' || s.folded || ' ', :sought) > 0",
        {{":sought", sought}});
    while (c.next()) out.emplace_back(c.integer(0), c.text(1));
    return out;
  });
}

Result<std::vector<Id>> ReadTables::withDisplay(const QString& name) {
  return guarded({}, [&] {
    return idsFrom(
        m_db.query("SELECT s.contact_id FROM contact_summary AS s JOIN contact AS c ON c.id = s.contact_id "
                   "WHERE s.display = :name AND c.deleted_at = ''",
                   {{":name", name}}));
  });
}

Result<std::vector<SaleSummary>> ReadTables::sales(const std::vector<Id>& ids) {
  return guarded({}, [&]() -> std::vector<SaleSummary> {
    QHash<Id, SaleSummary> found;
    Cursor c = m_db.query(
        "SELECT p.id, p.contact_id, coalesce(s.display, p.buyer_text), p.date, p.number, "
        "coalesce((SELECT group_concat(CASE l.quantity WHEN 1000000 THEN l.text ELSE "
        "rtrim(rtrim(printf('%.3f', l.quantity / 1000000.0), '0'), '.') || ' ' || l.text END, ', ') "
        "FROM purchase_line AS l WHERE l.purchase_id = p.id), ''), p.currency, p.total, p.refunded, "
        "coalesce((SELECT sum(y.amount) FROM payment AS y WHERE y.purchase_id = p.id), 0), p.cancelled_at <> "
        "'' "
        "FROM json_each(:ids) AS j JOIN purchase AS p ON p.id = j.value "
        "LEFT JOIN contact_summary AS s ON s.contact_id = p.contact_id",
        {{":ids", idList(ids)}});
    while (c.next())
      found.insert(c.integer(0),
                   SaleSummary{c.integer(0), c.maybe(1), c.text(2), c.text(3), c.text(4), c.text(5),
                               c.text(6), c.integer(7), c.integer(8), c.integer(9), c.integer(10) != 0});
    return inOrder(ids, found);
  });
}

namespace {

std::vector<domain::PurchaseTotals> totalRows(Cursor c) {
  std::vector<domain::PurchaseTotals> out;
  while (c.next())
    out.push_back({c.text(0), static_cast<int>(c.integer(1)), c.integer(2), c.integer(3),
                   c.integer(2) - c.integer(3), c.maybe(4), c.integer(5), c.text(6), c.text(7)});
  return out;
}

}

Result<std::vector<domain::PurchaseTotals>> ReadTables::totals(Id contact) {
  return guarded({}, [&] {
    return totalRows(m_db.query(
        "SELECT currency, orders, gross, refunded, margin, balance, first, last FROM contact_total "
        "WHERE contact_id = :id ORDER BY currency",
        {{":id", contact}}));
  });
}

Result<std::vector<domain::PurchaseTotals>> ReadTables::totalsOfPeople(Id company) {
  return guarded({}, [&] {
    return totalRows(m_db.query(
        "SELECT currency, sum(orders), sum(gross), sum(refunded), "
        "CASE WHEN count(margin) = count(*) THEN sum(margin) END, sum(balance), min(first), max(last) "
        "FROM contact_total WHERE contact_id IN (SELECT e.contact_id FROM employment AS e JOIN contact AS c "
        "ON c.id = e.contact_id WHERE e.company_id = :company AND c.deleted_at = '') "
        "GROUP BY currency ORDER BY currency",
        {{":company", company}}));
  });
}

namespace {

QString dayList(const QStringList& days) {
  return QString(QStringLiteral("[\"") + days.join(QStringLiteral("\",\"")) + QStringLiteral("\"]"));
}

}

Result<std::vector<LabelledDate>> ReadTables::birthdays(const QStringList& days) {
  return guarded({}, [&]() -> std::vector<LabelledDate> {
    std::vector<LabelledDate> out;
    Cursor c = m_db.query(
        "SELECT c.id, s.display, c.birthday FROM contact AS c JOIN contact_summary AS s ON s.contact_id = "
        "c.id WHERE c.birthday <> '' AND c.deleted_at = '' AND substr(c.birthday, -5) IN (SELECT value FROM "
        "json_each(:days))",
        {{":days", dayList(days)}});
    while (c.next()) out.push_back({c.integer(0), c.text(1), {}, c.text(2)});
    return out;
  });
}

Result<std::vector<LabelledDate>> ReadTables::contactDates(const QStringList& days) {
  return guarded({}, [&]() -> std::vector<LabelledDate> {
    std::vector<LabelledDate> out;
    Cursor c = m_db.query(
        "SELECT d.contact_id, s.display, d.label, d.value FROM contact_date AS d JOIN contact AS c ON c.id = "
        "d.contact_id "
        "JOIN contact_summary AS s ON s.contact_id = c.id WHERE c.deleted_at = '' "
        "AND substr(d.value, -5) IN (SELECT value FROM json_each(:days))",
        {{":days", dayList(days)}});
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.text(3)});
    return out;
  });
}

Result<qint64> ReadTables::lateReminders(const QString& nowLocal) {
  return guarded({}, [&]() -> qint64 {
    return m_db.number(
        "SELECT count(*) FROM reminder AS r WHERE r.state = 'open' AND r.deleted_at = '' AND r.due < :now "
        "AND "
        "(length(r.due) > 10 OR r.due < substr(:now, 1, 10)) AND r.snoozed_until < :now AND "
        "(r.contact_id IS NULL OR EXISTS (SELECT 1 FROM contact AS c WHERE c.id = r.contact_id AND "
        "c.deleted_at = ''))",
        {{":now", nowLocal}});
  });
}

}
