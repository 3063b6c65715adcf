#include "app/contact_spool.h"

#include "app/queries.h"

#include <algorithm>

namespace kith::app {

using domain::Contact;
using domain::Id;

namespace {

constexpr std::size_t kPiece = 500;

}

ContactSpool::ContactSpool(Queries& queries, exchange::ExportPlan& plan, JobControl& control)
    : m_queries(queries), m_plan(plan), m_control(control) {}

ContactSpool::~ContactSpool() {
  if (m_aside.valid()) m_aside.wait();
}

Result<void> ContactSpool::read(const std::vector<Id>& ids) {
  if (!m_scratch.isValid()) return fail(ErrorKind::Io, m_scratch.path());
  auto done = readAll(ids);
  if (!done) return tl::unexpected<Error>(m_scratch.ofTarget(done.error(), {}));
  return {};
}

Result<void> ContactSpool::readAll(const std::vector<Id>& ids) {
  auto spool = exchange::RowSpool::make(m_scratch.filePath(QStringLiteral("rows")), ids.size());
  if (!spool) return tl::unexpected<Error>(spool.error());
  m_spool = std::move(*spool);
  m_wanted.reserve(ids.size());
  for (const Id id : ids) m_wanted.push_back({id, m_wanted.size()});
  std::sort(m_wanted.begin(), m_wanted.end(), [](const Wanted& a, const Wanted& b) { return a.id < b.id; });
  auto done = m_queries.eachContact(ids, [this](Contact& contact) { return take(contact); });
  if (done) done = handOver();
  if (done) done = await();
  if (!done) return done;
  return m_spool->finish().map([](bool) {});
}

Result<void> ContactSpool::take(Contact& contact) {
  m_read.push_back(std::move(contact));
  return m_read.size() < kPiece ? Result<void>() : handOver();
}

// The rows are made on another thread, while this one reads the next contacts.
Result<void> ContactSpool::handOver() {
  if (m_control.cancelled) return fail(ErrorKind::Cancelled);
  if (auto done = await(); !done) return done;
  m_readInAll += m_read.size();
  if (m_control.progress)
    m_control.progress(static_cast<qint64>(m_readInAll), static_cast<qint64>(m_wanted.size()));
  m_aside = std::async(std::launch::async, [this, contacts = std::exchange(m_read, {})]() mutable {
    return layAside(std::move(contacts));
  });
  m_read.reserve(kPiece);
  return {};
}

Result<void> ContactSpool::await() { return m_aside.valid() ? m_aside.get() : Result<void>(); }

// Taken by value: to let go of so many texts costs as much as to read them.
Result<void> ContactSpool::layAside(std::vector<Contact> contacts) {
  exchange::SparseRow row;
  for (const Contact& contact : contacts) {
    row.clear();
    m_plan.fill(contact, row);
    while (m_next < m_wanted.size() && m_wanted[m_next].id < contact.id) ++m_next;
    for (; m_next < m_wanted.size() && m_wanted[m_next].id == contact.id; ++m_next)
      if (auto put = m_spool->put(m_wanted[m_next].row, row.bytes()); !put)
        return tl::unexpected<Error>(put.error());
  }
  return {};
}

Result<qint64> ContactSpool::write(exchange::RecordWriter& writer) {
  const std::vector<std::size_t>& order = m_plan.order();
  std::vector<std::size_t> placeOf(order.size());
  for (std::size_t place = 0; place < order.size(); ++place) placeOf[order[place]] = place;
  std::vector<std::string_view> cells(order.size());
  qint64 written = 0;
  for (std::size_t row = 0; row < m_wanted.size(); ++row) {
    if (!m_spool->has(row)) continue;
    if (row % kPiece == 0 && m_control.cancelled) return fail(ErrorKind::Cancelled);
    std::fill(cells.begin(), cells.end(), std::string_view());
    exchange::SparseRow::eachCell(m_spool->at(row), [&](std::size_t column, std::string_view value) {
      std::string_view& cell = cells[placeOf[column]];
      if (cell.empty()) cell = value;
    });
    if (auto done = writer.writeCells(cells); !done) return tl::unexpected<Error>(done.error());
    ++written;
  }
  return written;
}

}
