// What a table of contacts shows beside their fields.
#include "store/guarded.h"
#include "store/read_tables.h"
#include "store/row_mapping.h"

#include <QHash>

namespace kith::store {
namespace {

void addTotals(Database& db, const QString& ids, std::vector<FigureRow>& rows) {
  QHash<Id, std::size_t> places;
  for (std::size_t i = 0; i < rows.size(); ++i) places.insert(rows[i].id, i);
  Cursor c = db.query(
      "SELECT contact_id, currency, orders, gross, refunded, margin, balance, first, last FROM contact_total "
      "WHERE contact_id IN (SELECT value FROM json_each(:ids)) ORDER BY contact_id, currency",
      {{":ids", ids}});
  while (c.next())
    if (const auto place = places.constFind(c.integer(0)); place != places.constEnd())
      rows[*place].totals.push_back({c.text(1), static_cast<int>(c.integer(2)), c.integer(3), c.integer(4),
                                     c.integer(3) - c.integer(4), c.maybe(5), c.integer(6), c.text(7),
                                     c.text(8)});
}

}

Result<std::vector<FigureRow>> ReadTables::figures(const std::vector<Id>& ids) {
  return guarded({}, [&]() -> std::vector<FigureRow> {
    std::vector<FigureRow> out;
    const QString list = idList(ids);
    Cursor c = m_db.query(
        "SELECT c.id, c.created_at, s.last_contact, s.next_due, coalesce(r.text, '') FROM json_each(:ids) AS "
        "j JOIN contact AS c ON c.id = j.value JOIN contact_summary AS s ON s.contact_id = c.id LEFT JOIN "
        "reminder AS r ON r.id = s.next_id",
        {{":ids", list}});
    while (c.next()) out.push_back({c.integer(0), c.text(1), c.text(2), c.text(3), c.text(4), {}});
    addTotals(m_db, list, out);
    return out;
  });
}

}
