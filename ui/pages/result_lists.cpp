#include "pages/result_lists.h"

#include "pages/found_list.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kLowerPercent = 45;

// What stands above the rows and below them.
int frameHeight(const QAbstractItemView* view) {
  const auto* table = qobject_cast<const QTableView*>(view);
  if (table == nullptr) return 0;
  const QScrollBar* across = table->horizontalScrollBar();
  return table->horizontalHeader()->sizeHint().height() +
         (across->maximum() > 0 ? across->sizeHint().height() : 0);
}

}

ResultLists::ResultLists(QStackedWidget* above, RowList* contacts, FoundList* found, QWidget* parent)
    : QWidget(parent), m_above(above), m_contacts(contacts), m_seen{contacts}, m_found(found) {
  m_above->setParent(this);
  m_found->setParent(this);
  setTabOrder(m_contacts, m_found);
  m_found->hide();
  connectLists();
}

void ResultLists::connectLists() {
  for (const QAbstractItemModel* model : {m_contacts->model(), m_found->model()}) {
    connect(model, &QAbstractItemModel::rowsInserted, this, &ResultLists::arrange);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ResultLists::arrange);
    connect(model, &QAbstractItemModel::modelReset, this, &ResultLists::arrange);
  }
  connect(m_found, &RowList::leftAtTop, this, &ResultLists::goAbove);
  takeTurns(m_contacts);
}

// Only one of the two says which contact is shown.
void ResultLists::takeTurns(QAbstractItemView* contacts) {
  const auto takeOver = [](QAbstractItemView* from, QAbstractItemView* to) {
    connect(to->selectionModel(), &QItemSelectionModel::selectionChanged, from, [from, to] {
      if (to->selectionModel()->hasSelection()) from->clearSelection();
    });
  };
  takeOver(contacts, m_found);
  takeOver(m_found, contacts);
}

void ResultLists::showContactsIn(QAbstractItemView* view) {
  if (!m_seen.contains(view)) {
    takeTurns(view);
    m_seen << view;
  }
  m_contacts = view;
  setTabOrder(m_contacts, m_found);
  arrange();
}

bool ResultLists::isEmpty() const { return m_contacts->model()->rowCount() == 0 && m_found->isEmpty(); }

void ResultLists::enter() {
  const bool contacts = m_contacts->model()->rowCount() > 0;
  QAbstractItemView* list = contacts ? m_contacts : m_found;
  list->setFocus(Qt::TabFocusReason);
  if (!list->selectionModel()->hasSelection())
    goToRow(*list, std::max(list->currentIndex().row(), contacts ? 0 : m_found->firstRow()));
}

void ResultLists::goBelow() {
  if (m_found->isEmpty()) return;
  m_found->setFocus(Qt::TabFocusReason);
  m_found->selectRow(m_found->firstRow());
  m_found->scrollToTop();
}

void ResultLists::goAbove() {
  const int contacts = m_contacts->model()->rowCount();
  m_found->clearSelection();
  m_found->setCurrentIndex({});
  if (contacts == 0) {
    Q_EMIT leftAtTop();
    return;
  }
  m_contacts->setFocus(Qt::BacktabFocusReason);
  goToRow(*m_contacts, contacts - 1);
}

void ResultLists::arrange() {
  const bool hadFocus = m_found->hasFocus();
  const int contacts = m_contacts->model()->rowCount();
  m_found->setVisible(!m_found->isEmpty());
  // Not hidden, or the focus would wander while contacts are on their way.
  m_contacts->setFocusPolicy(contacts == 0 && !m_found->isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
  if (m_found->isEmpty()) {
    m_above->setGeometry(rect());
    if (hadFocus) m_contacts->setFocus(Qt::OtherFocusReason);
    return;
  }
  const int rows =
      contacts == 0 ? 0 : contacts * std::max(1, m_contacts->sizeHintForRow(0)) + frameHeight(m_contacts);
  const int lower =
      std::min(m_found->wholeHeight(), std::max(height() * kLowerPercent / 100, height() - rows));
  const int upper = std::min(rows, height() - lower);
  m_above->setGeometry(0, 0, width(), upper);
  m_found->setGeometry(0, upper, width(), height() - upper);
}

void ResultLists::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// A larger text makes higher rows.
bool ResultLists::event(QEvent* event) {
  const bool done = QWidget::event(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrange();
  return done;
}

}
