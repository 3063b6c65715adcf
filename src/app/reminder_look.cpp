#include "app/reminder_look.h"

#include "reminders/away.h"
#include "reminders/bell.h"
#include "reminders/due_list.h"
#include "reminders/local_time.h"
#include "store/store.h"

#include <QHash>

namespace kith::app {
namespace {

using domain::Id;
using domain::Reminder;

// Later ones are found by the look at midnight.
QString dayAfterTomorrow(const QDateTime& now) { return now.date().addDays(2).toString(Qt::ISODate); }

// Names by contact; those in Trash are left out.
Result<QHash<Id, QString>> namesOf(store::Store& store, const std::vector<Reminder>& reminders) {
  std::vector<Id> ids;
  for (const Reminder& reminder : reminders)
    if (reminder.contactId) ids.push_back(*reminder.contactId);
  const auto rows = store.reading().summaries(ids);
  if (!rows) return tl::unexpected<Error>(rows.error());
  QHash<Id, QString> names;
  for (const auto& row : *rows)
    if (!row.deleted) names.insert(row.id, row.display);
  return names;
}

reminders::DueRows rowsOf(const std::vector<Reminder>& reminders, const QHash<Id, QString>& names,
                          const std::vector<reminders::Ring>& rings) {
  QHash<Id, QString> rung;
  for (const auto& ring : rings) rung.insert(ring.reminder, ring.due);
  reminders::DueRows rows;
  for (const Reminder& reminder : reminders)
    if (rung.contains(reminder.id))
      rows.reminders.push_back({reminder, names.value(reminder.contactId.value_or(0))});
  return rows;
}

}

Result<ReminderLook> lookAtReminders(store::Store& store, const QDateTime& nowLocal, const QString& seen) {
  const QString wall = reminders::localText(nowLocal);
  const auto looked = store.deliveries().looked();
  if (!looked) return tl::unexpected<Error>(looked.error());
  auto open = store.reminders().openUntil(dayAfterTomorrow(nowLocal));
  if (!open) return tl::unexpected<Error>(open.error());
  const auto names = namesOf(store, *open);
  if (!names) return tl::unexpected<Error>(names.error());
  std::erase_if(*open, [&](const Reminder& r) { return r.contactId && !names->contains(*r.contactId); });
  const auto hasRung = [&store](const reminders::Ring& ring) {
    return store.deliveries().has({ring.reminder, ring.due}).value_or(false);
  };
  const auto rings = reminders::ringsSince(*open, std::max(*looked, seen), nowLocal, hasRung);
  std::vector<store::DeliveryRow> rows;
  for (const auto& ring : rings) rows.push_back({ring.reminder, ring.due});
  const auto away = reminders::awaySince(*looked, nowLocal.date());
  const store::LookRow row{wall, away ? reminders::textOf(*away) : QString()};
  if (auto kept = store.deliveries().record(rows, store.now(), row); !kept)
    return tl::unexpected<Error>(kept.error());
  ReminderLook look;
  look.rang = reminders::dueItems(rowsOf(*open, *names, rings), nowLocal, nowLocal.date());
  look.next = reminders::nextRing(*open, nowLocal);
  return look;
}

}
