#include "store/index_rows.h"

#include "domain/phone.h"
#include "store/change_log.h"
#include "store/guarded.h"
#include "store/row_mapping.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>

namespace kith::store {
namespace {

// The rows of a statement that ends in a condition on `column`: all, or those of some contacts.
Cursor rowsOf(Database& db, std::string sql, const char* column, const std::vector<Id>* only) {
  if (only == nullptr) return db.query(sql);
  sql += std::string(sql.find(" WHERE ") == std::string::npos ? " WHERE " : " AND ") + column +
         " IN (SELECT value FROM json_each(:ids))";
  return db.query(sql, {{":ids", idList(*only)}});
}

void stopIfCancelled(const IndexTakers& takers) {
  if (takers.cancelled != nullptr && takers.cancelled->load())
    throw Refusal(Error{ErrorKind::Cancelled, {}, {}});
}

void eachName(Database& db, const IndexTakers& takers, const std::vector<Id>* only) {
  Cursor c = rowsOf(db,
                    "SELECT id, given, middle, family, nickname, phonetic_given, phonetic_family, "
                    "formatted_name, company_name FROM contact",
                    "id", only);
  for (; c.next(); stopIfCancelled(takers))
    takers.name({c.integer(0), c.view(1), c.view(2), c.view(3), c.view(4), c.view(5), c.view(6), c.view(7),
                 c.view(8)});
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// As domain::storedDigits, without the way through UTF-16 that few numbers need.
void takeDigits(std::string& digits, std::string_view phone) {
  digits.clear();
  if (!isAscii(phone) || phone.find("(0)") != std::string_view::npos) {
    digits = domain::storedDigits(QString::fromUtf8(phone.data(), static_cast<qsizetype>(phone.size())))
                 .toStdString();
    return;
  }
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
}

void eachChannel(Database& db, const IndexTakers& takers, const std::vector<Id>* only) {
  Cursor c = rowsOf(db, "SELECT contact_id, kind, value, normal FROM channel", "contact_id", only);
  std::string digits;
  for (; c.next(); stopIfCancelled(takers)) {
    const std::string_view kind = c.view(1);
    if (kind != "phone") {
      takers.text(c.integer(0), kind == "email" ? IndexText::Mail : IndexText::Web, c.view(2));
      continue;
    }
    const std::string_view normal = c.view(3);
    takeDigits(digits, normal.empty() ? c.view(2) : normal);
    takers.text(c.integer(0), IndexText::Phone, digits);
  }
}

struct TextColumns {
  const char* sql;     // the contact's id first
  const char* column;  // that id
  std::initializer_list<IndexText> kinds;
};

void eachText(Database& db, const IndexTakers& takers, const std::vector<Id>* only,
              const TextColumns& columns) {
  Cursor c = rowsOf(db, columns.sql, columns.column, only);
  for (; c.next(); stopIfCancelled(takers)) {
    int at = 1;
    for (const IndexText kind : columns.kinds) {
      if (const std::string_view text = c.view(at++); !text.empty()) takers.text(c.integer(0), kind, text);
    }
  }
}

const TextColumns kTexts[] = {
    {"SELECT contact_id, street, extended, postcode, city, region, country FROM address",
     "contact_id",
     {IndexText::Place, IndexText::Place, IndexText::Place, IndexText::Place, IndexText::Place,
      IndexText::Place}},
    {"SELECT e.contact_id, k.company_name, e.title, e.role, e.department FROM employment AS e "
     "JOIN contact AS k ON k.id = e.company_id",
     "e.contact_id",
     {IndexText::Company, IndexText::Title, IndexText::Title, IndexText::Title}},
    {"SELECT t.contact_id, g.name FROM contact_tag AS t JOIN tag AS g ON g.id = t.tag_id",
     "t.contact_id",
     {IndexText::Tag}},
    {"SELECT contact_id, role FROM contact_role", "contact_id", {IndexText::Other}},
    {"SELECT contact_id, value FROM identifier", "contact_id", {IndexText::Other}},
};

}

Result<std::vector<IndexedRow>> IndexRows::contacts(const std::vector<Id>* only) {
  return guarded({}, [&] {
    std::vector<IndexedRow> out;
    Cursor c = rowsOf(m_db,
                      "SELECT c.id, c.kind = 'company', s.last_contact, s.next_due <> '' FROM contact AS c "
                      "JOIN contact_summary AS s ON s.contact_id = c.id WHERE c.deleted_at = ''",
                      "c.id", only);
    while (c.next()) out.push_back({c.integer(0), c.integer(1) != 0, c.text(2), c.integer(3) != 0});
    return out;
  });
}

Result<void> IndexRows::texts(const IndexTakers& takers, const std::vector<Id>* only) {
  return guarded({}, [&] {
    eachName(m_db, takers, only);
    eachChannel(m_db, takers, only);
    for (const TextColumns& columns : kTexts) eachText(m_db, takers, only, columns);
  });
}

namespace {

// A copy of a book has its own steps from then on, so what the step did counts beside the first contact.
IndexStamp stampAt(Database& db, Id step) {
  constexpr int kLooked = 20;
  Cursor c = db.query("SELECT at, key, arguments FROM step WHERE id = :id", {{":id", step}});
  if (!c.next()) return {};
  QCryptographicHash sum(QCryptographicHash::Sha1);
  const auto add = [&](const QString& text) { sum.addData(QByteArray(text.toUtf8() + '\n')); };
  add(db.word("SELECT uid FROM contact ORDER BY id LIMIT 1"));
  add(c.text(1));
  add(c.text(2));
  Cursor rows = db.query(
      "SELECT tbl, row_id, coalesce(after, '') FROM change WHERE step_id = :id ORDER BY id LIMIT :most",
      {{":id", step}, {":most", kLooked}});
  while (rows.next()) {
    add(rows.text(0));
    add(rows.text(1));
    add(rows.text(2));
  }
  return {step, c.text(0), QString::fromLatin1(sum.result().toHex().left(16))};
}

}

Result<IndexStamp> IndexRows::stamp() {
  return guarded({}, [&] { return stampAt(m_db, m_db.number("SELECT coalesce(max(id), 0) FROM step")); });
}

Result<std::optional<std::vector<Id>>> IndexRows::changedSince(const IndexStamp& stamp, std::size_t most) {
  return guarded({}, [&]() -> std::optional<std::vector<Id>> {
    if (stamp.step != 0 && stampAt(m_db, stamp.step) != stamp) return std::nullopt;
    std::vector<Id> all;
    Cursor steps = m_db.query("SELECT id FROM step WHERE id > :id ORDER BY id", {{":id", stamp.step}});
    ChangeLog log(m_db);
    while (steps.next()) {
      const domain::ChangeSet changes = log.changesOf(steps.integer(0));
      if (changes.everything || all.size() + changes.contacts.size() > most) return std::nullopt;
      all.insert(all.end(), changes.contacts.begin(), changes.contacts.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const std::vector<Id> own = all;
    Cursor people = m_db.query(
        "SELECT contact_id FROM employment WHERE company_id IN (SELECT value FROM json_each(:ids))",
        {{":ids", idList(own)}});
    while (people.next()) all.push_back(people.integer(0));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all.size() > most ? std::nullopt : std::optional(all);
  });
}

}
