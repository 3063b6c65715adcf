#include "store/history_columns.h"
#include "store/history_tables.h"
#include "store/plain_rows.h"

namespace kith::store {

using domain::Reminder;

namespace {
constexpr const char* kTable = "reminder";

// What repeats counts from a day.
void check(const Reminder& reminder) {
  if (isSomeday(reminder) && !reminder.repeatRule.isEmpty())
    throw Refusal(
        {ErrorKind::Invalid, reminder.due, QStringLiteral("what repeats needs a day to begin with")});
}

const QString& ownTime(const Reminder& reminder) {
  return reminder.snoozedUntil.isEmpty() ? reminder.due : reminder.snoozedUntil;
}

// Whether it was put off or moved: then it rings there, also where the same time rang before, in an hour that
// the clock shows twice or in a zone further east. The turns of a rule stay what they are.
bool isTimeNew(const Reminder& before, const Reminder& after) {
  if (!after.snoozedUntil.isEmpty()) return before.snoozedUntil != after.snoozedUntil;
  const bool isSeries = !after.repeatRule.isEmpty() && !after.repeatAfterDone;
  return !isSeries && before.due != after.due;
}

}

Result<Reminder> ReminderTable::get(Id id) {
  return guarded({}, [&] { return readOne<Reminder>(m_db, kTable, kReminderColumns, id); });
}

Result<QHash<QString, Id>> ReminderTable::uids() {
  return guarded({}, [&] { return uidsOf(m_db, kTable); });
}

Id ReminderTable::insert(Reminder& reminder, const QString& now) {
  check(reminder);
  return insertNew(m_db, kTable, kReminderColumns, reminder, now);
}

Result<Id> ReminderTable::add(Reminder reminder, const QString& now) {
  return guarded({}, [&] { return insert(reminder, now); });
}

Result<void> ReminderTable::save(const Reminder& reminder) {
  return guarded({}, [&] {
    check(reminder);
    if (isTimeNew(readOne<Reminder>(m_db, kTable, kReminderColumns, reminder.id), reminder))
      m_db.run("DELETE FROM delivery WHERE reminder_id = :reminder AND due = :due",
               {{":reminder", reminder.id}, {":due", ownTime(reminder)}});
    updateRow(m_db, updateSql(kTable, kReminderColumns), reminder.id, reminder, kReminderColumns);
  });
}

Result<void> ReminderTable::setDeleted(Id id, const QString& at) {
  return guarded({}, [&] { moveToTrash(m_db, kTable, id, at); });
}

Result<std::vector<Reminder>> ReminderTable::ofContact(Id contact, bool openOnly) {
  return guarded({}, [&] {
    return readRows<Reminder>(
        m_db.query(
            selectFrom(
                kTable, kReminderColumns,
                openOnly
                    ? "WHERE contact_id = :contact AND deleted_at = '' AND state = 'open' ORDER BY due, id"
                    : "WHERE contact_id = :contact AND deleted_at = '' ORDER BY due, id"),
            {{":contact", contact}}),
        kReminderColumns);
  });
}

// One that was put off is found by its first due time too: the caller looks at snoozed_until.
Result<std::vector<Reminder>> ReminderTable::openUntil(const QString& until) {
  return guarded({}, [&] {
    return readRows<Reminder>(
        m_db.query(
            selectFrom(
                kTable, kReminderColumns,
                "WHERE state = 'open' AND deleted_at = '' AND (due <= :until OR (snoozed_until <> '' AND "
                "snoozed_until <= :until)) ORDER BY due, id"),
            {{":until", until}}),
        kReminderColumns);
  });
}

Result<std::vector<Reminder>> ReminderTable::someday() {
  return guarded({}, [&] {
    return readRows<Reminder>(
        m_db.query(selectFrom(kTable, kReminderColumns,
                              "WHERE state = 'open' AND deleted_at = '' AND due = 'someday' ORDER BY id")),
        kReminderColumns);
  });
}

Result<qint64> ReminderTable::openAfter(const QString& last) {
  return guarded({}, [&] {
    return m_db.number(
        "SELECT count(*) FROM reminder AS r WHERE r.state = 'open' AND r.deleted_at = '' AND "
        "CASE r.snoozed_until WHEN '' THEN r.due ELSE r.snoozed_until END > :last AND r.due <> 'someday' AND "
        "(r.contact_id IS NULL OR EXISTS (SELECT 1 FROM contact AS c WHERE c.id = r.contact_id AND "
        "c.deleted_at "
        "= ''))",
        {{":last", last}});
  });
}

}
