// Reading of what happened with contacts: timeline, purchases, reminders, history of values.
#include "app/attachments.h"
#include "app/queries.h"
#include "app/words.h"
#include "insight/activity.h"
#include "store/store.h"

#include <QJsonDocument>

#include <algorithm>

namespace kith::app {

using domain::Id;

namespace {

TimelineEntry entryOf(const domain::Interaction& i) {
  TimelineEntry entry;
  entry.at = i.at;
  entry.kind = i.channel;
  entry.id = i.id;
  entry.text = i.text;
  entry.direction = i.direction;
  entry.minutes = i.minutes;
  entry.outcome = i.outcome;
  return entry;
}

TimelineEntry entryOf(const domain::Purchase& p) {
  TimelineEntry entry;
  entry.at = p.date;
  entry.kind = QStringLiteral("purchase");
  entry.id = p.id;
  QStringList lines;
  for (const auto& line : p.lines) lines << (line.text.isEmpty() ? line.sku : line.text);
  entry.text = lines.isEmpty() ? p.number : lines.join(QStringLiteral(", "));
  entry.total = p.total - p.refunded;
  entry.currency = p.currency;
  return entry;
}

TimelineEntry entryOf(const domain::Reminder& r) {
  TimelineEntry entry;
  entry.at = r.doneAt;
  entry.kind = QStringLiteral("reminder");
  entry.id = r.id;
  entry.text = r.text;
  entry.minutes = r.minutes;
  return entry;
}

SaleRow rowOf(const store::SaleSummary& s) {
  domain::Purchase p;
  p.total = s.total;
  p.refunded = s.refunded;
  p.payments = {{0, {}, s.paid, {}}};
  if (s.cancelled) p.cancelledAt = QStringLiteral("yes");
  return {s.id,
          s.contactId,
          s.customer,
          s.date,
          s.number,
          s.lines,
          s.currency,
          s.total,
          s.paid,
          domain::balance(p),
          domain::purchaseStatus(p)};
}

QString valueText(const QJsonValue& value) {
  return value.isString()   ? value.toString()
         : value.isDouble() ? QString::number(value.toInteger())
                            : QString();
}

// One line per field that the row change touched; a whole row shows its telling value.
void addEntries(std::vector<HistoryEntry>& out, const store::ChangeRow& row) {
  const QJsonObject before = QJsonDocument::fromJson(row.before.toUtf8()).object();
  const QJsonObject after = QJsonDocument::fromJson(row.after.toUtf8()).object();
  const QJsonObject arguments = QJsonDocument::fromJson(row.arguments.toUtf8()).object();
  HistoryEntry entry{row.id, row.at, row.table, {}, {}, row.step, stepLabel(row.key, arguments)};
  if (row.op == u"u") {
    for (auto it = after.begin(); it != after.end(); ++it) {
      entry.field = row.table == u"contact" ? it.key() : QString(row.table + u'.' + it.key());
      entry.oldValue = valueText(before.value(it.key()));
      entry.newValue = valueText(it.value());
      out.push_back(entry);
    }
    return;
  }
  const auto telling = [](const QJsonObject& json) {
    for (const char* key : {"value", "text", "name", "company_name", "city", "street", "stage", "title"})
      if (const QString text = valueText(json.value(QLatin1String(key))); !text.isEmpty()) return text;
    return QString(valueText(json.value(u"given")) + u' ' + valueText(json.value(u"family"))).trimmed();
  };
  entry.oldValue = telling(before);
  entry.newValue = telling(after);
  out.push_back(entry);
}

}

// The files of those entries that are rows of one table.
void Queries::addFiles(std::vector<TimelineEntry>& entries, const QString& owner) {
  QHash<Id, TimelineEntry*> byId;
  std::vector<Id> ids;
  for (TimelineEntry& entry : entries) {
    if (fileOwnerOf(entry.kind) != owner) continue;
    byId.insert(entry.id, &entry);
    ids.push_back(entry.id);
  }
  if (ids.empty()) return;
  for (auto& file : orEmpty(m_store->files().of(owner, ids)))
    byId.value(file.ownerId)->files.push_back(std::move(file));
}

std::vector<TimelineEntry> Queries::timeline(Id contact, int limit) {
  std::vector<TimelineEntry> out;
  for (const auto& i : orEmpty(m_store->interactions().ofContact(contact, limit))) out.push_back(entryOf(i));
  for (const auto& p : purchasesOf(contact)) out.push_back(entryOf(p));
  for (const auto& r : remindersOf(contact, false))
    if (r.state == u"done") out.push_back(entryOf(r));
  std::stable_sort(out.begin(), out.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.at > b.at; });
  if (out.size() > static_cast<std::size_t>(limit)) out.resize(static_cast<std::size_t>(limit));
  for (const char* owner : {"interaction", "purchase", "reminder"}) addFiles(out, QString::fromLatin1(owner));
  return out;
}

