// What lists are sorted by beside the name.
#include "store/guarded.h"
#include "store/read_tables.h"

namespace kith::store {

Result<std::vector<std::pair<Id, QString>>> ReadTables::sortTexts(const QString& what) {
  return guarded({}, [&]() -> std::vector<std::pair<Id, QString>> {
    std::vector<std::pair<Id, QString>> out;
    Cursor c = m_db.query(
        "SELECT c.id, CASE :what WHEN 'last' THEN s.last_contact WHEN 'next' THEN s.next_due "
        "ELSE c.created_at END AS value FROM contact AS c JOIN contact_summary AS s ON s.contact_id = c.id "
        "WHERE c.deleted_at = '' AND value <> ''",
        {{":what", what}});
    while (c.next()) out.emplace_back(c.integer(0), c.text(1));
    return out;
  });
}

Result<std::vector<std::pair<Id, qint64>>> ReadTables::spent() {
  return guarded({}, [&]() -> std::vector<std::pair<Id, qint64>> {
    std::vector<std::pair<Id, qint64>> out;
    Cursor c = m_db.query("SELECT contact_id, sum(gross - refunded) FROM contact_total GROUP BY contact_id");
    while (c.next()) out.emplace_back(c.integer(0), c.integer(1));
    return out;
  });
}

}
