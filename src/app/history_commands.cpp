// Commands on what happens with contacts: interactions, products, purchases and reminders.
#include "app/commands.h"
#include "app/follow_ups.h"
#include "reminders/series.h"
#include "store/store.h"

namespace kith::app {

using domain::Id;
using domain::Interaction;
using domain::Payment;
using domain::Product;
using domain::Purchase;
using domain::Reminder;
using store::Store;

namespace {

QJsonObject texted(const QString& text) { return {{QStringLiteral("text"), text.left(60)}}; }

// An id after something that only succeeds or fails.
Result<Id> idAfter(const Result<void>& done, Id id) {
  if (!done) return tl::unexpected<Error>(done.error());
  return id;
}

// Commands that put one row of a table into Trash.
template <class Table>
Command trashed(const char* key, Id id, Table (Store::*table)()) {
  return {QString::fromLatin1(key), {}, [id, table](Store& store) {
            return idAfter((store.*table)().setDeleted(id, store.now()), id);
          }};
}

template <class Row, class Table>
Command added(const char* key, const QString& text, Row row, Table (Store::*table)()) {
  return {QString::fromLatin1(key), texted(text),
          [row = std::move(row), table](Store& store) { return (store.*table)().add(row, store.now()); }};
}

template <class Row, class Table>
Command saved(const char* key, const QString& text, Row row, Table (Store::*table)()) {
  return {QString::fromLatin1(key), texted(text), [row = std::move(row), table](Store& store) {
            return idAfter((store.*table)().save(row), row.id);
          }};
}

bool isCustomerToBe(const QString& stage) {
  return stage.isEmpty() || stage == u"prospect" || stage == u"lead" || stage == u"dormant";
}

// The first purchase makes a customer, and the stage log says why.
Result<void> makeCustomer(Store& store, const Purchase& purchase) {
  if (!purchase.contactId || purchase.total <= 0) return {};
  auto contact = store.contacts().get(*purchase.contactId);
  if (!contact) return tl::unexpected<Error>(contact.error());
  if (!isCustomerToBe(contact->stage)) return {};
  contact->stage = QStringLiteral("customer");
  return store.contacts().save(*contact, store.now(), QStringLiteral("purchase"));
}

// What is done or given up is over: a time of its own would never come.
Result<void> waiting(const Reminder& reminder) {
  if (reminder.state == u"open" || reminder.state == u"missed") return {};
  return fail(ErrorKind::Conflict, QString::number(reminder.id), reminder.state);
}

// A series goes on as it was: only the turn that waits is carried to the other time.
void putOn(Reminder& reminder, const QString& due) {
  const bool series = !reminder.repeatRule.isEmpty() && !reminder.repeatAfterDone && due != domain::kSomeday;
  if (!series) reminder.due = due;
  reminder.snoozedUntil = series ? due : QString();
}

Result<Id> changeReminder(Store& store, Id id, const std::function<Result<void>(Reminder&)>& change) {
  auto reminder = store.reminders().get(id);
  if (!reminder) return tl::unexpected<Error>(reminder.error());
  if (auto done = change(*reminder); !done) return tl::unexpected<Error>(done.error());
  return idAfter(store.reminders().save(*reminder), id);
}

}

Command logInteraction(Interaction interaction, std::optional<Reminder> next) {
  QJsonObject arguments = texted(interaction.text);
  arguments.insert(QStringLiteral("channel"), interaction.channel);
  return {QStringLiteral("log"), arguments,
          [interaction = std::move(interaction), next = std::move(next)](Store& store) -> Result<Id> {
            if (next)
              if (auto made = store.reminders().add(*next, store.now()); !made) return made;
            return store.interactions().add(interaction, store.now());
          }};
}

Command editInteraction(Interaction interaction) {
  const QString text = interaction.text;
  return saved("edit-interaction", text, std::move(interaction), &Store::interactions);
}

Command deleteInteraction(Id id) { return trashed("delete-interaction", id, &Store::interactions); }

Command addProduct(Product product) {
  const QString name = product.name;
  return added("add-product", name, std::move(product), &Store::products);
}

Command editProduct(Product product) {
  const QString name = product.name;
  return {QStringLiteral("edit-product"), texted(name),
          [product = std::move(product)](Store& store) -> Result<Id> {
            const auto before = store.products().get(product.id);
            if (!before) return tl::unexpected<Error>(before.error());
            if (auto done = store.products().save(product); !done) return tl::unexpected<Error>(done.error());
            return idAfter(settleIntervals(store, *before), product.id);
          }};
}

Command deleteProduct(Id id) { return trashed("delete-product", id, &Store::products); }

Command recordPurchase(Purchase purchase) {
  const QString text = purchase.lines.empty() ? QString() : purchase.lines.front().text;
  return {QStringLiteral("sale"), texted(text), [purchase = std::move(purchase)](Store& store) -> Result<Id> {
            if (auto done = makeCustomer(store, purchase); !done) return tl::unexpected<Error>(done.error());
            const auto id = store.purchases().add(purchase, store.now());
            return id ? idAfter(settleFollowUps(store, purchase), *id) : id;
          }};
}

Command editPurchase(Purchase purchase) {
  return {QStringLiteral("edit-sale"), texted(purchase.number),
          [purchase = std::move(purchase)](Store& store) -> Result<Id> {
            const auto before = store.purchases().get(purchase.id);
            if (!before) return tl::unexpected<Error>(before.error());
            if (auto done = store.purchases().save(purchase); !done)
              return tl::unexpected<Error>(done.error());
            return idAfter(settleFollowUps(store, purchase, &*before), purchase.id);
          }};
}

Command deletePurchase(Id id) {
  return {QStringLiteral("delete-sale"), {}, [id](Store& store) -> Result<Id> {
            if (auto done = dropFollowUps(store, id); !done) return tl::unexpected<Error>(done.error());
            return idAfter(store.purchases().setDeleted(id, store.now()), id);
          }};
}

Command addPayment(Id purchase, Payment payment) {
  return {QStringLiteral("payment"), {}, [purchase, payment = std::move(payment)](Store& store) {
            return store.purchases().addPayment(purchase, payment);
          }};
}

Command assignPurchase(Id purchase, Id contact) {
  return {QStringLiteral("assign-sale"), {}, [purchase, contact](Store& store) -> Result<Id> {
            auto stored = store.purchases().get(purchase);
            if (!stored) return tl::unexpected<Error>(stored.error());
            const Purchase before = *stored;
            stored->contactId = contact;
            if (auto done = makeCustomer(store, *stored); !done) return tl::unexpected<Error>(done.error());
            if (auto done = store.purchases().save(*stored); !done)
              return tl::unexpected<Error>(done.error());
            return idAfter(settleFollowUps(store, *stored, &before), purchase);
          }};
}

Command addReminder(Reminder reminder) {
  const QString text = reminder.text;
  return added("remind", text, std::move(reminder), &Store::reminders);
}

Command editReminder(Reminder reminder) {
  const QString text = reminder.text;
  return saved("edit-reminder", text, std::move(reminder), &Store::reminders);
}

// A repeating reminder leaves a done copy behind, so that history shows each time it was kept.
Command completeReminder(Id id, QDateTime nowLocal) {
  return {QStringLiteral("done"), {}, [id, nowLocal = std::move(nowLocal)](Store& store) -> Result<Id> {
            auto reminder = store.reminders().get(id);
            if (!reminder) return tl::unexpected<Error>(reminder.error());
            if (auto waits = waiting(*reminder); !waits) return tl::unexpected<Error>(waits.error());
            const auto next = reminders::afterDone(*reminder, nowLocal);
            if (next) {
              Reminder kept = *reminder;
              kept.id = 0;
              kept.uid.clear();
              kept.repeatRule.clear();
              kept.state = QStringLiteral("done");
              kept.doneAt = store.now();
              if (auto made = store.reminders().add(kept, store.now()); !made) return made;
              reminder->due = next->due;
              reminder->repeatRule = next->repeatRule;
            } else {
              reminder->state = QStringLiteral("done");
              reminder->doneAt = store.now();
            }
            reminder->snoozedUntil.clear();
            if (auto done = store.reminders().save(*reminder); !done)
              return tl::unexpected<Error>(done.error());
            return idAfter(serviceDone(store, *reminder), id);
          }};
}

Command snoozeReminder(Id id, QString until) {
  return {QStringLiteral("snooze"), texted(until), [id, until](Store& store) {
            return changeReminder(store, id, [&](Reminder& r) -> Result<void> {
              if (auto waits = waiting(r); !waits) return waits;
              // One without a day has its first one then.
              (isSomeday(r) ? r.due : r.snoozedUntil) = until;
              return {};
            });
          }};
}

Command moveReminder(Id id, QString due) {
  return {QStringLiteral("move-reminder"), texted(due), [id, due](Store& store) {
            return changeReminder(store, id, [&](Reminder& r) -> Result<void> {
              if (auto waits = waiting(r); !waits) return waits;
              putOn(r, due);
              if (r.state == u"missed") r.state = QStringLiteral("open");
              return {};
            });
          }};
}

Command moveReminders(std::vector<Id> ids, QString day) {
  const QJsonObject arguments{{QStringLiteral("entries"), static_cast<qint64>(ids.size())}};
  return {QStringLiteral("move-reminders"), arguments,
          [ids = std::move(ids), day](Store& store) -> Result<Id> {
            for (const Id id : ids) {
              const auto moved = changeReminder(store, id, [&](Reminder& r) -> Result<void> {
                if (auto waits = waiting(r); !waits) return waits;
                const bool dayAlone = QDate::fromString(day, Qt::ISODate).isValid();
                const QString time = r.due == domain::kSomeday ? QString() : r.due.mid(10);
                const QString to = dayAlone ? QString(day + time) : day;
                if (day == domain::kSomeday && !r.repeatRule.isEmpty()) return {};  // it needs a day
                putOn(r, to);
                return {};
              });
              if (!moved) return moved;
            }
            return 0;
          }};
}

Command dropReminder(Id id) {
  return {QStringLiteral("drop-reminder"), {}, [id](Store& store) {
            return changeReminder(store, id, [](Reminder& r) -> Result<void> {
              r.state = QStringLiteral("dropped");
              return {};
            });
          }};
}

Command deleteReminder(Id id) { return trashed("delete-reminder", id, &Store::reminders); }

}
