#include "app/follow_ups.h"

#include "app/queries.h"
#include "domain/interval.h"
#include "store/store.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace kith::app {

using domain::Id;
using domain::Product;
using domain::Purchase;
using domain::Reminder;
using store::ProductSale;
using store::Store;

namespace {

constexpr int kWarrantyLead = 14;  // days

const QString& serviceCause() {
  static const QString kCause = QStringLiteral("service");
  return kCause;
}

const QString& warrantyCause() {
  static const QString kCause = QStringLiteral("warranty");
  return kCause;
}

QString tr(const char* text) { return QCoreApplication::translate("kith", text); }

QDate dayOf(const QString& date) { return QDate::fromString(date.left(10), Qt::ISODate); }

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

bool waits(const Reminder& r) {
  return r.deletedAt.isEmpty() && (r.state == u"open" || r.state == u"missed");
}

// The next service from `today` on, and the latest that passed before it.
struct ServiceDays {
  QDate next;
  QDate missed;  // invalid: none
};

ServiceDays serviceDays(QDate sold, const domain::Interval& interval, QDate today) {
  ServiceDays days;
  for (int turn = 1;; ++turn) {
    days.next = domain::dayAfter(sold, {interval.months * turn, interval.days * turn});
    if (!days.next.isValid() || days.next >= today) return days;
    days.missed = days.next;
  }
}

// The day on which the end of a warranty is told; invalid when that is over.
QDate warrantyDay(QDate sold, const domain::Interval& warranty, QDate today) {
  const QDate end = domain::dayAfter(sold, warranty);
  if (end < today) return {};
  return std::max(std::max(end.addDays(-kWarrantyLead), sold), today);
}

QString repeatOf(const domain::Interval& interval) {
  return interval.months > 0 ? QStringLiteral("FREQ=MONTHLY;INTERVAL=%1").arg(interval.months)
                             : QStringLiteral("FREQ=DAILY;INTERVAL=%1").arg(interval.days);
}

// One product of one contact, and what was sold of it.
class Settling {
 public:
  Settling(Store& store, Id contact, Product product, const ReminderSink& sink)
      : m_store(store), m_sink(sink), m_contact(contact), m_product(std::move(product)) {}

  Result<void> run() {
    for (const QString& cause : {serviceCause(), warrantyCause()}) {
      const auto known = m_store.followUps().of(m_contact, m_product.id, cause);
      if (!known) return tl::unexpected<Error>(known.error());
      const QString& interval = cause == serviceCause() ? m_product.service : m_product.warranty;
      if (known->empty() && interval.isEmpty()) continue;  // of most products there is nothing to be read
      if (auto done = settle(cause, *known); !done) return done;
    }
    return {};
  }

 private:
  Result<void> settle(const QString& cause, const std::vector<Reminder>& known) {
    auto sales = m_store.followUps().sales(m_contact, m_product.id);
    if (!sales) return tl::unexpected<Error>(sales.error());
    qint64 left = 0;
    for (const ProductSale& sale : *sales) left += sale.bought - sale.returned;
    std::erase_if(*sales, [](const ProductSale& sale) { return sale.bought <= sale.returned; });
    if (left <= 0 || sales->empty()) return dropAll(known);
    return cause == serviceCause() ? settleService(known, sales->front()) : settleWarranties(known, *sales);
  }

  Result<void> dropAll(const std::vector<Reminder>& known) {
    for (Reminder r : known) {
      if (!waits(r)) continue;
      r.state = QStringLiteral("dropped");
      if (auto saved = m_sink.save(r); !saved) return saved;
    }
    return {};
  }

  // Nothing is made of what the user deleted: known ones in Trash count too.
  static bool knows(const std::vector<Reminder>& known, Id purchase) {
    return std::any_of(known.begin(), known.end(),
                       [purchase](const Reminder& r) { return r.purchaseId == purchase; });
  }

