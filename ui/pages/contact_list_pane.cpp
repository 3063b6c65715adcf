#include "pages/contact_list_pane.h"

#include "app/words.h"
#include "delegates/contact_delegate.h"
#include "models/query_words.h"
#include "models/searcher.h"
#include "pages/contact_table.h"
#include "pages/desk.h"
#include "pages/filter_panel.h"
#include "pages/found_list.h"
#include "pages/query_completer.h"
#include "pages/result_lists.h"
#include "platform/after_paint.h"
#include "platform/icons.h"
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
namespace {

QPushButton* makeSwitch(const QString& icon, const QString& words, QWidget* parent) {
  QPushButton* button = widgets::makeButton({}, widgets::ButtonLook::Quiet, parent);
  button->setObjectName(icon + QStringLiteral("Button"));
  button->setIcon(platform::icon(icon));
  button->setAccessibleName(words);
  button->setToolTip(words);
  button->setCheckable(true);
  button->setFixedWidth(9 * platform::unitOf(parent));
  return button;
}

}

ContactListPane::ContactListPane(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk.queries(), desk.reader(), desk.clock()) {
  setObjectName(QStringLiteral("contactListPane"));
  m_model.setSearcher(&desk.searcher());
  build();
  connectModel();
  connectView(m_list);
  connect(m_list, &RowList::opened, this, [this](int row) { Q_EMIT contactOpened(m_model.idAt(row)); });
  connect(m_list, &RowList::leftAtTop, m_results, &ResultLists::leftAtTop);
  connect(m_list, &RowList::leftAtBottom, m_results, &ResultLists::goBelow);
  connectFound();
  new QueryCompleter(*m_search, desk, this);
  connect(m_search, &QLineEdit::textChanged, this, [this] { filterChanged(); });
  connect(m_search, &QLineEdit::returnPressed, this, &ContactListPane::enterPressed);
  connect(m_search, &widgets::SearchField::downPressed, m_results, &ResultLists::enter);
  connect(m_search, &widgets::SearchField::left, this, &ContactListPane::focusRows);
  connect(&desk.session(), &app::Session::changed, &m_model, &models::ContactListModel::apply);
  connect(&desk.session(), &app::Session::changed, this, [this] {
    if (!typedWords().trimmed().isEmpty()) askForHistory();
  });
}

void ContactListPane::build() {
  const int unit = platform::unitOf(this);
  m_search = new widgets::SearchField(this);
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setAccessibleName(tr("Search"));
  m_new = widgets::makeButton(tr("New"), widgets::ButtonLook::Primary, this);
  m_new->setObjectName(QStringLiteral("newContact"));
  m_filterButton = makeSwitch(QStringLiteral("filter"), tr("Filters"), this);
  m_tableButton = makeSwitch(QStringLiteral("table"), tr("Table"), this);
  m_filters = new FilterPanel(*m_search, m_desk, this);
  connect(m_filterButton, &QPushButton::clicked, this, &ContactListPane::toggleFilters);
  connect(m_tableButton, &QPushButton::clicked, this, [this] { showTable(!m_isTable); });
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
  m_found = new FoundList(m_desk.clock(), this);
  m_results = new ResultLists(m_stack, m_list, m_found, this);

  auto* top = new QHBoxLayout;
  top->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
  top->setSpacing(2 * unit);
  top->addWidget(m_search, 1);
  top->addWidget(m_filterButton);
  top->addWidget(m_tableButton);
  top->addWidget(m_new);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(top);
  all->addWidget(m_filters);
  all->addWidget(m_message);
  all->addWidget(m_results, 1);
}

void ContactListPane::connectModel() {
  connect(&m_model, &models::ContactListModel::settled, this, &ContactListPane::settle);
  connect(&m_model, &models::ContactListModel::moving, this, &ContactListPane::keepPlace);
  connect(&m_model, &models::ContactListModel::moved, this, &ContactListPane::followMoved);
  connect(&m_model, &models::ContactListModel::refused, this, [this](const Error& error) {
    m_message->present(widgets::MessageKind::Warn, app::errorSentence(error));
  });
}

