#include "pages/today_page.h"

#include "app/commands.h"
#include "delegates/due_delegate.h"
#include "models/due_words.h"
#include "models/reader.h"
#include "pages/capture_panel.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "pages/snooze_menu.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kDaysAhead = 7;

// A birthday or a rhythm is no reminder: it cannot be done or put off by itself.
bool isReminder(const domain::DueItem* item) {
  return item != nullptr &&
         (item->kind == QLatin1String("reminder") || item->kind == QLatin1String("appointment"));
}

// What is due after the days that are shown is only counted until somebody wants to see it.
std::vector<domain::DueItem> laterReminders(app::Queries& queries, const QDateTime& now, const QDate& last) {
  auto items = queries.due(now, QDate(9999, 12, 31));
  std::erase_if(items, [day = last.toString(Qt::ISODate)](const domain::DueItem& item) {
    return !isReminder(&item) || item.due.left(10) <= day;
  });
  return items;
}

}

// All that the page shows; `later` asks for the items behind that count too.
struct TodayPage::Due {
  std::vector<domain::DueItem> items;
  int laterCount = 0;
  std::vector<domain::DueItem> later;
};

TodayPage::Due TodayPage::readDue(app::Queries& queries, const QDateTime& now, bool later) {
  const QDate last = now.date().addDays(kDaysAhead);
  Due due{queries.due(now, last), queries.laterCount(last), {}};
  if (later) due.later = laterReminders(queries, now, last);
  return due;
}

TodayPage::TodayPage(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_model(desk.clock()) {
  setObjectName(QStringLiteral("todayPage"));
  build();
  connect(&desk.session(), &app::Session::changed, this, [this](const domain::ChangeSet& changes) {
    const bool touched = !changes.reminders.empty() || !changes.contacts.empty() || changes.tags;
    if (changes.everything || touched) reload();
  });
  connect(m_done, &QPushButton::clicked, this, &TodayPage::markDone);
  connect(m_snooze, &QPushButton::clicked, this, &TodayPage::snooze);
  connect(m_move, &QPushButton::clicked, this, &TodayPage::move);
  connect(m_moveLate, &QPushButton::clicked, this, &TodayPage::moveLate);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TodayPage::follow);
  const auto open = [this] {
    const domain::DueItem* item = current();
    if (item != nullptr && item->contactId) m_desk.openContact(*item->contactId);
  };
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { toggle(at.row()); });
  connect(m_list, &RowList::opened, this, [this, open](int row) {
    if (current() == nullptr)
      toggle(row);
    else if (isReminder(current()))
      edit();
    else
      open();
  });
  connect(m_edit, &QPushButton::clicked, this, &TodayPage::edit);
  connect(m_open, &QPushButton::clicked, this, open);
}

void TodayPage::build() {
  const int unit = platform::unitOf(this);
  m_title = new widgets::TypeLabel(platform::Type::Title, this);
  m_title->setObjectName(QStringLiteral("todayTitle"));
  m_list = new RowList(QStringLiteral("dueList"), tr("Due"), this);
  m_list->standOnPage();
  m_list->setUniformItemSizes(false);  // headings are lower; the list is short
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::DueDelegate(m_list));
  m_empty = new widgets::EmptyState(this);
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_empty);
  const auto button = [this](const QString& words, widgets::ButtonLook look, const char* name) {
    QPushButton* made = widgets::makeButton(words, look, this);
    made->setObjectName(QString::fromLatin1(name));
    return made;
  };
  m_done = button(tr("Done"), widgets::ButtonLook::Primary, "todayDone");
  m_snooze = button(tr("Remind Me Again"), widgets::ButtonLook::Plain, "todaySnooze");
  m_move = button(tr("Move To…"), widgets::ButtonLook::Plain, "todayMove");
  m_moveLate = button(tr("Move All Late…"), widgets::ButtonLook::Quiet, "todayMoveLate");
  m_open = button(tr("Open"), widgets::ButtonLook::Plain, "todayOpen");
  m_edit = button(tr("Edit"), widgets::ButtonLook::Plain, "todayEdit");
  auto* top = new QHBoxLayout;
  top->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 2 * unit);
  top->setSpacing(2 * unit);
  top->addWidget(m_title, 1, Qt::AlignTop);
  top->addWidget(widgets::flowOf({m_moveLate, m_open, m_edit, m_snooze, m_move, m_done}, this), 0,
                 Qt::AlignTop);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(top);
  all->addWidget(m_ringing = buildRinging());
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  inset->addWidget(m_stack);
  all->addLayout(inset, 1);
}

