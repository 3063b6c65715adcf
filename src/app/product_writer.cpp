#include "app/product_writer.h"

#include "app/import_writer.h"
#include "base/fold.h"
#include "domain/money.h"

namespace kith::app {

using exchange::ProductSaid;

namespace {

QString keyOf(const ProductSaid& said) {
  const QString sku = said.value(QStringLiteral("sku"));
  return QStringLiteral("product:") +
         (sku.isEmpty() ? base::folded(said.value(QStringLiteral("name"))) : sku);
}

}

ProductWriter::ProductWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                             const ImportOptions& options, ListWalk& walk)
    : m_store(store),
      m_bulk(bulk),
      m_reading(reading),
      m_options(options),
      m_walk(walk),
      m_cells(reading.shape, reading.mapping, reading.decisions, reading.build) {}

Result<ImportReport> ProductWriter::run() {
  if (auto begun = m_walk.begin(); !begun) return tl::unexpected<Error>(begun.error());
  const auto done = m_walk.each([this](const exchange::CsvRecord& row) { return take(row); });
  if (!done) return tl::unexpected<Error>(done.error());
  return m_walk.end();
}

Result<std::optional<domain::Product>> ProductWriter::find(const ProductSaid& said) {
  const QString sku = said.value(QStringLiteral("sku"));
  const QString name = said.value(QStringLiteral("name"));
  auto found = m_store.products().find(sku.isEmpty() ? name : sku);
  if (!found || sku.isEmpty()) return found;
  if (*found && (*found)->sku == sku) return found;
  // By its name, unless that one has another number.
  found =
      name.isEmpty() ? Result<std::optional<domain::Product>>(std::nullopt) : m_store.products().find(name);
  if (found && *found && !(*found)->sku.isEmpty()) return std::optional<domain::Product>();
  return found;
}

Result<void> ProductWriter::take(const exchange::CsvRecord& row) {
  ++m_walk.report().rows;
  // What its source says, and what was corrected in it here.
  exchange::CsvRecord written = row;
  if (!row.asWritten.empty()) written.cells = row.asWritten;
  std::vector<exchange::Problem> unheard;
  m_cells.read(written);
  const ProductSaid source = exchange::productOf(m_cells, unheard);
  std::vector<exchange::Problem> problems;
  m_cells.read(row);
  const ProductSaid now = exchange::productOf(m_cells, problems);
  for (const auto& problem : problems) m_walk.note(problem);
  if (now.value(QStringLiteral("name")).isEmpty() && now.value(QStringLiteral("sku")).isEmpty())
    return m_walk.fail(row, QStringLiteral("it has neither name nor number"));
  const auto ours = find(now);
  if (!ours) return tl::unexpected<Error>(ours.error());
  const QString said = exchange::productText(source);
  if (*ours) return update(row, now, **ours, said);
  return create(now, keyOf(now), said);
}

Result<void> ProductWriter::create(const ProductSaid& now, const QString& key, const QString& said) {
  if (m_bulk == nullptr && m_rehearsed.contains(key)) {
    ++m_walk.report().unchanged;
    return {};
  }
  m_rehearsed.insert(key);
  ++m_walk.report().created;
  if (m_bulk == nullptr) return {};
  domain::Product product;
  product.currency = domain::currencyOfRegion(m_reading.build.region);
  exchange::applySaid(now, product);
  if (product.name.isEmpty()) product.name = product.sku;
  m_bulk->addProduct(product);
  record(key, said);
  return {};
}

Result<void> ProductWriter::update(const exchange::CsvRecord& row, const ProductSaid& now,
                                   const domain::Product& ours, const QString& said) {
  ImportReport& report = m_walk.report();
  if (m_options.onMatch == u"skip") {
    m_walk.skip(row.line, ours.name, QStringLiteral("already here"));
    return {};
  }
  const QString key = keyOf(now);
  const auto last = m_store.imports().lastSaid(m_reading.source, key);
  if (!last) return tl::unexpected<Error>(last.error());
  if (*last == said && row.asWritten.empty()) {
    ++report.unchanged;
    return {};
  }
  std::vector<exchange::KeptField> kept;
  const ProductSaid before = exchange::saidOf(ours);
  const ProductSaid merged = exchange::combineProducts(updateModeOf(m_options.onMatch),
                                                       exchange::productFrom(*last), now, before, kept);
  for (const auto& field : kept)
    m_walk.note({row.line, field.field, field.theirs,
                 QStringLiteral("changed here since; kept \"%1\"").arg(field.ours)});
  ++(merged == before ? report.unchanged : report.updated);
  if (m_bulk == nullptr) return {};
  if (merged != before) {
    domain::Product next = ours;
    exchange::applySaid(merged, next);
    m_bulk->saveProduct(next);
  }
  if (*last != said) record(key, said);
  return {};
}

void ProductWriter::record(const QString& key, const QString& said) {
  m_bulk->imports().addRecord(
      {m_reading.source, key, 1, std::nullopt, std::nullopt, m_walk.report().import, said, false});
  m_bulk->keep();
}

}