  Result<void> settleService(const std::vector<Reminder>& known, const ProductSale& newest) {
    for (Reminder r : known) {
      if (!waits(r) || r.purchaseId == newest.purchase) continue;
      r.state = QStringLiteral("done");
      r.doneAt = newest.createdAt;
      if (auto saved = m_sink.save(r); !saved) return saved;
    }
    const auto interval = domain::findInterval(m_product.service);
    if (!interval || !m_product.deletedAt.isEmpty() || knows(known, newest.purchase)) return {};
    const ServiceDays days = serviceDays(dayOf(newest.date), *interval, m_store.today());
    if (!days.next.isValid()) return {};
    if (days.missed.isValid()) {
      Reminder missed = made(serviceCause(), newest.purchase, days.missed);
      missed.state = QStringLiteral("missed");
      if (auto added = m_sink.add(std::move(missed)); !added) return added;
    }
    Reminder next = made(serviceCause(), newest.purchase, days.next);
    next.repeatRule = repeatOf(*interval);
    next.repeatAfterDone = true;
    return m_sink.add(std::move(next));
  }

  Result<void> settleWarranties(const std::vector<Reminder>& known, const std::vector<ProductSale>& sales) {
    const auto warranty = domain::findInterval(m_product.warranty);
    if (!warranty || !m_product.deletedAt.isEmpty()) return {};
    for (const ProductSale& sale : sales) {
      const QDate day = warrantyDay(dayOf(sale.date), *warranty, m_store.today());
      if (!day.isValid() || knows(known, sale.purchase)) continue;
      if (auto added = m_sink.add(made(warrantyCause(), sale.purchase, day)); !added) return added;
    }
    return {};
  }

  Reminder made(const QString& cause, Id purchase, QDate due) const {
    Reminder r;
    r.contactId = m_contact;
    r.purchaseId = purchase;
    r.productId = m_product.id;
    r.cause = cause;
    r.text = (cause == serviceCause() ? tr("Service: %1") : tr("Warranty ends: %1")).arg(m_product.name);
    r.due = dayText(due);
    return r;
  }

