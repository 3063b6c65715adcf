#include "pages/contact_list_pane.h"

#include "app/words.h"
#include "delegates/contact_delegate.h"
#include "models/query_words.h"
#include "pages/desk.h"
#include "platform/after_paint.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/inline_message.h"
#include "widgets/search_field.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {

ContactListPane::ContactListPane(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk.queries(), desk.reader(), desk.clock()) {
  setObjectName(QStringLiteral("contactListPane"));
  m_model.setSearcher(&desk.searcher());
  build();
  connectList();
  connect(m_search, &QLineEdit::textChanged, this, [this] { filterChanged(); });
  connect(m_search, &QLineEdit::returnPressed, this, &ContactListPane::enterPressed);
  connect(m_search, &widgets::SearchField::downPressed, this, [this] {
    m_list->setFocus(Qt::TabFocusReason);
    if (!m_list->currentIndex().isValid()) m_list->selectRow(0);
  });
  connect(m_search, &widgets::SearchField::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  connect(&desk.session(), &app::Session::changed, &m_model, &models::ContactListModel::apply);
}

void ContactListPane::build() {
  const int unit = platform::unitOf(this);
  m_search = new widgets::SearchField(this);
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setAccessibleName(tr("Search"));
  m_new = widgets::makeButton(tr("New"), widgets::ButtonLook::Primary, this);
  m_new->setObjectName(QStringLiteral("newContact"));
  m_stack = new QStackedWidget(this);
  m_list = new RowList(QStringLiteral("contacts"), tr("People"), m_stack);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setModel(&m_model);
  m_list->setDragDropMode(QAbstractItemView::DragOnly);
  m_list->setItemDelegate(new delegates::ContactDelegate(m_list));
  m_empty = new widgets::EmptyState(m_stack);
  m_message = new widgets::InlineMessage(this);
  m_message->setObjectName(QStringLiteral("searchMessage"));
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_empty);

  auto* top = new QHBoxLayout;
  top->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
  top->setSpacing(2 * unit);
  top->addWidget(m_search, 1);
  top->addWidget(m_new);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(top);
  all->addWidget(m_message);
  all->addWidget(m_stack, 1);
}

void ContactListPane::connectList() {
  connect(&m_model, &models::ContactListModel::settled, this, &ContactListPane::settle);
  connect(&m_model, &models::ContactListModel::refused, this, [this](const Error& error) {
    m_message->present(widgets::MessageKind::Warn, app::errorSentence(error));
  });
  connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ContactListPane::keepPlace);
  connect(&m_model, &QAbstractItemModel::modelReset, this, &ContactListPane::findPlaceAgain);
  // selectionChanged, not currentChanged: assistive technology selects without moving the current row.
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    const domain::Id id = currentContact();
    if (id != 0 && m_kept == 0) Q_EMIT contactSelected(id);
  });
  connect(m_list, &RowList::opened, this, [this](int row) { Q_EMIT contactOpened(m_model.idAt(row)); });
  connect(m_list, &RowList::leftAtTop, m_search, [this] { m_search->setFocus(Qt::BacktabFocusReason); });
}

void ContactListPane::showSection(const PaneSection& section, bool wait, int nearRow) {
  m_section = section;
  const QSignalBlocker quiet(m_search);
  m_search->clear();
  m_search->setPlaceholderText(tr("Search %1").arg(section.title.toLower()));
  m_search->setAccessibleName(tr("Search %1").arg(section.title.toLower()));
  m_list->setAccessibleName(section.title);
  m_model.show({section.section, section.words, false}, wait, nearRow);
  if (!m_model.isComplete()) new platform::AfterPaint(m_list->viewport(), [this] { m_model.complete(); });
}

QString ContactListPane::typedWords() const { return m_search->text(); }

void ContactListPane::setTypedWords(const QString& words) { m_search->setText(words); }

void ContactListPane::filterChanged() {
  m_message->dismiss();
  if (refusesTyped()) return;
  m_pending = true;
  QStringList words;
  if (!m_section.words.isEmpty()) words << m_section.words;
  if (!m_search->text().trimmed().isEmpty()) words << m_search->text().trimmed();
  m_model.show({m_section.section, words.join(u' '), !m_search->text().trimmed().isEmpty()});
}

// Tells what is wrong with the typed text; what was found before stays where it is.
bool ContactListPane::refusesTyped() {
  const auto problem = m_desk.queries().parsed(typedWords()).problem;
  if (!problem) return false;
  std::vector<widgets::Choice> choices;
  const QString better = models::corrected(typedWords(), *problem);
  if (!better.isEmpty())
    choices.push_back({tr("Use “%1”").arg(problem->suggestion), [this, better] {
                         m_search->setText(better);
                         m_search->setFocus(Qt::OtherFocusReason);
                       }});
  const bool goesOn = models::isUnfinished(*problem);
  m_message->present(goesOn ? widgets::MessageKind::Info : widgets::MessageKind::Warn,
                     models::problemWords(*problem), choices);
  m_enterWaits = false;
  return true;
}

