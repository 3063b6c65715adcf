// What a step touched, read from its log rows.
#include "base/result.h"
#include "store/change_log.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace kith::store {
namespace {

struct Touched {
  std::set<Id> contacts, interactions, purchases, products, reminders, lineOwners, movedFiles;
  bool listChanged = false;
  bool tags = false;
};

void addId(std::set<Id>& to, const QJsonObject& json, const char* key) {
  const auto value = json.value(QLatin1String(key));
  if (value.isDouble()) to.insert(value.toInteger());
}

// Fields of a contact that may move it in the list.
bool movesInList(const QJsonObject& fields) {
  for (const char* key : {"kind", "given", "middle", "family", "prefix", "suffix", "nickname",
                          "formatted_name", "company_name", "deleted_at"})
    if (fields.contains(QLatin1String(key))) return true;
  return false;
}

void addPurchase(Touched& t, Id row, const QJsonObject& before, const QJsonObject& after) {
  t.purchases.insert(row);
  for (const QJsonObject& json : {before, after}) {
    addId(t.contacts, json, "contact_id");
    addId(t.contacts, json, "recipient_id");
  }
}

void addParticipant(Touched& t, const QJsonObject& before, const QJsonObject& after) {
  for (const QJsonObject& json : {before, after}) {
    addId(t.contacts, json, "contact_id");
    addId(t.interactions, json, "interaction_id");
  }
}

void addFileOwner(Touched& t, const QString& owner, Id id) {
  if (owner == u"contact") t.contacts.insert(id);
  if (owner == u"interaction") t.interactions.insert(id);
  if (owner == u"purchase") t.lineOwners.insert(id);
  if (owner == u"reminder") t.reminders.insert(id);
}

// Of a file that goes to another owner the log has no more than whose it was and is.
void addFile(Touched& t, Id row, const QJsonObject& before, const QJsonObject& after) {
  for (const QJsonObject& json : {before, after})
    addFileOwner(t, json.value(u"owner").toString(), json.value(u"owner_id").toInteger());
  if (!before.contains(u"owner") && !after.contains(u"owner")) t.movedFiles.insert(row);
}

// The log keeps its fields as JSON, which costs more to read than all the rest of a small step: it is looked
// into only where it says more than the row's columns do.
QJsonObject fieldsAt(const Cursor& c, int column) {
  return QJsonDocument::fromJson(c.text(column).toUtf8()).object();
}

void addReminder(Touched& t, Id row, const QJsonObject& before, const QJsonObject& after) {
  t.reminders.insert(row);
  for (const QJsonObject& json : {before, after}) addId(t.contacts, json, "contact_id");
}

void addRow(Touched& t, const Cursor& c) {
  const QString table = c.text(0);
  const Id row = c.integer(1);
  const auto owner = c.maybe(3);
  if (table == u"contact") {
    t.contacts.insert(row);
    t.listChanged = t.listChanged || c.text(2) != u"u" || movesInList(fieldsAt(c, 5));
  } else if (table == u"purchase") {
    addPurchase(t, row, fieldsAt(c, 4), fieldsAt(c, 5));
    if (owner) t.contacts.insert(*owner);
  } else if (table == u"purchase_line" || table == u"payment") {
    if (owner) t.lineOwners.insert(*owner);
  } else if (table == u"interaction") {
    t.interactions.insert(row);
  } else if (table == u"participant") {
    addParticipant(t, fieldsAt(c, 4), fieldsAt(c, 5));
    if (owner) t.contacts.insert(*owner);
  } else if (table == u"product") {
    t.products.insert(row);
  } else if (table == u"reminder") {
    addReminder(t, row, fieldsAt(c, 4), fieldsAt(c, 5));
    if (owner) t.contacts.insert(*owner);
  } else if (table == u"attachment") {
    addFile(t, row, fieldsAt(c, 4), fieldsAt(c, 5));
  } else if (owner) {
    t.contacts.insert(*owner);
    // A row that moved from one contact to another concerns both.
    if (c.text(2) == u"u")
      for (const int column : {4, 5}) addId(t.contacts, fieldsAt(c, column), "contact_id");
    t.listChanged = t.listChanged || table == u"channel" || table == u"employment" || table == u"address";
  }
  t.tags = t.tags || table == u"tag" || table == u"contact_tag" || table == u"custom_field" ||
           table == u"saved_search" || table == u"touch_rule" || table == u"playbook";
}

void addHolders(Database& db, Touched& t) {
  for (const Id file : t.movedFiles) {
    Cursor c = db.query("SELECT owner, owner_id FROM attachment WHERE id = :id", {{":id", file}});
    if (c.next()) addFileOwner(t, c.text(0), c.integer(1));
  }
  for (const Id reminder : t.reminders)
    if (const Id contact = db.number("SELECT contact_id FROM reminder WHERE id = :id", {{":id", reminder}}))
      t.contacts.insert(contact);
  for (const Id interaction : t.interactions) {
    Cursor c =
        db.query("SELECT contact_id FROM participant WHERE interaction_id = :id", {{":id", interaction}});
    while (c.next()) t.contacts.insert(c.integer(0));
  }
  for (const Id purchase : t.lineOwners) {
    t.purchases.insert(purchase);
    const Id contact = db.number("SELECT contact_id FROM purchase WHERE id = :id", {{":id", purchase}});
    if (contact) t.contacts.insert(contact);
  }
}

std::vector<Id> listed(const std::set<Id>& ids) { return {ids.begin(), ids.end()}; }

}

domain::ChangeSet ChangeLog::changesOf(Id step, qint64 limit) {
  domain::ChangeSet out;
  out.step = step;
  out.revision = step;
  Touched touched;
  qint64 rows = 0;
  Cursor c = m_db.query(
      "SELECT tbl, row_id, op, owner_id, coalesce(before, ''), coalesce(after, '') FROM change WHERE step_id "
      "= :step",
      {{":step", step}});
  while (c.next()) {
    if (c.text(2) == u"r" || ++rows > limit) {
      out.everything = out.listChanged = out.tags = true;
      return out;
    }
    addRow(touched, c);
  }
  addHolders(m_db, touched);
  out.contacts = listed(touched.contacts);
  out.interactions = listed(touched.interactions);
  out.purchases = listed(touched.purchases);
  out.products = listed(touched.products);
  out.reminders = listed(touched.reminders);
  out.listChanged = touched.listChanged;
  out.tags = touched.tags;
  return out;
}

}
