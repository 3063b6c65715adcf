// Cells of the table to and from the clipboard, as spreadsheets do it.
#include "app/cell_text.h"
#include "app/words.h"
#include "models/reader.h"
#include "pages/card_fields.h"
#include "pages/contact_table.h"
#include "pages/desk.h"
#include "platform/isolate.h"
#include "widgets/column_header.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr std::size_t kMostRows = 100'000;  // more are what export is for
constexpr std::size_t kFewRows = 200;       // are read within a frame or two
constexpr qsizetype kToldRefusals = 5;

Result<void> setCell(domain::Contact& contact, const QString& field, const QString& value) {
  return plainSetter(field)(contact, value);
}

}

bool ContactTable::mayTake(std::size_t rows) {
  if (rows <= kMostRows) return rows > 0;
  m_desk.tell(tr("These are more than %L1 rows. Use Export for so many.").arg(kMostRows));
  return false;
}

// All of the rows and columns that hold something selected.
void ContactTable::copyCells() {
  const Block chosen = block();
  if (!mayTake(chosen.rows.size())) return;
  QStringList keys;
  for (const int column : chosen.columns) keys << m_model.columns().at(column);
  models::Ids ids;
  for (const int row : chosen.rows) ids.push_back(m_list.idAt(row));
  const auto read = [ids, keys](app::Queries& queries) {
    return app::textOfCells(models::ContactTableModel::plainCells(queries, ids, keys));
  };
  if (ids.size() <= kFewRows) return QGuiApplication::clipboard()->setText(read(m_desk.queries()));
  m_desk.reader().ask(QStringLiteral("copy"), [this, read](app::Queries& queries) -> models::Reader::Answer {
    return [this, text = read(queries)] {
      QGuiApplication::clipboard()->setText(text);
      m_desk.tell(tr("Copied"));
    };
  });
}

void ContactTable::put(Paste& paste, int row, int visual, const QString& value) const {
  const domain::Id id = m_list.idAt(row);
  if (id == 0 || visual >= m_header->count()) {
    ++paste.outside;
    return;
  }
  const QString key = m_model.columns().at(m_header->logicalIndex(visual));
  if (app::findFigureColumn(key) == nullptr)
    paste.cells.push_back({id, key, value});
  else if (const QString words = models::tableColumnWords(key); !paste.figures.contains(words))
    paste.figures << words;
}

void ContactTable::pasteCells() {
  const auto cells = app::cellsOfText(QGuiApplication::clipboard()->text());
  const Block chosen = block();
  if (cells.empty() || chosen.rows.empty()) return m_desk.tell(tr("There is nothing to paste here."));
  Paste paste;
  if (cells.size() == 1 && cells.front().size() == 1) {
    if (!mayTake(chosen.rows.size())) return;
    for (const int row : chosen.rows)
      for (const int column : chosen.columns)
        put(paste, row, m_header->visualIndex(column), cells.front().front());
    return run(std::move(paste));
  }
  if (!mayTake(cells.size())) return;
  int row = chosen.rows.front();
  for (const QStringList& line : cells) {
    int visual = m_header->visualIndex(chosen.columns.front());
    for (const QString& cell : line) put(paste, row, visual++, cell);
    ++row;
  }
  run(std::move(paste));
}

void ContactTable::clearCells() {
  const Block chosen = block();
  if (!mayTake(chosen.rows.size())) return;
  Paste paste;
  for (const int row : chosen.rows)
    for (const int column : chosen.columns) put(paste, row, m_header->visualIndex(column), {});
  run(std::move(paste));
}

void ContactTable::run(Paste paste) {
  if (paste.cells.empty()) return tellOutcome(paste, {});
  const auto report = std::make_shared<app::CellsReport>();
  app::Command command = app::editCells(std::exchange(paste.cells, {}), setCell, report);
  m_desk.run(std::move(command), [this, paste, report](const app::Outcome&) { tellOutcome(paste, *report); });
}

void ContactTable::tellOutcome(const Paste& paste, const app::CellsReport& report) {
  const QStringList no = refusals(paste, report);
  const auto left = static_cast<qsizetype>(report.refused.size()) + paste.outside + paste.figures.size();
  QString words = report.changed == 1 ? tr("1 cell changed") : tr("%L1 cells changed").arg(report.changed);
  if (report.changed == 0 && left == 0) words = tr("Nothing to change: they say so already.");
  if (left > 0) words += QStringLiteral(", ") + tr("%L1 refused").arg(left);
  report.changed > 0 ? m_desk.tellDeed(words) : m_desk.tell(words);
  if (no.isEmpty()) return;
  QString told = no.mid(0, kToldRefusals).join(QStringLiteral("; "));
  if (no.size() > kToldRefusals) told += QStringLiteral("; ") + tr("%L1 more").arg(no.size() - kToldRefusals);
  Q_EMIT refused(tr("Left out: %1").arg(told));
}

QStringList ContactTable::refusals(const Paste& paste, const app::CellsReport& report) const {
  QStringList out;
  for (const QString& column : paste.figures) out << tr("%1, which is worked out by Kith").arg(column);
  if (paste.outside > 0) out << tr("%L1 cells beyond the end of the table").arg(paste.outside);
  for (const auto& [cell, error] : report.refused) {
    const int row = m_list.rowOf(cell.contact);
    const QString name = row < 0 ? QString() : m_model.headerData(row, Qt::Vertical).toString();
    out << tr("%1, %2 “%3”: %4")
               .arg(platform::iso(name), models::tableColumnWords(cell.field), platform::iso(cell.value),
                    error.detail);
  }
  return out;
}

}