  Store& m_store;
  const ReminderSink& m_sink;
  Id m_contact;
  Product m_product;
};

std::set<Id> productsOf(const Purchase& purchase) {
  std::set<Id> out;
  for (const domain::PurchaseLine& line : purchase.lines)
    if (line.productId) out.insert(*line.productId);
  return out;
}

// The day a reminder of this sale had or has when nobody moved it.
QDate plainDay(const Reminder& r, const Product& product, const QString& sold, QDate today) {
  const auto interval = domain::findInterval(r.cause == serviceCause() ? product.service : product.warranty);
  if (!interval) return {};
  if (r.cause == warrantyCause()) return warrantyDay(dayOf(sold), *interval, today);
  const ServiceDays days = serviceDays(dayOf(sold), *interval, today);
  return r.state == u"missed" ? days.missed : days.next;
}

// What waits of a sale goes with it to another day or customer, unless it was moved by hand.
Result<void> carryAlong(Store& store, const Purchase& before, const Purchase& purchase) {
  const auto all = store.followUps().ofPurchase(purchase.id);
  if (!all) return tl::unexpected<Error>(all.error());
  for (Reminder r : *all) {
    if (!waits(r) || !r.productId) continue;
    const Reminder was = r;
    r.contactId = purchase.contactId;
    if (!purchase.contactId) r.state = QStringLiteral("dropped");
    const auto product = store.products().get(*r.productId);
    if (!product) continue;
    if (r.due.left(10) == dayText(plainDay(r, *product, before.date, store.today())))
      if (const QDate day = plainDay(r, *product, purchase.date, store.today()); day.isValid())
        r.due = dayText(day);
    if (r == was) continue;
    if (auto saved = store.reminders().save(r); !saved) return saved;
  }
  return {};
}

// Moves what a sale brought to Trash, and opens again what it had closed.
Result<void> drop(Store& store, const Purchase& purchase, const std::set<Id>& products, const QString& at) {
  const auto all = store.followUps().ofPurchase(purchase.id);
  if (!all) return tl::unexpected<Error>(all.error());
  for (const Reminder& r : *all) {
    if (!waits(r) || products.count(r.productId.value_or(0)) == 0) continue;
    if (auto gone = store.reminders().setDeleted(r.id, at); !gone) return gone;
  }
  if (!purchase.contactId) return {};
  for (const Id product : products) {
    const auto known = store.followUps().of(*purchase.contactId, product, serviceCause());
    if (!known) return tl::unexpected<Error>(known.error());
    for (Reminder r : *known) {
      const bool closedByIt =
          r.state == u"done" && r.doneAt == purchase.createdAt && r.purchaseId != purchase.id;
      if (!closedByIt) continue;
      r.state = r.repeatRule.isEmpty() ? QStringLiteral("missed") : QStringLiteral("open");
      r.doneAt.clear();
      if (auto saved = store.reminders().save(r); !saved) return saved;
    }
  }
  return {};
}

Result<void> bringBack(Store& store, Id purchase, const QString& droppedAt) {
  const auto all = store.followUps().ofPurchase(purchase);
  if (!all) return tl::unexpected<Error>(all.error());
  for (const Reminder& r : *all) {
    if (droppedAt.isEmpty() || r.deletedAt != droppedAt) continue;
    if (auto back = store.reminders().setDeleted(r.id, {}); !back) return back;
  }
  return {};
}

// What waits of a sale when the interval of its product changes from `before` to `after`.
void shift(Reminder& r, const QString& sold, const Product& before, const Product& after, QDate today) {
  const bool ofService = r.cause == serviceCause();
  const auto was = domain::findInterval(ofService ? before.service : before.warranty);
  const auto now = domain::findInterval(ofService ? after.service : after.warranty);
  if (!now) {
    r.state = QStringLiteral("dropped");
    return;
  }
  if (!r.repeatRule.isEmpty()) r.repeatRule = repeatOf(*now);
  const bool plain = !was || r.due == dayText(plainDay(r, before, sold, today));
  QDate day = plain ? plainDay(r, after, sold, today) : QDate();
  // It counts from the day on which it was last done, unless it was given a time.
  if (!plain && ofService && r.due.size() == 10 && r.state == u"open") {
    const QDate from =
        was->months > 0 ? dayOf(r.due).addMonths(-was->months) : dayOf(r.due).addDays(-was->days);
    day = serviceDays(from, *now, today).next;
  }
  if (day.isValid())
    r.due = dayText(day);
  else if (plain)
    r.state = QStringLiteral("dropped");
}

// What waits with a contact of a product whose intervals changed; what an interval taken away had dropped
// waits again when there is one.
Result<void> shiftWaiting(Store& store, Id contact, const Product& before, const Product& after) {
  for (const auto& [cause, member] :
       {std::pair{serviceCause(), &Product::service}, std::pair{warrantyCause(), &Product::warranty}}) {
    if (before.*member == after.*member) continue;
    const auto known = store.followUps().of(contact, after.id, cause);
    if (!known) return tl::unexpected<Error>(known.error());
    for (Reminder r : *known) {
      const bool again = (before.*member).isEmpty() && r.state == u"dropped" && r.deletedAt.isEmpty();
      if ((!waits(r) && !again) || !r.purchaseId || !r.snoozedUntil.isEmpty()) continue;
      const auto sale = store.purchases().get(*r.purchaseId);
      if (!sale) return tl::unexpected<Error>(sale.error());
      if (again)
        r.state = r.cause == serviceCause() && r.repeatRule.isEmpty() ? QStringLiteral("missed")
                                                                      : QStringLiteral("open");
      shift(r, sale->date, before, after, store.today());
      if (auto saved = store.reminders().save(r); !saved) return saved;
    }
  }
  return {};
}

std::set<Id> without(const std::set<Id>& all, const std::set<Id>& some) {
  std::set<Id> out;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(out, out.end()));
  return out;
}

}

ReminderSink sinkOf(Store& store) {
  return {[&store](Reminder r) -> Result<void> {
            return store.reminders().add(std::move(r), store.now()).map([](Id) {});
          },
          [&store](const Reminder& r) { return store.reminders().save(r); }};
}

