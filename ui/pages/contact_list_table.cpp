// The other way in which the pane shows its contacts: as a table.
#include "pages/contact_list_pane.h"
#include "pages/contact_table.h"
#include "pages/result_lists.h"
#include "widgets/inline_message.h"

#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>

namespace kith::pages {

QAbstractItemView& ContactListPane::rows() const {
  return m_isTable ? static_cast<QAbstractItemView&>(*m_table) : *m_list;
}

void ContactListPane::focusRows() { rows().setFocus(Qt::OtherFocusReason); }

ContactTable& ContactListPane::makeTable() {
  if (m_table != nullptr) return *m_table;
  m_table = new ContactTable(m_desk, m_model, m_stack);
  m_table->setAccessibleName(m_section.title);
  m_table->setColumnLayout(m_columns);
  m_table->showSort(m_sort);
  m_stack->addWidget(m_table);
  connectView(m_table);
  connect(m_table, &ContactTable::opened, this, [this](int row) { Q_EMIT contactOpened(m_model.idAt(row)); });
  connect(m_table, &ContactTable::leftAtTop, m_results, &ResultLists::leftAtTop);
  connect(m_table, &ContactTable::leftAtBottom, m_results, &ResultLists::goBelow);
  connect(m_table, &ContactTable::sortWanted, this, &ContactListPane::sortBy);
  connect(m_table, &ContactTable::refused, this,
          [this](const QString& words) { m_message->present(widgets::MessageKind::Warn, words); });
  Q_EMIT viewMade(m_table);
  return *m_table;
}

void ContactListPane::showTable(bool on) {
  m_tableButton->setChecked(on);
  if (on == m_isTable) return;
  const bool hadFocus = rows().hasFocus();
  const ListPlace seen = place();
  QAbstractItemView& to = on ? static_cast<QAbstractItemView&>(makeTable()) : *m_list;
  QAbstractItemView& from = rows();
  m_isTable = on;
  m_results->showContactsIn(&to);
  if (m_stack->currentWidget() == &from) m_stack->setCurrentWidget(&to);
  moveSelection(from, to);
  if (hadFocus) focusRows();
  scrollTo(seen);
  if (!m_sort.isEmpty()) m_model.show(filterFor(words(), m_model.filter().ranked));
  Q_EMIT tableShown(on);
}

void ContactListPane::moveSelection(QAbstractItemView& from, QAbstractItemView& to) {
  const QItemSelection chosen = from.selectionModel()->selection();
  const int current = from.currentIndex().row();
  const QAbstractItemModel& model = *to.model();
  from.selectionModel()->clear();
  if (current >= 0)
    to.selectionModel()->setCurrentIndex(model.index(current, 0), QItemSelectionModel::NoUpdate);
  QItemSelection same;
  for (const QItemSelectionRange& range : chosen)
    same.merge({model.index(range.top(), 0), model.index(range.bottom(), 0)}, QItemSelectionModel::Select);
  to.selectionModel()->select(same, QItemSelectionModel::ClearAndSelect);
}

void ContactListPane::sortBy(const QString& sort) {
  m_sort = sort;
  m_table->showSort(sort);
  m_model.show(filterFor(words(), m_model.filter().ranked));
}

bool ContactListPane::editCell() {
  if (!m_isTable || !m_table->isAncestorOf(window()->focusWidget())) return false;
  if (m_table->hasFocus()) m_table->editCell();
  return true;
}

void ContactListPane::openColumnsMenu() {
  if (!m_isTable) showTable(true);
  m_table->openColumnsMenu(m_table->viewport()->mapToGlobal(QPoint(0, 0)));
}

void ContactListPane::restoreTable(const QSettings& settings) {
  m_columns = settings.value(QStringLiteral("columns")).toStringList();
  m_sort = settings.value(QStringLiteral("sort")).toString();
  if (settings.value(QStringLiteral("table")).toBool()) showTable(true);
}

void ContactListPane::saveTable(QSettings& settings) const {
  settings.setValue(QStringLiteral("table"), m_isTable);
  settings.setValue(QStringLiteral("columns"), m_table != nullptr ? m_table->columnLayout() : m_columns);
  settings.setValue(QStringLiteral("sort"), m_sort);
}

}
