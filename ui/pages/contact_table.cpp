#include "pages/contact_table.h"

#include "app/words.h"
#include "delegates/cell_delegate.h"
#include "pages/desk.h"
#include "pages/field_remark.h"
#include "platform/metrics.h"
#include "widgets/column_header.h"

#include <QKeyEvent>

#include <algorithm>

namespace kith::pages {
namespace {

// The field without its label, as the undo menu names it; of an own field its name.
QString spokenField(const QString& key) {
  return key.startsWith(u"custom.") ? key.mid(7) : key.section(u'.', 0, 0);
}

}

ContactTable::ContactTable(Desk& desk, models::ContactListModel& list, QWidget* parent)
    : widgets::UniformTable(parent),
      m_desk(desk),
      m_list(list),
      m_model(list, desk.queries(), desk.clock()),
      m_header(qobject_cast<widgets::ColumnHeader*>(horizontalHeader())),
      m_cells(new delegates::CellDelegate(
          [this](const QModelIndex& cell, const QString& text) { return remarkOnCell(cell, text); }, this)) {
  setObjectName(QStringLiteral("contactTable"));
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(DoubleClicked | AnyKeyPressed);
  setSelectionMode(ExtendedSelection);
  setTabKeyNavigation(false);
  setItemDelegate(m_cells);
  setModel(&m_model);
  setColumnLayout({});
  connectParts();
}

void ContactTable::connectParts() {
  connect(m_cells, &delegates::CellDelegate::opened, this, [this] { m_list.hold(true); });
  // Not within the closing: letting go may move every row.
  connect(m_cells, &delegates::CellDelegate::closed, this, [this] {
    QMetaObject::invokeMethod(
        this, [this] { m_list.hold(m_cells->editor() != nullptr); }, Qt::QueuedConnection);
  });
  connect(m_cells, &delegates::CellDelegate::committed, this, &ContactTable::commit);
  connect(m_cells, &delegates::CellDelegate::left, this, &ContactTable::step);
  connect(m_cells, &delegates::CellDelegate::lost, this,
          [this](const QModelIndex& cell, const QString& text, const QString& why) {
            const QString key = m_model.keyOf(cell);
            QMetaObject::invokeMethod(
                this, [=, this, id = m_model.idOf(cell)] { reopen(id, key, text, why); },
                Qt::QueuedConnection);
          });
  connect(m_header, &widgets::ColumnHeader::sortClicked, this, &ContactTable::clickedHeader);
  m_header->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
    openColumnsMenu(m_header->viewport()->mapToGlobal(place), m_header->logicalIndexAt(place));
  });
}

ContactTable::Block ContactTable::block() const {
  Block out;
  std::vector<bool> chosen(static_cast<std::size_t>(m_model.columnCount()));
  for (const QItemSelectionRange& range : selectionModel()->selection()) {
    for (int row = range.top(); row <= range.bottom(); ++row) out.rows.push_back(row);
    for (int column = range.left(); column <= range.right(); ++column)
      chosen[static_cast<std::size_t>(column)] = true;
  }
  std::sort(out.rows.begin(), out.rows.end());
  out.rows.erase(std::unique(out.rows.begin(), out.rows.end()), out.rows.end());
  for (int visual = 0; visual < m_header->count(); ++visual)
    if (const int column = m_header->logicalIndex(visual); chosen[static_cast<std::size_t>(column)])
      out.columns.push_back(column);
  return out;
}

widgets::Remark ContactTable::remarkOnCell(const QModelIndex& cell, const QString& text) const {
  const QString key = m_model.keyOf(cell);
  const auto contact = m_desk.queries().contact(m_model.idOf(cell));
  if (!contact) return {app::errorSentence(contact.error()), true};
  return remarkOn(spokenField(key), plainSetter(key), *contact, text);
}

void ContactTable::commit(const QModelIndex& cell, const QString& text) {
  const domain::Id id = m_model.idOf(cell);
  const QString key = m_model.keyOf(cell);
  m_desk.run(app::editContact(id, spokenField(key),
                              [set = plainSetter(key), text](domain::Contact& c) { return set(c, text); }),
             {},
             [this, id, key, text](const Error& error) { reopen(id, key, text, app::errorSentence(error)); });
}

// What was typed and cannot be stands in its cell again.
void ContactTable::reopen(domain::Id contact, const QString& key, const QString& text, const QString& why) {
  const int row = m_list.rowOf(contact);
  const int column = static_cast<int>(m_model.columns().indexOf(key));
  if (row < 0 || column < 0 || !isVisible()) return m_desk.tell(why);
  goTo(m_model.index(row, column));
  editCell();
  if (m_cells->editor() == nullptr) return m_desk.tell(why);
  m_cells->editor()->setText(text);
  m_cells->editor()->showRemark(why);
}

void ContactTable::editCell() {
  if (!currentIndex().isValid()) return;
  scrollTo(currentIndex());
  setFocus(Qt::OtherFocusReason);
  if (currentIndex().flags().testFlag(Qt::ItemIsEditable))
    edit(currentIndex());
  else
    m_desk.tell(tr("%1 is worked out by Kith.").arg(models::tableColumnWords(m_model.keyOf(currentIndex()))));
}

// Alone, whatever keys are held.
void ContactTable::goTo(const QModelIndex& cell) {
  setCurrentIndex(cell);
  selectionModel()->select(cell, QItemSelectionModel::ClearAndSelect);
}

void ContactTable::step(widgets::CellLeave how) {
  using enum widgets::CellLeave;
  if (how == Elsewhere) return;
  setFocus(Qt::OtherFocusReason);
  if (how == Down) goTo(moveCursor(MoveDown, Qt::NoModifier));
  if (how == Up) goTo(moveCursor(MoveUp, Qt::NoModifier));
  if (how == Next) stepAside(1);
  if (how == Previous) stepAside(-1);
}

// To the next cell of the row that can be edited, and into it.
void ContactTable::stepAside(int by) {
  const QModelIndex now = currentIndex();
  for (int visual = m_header->visualIndex(now.column()) + by; visual >= 0 && visual < m_header->count();
       visual += by) {
    const QModelIndex next = now.siblingAtColumn(m_header->logicalIndex(visual));
    if (!next.flags().testFlag(Qt::ItemIsEditable)) continue;
    goTo(next);
    editCell();
    return;
  }
}

void ContactTable::keyPressEvent(QKeyEvent* event) {
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  const int row = currentIndex().row();
  if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    if (row >= 0) Q_EMIT opened(row);
    return;
  }
  if (plain && event->key() == Qt::Key_Up && row <= 0) return Q_EMIT leftAtTop();
  if (plain && event->key() == Qt::Key_Down && row == m_model.rowCount() - 1) return Q_EMIT leftAtBottom();
  if (plain && event->key() == Qt::Key_Backspace) return clearCells();
  UniformTable::keyPressEvent(event);
}

void ContactTable::focusInEvent(QFocusEvent* event) {
  UniformTable::focusInEvent(event);
  // A table that is entered by Tab shows where it is.
  if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason && m_model.rowCount() > 0)
    setCurrentIndex(m_model.index(0, m_header->logicalIndex(0)));
}

}
