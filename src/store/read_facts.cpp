// The part of reading that finding duplicates needs: four walks side by side, each in the order of contacts.
#include "store/guarded.h"
#include "store/read_tables.h"
#include "store/row_mapping.h"

namespace kith::store {
namespace {

using domain::ContactFacts;

// Rows that hang on contacts, walked along with these.
class Beside {
 public:
  explicit Beside(Cursor cursor) : m_cursor(std::move(cursor)) { step(); }
  template <class Take>
  void eachOf(Id contact, const Take& take) {
    for (; m_more && m_owner < contact; step()) continue;
    for (; m_more && m_owner == contact; step()) take(m_cursor);
  }

 private:
  void step() {
    m_more = m_cursor.next();
    if (m_more) m_owner = m_cursor.integer(0);
  }

  Cursor m_cursor;
  bool m_more = false;
  Id m_owner = 0;
};

// To some contacts; to all where no ids are named.
struct Narrow {
  QString ids;
};

Cursor walk(Database& db, const std::string& select, const char* owner, const Narrow& narrow) {
  const std::string order = std::string(" ORDER BY ") + owner;
  if (narrow.ids.isEmpty()) return db.query(select + order);
  return db.query(select + " AND " + owner + " IN (SELECT value FROM json_each(:ids))" + order,
                  {{":ids", narrow.ids}});
}

void readOwn(const Cursor& c, ContactFacts& facts) {
  facts.id = c.integer(0);
  facts.kind = c.view(1) == "company" ? domain::ContactKind::Company : domain::ContactKind::Person;
  facts.given = c.view(2);
  facts.middle = c.view(3);
  facts.family = c.view(4);
  facts.suffix = c.view(5);
  facts.nickname = c.view(6);
  facts.company = c.view(7);
  facts.birthday = c.view(8);
}

void addChannel(const Cursor& c, ContactFacts& facts) {
  const std::string_view normal = c.view(2);
  auto& list = c.view(1) == "email" ? facts.mails : facts.phones;
  list.emplace_back(normal.empty() ? c.view(3) : normal);
}

void addPlace(const Cursor& c, ContactFacts& facts) {
  facts.places.push_back(
      {std::string(c.view(1)), std::string(c.view(2)), std::string(c.view(3)), std::string(c.view(4))});
}

void eachFactsOf(Database& db, const Narrow& narrow, const std::function<void(const ContactFacts&)>& take) {
  Cursor own = walk(db,
                    "SELECT id, kind, given, middle, family, suffix, nickname, company_name, birthday FROM "
                    "contact WHERE deleted_at = ''",
                    "id", narrow);
  Beside channels(walk(db,
                       "SELECT contact_id, kind, normal, value FROM channel WHERE kind IN ('email', 'phone')",
                       "contact_id", narrow));
  Beside places(walk(db, "SELECT contact_id, street, extended, city, postcode FROM address WHERE 1",
                     "contact_id", narrow));
  Beside employers(walk(db,
                        "SELECT e.contact_id, f.company_name FROM employment AS e JOIN contact AS f ON f.id "
                        "= e.company_id WHERE 1",
                        "e.contact_id", narrow));
  ContactFacts facts;
  while (own.next()) {
    readOwn(own, facts);
    facts.mails.clear();
    facts.phones.clear();
    facts.places.clear();
    facts.employers.clear();
    channels.eachOf(facts.id, [&](const Cursor& c) { addChannel(c, facts); });
    places.eachOf(facts.id, [&](const Cursor& c) { addPlace(c, facts); });
    employers.eachOf(facts.id, [&](const Cursor& c) { facts.employers.emplace_back(c.view(1)); });
    take(facts);
  }
}

}

Result<void> ReadTables::eachFacts(const std::function<void(const ContactFacts&)>& take) {
  return guarded({}, [&] {
    const Snapshot moment(m_db);
    eachFactsOf(m_db, {}, take);
  });
}

Result<std::vector<ContactFacts>> ReadTables::factsOf(const std::vector<Id>& ids) {
  return guarded({}, [&] {
    std::vector<ContactFacts> out;
    eachFactsOf(m_db, {idList(ids)}, [&](const ContactFacts& facts) { out.push_back(facts); });
    return out;
  });
}

Result<std::vector<std::pair<Id, Id>>> ReadTables::notSame() {
  return guarded({}, [&] {
    std::vector<std::pair<Id, Id>> out;
    Cursor c = m_db.query("SELECT contact_id, other_id FROM not_same");
    while (c.next())
      out.emplace_back(std::min(c.integer(0), c.integer(1)), std::max(c.integer(0), c.integer(1)));
    return out;
  });
}

}
