#include "store/talk_reading.h"

#include "store/guarded.h"
#include "store/row_mapping.h"

namespace kith::store {

Result<QHash<Id, std::vector<Id>>> TalkReading::participants(const std::vector<Id>& interactions) {
  return guarded({}, [&] {
    QHash<Id, std::vector<Id>> out;
    Cursor cursor = m_db.query(
        "SELECT interaction_id, contact_id FROM participant WHERE interaction_id IN (SELECT value FROM "
        "json_each(:ids)) ORDER BY id",
        {{":ids", idList(interactions)}});
    while (cursor.next()) out[cursor.integer(0)].push_back(cursor.integer(1));
    return out;
  });
}

Result<std::vector<QString>> TalkReading::outcomes(int looked, int limit) {
  return guarded({}, [&] {
    std::vector<QString> out;
    Cursor cursor = m_db.query(
        "SELECT outcome FROM (SELECT outcome FROM interaction WHERE deleted_at = '' ORDER BY id DESC LIMIT "
        ":looked) WHERE outcome <> '' GROUP BY outcome ORDER BY count(*) DESC, outcome LIMIT :limit",
        {{":looked", looked}, {":limit", limit}});
    while (cursor.next()) out.push_back(cursor.text(0));
    return out;
  });
}

}
