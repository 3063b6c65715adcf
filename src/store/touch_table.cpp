#include "store/touch_table.h"

#include "store/guarded.h"

namespace kith::store {

namespace {

constexpr const char* kDue = R"sql(
  WITH ruled AS (
    SELECT c.id AS id, t.days AS days FROM touch_rule AS t JOIN contact AS c ON c.rank = t.name
    WHERE t.kind = 'rank' AND c.rank <> ''
    UNION ALL
    SELECT k.contact_id, t.days FROM touch_rule AS t JOIN tag AS g ON g.name = t.name COLLATE NOCASE
    JOIN contact_tag AS k ON k.tag_id = g.id WHERE t.kind = 'tag'),
  wanted AS (
    SELECT id, touch_days AS days, 1 AS own FROM contact WHERE touch_days > 0
    UNION ALL
    SELECT r.id, min(r.days), 0 FROM ruled AS r JOIN contact AS c ON c.id = r.id WHERE c.touch_days = 0 GROUP BY r.id),
  heard AS (
    SELECT w.id, w.days, w.own,
      (SELECT max(i.at) FROM participant AS k JOIN interaction AS i ON i.id = k.interaction_id
       WHERE k.contact_id = w.id AND i.deleted_at = ''
         AND (:way = '' OR i.direction IN (:way, ''))) AS spoken
    FROM wanted AS w)
  SELECT c.id, s.display, w.days, coalesce(w.spoken, c.created_at) AS last, w.spoken IS NOT NULL
  FROM heard AS w JOIN contact AS c ON c.id = w.id JOIN contact_summary AS s ON s.contact_id = c.id
  WHERE c.deleted_at = ''
    AND NOT EXISTS (SELECT 1 FROM touch_pause AS h WHERE h.contact_id = c.id AND (h.until_day = '' OR h.until_day > :today))
    AND date(substr(last, 1, 10), '+' || w.days || ' days') <= :until
    AND (w.own OR c.stage <> '' OR s.last_contact <> ''
      OR EXISTS (SELECT 1 FROM purchase AS p WHERE p.contact_id = c.id AND p.deleted_at = ''))
  ORDER BY c.id)sql";

constexpr const char* kBuyers = R"sql(
  WITH steady AS (
    SELECT contact_id FROM contact_total GROUP BY contact_id
    HAVING sum(orders) >= :least AND max(last) >= :oldest AND max(last) < :today)
  SELECT p.contact_id, s.display, substr(p.date, 1, 10) AS day
  FROM steady AS t JOIN contact AS c ON c.id = t.contact_id JOIN contact_summary AS s ON s.contact_id = c.id
  JOIN purchase AS p ON p.contact_id = t.contact_id
  WHERE c.deleted_at = '' AND c.stage NOT IN ('dormant', 'lost')
    AND NOT EXISTS (SELECT 1 FROM touch_pause AS h WHERE h.contact_id = c.id AND (h.until_day = '' OR h.until_day > :today))
    AND p.cancelled_at = '' AND p.deleted_at = '' AND (p.total <> 0 OR p.refunded <= 0)
  GROUP BY p.contact_id, day ORDER BY p.contact_id, day)sql";

QString iso(QDate date) { return date.toString(Qt::ISODate); }

}

Result<std::vector<domain::TouchRule>> TouchTable::rules() {
  return guarded({}, [&] {
    std::vector<domain::TouchRule> out;
    Cursor c = m_db.query("SELECT id, kind, name, days FROM touch_rule ORDER BY kind, name COLLATE NOCASE");
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), static_cast<int>(c.integer(3))});
    return out;
  });
}

Result<Id> TouchTable::set(const domain::TouchRule& rule) {
  return guarded({}, [&]() -> Id {
    const Id known =
        m_db.number("SELECT id FROM touch_rule WHERE kind = :kind AND name = :name COLLATE NOCASE",
                    {{":kind", rule.kind}, {":name", rule.name}});
    if (known == 0 && rule.days == 0) throw Refusal({ErrorKind::NotFound, rule.name, {}});
    if (known == 0)
      return m_db.insert("INSERT INTO touch_rule(kind, name, days) VALUES (:kind, :name, :days)",
                         {{":kind", rule.kind}, {":name", rule.name}, {":days", qint64{rule.days}}});
    if (rule.days == 0)
      m_db.run("DELETE FROM touch_rule WHERE id = :id", {{":id", known}});
    else
      m_db.run("UPDATE touch_rule SET days = :days WHERE id = :id",
               {{":days", qint64{rule.days}}, {":id", known}});
    return known;
  });
}

Result<std::vector<PausedRow>> TouchTable::pauses() {
  return guarded({}, [&] {
    std::vector<PausedRow> out;
    Cursor c = m_db.query(
        "SELECT h.contact_id, h.reason, h.until_day, s.display FROM touch_pause AS h "
        "JOIN contact AS c ON c.id = h.contact_id JOIN contact_summary AS s ON s.contact_id = c.id "
        "WHERE c.deleted_at = '' ORDER BY h.until_day = '', h.until_day, s.display COLLATE NOCASE");
    while (c.next()) out.push_back({{c.integer(0), c.text(1), c.text(2)}, c.text(3)});
    return out;
  });
}

Result<void> TouchTable::pause(const domain::TouchPause& pause) {
  return guarded({}, [&] {
    const Id contact = pause.contactId;
    if (m_db.number("SELECT 1 FROM contact WHERE id = :id", {{":id", contact}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(contact), {}});
    m_db.run("DELETE FROM touch_pause WHERE contact_id = :id", {{":id", contact}});
    if (pause.reason.isEmpty()) return;
    m_db.insert("INSERT INTO touch_pause(contact_id, reason, until_day) VALUES (:id, :reason, :until)",
                {{":id", contact}, {":reason", pause.reason}, {":until", pause.until}});
  });
}

Result<std::vector<TouchRow>> TouchTable::due(QDate today, QDate until, const QString& way) {
  return guarded({}, [&] {
    std::vector<TouchRow> out;
    Cursor c = m_db.query(kDue, {{":today", iso(today)}, {":until", iso(until)}, {":way", way}});
    while (c.next())
      out.push_back({c.integer(0), c.text(1), static_cast<int>(c.integer(2)), c.text(3), c.integer(4) != 0});
    return out;
  });
}

Result<std::vector<BuyingDay>> TouchTable::buyers(int least, QDate oldest, QDate today) {
  return guarded({}, [&] {
    std::vector<BuyingDay> out;
    Cursor c =
        m_db.query(kBuyers, {{":least", qint64{least}}, {":oldest", iso(oldest)}, {":today", iso(today)}});
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2)});
    return out;
  });
}

}
