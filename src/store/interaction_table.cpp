#include "store/history_columns.h"
#include "store/history_tables.h"
#include "store/plain_rows.h"

#include <algorithm>

namespace kith::store {

using domain::Interaction;

namespace {

constexpr const char* kTable = "interaction";

void loadParticipants(Database& db, Interaction& interaction) {
  Cursor cursor = db.query("SELECT contact_id FROM participant WHERE interaction_id = :id ORDER BY id",
                           {{":id", interaction.id}});
  while (cursor.next()) interaction.participants.push_back(cursor.integer(0));
}

void addParticipant(Database& db, Id interaction, Id contact) {
  db.run("INSERT INTO participant(interaction_id, contact_id) VALUES (:interaction, :contact)",
         {{":interaction", interaction}, {":contact", contact}});
}

bool holds(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

}

Result<Interaction> InteractionTable::get(Id id) {
  return guarded({}, [&] {
    auto found = readOne<Interaction>(m_db, kTable, kInteractionColumns, id);
    loadParticipants(m_db, found);
    return found;
  });
}

Result<QHash<QString, Id>> InteractionTable::uids() {
  return guarded({}, [&] { return uidsOf(m_db, kTable); });
}

Id InteractionTable::insert(Interaction& interaction, const QString& now) {
  insertNew(m_db, kTable, kInteractionColumns, interaction, now);
  for (const Id contact : interaction.participants) addParticipant(m_db, interaction.id, contact);
  return interaction.id;
}

Result<Id> InteractionTable::add(Interaction interaction, const QString& now) {
  return guarded({}, [&] { return insert(interaction, now); });
}

Result<void> InteractionTable::save(const Interaction& interaction) {
  return guarded({}, [&] {
    saveRow(m_db, kTable, kInteractionColumns, interaction);
    Interaction before;
    before.id = interaction.id;
    loadParticipants(m_db, before);
    for (const Id contact : before.participants)
      if (!holds(interaction.participants, contact))
        m_db.run("DELETE FROM participant WHERE interaction_id = :id AND contact_id = :contact",
                 {{":id", interaction.id}, {":contact", contact}});
    for (const Id contact : interaction.participants)
      if (!holds(before.participants, contact)) addParticipant(m_db, interaction.id, contact);
  });
}

Result<void> InteractionTable::setDeleted(Id id, const QString& at) {
  return guarded({}, [&] { moveToTrash(m_db, kTable, id, at); });
}

Result<std::vector<Interaction>> InteractionTable::ofContact(Id contact, int limit) {
  static const std::string kSql =
      "SELECT i.id, " + columnNames(kInteractionColumns, "i.") +
      " FROM participant AS p JOIN interaction AS i ON i.id = p.interaction_id "
      "WHERE p.contact_id = :contact AND i.deleted_at = '' ORDER BY i.at DESC, i.id DESC LIMIT :limit";
  return guarded({}, [&] {
    return readRows<Interaction>(m_db.query(kSql, {{":contact", contact}, {":limit", limit}}),
                                 kInteractionColumns);
  });
}

Result<std::vector<std::pair<QString, int>>> InteractionTable::perMonth(Id contact,
                                                                        const QString& fromMonth) {
  return guarded({}, [&] {
    std::vector<std::pair<QString, int>> out;
    Cursor cursor = m_db.query(
        "SELECT substr(i.at, 1, 7) AS month, count(*) FROM participant AS p JOIN interaction AS i ON i.id = "
        "p.interaction_id "
        "WHERE p.contact_id = :contact AND i.deleted_at = '' AND i.at >= :from GROUP BY month ORDER BY month",
        {{":contact", contact}, {":from", fromMonth}});
    while (cursor.next()) out.emplace_back(cursor.text(0), static_cast<int>(cursor.integer(1)));
    return out;
  });
}

}
