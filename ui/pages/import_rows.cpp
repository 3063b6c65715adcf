#include "pages/import_rows.h"

#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kColumnUnits = 32;
constexpr int kTableRows = 4;  // visible at once

}

ImportRows::ImportRows(QWidget* parent)
    : QWidget(parent),
      m_rows(new QStandardItemModel(this)),
      m_title(new widgets::TypeLabel(platform::Type::Section, this)),
      m_table(makeTable()) {
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(2 * platform::unitOf(this));
  all->addWidget(m_title);
  all->addWidget(m_table, 1);
}

QTableView* ImportRows::makeTable() {
  auto* table = new QTableView(this);
  table->setObjectName(QStringLiteral("importRows"));
  table->setAccessibleName(tr("The first rows"));
  table->setModel(m_rows);
  table->setFrameShape(QFrame::NoFrame);
  table->setShowGrid(false);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  table->horizontalHeader()->setHighlightSections(false);
  const int row = platform::lineOf(font()) + 3 * platform::unitOf(this);
  table->verticalHeader()->setDefaultSectionSize(row);
  table->setMinimumHeight(kTableRows * row);
  return table;
}

void ImportRows::clear() { m_rows->clear(); }

bool ImportRows::isEmpty() const { return m_rows->rowCount() == 0; }

void ImportRows::showPreview(const QJsonObject& preview) {
  m_title->setText(tr("First rows"));
  m_rows->clear();
  QStringList headers;
  if (preview.contains(QStringLiteral("archive"))) headers << tr("What") << tr("How many");
  for (const QJsonValue column : preview.value(QStringLiteral("columns")).toArray())
    headers << column.toObject().value(QStringLiteral("header")).toString();
  m_rows->setHorizontalHeaderLabels(headers);
  for (const QJsonValue row : preview.value(QStringLiteral("table")).toArray()) {
    QList<QStandardItem*> items;
    for (const QJsonValue cell : row.toArray()) items << new QStandardItem(cell.toString().simplified());
    m_rows->appendRow(items);
  }
  // A few rows leave the room to the columns.
  const int rows = std::max(kTableRows, m_rows->rowCount() + 2);
  m_table->setMaximumHeight(rows * m_table->verticalHeader()->defaultSectionSize());
  const int width = kColumnUnits * platform::unitOf(this);
  for (int column = 0; column < m_rows->columnCount(); ++column) m_table->setColumnWidth(column, width);
}

void ImportRows::showProblems(const app::ImportReport& report) {
  m_title->setText(tr("What to look at"));
  m_table->setMaximumHeight(QWIDGETSIZE_MAX);
  m_rows->clear();
  m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")});
  for (const app::ImportProblem& problem : report.problems)
    m_rows->appendRow({new QStandardItem(QLocale().toString(problem.line)), new QStandardItem(problem.column),
                       new QStandardItem(problem.value), new QStandardItem(problem.problem)});
  m_table->horizontalHeader()->setStretchLastSection(true);
}

}