QWidget* TodayPage::buildRinging() {
  const int unit = platform::unitOf(this);
  auto* line = new QWidget(this);
  line->setObjectName(QStringLiteral("todayRinging"));
  auto* words = new widgets::TypeLabel(platform::Type::Meta, line);
  words->setMuted(true);
  words->setText(tr("Kith rings only while it is open."));
  auto* turnOn = widgets::makeButton(tr("Ring Also When Closed"), widgets::ButtonLook::Quiet, line);
  connect(turnOn, &QPushButton::clicked, this, &TodayPage::ringWanted);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(6 * unit, 0, 6 * unit, unit);
  row->setSpacing(2 * unit);
  row->addWidget(words);
  row->addWidget(turnOn);
  row->addStretch(1);
  line->hide();
  return line;
}

void TodayPage::setRinging(bool whenClosed) {
  m_ringsWhenClosed = whenClosed;
  showWords();
}

// Who has gone quiet is found by looking at every customer's purchases: in a large book on a thread of its
// own, and what was promised is there before.
void TodayPage::reload() {
  const QDateTime now = m_desk.clock().nowLocal();
  m_title->setText(QLocale().toString(now.date(), QStringLiteral("dddd, d MMMM")));
  const bool later = m_model.isLaterShown();
  if (m_desk.queries().isSmall()) return showDue(readDue(m_desk.queries(), now, later));
  if (!m_read)
    m_desk.reader().ask(QStringLiteral("due.first"),
                        [this, now](app::Queries& queries) -> models::Reader::Answer {
                          const QDate last = now.date().addDays(kDaysAhead);
                          Due due{queries.dueButSilences(now, last), queries.laterCount(last), {}};
                          return [this, due] {
                            if (!m_read) showDue(due);
                          };
                        });
  m_desk.reader().ask(QStringLiteral("due"),
                      [this, now, later](app::Queries& queries) -> models::Reader::Answer {
                        return [this, due = readDue(queries, now, later)] { showDue(due); };
                      });
  follow();
}

void TodayPage::showDue(const Due& due) {
  const bool wasHeading = m_list->currentIndex().isValid() && current() == nullptr;
  m_model.setItems(due.items);
  m_model.setLater(due.laterCount, due.later);
  m_read = true;
  showWords();
  if (!wasHeading && current() == nullptr) selectItem();
  follow();
}

// What was selected is done or gone: the next one is, else the one before.
void TodayPage::selectItem() {
  const int from = std::max(0, m_list->currentRow());
  for (int row = from; row < m_model.rowCount(); ++row)
    if (m_model.itemAt(row) != nullptr) return m_list->selectRow(row);
  for (int row = from; row >= 0; --row)
    if (m_model.itemAt(row) != nullptr) return m_list->selectRow(row);
}

void TodayPage::toggle(int row) {
  const bool later = m_model.isLaterShown();
  if (!m_model.toggle(row)) return;
  if (!later && m_model.isLaterShown()) reload();
  follow();
}