Result<domain::Attachment> Queries::file(Id id) { return m_store->files().get(id); }

std::vector<domain::Attachment> Queries::filesOf(const QString& owner, Id id) {
  return orEmpty(m_store->files().of(owner, {id}));
}

Result<domain::Interaction> Queries::interaction(Id id) { return m_store->interactions().get(id); }

std::vector<int> Queries::activityPerMonth(Id contact, int months, QDate today) {
  const auto counts = orEmpty(m_store->interactions().perMonth(contact, insight::firstMonth(months, today)));
  return insight::perMonth(counts, months, today);
}

Result<domain::Purchase> Queries::purchase(Id id) { return m_store->purchases().get(id); }

std::vector<domain::Purchase> Queries::purchasesOf(Id contact) {
  return orEmpty(m_store->purchases().getMany(orEmpty(m_store->purchases().idsOf(contact))));
}

Result<std::vector<domain::Purchase>> Queries::purchases(const QString& from, const QString& to,
                                                         bool unassignedOnly) {
  const auto ids = purchaseIds(from, to, unassignedOnly);
  if (!ids) return tl::unexpected<Error>(ids.error());
  return purchases(*ids);
}

Result<std::vector<Id>> Queries::purchaseIds(const QString& from, const QString& to, bool unassignedOnly) {
  return m_store->purchases().ids(from, to, unassignedOnly);
}

Result<std::vector<domain::Purchase>> Queries::purchases(const std::vector<Id>& ids) {
  return m_store->purchases().getMany(ids);
}

std::vector<domain::PurchaseTotals> Queries::totals(Id contact) {
  return orEmpty(m_store->reading().totals(contact));
}

std::vector<domain::PurchaseTotals> Queries::totalsWithPeople(Id company) {
  auto ofPeople = orEmpty(m_store->reading().totalsOfPeople(company));
  if (!ofPeople.empty()) domain::addTotals(ofPeople, totals(company));
  return ofPeople;
}

SaleList Queries::saleList() {
  store::SaleOrder order = orEmpty(m_store->reading().saleOrder());
  SaleList out;
  out.ids = std::move(order.ids);
  for (store::DaySales& day : order.days)
    out.days.push_back({std::move(day.day), std::move(day.currency), day.count, day.net});
  return out;
}

std::vector<SaleRow> Queries::saleRows(const std::vector<Id>& ids) {
  std::vector<SaleRow> out;
  for (const auto& sale : orEmpty(m_store->reading().sales(ids))) out.push_back(rowOf(sale));
  return out;
}

std::vector<domain::Product> Queries::products() { return orEmpty(m_store->products().all()); }

std::optional<domain::Product> Queries::findProduct(const QString& skuOrName) {
  return orEmpty(m_store->products().find(skuOrName));
}

Result<domain::Reminder> Queries::reminder(Id id) { return m_store->reminders().get(id); }

std::vector<domain::Reminder> Queries::remindersOf(Id contact, bool openOnly) {
  return orEmpty(m_store->reminders().ofContact(contact, openOnly));
}

std::vector<HistoryEntry> Queries::history(std::optional<Id> contact, int limit) {
  std::vector<HistoryEntry> out;
  for (const auto& row : orEmpty(m_store->reading().changes(contact, limit))) addEntries(out, row);
  return out;
}

}
