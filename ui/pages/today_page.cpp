#include "pages/today_page.h"

#include "app/commands.h"
#include "delegates/due_delegate.h"
#include "models/due_item_words.h"
#include "models/due_words.h"
#include "models/reader.h"
#include "pages/calendar_pane.h"
#include "pages/capture_panel.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "pages/snooze_menu.h"
#include "pages/what_next.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/segments.h"
#include "widgets/type_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kDaysAhead = 7;

// A birthday or a rhythm is no reminder: it cannot be done or put off by itself.
bool isReminder(const domain::DueItem* item) { return item != nullptr && models::isReminder(*item); }

// What is due after the days that are shown is only counted until somebody wants to see it.
std::vector<domain::DueItem> laterReminders(app::Queries& queries, const QDateTime& now, const QDate& last) {
  auto items = queries.due(now, QDate(9999, 12, 31));
  std::erase_if(items, [day = last.toString(Qt::ISODate)](const domain::DueItem& item) {
    return !isReminder(&item) || item.state == domain::kSomeday || item.due.left(10) <= day;
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
    const bool touched =
        !changes.reminders.empty() || !changes.contacts.empty() || !changes.purchases.empty() || changes.tags;
    if (changes.everything || touched) reload();
  });
  connect(m_done, &QPushButton::clicked, this, &TodayPage::markDone);
  connect(m_snooze, &QPushButton::clicked, this, &TodayPage::snooze);
  connect(m_dismiss, &QPushButton::clicked, this, &TodayPage::removeCurrent);
  connect(m_move, &QPushButton::clicked, this, &TodayPage::move);
  connect(m_moveLate, &QPushButton::clicked, this, &TodayPage::moveLate);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TodayPage::follow);
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { toggle(at.row()); });
  connect(m_list, &RowList::opened, this, &TodayPage::openCurrent);
  connect(
      &m_model, &models::DueModel::moveWanted, this, [this](const domain::DueItem& item, const QDate& day) {
        moveTo(item,
               day.isValid() ? day.toString(Qt::ISODate) + item.due.mid(10) : domain::kSomeday.toString());
      });
  connect(m_edit, &QPushButton::clicked, this, &TodayPage::edit);
  connect(m_open, &QPushButton::clicked, this, [this] {
    if (current() != nullptr && !isReminder(current())) return openCurrent();
    if (current() != nullptr && current()->contactId) m_desk.openContact(*current()->contactId);
  });
  connect(m_switch, &widgets::Segments::chosen, this, [this](int at) {
    Q_EMIT viewChosen(static_cast<TodayView>(at));
    if (!m_switch->isAncestorOf(window()->focusWidget())) focusPlace().setFocus(Qt::OtherFocusReason);
  });
}

// A heading folds, a promise is changed, anything else leads to whom it is about.
void TodayPage::openCurrent() {
  if (m_view == TodayView::List && current() == nullptr)
    toggle(m_list->currentRow());
  else if (isReminder(current()))
    edit();
  else if (current() != nullptr && models::isServices(*current()))
    Q_EMIT servicesWanted();
  else if (current() != nullptr && current()->contactId)
    m_desk.openContact(*current()->contactId);
}

TodayPage::~TodayPage() = default;

void TodayPage::build() {
  const int unit = platform::unitOf(this);
  m_title = new widgets::TypeLabel(platform::Type::Title, this);
  m_title->setObjectName(QStringLiteral("todayTitle"));
  m_list = new RowList(QStringLiteral("dueList"), tr("Due"), this);
  m_list->standOnPage();
  m_list->setUniformItemSizes(false);  // headings are lower; the list is short
  m_list->setModel(&m_model);
  m_list->setDragDropMode(QAbstractItemView::DragDrop);
  m_list->setDragDropOverwriteMode(true);  // onto a line, not between two
  m_list->setDefaultDropAction(Qt::MoveAction);
  m_list->setItemDelegate(new delegates::DueDelegate(m_list));
  m_empty = new widgets::EmptyState(this);
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_empty);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addWidget(buildTop());
  all->addWidget(m_ringing = buildRinging());
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  inset->addWidget(m_stack);
  all->addLayout(inset, 1);
}

