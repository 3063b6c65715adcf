#include "store/matter_table.h"

#include "store/guarded.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kith::store {
namespace {

// From one outcome to the next in the index, however many entries have it.
constexpr const char* kOutcomes = R"sql(
  WITH RECURSIVE said(outcome) AS (
    SELECT min(outcome) FROM interaction WHERE outcome <> ''
    UNION ALL
    SELECT (SELECT min(i.outcome) FROM interaction AS i WHERE i.outcome > said.outcome AND i.outcome <> '')
    FROM said WHERE said.outcome IS NOT NULL)
  SELECT outcome FROM said WHERE outcome IS NOT NULL LIMIT :most)sql";

constexpr const char* kPromised = R"sql(
  SELECT c.id, s.display, i.at, i.at, 0, ''
  FROM json_each(:outcomes) AS w
  CROSS JOIN interaction AS i ON i.outcome = w.value AND i.outcome <> '' AND i.at >= :oldest
  CROSS JOIN participant AS p ON p.interaction_id = i.id
  CROSS JOIN contact_summary AS s ON s.contact_id = p.contact_id
  CROSS JOIN contact AS c ON c.id = p.contact_id
  WHERE i.deleted_at = '' AND s.last_contact = i.at AND s.next_id IS NULL AND c.deleted_at = ''
  GROUP BY c.id)sql";

constexpr const char* kComplaints = R"sql(
  WITH told(contact_id, at) AS (
    SELECT p.contact_id, i.at
    FROM json_each(:outcomes) AS w
    CROSS JOIN interaction AS i ON i.outcome = w.value AND i.outcome <> '' AND i.at >= :oldest
    CROSS JOIN participant AS p ON p.interaction_id = i.id
    WHERE i.deleted_at = ''
    UNION ALL
    SELECT k.contact_id, CASE s.last_contact WHEN '' THEN c.created_at ELSE s.last_contact END
    FROM json_each(:tags) AS w JOIN tag AS g ON g.name = w.value JOIN contact_tag AS k ON k.tag_id = g.id
    JOIN contact_summary AS s ON s.contact_id = k.contact_id JOIN contact AS c ON c.id = k.contact_id)
  SELECT c.id, s.display, min(t.at), s.last_contact, 0, ''
  FROM told AS t CROSS JOIN contact AS c ON c.id = t.contact_id
  CROSS JOIN contact_summary AS s ON s.contact_id = c.id
  WHERE c.deleted_at = '' AND NOT EXISTS (
    SELECT 1 FROM participant AS q JOIN interaction AS l ON l.id = q.interaction_id
    WHERE q.contact_id = c.id AND l.at >= t.at AND l.deleted_at = ''
      AND l.outcome IN (SELECT value FROM json_each(:solved)))
  GROUP BY c.id)sql";

constexpr const char* kOwed = R"sql(
  WITH unpaid AS (
    SELECT p.contact_id AS contact_id, p.currency AS currency, p.due_date AS due_date,
      p.total - p.refunded
        - coalesce((SELECT sum(y.amount) FROM payment AS y WHERE y.purchase_id = p.id), 0) AS open
    FROM contact_total AS t CROSS JOIN purchase AS p ON p.contact_id = t.contact_id
    WHERE t.balance > 0 AND p.currency = t.currency AND p.due_date <> '' AND p.due_date < :today
      AND p.deleted_at = '' AND p.cancelled_at = '')
  SELECT c.id, s.display, min(u.due_date), max(u.due_date) || ' ' || count(*), sum(u.open), u.currency
  FROM unpaid AS u JOIN contact AS c ON c.id = u.contact_id JOIN contact_summary AS s ON s.contact_id = c.id
  WHERE u.open > 0 AND c.deleted_at = '' GROUP BY c.id, u.currency)sql";

constexpr const char* kWithoutStep = R"sql(
  SELECT c.id, s.display, CASE s.last_contact WHEN '' THEN c.created_at ELSE s.last_contact END AS last,
    s.last_contact || ' ' || c.stage, 0, ''
  FROM contact AS c CROSS JOIN contact_summary AS s ON s.contact_id = c.id
  WHERE c.stage IN ('lead', 'prospect') AND c.deleted_at = '' AND s.next_id IS NULL
    AND substr(last, 1, 10) >= :from AND substr(last, 1, 10) <= :until
    AND NOT EXISTS (SELECT 1 FROM touch_pause AS h
      WHERE h.contact_id = c.id AND (h.until_day = '' OR h.until_day > :today)))sql";

QString iso(QDate date) { return date.toString(Qt::ISODate); }

QString listOf(const QStringList& words) {
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

QStringList texts(Cursor cursor) {
  QStringList out;
  while (cursor.next()) out << cursor.text(0);
  return out;
}

}

Result<std::vector<MatterRow>> MatterTable::rows(const char* sql, const Args& args) {
  return guarded({}, [&] {
    std::vector<MatterRow> out;
    Cursor c = m_db.query(sql, args);
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.text(3), c.integer(4), c.text(5)});
    return out;
  });
}

Result<QStringList> MatterTable::outcomes(int most) {
  return guarded({}, [&] { return texts(m_db.query(kOutcomes, {{":most", qint64{most}}})); });
}

Result<QStringList> MatterTable::tags() {
  return guarded({}, [&] { return texts(m_db.query("SELECT name FROM tag ORDER BY id")); });
}

Result<std::vector<MatterRow>> MatterTable::promised(const QStringList& outcomes, QDate oldest) {
  return rows(kPromised, {{":outcomes", listOf(outcomes)}, {":oldest", iso(oldest)}});
}

Result<std::vector<MatterRow>> MatterTable::complaints(const Complaints& words, QDate oldest) {
  return rows(kComplaints, {{":outcomes", listOf(words.outcomes)},
                            {":tags", listOf(words.tags)},
                            {":solved", listOf(words.solved)},
                            {":oldest", iso(oldest)}});
}

Result<std::vector<MatterRow>> MatterTable::owed(QDate today) {
  return rows(kOwed, {{":today", iso(today)}});
}

Result<std::vector<MatterRow>> MatterTable::withoutStep(QDate from, QDate until, QDate today) {
  return rows(kWithoutStep, {{":from", iso(from)}, {":until", iso(until)}, {":today", iso(today)}});
}

Result<std::vector<domain::Dismissal>> MatterTable::dismissals() {
  return guarded({}, [&] {
    std::vector<domain::Dismissal> out;
    Cursor c = m_db.query("SELECT contact_id, reason, mark FROM dismissal ORDER BY id");
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2)});
    return out;
  });
}

Result<Id> MatterTable::dismiss(const domain::Dismissal& dismissal) {
  return guarded({}, [&] {
    const Id contact = dismissal.contactId;
    if (m_db.number("SELECT 1 FROM contact WHERE id = :id", {{":id", contact}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(contact), {}});
    m_db.run("DELETE FROM dismissal WHERE contact_id = :id AND reason = :reason",
             {{":id", contact}, {":reason", dismissal.reason}});
    return m_db.insert("INSERT INTO dismissal(contact_id, reason, mark) VALUES (:id, :reason, :mark)",
                       {{":id", contact}, {":reason", dismissal.reason}, {":mark", dismissal.mark}});
  });
}

}