void TodayPage::showWords() {
  const bool none = m_read && m_model.isEmpty();
  m_stack->setCurrentIndex(none ? 1 : 0);
  for (QPushButton* button : {m_open, m_edit, m_snooze, m_move, m_done}) button->setVisible(!none);
  m_moveLate->setVisible(m_model.lateReminders().size() > 1);
  m_ringing->setVisible(!none && !m_ringsWhenClosed);
  if (none)
    m_empty->setWords({QStringLiteral("check"),
                       tr("Nothing waits"),
                       tr("Reminders, appointments and birthdays of the next seven days appear here."),
                       {},
                       tr("Ctrl+T makes a reminder")});
}

const domain::DueItem* TodayPage::current() const { return m_model.itemAt(m_list->currentRow()); }

void TodayPage::follow() {
  const domain::DueItem* item = current();
  for (QPushButton* button : {m_done, m_edit, m_snooze}) button->setEnabled(isReminder(item));
  m_move->setEnabled(isReminder(item) || (item != nullptr && isAutomatic(*item)));
  m_open->setEnabled(item != nullptr && item->contactId.has_value());
}

void TodayPage::markDone() {
  if (!isReminder(current())) return;
  const QString words = tr("Done: %1").arg(current()->text);
  m_desk.run(app::completeReminder(current()->id, m_desk.clock().nowLocal()),
             [this, words](const app::Outcome&) { m_desk.tellDeed(words); });
}

void TodayPage::edit() {
  if (!isReminder(current())) return;
  const auto reminder = m_desk.queries().reminder(current()->id);
  if (!reminder) return;
  if (m_capture == nullptr) layout()->addWidget(m_capture = new CapturePanel(m_desk, this));
  m_capture->openReminder(*reminder);
}

void TodayPage::removeCurrent() {
  if (!isReminder(current())) return;
  m_desk.run(app::deleteReminder(current()->id),
             [this](const app::Outcome&) { m_desk.tellDeed(tr("Reminder moved to Trash")); });
}

// Who slips away has no reminder that could be put off: staying in touch with them rests.
void TodayPage::pause(domain::Id contact, const QString& day) {
  const QDateTime now = m_desk.clock().nowLocal();
  m_desk.run(app::pauseTouch({contact, tr("Put off on Today"), day}), [this, now, day](const app::Outcome&) {
    m_desk.tellDeed(tr("Staying in touch rests until %1").arg(models::dueWords(day, now)));
  });
}

void TodayPage::snooze() {
  if (!isReminder(current())) return;
  const QDateTime now = m_desk.clock().nowLocal();
  popUpSnoozeMenu(*m_snooze, now, [this, now, id = current()->id](const QString& until) {
    m_desk.run(app::snoozeReminder(id, until), [this, now, until](const app::Outcome&) {
      m_desk.tellDeed(tr("You are reminded again: %1").arg(models::dueWords(until, now)));
    });
  });
}

void TodayPage::move() {
  const QDateTime now = m_desk.clock().nowLocal();
  if (current() != nullptr && isAutomatic(*current()))
    return popUpMoveMenu(
        *m_move, now, [this, contact = *current()->contactId](const QString& day) { pause(contact, day); },
        now.date().addDays(1));
  if (!isReminder(current())) return;
  const domain::DueItem item = *current();
  popUpMoveMenu(*m_move, now, [this, now, item](const QString& day) {
    const QString due = day + item.due.mid(10);  // the time of day stays
    m_desk.run(app::moveReminder(item.id, due), [this, now, due](const app::Outcome&) {
      m_desk.tellDeed(tr("Moved to %1").arg(models::dueWords(due, now)));
    });
  });
}

void TodayPage::moveLate() {
  popUpMoveMenu(*m_moveLate, m_desk.clock().nowLocal(), [this](const QString& day) {
    const std::vector<domain::Id> late = m_model.lateReminders();
    m_desk.run(app::moveReminders(late, day),
               [this, count = static_cast<int>(late.size())](const app::Outcome&) {
                 m_desk.tellDeed(tr("%n reminders moved", nullptr, count));
               });
  });
}

}
