#include "app/order_writer.h"

#include "app/import_matcher.h"
#include "exchange/table_file.h"

#include <QFileInfo>

namespace kith::app {

using exchange::OrderDraft;

OrderWriter::OrderWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                         JobControl& control)
    : m_store(store), m_bulk(bulk), m_reading(reading), m_control(control) {}

Result<ImportReport> OrderWriter::run() {
  if (m_bulk) {
    const auto made =
        m_bulk->imports().add({0, 0, QFileInfo(m_reading.path).fileName(), m_store.now(), 0, 0, false});
    if (!made) return tl::unexpected<Error>(made.error());
    m_report.import = *made;
  }
  auto file = exchange::TableFile::open(m_reading.path, m_reading.shape);
  if (!file) return tl::unexpected<Error>(file.error());
  exchange::OrderBuilder builder(m_reading.shape, m_reading.build.region);
  exchange::CsvRecord row;
  while (true) {
    if (m_control.cancelled) return fail(ErrorKind::Cancelled);
    const auto more = file->next(row);
    if (!more) return tl::unexpected<Error>(more.error());
    auto order = *more ? builder.add(row.cells, row.line) : builder.finish();
    if (order)
      if (auto taken = take(*order); !taken) return tl::unexpected<Error>(taken.error());
    if (!*more) break;
  }
  if (!m_bulk) return std::move(m_report);
  m_report.companies = m_bulk->companiesMade();
  if (const auto done = m_bulk->imports().setCounts(m_report.import, m_report.created, m_report.updated);
      !done)
    return tl::unexpected<Error>(done.error());
  return std::move(m_report);
}

Result<void> OrderWriter::take(OrderDraft& order) {
  m_report.rows += order.rows;
  for (const auto& p : order.problems) note({p.line, p.column, p.value, p.problem});
  const auto known = m_store.imports().find(m_reading.source, order.key, 1);
  if (!known) return tl::unexpected<Error>(known.error());
  if (*known && (*known)->purchase) return update(order, **known);
  m_report.created += order.rows;
  const auto buyer = buyerOf(order);
  if (!buyer) return tl::unexpected<Error>(buyer.error());
  if (!*buyer) ++m_report.unassigned;
  if (!m_bulk) return {};
  order.purchase.contactId = *buyer;
  if (!*buyer) order.purchase.buyerText = order.buyerText;
  record(order, m_bulk->addPurchase(order.purchase));
  return {};
}

// Rows of the order keep the ids they have only as a whole: lines of a source have no name of their own.
Result<void> OrderWriter::update(const OrderDraft& order, const store::ImportRecord& record) {
  const QString said = exchange::orderText(order.purchase);
  if (record.said == said) {
    m_report.unchanged += order.rows;
    return {};
  }
  auto stored = m_store.purchases().get(*record.purchase);
  if (!stored) return tl::unexpected<Error>(stored.error());
  if (!record.said.isEmpty() && exchange::orderText(*stored) != record.said) {
    m_report.unchanged += order.rows;
    note({order.line, {}, order.purchase.number, QStringLiteral("changed here since; ours was kept")});
    return {};
  }
  m_report.updated += order.rows;
  if (!m_bulk) return {};
  domain::Purchase next = order.purchase;
  next.id = stored->id;
  next.uid = stored->uid;
  next.contactId = stored->contactId;
  next.buyerText = stored->buyerText;
  next.createdAt = stored->createdAt;
  next.deletedAt = stored->deletedAt;
  m_bulk->savePurchase(next);
  this->record(order, next.id);
  return {};
}

Result<std::optional<domain::Id>> OrderWriter::buyerOf(OrderDraft& order) {
  for (const auto& channel : order.buyer.channels) {
    if (channel.normal.isEmpty()) continue;
    const auto ids = m_store.contacts().withChannel(channel.kind, channel.normal);
    if (!ids) return tl::unexpected<Error>(ids.error());
    const auto contacts = m_store.contacts().getMany(*ids);
    if (!contacts) return tl::unexpected<Error>(contacts.error());
    for (const auto& contact : *contacts)
      if (namesAgree(contact, order.buyer)) return std::optional(contact.id);
  }
  if (order.buyer.channels.empty()) {
    if (order.buyerText.isEmpty()) return std::optional<domain::Id>();
    const auto ids = m_store.reading().withDisplay(order.buyerText);
    if (!ids) return tl::unexpected<Error>(ids.error());
    return ids->size() == 1 ? std::optional(ids->front()) : std::nullopt;
  }
  if (!m_bulk) return std::optional<domain::Id>(0);
  if (order.purchase.total > 0 && order.purchase.cancelledAt.isEmpty())
    order.buyer.stage = QStringLiteral("customer");
  return std::optional(m_bulk->addContact(order.buyer));
}

void OrderWriter::record(const OrderDraft& order, domain::Id purchase) {
  m_bulk->imports().addRecord({m_reading.source, order.key, 1, std::nullopt, purchase, m_report.import,
                               exchange::orderText(order.purchase), false});
  m_bulk->keep();
}

void OrderWriter::note(ImportProblem problem) {
  ++m_report.problemCount;
  if (m_report.problems.size() < 1000) m_report.problems.push_back(std::move(problem));
}

}