QWidget* TodayPage::buildTop() {
  const int unit = platform::unitOf(this);
  auto* bar = new QWidget(this);
  const auto button = [bar](const QString& words, widgets::ButtonLook look, const char* name) {
    QPushButton* made = widgets::makeButton(words, look, bar);
    made->setObjectName(QString::fromLatin1(name));
    return made;
  };
  m_done = button(tr("Done"), widgets::ButtonLook::Primary, "todayDone");
  m_snooze = button(tr("Remind Me Again"), widgets::ButtonLook::Plain, "todaySnooze");
  m_dismiss = button(tr("Dismiss"), widgets::ButtonLook::Plain, "todayDismiss");
  m_dismiss->setToolTip(tr("Until something new happens (Del)"));
  m_move = button(tr("Move To…"), widgets::ButtonLook::Plain, "todayMove");
  m_moveLate = button(tr("Move All Late…"), widgets::ButtonLook::Quiet, "todayMoveLate");
  m_open = button(tr("Open"), widgets::ButtonLook::Plain, "todayOpen");
  m_edit = button(tr("Edit"), widgets::ButtonLook::Plain, "todayEdit");
  m_switch = new widgets::Segments({tr("List"), tr("Week"), tr("Month")}, bar);
  m_switch->setObjectName(QStringLiteral("todaySwitch"));
  m_views = new QHBoxLayout;
  m_views->setSpacing(2 * unit);
  m_views->addWidget(m_switch);
  auto* left = new QVBoxLayout;
  left->setSpacing(2 * unit);
  left->addWidget(m_title);
  left->addLayout(m_views);
  m_top = new QBoxLayout(QBoxLayout::LeftToRight, bar);
  m_top->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 2 * unit);
  m_top->setSpacing(2 * unit);
  m_top->addLayout(left, 1);
  m_deeds = widgets::flowOf({m_moveLate, m_open, m_edit, m_dismiss, m_snooze, m_move, m_done}, bar);
  m_top->addWidget(m_deeds, 0, Qt::AlignTop);
  return bar;
}

// Side by side they would be a pile of buttons where the text is large or the window narrow.
void TodayPage::arrangeTop() {
  const int room = width() - m_top->contentsMargins().left() - m_top->contentsMargins().right();
  const int beside = std::max(m_title->sizeHint().width(), m_views->sizeHint().width());
  const bool fits = beside + m_top->spacing() + m_deeds->sizeHint().width() <= room;
  const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  if (m_top->direction() == direction) return;
  m_top->setDirection(direction);
  m_top->setAlignment(m_deeds, fits ? Qt::AlignTop : Qt::Alignment());
}

void TodayPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrangeTop();
}

bool TodayPage::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) arrangeTop();
  return QWidget::event(event);
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
  showTitle();
  if (m_calendar != nullptr && m_view != TodayView::List) return m_calendar->reload();
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
  if (m_view != TodayView::List) return showCalendarWords();
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

const domain::DueItem* TodayPage::current() const {
  if (m_view == TodayView::List) return m_model.itemAt(m_list->currentRow());
  const domain::AgendaItem* line = m_calendar->current();
  return line != nullptr ? &line->item : nullptr;
}

bool TodayPage::isOwnReminder() const {
  if (!isReminder(current())) return false;
  return m_view == TodayView::List || m_calendar->current()->turn == domain::Turn::Own;
}

void TodayPage::follow() {
  const domain::DueItem* item = current();
  for (QPushButton* button : {m_done, m_snooze}) button->setEnabled(isOwnReminder());
  m_edit->setEnabled(isReminder(item));
  const bool automatic = item != nullptr && isAutomatic(*item);
  const bool dismissable = item != nullptr && isDismissable(*item);
  m_dismiss->setVisible(dismissable);
  m_snooze->setVisible(!dismissable && !m_done->isHidden());
  m_move->setEnabled(isOwnReminder() || automatic);
  m_open->setEnabled(item != nullptr && (item->contactId.has_value() || models::isServices(*item)));
}

