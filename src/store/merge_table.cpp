#include "store/merge_table.h"

#include "domain/contact_merge.h"
#include "store/guarded.h"
#include "store/row_mapping.h"

#include <algorithm>

namespace kith::store {

using domain::Contact;

namespace {

constexpr int kLongestChain = 1000;

// Ids of the rows of b that the merged contact took over.
template <class Row>
std::vector<Id> takenOver(const std::vector<Row>& merged, const std::vector<Row>& ofB) {
  std::vector<Id> ids;
  for (const Row& row : ofB)
    if (std::any_of(merged.begin(), merged.end(), [&](const Row& m) { return m.id == row.id; }))
      ids.push_back(row.id);
  return ids;
}

void giveRows(Database& db, const char* table, const char* owner, const std::vector<Id>& ids, Id to) {
  if (ids.empty()) return;
  db.run(std::string("UPDATE ") + table + " SET " + owner +
             " = :to WHERE id IN (SELECT value FROM json_each(:ids))",
         {{":to", to}, {":ids", idList(ids)}});
}

}

Id survivorOf(Database& db, Id contact) {
  Id last = contact;
  for (int i = 0; i < kLongestChain; ++i) {
    const Id next = db.number("SELECT merged_into FROM contact WHERE id = :id", {{":id", last}});
    if (next == 0) break;
    last = next;
  }
  return last;
}

Result<Id> MergeTable::survivorOf(Id contact) {
  return guarded({}, [&] { return store::survivorOf(m_db, contact); });
}

Result<Id> MergeTable::dismiss(Id a, Id b) {
  return guarded({}, [&] {
    if (a == b) throw Refusal({ErrorKind::Invalid, QString::number(a), QStringLiteral("it is one contact")});
    if (const Id known = toldApart(a, b);
        known != 0 &&
        m_db.number("SELECT count(*) FROM change WHERE tbl = 'not_same' AND row_id = :id AND op = 'u'",
                    {{":id", known}}) == 0)
      return known;
    return m_db.insert("INSERT INTO not_same(contact_id, other_id) VALUES (:a, :b)", {{":a", a}, {":b", b}});
  });
}

// The row that says so, the newest of several; 0 where there is none.
Id MergeTable::toldApart(Id a, Id b) {
  return m_db.number(
      "SELECT id FROM not_same WHERE (contact_id = :a AND other_id = :b) OR (contact_id = :b AND other_id = "
      ":a) ORDER BY id DESC LIMIT 1",
      {{":a", a}, {":b", b}});
}

Result<bool> MergeTable::mayBeOne(Id a, Id b) {
  return guarded({}, [&] {
    const Id gone = m_db.number("SELECT count(*) FROM contact WHERE id IN (:a, :b) AND deleted_at <> ''",
                                {{":a", a}, {":b", b}});
    return gone == 0 && toldApart(a, b) == 0;
  });
}

Contact MergeTable::liveOne(Id id) {
  auto found = ContactTable(m_db, m_names).load({id});
  if (found.empty()) throw Refusal({ErrorKind::NotFound, QString::number(id), {}});
  if (!found.front().deletedAt.isEmpty())
    throw Refusal(
        {ErrorKind::Conflict, QString::number(id),
         store::survivorOf(m_db, id) == id ? QStringLiteral("in Trash") : QStringLiteral("merged")});
  return std::move(found.front());
}

Result<Id> MergeTable::merge(Id a, Id b, const std::optional<QStringList>& fromB, const QString& now) {
  return guarded({}, [&] {
    if (a == b) throw Refusal({ErrorKind::Invalid, QString::number(a), QStringLiteral("it is one contact")});
    const Contact ours = liveOne(a);
    const Contact theirs = liveOne(b);
    if (ours.kind != theirs.kind)
      throw Refusal({ErrorKind::Invalid, QString::number(b), QStringLiteral("a person is no company")});
    const Contact merged =
        domain::mergedContact(ours, theirs, fromB ? *fromB : domain::likelyFromB(ours, theirs));
    moveRows(merged, ours, theirs);
    moveReferences(a, b);
    if (auto saved = ContactTable(m_db, m_names).save(merged, now, QStringLiteral("merge")); !saved)
      throw Refusal(saved.error());
    moveHistory(a, b);
    keepPhoto(merged, ours, theirs);
    m_db.run("UPDATE contact SET merged_into = :a, deleted_at = :now WHERE id = :b",
             {{":a", a}, {":now", now}, {":b", b}});
    return a;
  });
}

// Before the merged contact is saved, so that it finds these rows as its own.
void MergeTable::moveRows(const Contact& merged, const Contact& a, const Contact& b) {
  giveRows(m_db, "channel", "contact_id", takenOver(merged.channels, b.channels), a.id);
  giveRows(m_db, "address", "contact_id", takenOver(merged.addresses, b.addresses), a.id);
  giveRows(m_db, "employment", "contact_id", takenOver(merged.employments, b.employments), a.id);
  giveRows(m_db, "relation", "contact_id", takenOver(merged.relations, b.relations), a.id);
  giveRows(m_db, "contact_date", "contact_id", takenOver(merged.dates, b.dates), a.id);
  giveRows(m_db, "identifier", "contact_id", takenOver(merged.identifiers, b.identifiers), a.id);
  giveRows(m_db, "consent", "contact_id", takenOver(merged.consents, b.consents), a.id);
  giveRows(m_db, "contact_property", "contact_id", takenOver(merged.properties, b.properties), a.id);
  giveRows(m_db, "custom_value", "owner_id", takenOver(merged.custom, b.custom), a.id);
}

// Rows of others that point to b, but for those that say then what another says already.
void MergeTable::moveReferences(Id a, Id b) {
  const Args both{{":a", a}, {":b", b}};
  m_db.run(
      "DELETE FROM employment AS e WHERE e.company_id = :b AND EXISTS (SELECT 1 FROM employment AS o WHERE "
      "o.company_id = :a AND o.contact_id = e.contact_id AND o.title = e.title AND o.role = e.role AND "
      "o.department = e.department AND o.from_date = e.from_date AND o.to_date = e.to_date)",
      both);
  m_db.run("UPDATE employment SET company_id = :a WHERE company_id = :b", both);
  m_db.run("UPDATE relation SET other_id = :a WHERE other_id = :b AND contact_id NOT IN (:a, :b)", both);
  m_db.run("UPDATE contact SET referred_by = :a WHERE referred_by = :b AND id NOT IN (:a, :b)", both);
  m_db.run("UPDATE not_same SET contact_id = :a WHERE contact_id = :b AND other_id <> :a", both);
  m_db.run("UPDATE not_same SET other_id = :a WHERE other_id = :b AND contact_id <> :a", both);
}

void MergeTable::moveHistory(Id a, Id b) {
  const Args both{{":a", a}, {":b", b}};
  m_db.run(
      "DELETE FROM participant WHERE contact_id = :b AND interaction_id IN (SELECT interaction_id FROM "
      "participant WHERE contact_id = :a)",
      both);
  m_db.run(
      "UPDATE touch_pause SET contact_id = :a WHERE contact_id = :b AND NOT EXISTS (SELECT 1 FROM "
      "touch_pause "
      "WHERE contact_id = :a)",
      both);
  for (const char* table : {"participant", "purchase", "reminder", "stage_log", "dismissal"})
    m_db.run(std::string("UPDATE ") + table + " SET contact_id = :a WHERE contact_id = :b", both);
  m_db.run("UPDATE purchase SET recipient_id = :a WHERE recipient_id = :b", both);
  m_db.run("UPDATE attachment SET owner_id = :a WHERE owner = 'contact' AND owner_id = :b", both);
}

// There is one photo; the other stays as a file of the contact.
void MergeTable::keepPhoto(const Contact& merged, const Contact& a, const Contact& b) {
  for (const Contact* one : {&a, &b})
    if (one->photoId && merged.photoId && one->photoId != merged.photoId)
      m_db.run(
          "INSERT INTO attachment(owner, owner_id, name, media_type, blob_id) SELECT 'contact', :id, :name, "
          "media_type, id FROM blob WHERE id = :blob",
          {{":id", merged.id},
           {":name", QString(QStringLiteral("Photo of ") + domain::displayName(*one))},
           {":blob", *one->photoId}});
}

}