void ContactListPane::connectView(QAbstractItemView* view) {
  connect(view->model(), &QAbstractItemModel::modelAboutToBeReset, this, [this, view] {
    if (view == &rows()) keepPlace();
  });
  connect(view->model(), &QAbstractItemModel::modelReset, this, [this, view] {
    if (view == &rows()) findPlaceAgain();
  });
  // selectionChanged, not currentChanged: assistive technology selects without moving the current row.
  connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, view] {
    const domain::Id id = currentContact();
    if (view == &rows() && id != 0 && m_kept == 0) Q_EMIT contactSelected(id);
  });
}

void ContactListPane::connectFound() {
  connect(m_results, &ResultLists::leftAtTop, m_search,
          [this] { m_search->setFocus(Qt::BacktabFocusReason); });
  connect(m_found, &FoundList::entryReached, this,
          [this](const app::FoundEntry& entry) { Q_EMIT contactSelected(entry.contact); });
  connect(m_found, &FoundList::entryOpened, this, &ContactListPane::entryOpened);
  connect(m_found, &FoundList::moreWanted, this, [this](app::HistoryGroup group) {
    m_whole = group;
    askForHistory();
  });
}

void ContactListPane::showSection(const PaneSection& section, bool wait, int nearRow) {
  m_section = section;
  const QSignalBlocker quiet(m_search);
  m_search->clear();
  m_search->setHints({tr("Search %1").arg(section.title.toLower()), tr("Search")});
  m_search->setAccessibleName(tr("Search %1").arg(section.title.toLower()));
  m_list->setAccessibleName(section.title);
  askForHistory();
  if (!m_filters->isHidden()) m_filters->follow();
  if (m_table != nullptr) m_table->setAccessibleName(section.title);
  m_model.show(filterFor(section.words, false), wait, nearRow);
  if (!m_model.isComplete()) new platform::AfterPaint(rows().viewport(), [this] { m_model.complete(); });
}

void ContactListPane::toggleFilters() {
  m_filters->isHidden() ? m_filters->open() : m_filters->close();
  m_filterButton->setChecked(!m_filters->isHidden());
}

QString ContactListPane::typedWords() const { return m_search->text(); }

void ContactListPane::setTypedWords(const QString& words) { m_search->setText(words); }

void ContactListPane::filterChanged() {
  m_message->dismiss();
  if (refusesTyped()) return;
  m_pending = true;
  m_whole.reset();
  m_model.show(filterFor(words(), !m_search->text().trimmed().isEmpty()));
  askForHistory();
}

models::ListFilter ContactListPane::filterFor(const QString& words, bool ranked) const {
  return {m_section.section, words, ranked, m_isTable ? m_sort : QString()};
}

// Of the section and the box together.
QString ContactListPane::words() const {
  QStringList words;
  if (!m_section.words.isEmpty()) words << m_section.words;
  if (!typedWords().trimmed().isEmpty()) words << typedWords().trimmed();
  return words.join(u' ');
}

void ContactListPane::askForHistory() {
  m_historyPending = !typedWords().trimmed().isEmpty();
  if (!m_historyPending) {
    m_desk.searcher().forgetHistory();
    m_found->setGroups({});
    return;
  }
  m_desk.searcher().searchHistory(words(), m_whole, [this](Result<std::vector<app::FoundGroup>> found) {
    m_historyPending = false;
    m_found->setGroups(found ? *found : std::vector<app::FoundGroup>());
    if (m_pending) return;
    showEmptyWords();
    if (std::exchange(m_enterWaits, false)) enterPressed();
  });
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
  if (std::exchange(m_pending, false)) rows().scrollToTop();
  showEmptyWords();
  if (m_wanted != 0) {
    const int row = m_model.rowOf(m_wanted);
    if (row >= 0) {
      m_wanted = 0;
      goToRow(rows(), row);
    }
  }
  scrollToWanted();
  if (std::exchange(m_enterWaits, false)) enterPressed();
}

