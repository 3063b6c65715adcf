#include "app/list_walk.h"

#include "exchange/table_file.h"

#include <QFileInfo>

#include <chrono>

namespace kith::app {
namespace {

constexpr auto kProgressEvery = std::chrono::milliseconds(100);

}

ListWalk::ListWalk(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                   RefusedRows* refused, JobControl& control)
    : m_store(store), m_bulk(bulk), m_reading(reading), m_refused(refused), m_control(control) {}

Result<void> ListWalk::begin() {
  if (m_bulk == nullptr) return {};
  const auto made =
      m_bulk->imports().add({0, 0, QFileInfo(m_reading.path).fileName(), m_store.now(), 0, 0, false});
  if (!made) return tl::unexpected<Error>(made.error());
  m_report.import = *made;
  return {};
}

Result<ImportReport> ListWalk::end() {
  if (m_bulk == nullptr) return std::move(m_report);
  m_report.companies = m_bulk->companiesMade();
  const auto counted = m_bulk->imports().setCounts(m_report.import, m_report.created, m_report.updated);
  if (!counted) return tl::unexpected<Error>(counted.error());
  return std::move(m_report);
}

Result<void> ListWalk::each(const Take& take) {
  auto file = exchange::TableFile::open(m_reading.path, m_reading.shape);
  if (!file) return tl::unexpected<Error>(file.error());
  exchange::CsvRecord row;
  std::chrono::steady_clock::time_point told;
  for (;;) {
    if (m_control.cancelled) return base::fail(ErrorKind::Cancelled);
    const auto more = file->next(row);
    if (!more) return tl::unexpected<Error>(more.error());
    if (!*more) return {};
    if (exchange::isBlankRow(row.cells)) continue;
    for (std::size_t i = 0; i < row.cells.size() && !row.asWritten.empty(); ++i)
      if (i >= row.asWritten.size() || row.cells[i] != row.asWritten[i])
        m_report.fixed.push_back({row.line, static_cast<int>(i)});
    if (const QString why = exchange::skipReason(m_reading.shape, row.cells); !why.isEmpty()) {
      ++m_report.rows;
      skip(row.line, {}, why);
    } else if (auto taken = take(row); !taken) {
      return taken;
    }
    const auto now = std::chrono::steady_clock::now();
    if (!m_control.progress || now - told < kProgressEvery) continue;
    told = now;
    m_control.progress(file->bytesRead(), file->bytesTotal());
  }
}

void ListWalk::note(const exchange::Problem& p) {
  ++m_report.problemCount;
  if (m_report.problems.size() < kProblemsKept)
    m_report.problems.push_back({p.line, p.column, p.value, p.problem, p.at, p.cell, p.row});
}

Result<void> ListWalk::fail(const exchange::CsvRecord& row, const QString& why) {
  ++m_report.failed;
  note({row.line, {}, {}, why});
  if (m_refused == nullptr) return {};
  return m_refused->add({row.cells.begin(), row.cells.end()});
}

void ListWalk::skip(qint64 line, const QString& value, const QString& why) {
  ++m_report.skipped;
  note({line, {}, value, QString(QStringLiteral("skipped: ") + why)});
}

}