void TodayPage::markDone() {
  if (!isOwnReminder()) return;
  const auto before = m_desk.queries().reminder(current()->id);
  if (!before) return m_desk.tellError(before.error());
  m_desk.run(app::completeReminder(before->id, m_desk.clock().nowLocal()),
             [this, done = *before, name = current()->contactName](const app::Outcome&) {
               m_desk.tellDeed(tr("Done: %1").arg(done.text));
               whatNext().ask(done, name);
             });
}

WhatNext& TodayPage::whatNext() {
  if (m_whatNext != nullptr) return *m_whatNext;
  m_whatNext = new WhatNext(
      m_desk, [this]() -> CapturePanel& { return form(); }, this);
  const int unit = platform::unitOf(this);
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(6 * unit, 0, 6 * unit, 2 * unit);
  inset->addWidget(m_whatNext);
  static_cast<QVBoxLayout*>(layout())->insertLayout(1, inset);
  return *m_whatNext;
}

void TodayPage::edit() {
  if (!isReminder(current())) return;
  const auto reminder = m_desk.queries().reminder(current()->id);
  if (!reminder) return;
  form().openReminder(*reminder);
}

void TodayPage::removeCurrent() {
  if (current() != nullptr && isDismissable(*current())) return dismiss(*current());
  if (!isReminder(current())) return;
  const QString words = current()->repeat.isEmpty() ? tr("Reminder moved to Trash")
                                                    : tr("Reminder and all its repeats moved to Trash");
  m_desk.run(app::deleteReminder(current()->id),
             [this, words](const app::Outcome&) { m_desk.tellDeed(words); });
}

// Who slips away has no reminder that could be put off: staying in touch with them rests.
void TodayPage::pause(domain::Id contact, const QString& day) {
  const QDateTime now = m_desk.clock().nowLocal();
  m_desk.run(app::pauseTouch({contact, tr("Put off on Today"), day}), [this, now, day](const app::Outcome&) {
    m_desk.tellDeed(tr("Staying in touch rests until %1").arg(models::dueWords(day, now)));
  });
}

void TodayPage::dismiss(const domain::DueItem& item) {
  const QString words =
      isMissedDate(item) ? tr("Dismissed: %1") : tr("Dismissed until something new happens: %1");
  m_desk.run(app::dismissLines({item}),
             [this, told = words.arg(item.contactName)](const app::Outcome&) { m_desk.tellDeed(told); });
}

// What stands open gets a day: a reminder takes the place of the line.
void TodayPage::promise(const domain::DueItem& item, const QString& day) {
  domain::Reminder reminder;
  reminder.contactId = item.contactId;
  reminder.text = models::matterDeed(item);
  reminder.due = day;
  const QDateTime now = m_desk.clock().nowLocal();
  m_desk.run(app::remindInstead(item, reminder), [this, reminder, now](const app::Outcome&) {
    m_desk.tellDeed(tr("%1: %2", "deed, day").arg(reminder.text, models::dueWords(reminder.due, now)));
  });
}

void TodayPage::snooze() {
  if (!isOwnReminder()) return;
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
    return popUpMoveMenu(*m_move, now,
                         [this, item = *current()](const QString& day) {
                           const bool slips =
                               item.kind == QLatin1String("touch") || item.text == QLatin1String("quiet");
                           slips ? pause(*item.contactId, day.left(10)) : promise(item, day);
                         },
                         {now.date().addDays(1), false});
  if (!isOwnReminder()) return;
  const MoveDays days{{}, current()->repeat.isEmpty() && current()->state != domain::kSomeday};
  popUpMoveMenu(
      *m_move, now,
      [this, item = *current()](const QString& day) {
        const bool stays = day.size() == 10 && day != domain::kSomeday;  // the time of day
        moveTo(item, stays ? day + item.due.mid(10) : day);
      },
      days);
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