void ContactListPane::showEmptyWords() {
  const bool none = m_results->isEmpty() && !m_historyPending;
  if (none)
    m_stack->setCurrentWidget(m_empty);
  else
    m_stack->setCurrentWidget(&rows());
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
  m_keptColumn = std::max(0, rows().currentIndex().column());
  m_keptScroll = rows().verticalScrollBar()->value();
}

void ContactListPane::findPlaceAgain() {
  const int row = m_model.rowOf(m_kept);
  if (row >= 0) {
    chooseIndex(rows(), rows().model()->index(row, m_keptColumn));
    rows().verticalScrollBar()->setValue(m_keptScroll);
  }
  m_kept = 0;
}

// One that was renamed stands elsewhere now and stays chosen; where it is gone the next one is.
void ContactListPane::followMoved() {
  const domain::Id kept = std::exchange(m_kept, 0);
  if (kept == 0 || m_wanted != 0 || currentContact() == kept) return;
  const int row = m_model.rowOf(kept);
  if (row >= 0 && rows().selectionModel()->selection().size() <= 1)
    chooseIndex(rows(), rows().model()->index(row, m_keptColumn));
  else if (const domain::Id now = currentContact(); now != 0)
    Q_EMIT contactSelected(now);
}

ListPlace ContactListPane::place() const {
  const QModelIndex top = rows().indexAt(rows().viewport()->rect().topLeft());
  if (!top.isValid()) return {};
  return {m_model.idAt(top.row()), -rows().visualRect(top).top(), top.row()};
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
  rows().scrollTo(rows().model()->index(row, std::max(0, rows().currentIndex().column())),
                  QAbstractItemView::PositionAtTop);
  QScrollBar* bar = rows().verticalScrollBar();
  bar->setValue(bar->value() + place.hidden);
}

void ContactListPane::enterPressed() {
  // The marked place is where to put it right.
  if (const auto problem = m_desk.queries().parsed(typedWords()).problem) {
    m_search->setSelection(static_cast<int>(problem->at), static_cast<int>(problem->length));
    return;
  }
  if (m_pending || (m_model.rowCount() == 0 && m_historyPending)) {
    m_enterWaits = true;
    return;
  }
  if (m_results->isEmpty()) {
    if (!typedWords().trimmed().isEmpty()) Q_EMIT createWanted(typedWords().trimmed());
    return;
  }
  m_results->enter();
}

void ContactListPane::selectContact(domain::Id id) {
  const int row = m_model.rowOf(id);
  m_wanted = row < 0 ? id : 0;
  if (row >= 0 && id != currentContact()) goToRow(rows(), row);
}

// Of a block of cells the one that was reached last says whose card is shown.
domain::Id ContactListPane::currentContact() const {
  const QItemSelection chosen = rows().selectionModel()->selection();
  if (chosen.isEmpty()) return 0;
  const QModelIndex current = rows().currentIndex();
  return m_model.idAt(chosen.contains(current) ? current.row() : chosen.first().top());
}

std::vector<int> ContactListPane::selectedRows() const {
  std::vector<int> out;
  for (const QItemSelectionRange& range : rows().selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row) out.push_back(row);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<domain::Id> ContactListPane::selectedContacts() const {
  std::vector<domain::Id> ids;
  for (const int row : selectedRows()) ids.push_back(m_model.idAt(row));
  return ids;
}

domain::Id ContactListPane::neighbourOfSelection() const {
  const std::vector<int> chosen = selectedRows();
  if (chosen.empty()) return 0;
  const domain::Id below = m_model.idAt(chosen.back() + 1);
  return below != 0 ? below : m_model.idAt(chosen.front() - 1);
}

}
