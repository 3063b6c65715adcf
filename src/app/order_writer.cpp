#include "app/order_writer.h"

#include "app/follow_ups.h"
#include "base/fold.h"

namespace kith::app {

using exchange::OrderDraft;

OrderWriter::OrderWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                         ListWalk& walk)
    : m_store(store), m_people(store), m_bulk(bulk), m_reading(reading), m_walk(walk) {}

exchange::OrderBuilder OrderWriter::builder() const {
  return {m_reading.shape, m_reading.mapping, m_reading.decisions, m_reading.build};
}

Result<ImportReport> OrderWriter::run() {
  if (auto begun = m_walk.begin(); !begun) return tl::unexpected<Error>(begun.error());
  if (auto read = readCatalogue(); !read) return tl::unexpected<Error>(read.error());
  exchange::OrderBuilder read = builder();
  exchange::OrderBuilder written = builder();  // as if nothing were corrected
  const auto done = m_walk.each([&](const exchange::CsvRecord& row) { return takeRow(read, written, row); });
  if (!done) return tl::unexpected<Error>(done.error());
  const auto source = written.finish();
  if (auto last = read.finish()) {
    const QString said = exchange::orderText((source ? *source : *last).purchase);
    if (auto taken = take({std::move(*last), said}); !taken) return tl::unexpected<Error>(taken.error());
  }
  if (auto settled = settleFollowUps(); !settled) return tl::unexpected<Error>(settled.error());
  return m_walk.end();
}

Result<void> OrderWriter::readCatalogue() {
  const auto products = m_store.products().all();
  if (!products) return tl::unexpected<Error>(products.error());
  for (const domain::Product& product : *products) {
    if (!product.sku.isEmpty()) m_bySku.insert(product.sku, product.id);
    m_byName.insert(base::folded(product.name), product.id);
    if (!product.service.isEmpty() || !product.warranty.isEmpty()) m_followed.insert(product.id);
  }
  return {};
}

void OrderWriter::linkLines(domain::Purchase& purchase) {
  if (m_byName.isEmpty()) return;
  for (domain::PurchaseLine& line : purchase.lines) {
    domain::Id product = m_bySku.value(line.sku);
    if (product == 0) product = m_byName.value(base::folded(line.text));
    if (product == 0) continue;
    line.productId = product;
    if (purchase.contactId && m_followed.contains(product)) m_settled.insert({*purchase.contactId, product});
  }
}

Result<void> OrderWriter::settleFollowUps() {
  if (m_bulk == nullptr) return {};
  const ReminderSink sink{[this](domain::Reminder reminder) -> Result<void> {
                            m_bulk->addReminder(reminder);
                            return {};
                          },
                          [this](const domain::Reminder& reminder) -> Result<void> {
                            m_bulk->saveReminder(reminder);
                            return {};
                          }};
  for (const auto& [contact, product] : m_settled)
    if (auto done = app::settleFollowUps(m_store, contact, product, sink); !done) return done;
  return {};
}

Result<void> OrderWriter::takeRow(exchange::OrderBuilder& read, exchange::OrderBuilder& written,
                                  const exchange::CsvRecord& row) {
  const int before = read.rows();
  auto order = read.add(row);
  std::optional<OrderDraft> source;
  if (m_reading.shape.fixes) {
    exchange::CsvRecord asWritten = row;
    if (!row.asWritten.empty()) asWritten.cells = row.asWritten;
    source = written.add(asWritten);
  }
  if (read.rows() == before) {
    ++m_walk.report().rows;
    m_walk.skip(row.line, {}, QStringLiteral("it says nothing of a sale"));
  }
  if (!order) return {};
  // A number that was corrected puts rows together otherwise.
  const bool same = source && source->line == order->line && source->rows == order->rows;
  if (same) order->key = source->key;
  const QString said = exchange::orderText((same ? *source : *order).purchase);
  return take({std::move(*order), said});
}

