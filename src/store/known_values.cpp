#include "store/known_values.h"

#include "base/fold.h"
#include "store/guarded.h"

namespace kith::store {
namespace {

struct KeyValues {
  const char* key;
  const char* value;
  const char* from;  // with the contact as c
};

constexpr KeyValues kValues[] = {
    {"tag", "g.name",
     "contact_tag AS t JOIN tag AS g ON g.id = t.tag_id JOIN contact AS c ON c.id = t.contact_id"},
    {"stage", "c.stage", "contact AS c"},
    {"source", "c.source", "contact AS c"},
    {"rank", "c.rank", "contact AS c"},
    {"role", "r.role", "contact_role AS r JOIN contact AS c ON c.id = r.contact_id"},
    {"city", "a.city", "address AS a JOIN contact AS c ON c.id = a.contact_id"},
    {"country", "CASE a.country WHEN '' THEN a.country_code ELSE a.country END",
     "address AS a JOIN contact AS c ON c.id = a.contact_id"},
    {"company", "k.company_name",
     "employment AS e JOIN contact AS c ON c.id = e.contact_id JOIN contact AS k ON k.id = e.company_id"},
    {"household", "h.name", "household AS h JOIN contact AS c ON c.household_id = h.id"},
    {"title", "e.title", "employment AS e JOIN contact AS c ON c.id = e.contact_id"},
    {"bought", "l.text",
     "purchase_line AS l JOIN purchase AS p ON p.id = l.purchase_id JOIN contact AS c ON c.id = "
     "p.contact_id"},
};

std::vector<NamedRow> rowsOf(Cursor cursor) {
  std::vector<NamedRow> out;
  while (cursor.next()) out.push_back({0, cursor.text(0), cursor.integer(1), {}});
  return out;
}

}

Result<std::vector<NamedRow>> KnownValues::of(const QString& key, int most) {
  return guarded({}, [&]() -> std::vector<NamedRow> {
    const std::string rest = " AND v <> '' GROUP BY v ORDER BY n DESC, v LIMIT " + std::to_string(most);
    for (const KeyValues& each : kValues)
      if (key == QLatin1String(each.key))
        return rowsOf(m_db.query(std::string("SELECT ") + each.value + " AS v, count(*) AS n FROM " +
                                 each.from + " WHERE c.deleted_at = ''" + rest));
    return rowsOf(m_db.query(
        "SELECT v.value AS v, count(*) AS n FROM custom_value AS v JOIN custom_field AS f ON f.id = "
        "v.field_id "
        "JOIN contact AS c ON c.id = v.owner_id WHERE f.owner = 'contact' AND c.deleted_at = '' AND "
        "replace(kith_fold(f.name), ' ', '-') = :key" +
            rest,
        {{":key", base::folded(key)}}));
  });
}

}
