#include "pages/import_cells.h"

#include "delegates/cell_delegate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"
#include "widgets/uniform_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

namespace kith::pages {
namespace {

using models::ImportCellsModel;

constexpr int kFewest = 2;  // rows that are always seen
constexpr int kMost = 6;    // beyond them the table scrolls

}

ImportCells::ImportCells(QWidget* parent)
    : QWidget(parent),
      m_cells(new delegates::CellDelegate(
          [](const QModelIndex&, const QString&) { return widgets::Remark(); }, this)),
      m_table(new widgets::UniformTable(this)),
      m_title(new widgets::TypeLabel(platform::Type::Section, this)),
      m_hint(new widgets::TypeLabel(platform::Type::Meta, this)),
      m_back(widgets::makeButton(tr("As in the File"), widgets::ButtonLook::Quiet, this)) {
  build();
  connect(m_cells, &delegates::CellDelegate::committed, this,
          [this](const QModelIndex& cell, const QString& text) { correct(cell.row(), text); });
  connect(m_cells, &delegates::CellDelegate::left, this, &ImportCells::step);
  connect(m_table, &QTableView::doubleClicked, this, [this] { edit(); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportCells::refresh);
  connect(m_back, &QPushButton::clicked, this, [this] {
    // An editor that is still open is left by this, and says what it has to.
    m_table->setFocus(Qt::OtherFocusReason);
    const int row = m_table->currentIndex().row();
    const models::ImportCell* cell = m_model.cellAt(row);
    if (cell != nullptr && cell->isFixed) correct(row, QString(cell->was));
  });
}

void ImportCells::build() {
  m_table->setObjectName(QStringLiteral("importCells"));
  m_table->setAccessibleName(tr("Cells to look at"));
  m_table->setModel(&m_model);
  m_table->setItemDelegate(m_cells);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setShowGrid(false);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setTabKeyNavigation(false);
  m_table->installEventFilter(this);
  m_table->viewport()->setAutoFillBackground(false);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_back->setObjectName(QStringLiteral("importCellBack"));
  // Coming and going, it must not move the rows.
  QSizePolicy size = m_back->sizePolicy();
  size.setRetainSizeWhenHidden(true);
  m_back->setSizePolicy(size);
  m_back->hide();
  m_title->setObjectName(QStringLiteral("importCellsTitle"));
  m_hint->setMuted(true);
  m_hint->setText(tr("Enter corrects a cell, Delete empties it"));
  const int unit = platform::unitOf(this);
  auto* head = new QHBoxLayout;
  head->setSpacing(3 * unit);
  head->addWidget(m_title);
  head->addWidget(m_hint, 1);
  head->addWidget(m_back);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(unit);
  all->addLayout(head);
  all->addWidget(m_table);
  hide();
}

void ImportCells::setReport(const app::ImportReport& report) {
  m_model.setReport(report);
  refresh();
}

void ImportCells::reset() {
  m_model.clear();
  refresh();
}

// Nothing wrong any more is worth a word, as long as it can be taken back.
void ImportCells::refresh() {
  const int open = m_model.open();
  m_title->setText(open > 0 ? tr("To look at: %L1").arg(open) : tr("Corrected"));
  const models::ImportCell* cell = m_model.cellAt(m_table->currentIndex().row());
  m_back->setVisible(cell != nullptr && cell->isFixed);
  setVisible(m_model.rowCount() > 0);
  fit();
}

void ImportCells::fit() {
  const int row = platform::lineOf(font()) + 3 * platform::unitOf(this);
  const int rows = m_model.rowCount();
  const int head = m_table->horizontalHeader()->sizeHint().height() + 2;
  m_table->setMinimumHeight(head + std::min(rows, kFewest) * row);
  m_table->setMaximumHeight(head + std::min(rows, kMost) * m_table->sizeHintForRow(0));
  const int unit = platform::unitOf(this);
  m_table->setColumnWidth(ImportCellsModel::Line, 16 * unit);
  m_table->setColumnWidth(ImportCellsModel::Heading, width() / 5);
  m_table->setColumnWidth(ImportCellsModel::Text, width() / 4);
}

void ImportCells::correct(int row, const QString& text) {
  if (!m_model.correct(row, text)) return;
  refresh();
  Q_EMIT corrected();
}

void ImportCells::goTo(int row) {
  if (row < 0 || row >= m_model.rowCount()) return;
  m_table->setCurrentIndex(m_model.index(row, ImportCellsModel::Text));
}

void ImportCells::edit(const QString& typed) {
  const QModelIndex cell = m_model.index(m_table->currentIndex().row(), ImportCellsModel::Text);
  if (!m_model.flags(cell).testFlag(Qt::ItemIsEditable)) return;
  m_table->setCurrentIndex(cell);
  m_table->edit(cell);
  if (widgets::CellEditor* editor = m_cells->editor(); editor != nullptr && !typed.isEmpty())
    editor->setText(typed);
}

void ImportCells::step(widgets::CellLeave how) {
  using enum widgets::CellLeave;
  if (how == Elsewhere) return;
  m_table->setFocus(Qt::OtherFocusReason);
  const int row = m_table->currentIndex().row();
  if (how == Down || how == Next) goTo(row + 1);
  if (how == Up || how == Previous) goTo(row - 1);
}

bool ImportCells::takeKey(int key) {
  const int row = m_table->currentIndex().row();
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      edit();
      return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      correct(row, QString());
      return true;
    default:
      return false;
  }
}

bool ImportCells::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_table) return QWidget::eventFilter(watched, event);
  // Arriving by the keyboard, the first row is the current one.
  if (event->type() == QEvent::FocusIn && !m_table->currentIndex().isValid()) goTo(0);
  if (event->type() != QEvent::KeyPress) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if ((key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier) return false;
  if (takeKey(key->key())) return true;
  if (key->text().isEmpty() || !key->text().at(0).isPrint()) return false;
  edit(key->text());
  return true;
}

void ImportCells::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

void ImportCells::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

}