Result<void> settleFollowUps(Store& store, Id contact, Id product, const ReminderSink& sink) {
  auto found = store.products().get(product);
  if (!found) return tl::unexpected<Error>(found.error());
  return Settling(store, contact, std::move(*found), sink).run();
}

Result<void> settleFollowUps(Store& store, const Purchase& purchase, const Purchase* before) {
  const std::set<Id> now = productsOf(purchase);
  std::set<Id> all = now;
  std::set<Id> contacts;
  if (purchase.contactId) contacts.insert(*purchase.contactId);
  if (before != nullptr) {
    const std::set<Id> then = productsOf(*before);
    all.insert(then.begin(), then.end());
    if (before->contactId) contacts.insert(*before->contactId);
    if (purchase.cancelledAt.isEmpty() && !before->cancelledAt.isEmpty())
      if (auto back = bringBack(store, purchase.id, before->cancelledAt); !back) return back;
    const bool ends = !purchase.cancelledAt.isEmpty() && before->cancelledAt.isEmpty();
    if (auto gone =
            drop(store, *before, ends ? all : without(then, now), ends ? purchase.cancelledAt : store.now());
        !gone)
      return gone;
    if (auto carried = carryAlong(store, *before, purchase); !carried) return carried;
  }
  const ReminderSink sink = sinkOf(store);
  for (const Id contact : contacts)
    for (const Id product : all)
      if (auto settled = settleFollowUps(store, contact, product, sink); !settled) return settled;
  return {};
}

Result<void> settleIntervals(Store& store, const Product& before) {
  const auto product = store.products().get(before.id);
  if (!product) return tl::unexpected<Error>(product.error());
  if (product->service == before.service && product->warranty == before.warranty) return {};
  const auto contacts = store.followUps().concerned(before.id);
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  const ReminderSink sink = sinkOf(store);
  for (const Id contact : *contacts) {
    if (auto shifted = shiftWaiting(store, contact, before, *product); !shifted) return shifted;
    if (auto settled = settleFollowUps(store, contact, before.id, sink); !settled) return settled;
  }
  return {};
}

Result<void> dropFollowUps(Store& store, Id purchase) {
  const auto sale = store.purchases().get(purchase);
  if (!sale) return tl::unexpected<Error>(sale.error());
  return drop(store, *sale, productsOf(*sale), store.now());
}

Result<void> restoreFollowUps(Store& store, Id purchase) {
  const auto sale = store.purchases().get(purchase);
  if (!sale) return tl::unexpected<Error>(sale.error());
  return bringBack(store, purchase, sale->deletedAt);
}

Result<void> serviceDone(Store& store, const Reminder& done) {
  if (done.cause != serviceCause() || !done.contactId || !done.productId) return {};
  const auto known = store.followUps().of(*done.contactId, *done.productId, serviceCause());
  const auto product = store.products().get(*done.productId);
  if (!known || !product) return tl::unexpected<Error>(known ? product.error() : known.error());
  const auto interval = domain::findInterval(product->service);
  for (Reminder r : *known) {
    if (!waits(r) || r.id == done.id) continue;
    if (r.repeatRule.isEmpty()) {
      r.state = QStringLiteral("done");
      r.doneAt = store.now();
    } else if (interval) {
      r.due = dayText(domain::dayAfter(store.today(), *interval));
      r.snoozedUntil.clear();
    }
    if (auto saved = store.reminders().save(r); !saved) return saved;
  }
  return {};
}

std::vector<Reminder> followUpsOf(Queries& queries, Id purchase) {
  auto all = queries.store().followUps().ofPurchase(purchase);
  if (!all) return {};
  std::erase_if(*all, [](const Reminder& r) { return !waits(r) || r.state == u"missed"; });
  return std::move(*all);
}

std::vector<MissedService> missedServices(Queries& queries) {
  std::vector<MissedService> out;
  auto rows = queries.store().followUps().missed();
  if (!rows) return out;
  for (store::MissedRow& row : *rows) out.push_back({std::move(row.reminder), std::move(row.name)});
  return out;
}

int missedServiceCount(Queries& queries) {
  return static_cast<int>(queries.store().followUps().missedCount().value_or(0));
}

}
