#include "store/book_tables.h"
#include "store/guarded.h"

namespace kith::store {
namespace {

QString lookedKey() { return QStringLiteral("reminders.looked"); }
QString awayKey() { return QStringLiteral("reminders.away"); }

}

Result<bool> DeliveryTable::has(const DeliveryRow& row) {
  return guarded({}, [&] {
    return m_db.number("SELECT count(*) FROM delivery WHERE reminder_id = :reminder AND due = :due",
                       {{":reminder", row.reminder}, {":due", row.due}}) > 0;
  });
}

Result<QString> DeliveryTable::away() { return SettingTable(m_db).get(awayKey()); }

Result<QString> DeliveryTable::looked() { return SettingTable(m_db).get(lookedKey()); }

Result<void> DeliveryTable::record(const std::vector<DeliveryRow>& rows, const QString& now,
                                   const LookRow& look) {
  return guarded({}, [&] {
    Transaction transaction(m_db);
    for (const DeliveryRow& row : rows)
      m_db.run("INSERT INTO delivery(reminder_id, due, at) VALUES (:reminder, :due, :at)",
               {{":reminder", row.reminder}, {":due", row.due}, {":at", now}});
    SettingTable settings(m_db);
    if (const auto set = settings.set(lookedKey(), look.wall); !set) throw Refusal(set.error());
    if (!look.away.isEmpty())
      if (const auto set = settings.set(awayKey(), look.away); !set) throw Refusal(set.error());
    transaction.commit();
  });
}

}