Result<void> OrderWriter::take(Sale sale) {
  OrderDraft& order = sale.order;
  ImportReport& report = m_walk.report();
  report.rows += order.rows;
  for (const auto& p : order.problems) m_walk.note(p);
  const int nth = m_walk.nth(order.key);
  const auto known = m_store.imports().find(m_reading.source, order.key, nth);
  if (!known) return tl::unexpected<Error>(known.error());
  if (*known && (*known)->purchase) return update(sale, nth, **known);
  const auto own = isOwn(order);
  if (!own) return tl::unexpected<Error>(own.error());
  if (*own) {
    report.unchanged += order.rows;
    return {};
  }
  report.created += order.rows;
  const auto buyer = buyerOf(order);
  if (!buyer) return tl::unexpected<Error>(buyer.error());
  if (!*buyer) ++report.unassigned;
  if (!m_bulk) return {};
  order.purchase.contactId = *buyer;
  if (!*buyer) order.purchase.buyerText = order.buyerText;
  linkLines(order.purchase);
  record(sale, nth, m_bulk->addPurchase(order.purchase));
  return {};
}

// A list that Kith wrote out of this very book names its sales by their own numbers.
Result<bool> OrderWriter::isOwn(const OrderDraft& order) const {
  if (order.id <= 0 || m_reading.mapping.preset != QLatin1String(exchange::kOwnPreset)) return false;
  const auto stored = m_store.purchases().getMany({order.id});
  if (!stored) return tl::unexpected<Error>(stored.error());
  if (stored->empty()) return false;
  const domain::Purchase& there = stored->front();
  return there.deletedAt.isEmpty() && there.number == order.purchase.number &&
         there.date.left(10) == order.purchase.date && there.total == order.purchase.total;
}

// Rows of the order keep the ids they have only as a whole: lines of a source have no name of their own.
Result<void> OrderWriter::update(const Sale& sale, store::Id nth, const store::ImportRecord& record) {
  const OrderDraft& order = sale.order;
  ImportReport& report = m_walk.report();
  const QString wanted = exchange::orderText(order.purchase);
  if (record.said == sale.said && wanted == sale.said) {
    report.unchanged += order.rows;
    return {};
  }
  auto stored = m_store.purchases().get(*record.purchase);
  if (!stored) return tl::unexpected<Error>(stored.error());
  const QString ours = exchange::orderText(*stored);
  const bool isChangedHere = !record.said.isEmpty() && ours != record.said;
  if (ours == wanted || isChangedHere) {
    report.unchanged += order.rows;
    if (ours != wanted && (record.said != sale.said || wanted != sale.said))
      m_walk.note(
          {order.line, {}, order.purchase.number, QStringLiteral("changed here since; ours was kept")});
    return {};
  }
  report.updated += order.rows;
  if (!m_bulk) return {};
  domain::Purchase next = order.purchase;
  next.id = stored->id;
  next.uid = stored->uid;
  next.contactId = stored->contactId;
  next.buyerText = stored->buyerText;
  next.createdAt = stored->createdAt;
  next.deletedAt = stored->deletedAt;
  linkLines(next);
  m_bulk->savePurchase(next);
  this->record(sale, nth, next.id);
  return {};
}

Result<std::optional<domain::Id>> OrderWriter::buyerOf(OrderDraft& order) {
  auto found = m_people.find({order.buyer, order.buyerText, order.contact});
  if (!found || *found || order.buyer.channels.empty()) return found;
  if (!m_bulk) return std::optional<domain::Id>(0);
  if (order.purchase.total > 0 && order.purchase.cancelledAt.isEmpty())
    order.buyer.stage = QStringLiteral("customer");
  const domain::Id made = m_bulk->addContact(order.buyer);
  m_people.remember(order.buyer);
  return std::optional(made);
}

void OrderWriter::record(const Sale& sale, store::Id nth, domain::Id purchase) {
  m_bulk->imports().addRecord({m_reading.source, sale.order.key, nth, std::nullopt, purchase,
                               m_walk.report().import, sale.said, false});
  m_bulk->keep();
}

}