void ContactListPane::settle() {
  if (std::exchange(m_pending, false)) m_list->scrollToTop();
  showEmptyWords();
  if (m_wanted != 0) {
    const int row = m_model.rowOf(m_wanted);
    if (row >= 0) {
      m_wanted = 0;
      m_list->selectRow(row);
    }
  }
  scrollToWanted();
  if (std::exchange(m_enterWaits, false)) enterPressed();
}

void ContactListPane::showEmptyWords() {
  const bool none = m_model.rowCount() == 0;
  m_stack->setCurrentIndex(none ? 1 : 0);
  if (!none) return;
  const QString typed = typedWords().trimmed();
  if (typed.isEmpty()) {
    m_empty->setWords({QStringLiteral("people"),
                       tr("Nobody here yet"),
                       tr("People appear here as soon as you add or import them."),
                       {},
                       {}});
    return;
  }
  m_empty->setWords({QStringLiteral("search"),
                     tr("No match"),
                     tr("Nothing here fits “%1”.").arg(typed),
                     {{tr("Create “%1”").arg(typed), [this, typed] { Q_EMIT createWanted(typed); }}},
                     {}});
}

void ContactListPane::keepPlace() {
  m_kept = currentContact();
  m_keptScroll = m_list->verticalScrollBar()->value();
}

void ContactListPane::findPlaceAgain() {
  const int row = m_model.rowOf(m_kept);
  if (row >= 0) {
    m_list->setCurrentIndex(m_model.index(row));
    m_list->verticalScrollBar()->setValue(m_keptScroll);
  }
  m_kept = 0;
}

ListPlace ContactListPane::place() const {
  const QModelIndex top = m_list->indexAt(m_list->viewport()->rect().topLeft());
  if (!top.isValid()) return {};
  return {m_model.idAt(top.row()), -m_list->visualRect(top).top(), top.row()};
}

void ContactListPane::scrollTo(const ListPlace& place) {
  m_wantedPlace = place;
  if (!m_pending) scrollToWanted();
}

// A list that is shown for the first time goes to its current row by itself; the wish outlives that.
void ContactListPane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!m_pending) scrollToWanted();
}

void ContactListPane::scrollToWanted() {
  const ListPlace place = m_wantedPlace;
  if (isVisible() && m_model.isComplete()) m_wantedPlace = {};
  const int row = place.top == 0 ? -1 : m_model.rowOf(place.top);
  if (row < 0) return;
  m_list->scrollTo(m_model.index(row), QAbstractItemView::PositionAtTop);
  QScrollBar* bar = m_list->verticalScrollBar();
  bar->setValue(bar->value() + place.hidden);
}

void ContactListPane::enterPressed() {
  // The marked place is where to put it right.
  if (const auto problem = m_desk.queries().parsed(typedWords()).problem) {
    m_search->setSelection(static_cast<int>(problem->at), static_cast<int>(problem->length));
    return;
  }
  if (m_pending) {
    m_enterWaits = true;
    return;
  }
  if (m_model.rowCount() == 0) {
    if (!typedWords().trimmed().isEmpty()) Q_EMIT createWanted(typedWords().trimmed());
    return;
  }
  if (m_model.rowOf(currentContact()) < 0) m_list->selectRow(0);
  m_list->setFocus(Qt::OtherFocusReason);
}

void ContactListPane::selectContact(domain::Id id) {
  const int row = m_model.rowOf(id);
  m_wanted = row < 0 ? id : 0;
  if (row >= 0 && id != currentContact()) m_list->selectRow(row);
}

domain::Id ContactListPane::currentContact() const {
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  if (chosen.isEmpty()) return 0;
  const QModelIndex current = m_list->currentIndex();
  return m_model.idAt(chosen.contains(current) ? current.row() : chosen.first().row());
}

std::vector<domain::Id> ContactListPane::selectedContacts() const {
  std::vector<domain::Id> ids;
  for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
    ids.push_back(m_model.idAt(index.row()));
  return ids;
}

domain::Id ContactListPane::neighbourOfSelection() const {
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  if (chosen.isEmpty()) return 0;
  const auto [low, high] = std::minmax_element(chosen.begin(), chosen.end());
  const domain::Id below = m_model.idAt(high->row() + 1);
  return below != 0 ? below : m_model.idAt(low->row() - 1);
}

}
