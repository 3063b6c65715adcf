#include "pages/today_page.h"

#include "app/commands.h"
#include "delegates/due_delegate.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "pages/snooze_menu.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kDaysAhead = 7;

// A birthday or a rhythm is no reminder: it cannot be done or put off by itself.
bool isReminder(const domain::DueItem* item) {
  return item != nullptr &&
         (item->kind == QLatin1String("reminder") || item->kind == QLatin1String("appointment"));
}

}

TodayPage::TodayPage(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_model(desk.clock()) {
  setObjectName(QStringLiteral("todayPage"));
  build();
  connect(&desk.session(), &app::Session::changed, this, [this](const domain::ChangeSet& changes) {
    if (changes.everything || !changes.reminders.empty() || !changes.contacts.empty()) reload();
  });
  connect(m_done, &QPushButton::clicked, this, &TodayPage::markDone);
  connect(m_snooze, &QPushButton::clicked, this, &TodayPage::snooze);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TodayPage::follow);
  const auto open = [this] {
    const domain::DueItem* item = current();
    if (item != nullptr && item->contactId) m_desk.openContact(*item->contactId);
  };
  connect(m_list, &RowList::opened, this, open);
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
  m_done = widgets::makeButton(tr("Done"), widgets::ButtonLook::Primary, this);
  m_done->setObjectName(QStringLiteral("todayDone"));
  m_snooze = widgets::makeButton(tr("Snooze"), widgets::ButtonLook::Plain, this);
  m_snooze->setObjectName(QStringLiteral("todaySnooze"));
  m_open = widgets::makeButton(tr("Open"), widgets::ButtonLook::Plain, this);
  m_open->setObjectName(QStringLiteral("todayOpen"));
  auto* top = new QHBoxLayout;
  top->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 2 * unit);
  top->setSpacing(2 * unit);
  top->addWidget(m_title, 1);
  top->addWidget(m_open);
  top->addWidget(m_snooze);
  top->addWidget(m_done);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(top);
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  inset->addWidget(m_stack);
  all->addLayout(inset, 1);
}

void TodayPage::reload() {
  const QDateTime now = m_desk.clock().nowLocal();
  m_title->setText(QLocale().toString(now.date(), QStringLiteral("dddd, d MMMM")));
  m_model.setItems(m_desk.queries().due(now, now.date().addDays(kDaysAhead)));
  showWords();
  if (current() == nullptr) m_list->selectRow(1);
  follow();
}

void TodayPage::showWords() {
  const bool none = m_model.rowCount() == 0;
  m_stack->setCurrentIndex(none ? 1 : 0);
  for (QPushButton* button : {m_open, m_snooze, m_done}) button->setVisible(!none);
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
  m_done->setEnabled(isReminder(item));
  m_snooze->setEnabled(isReminder(item));
  m_open->setEnabled(item != nullptr && item->contactId.has_value());
}

void TodayPage::markDone() {
  if (!isReminder(current())) return;
  const QString words = tr("Done: %1").arg(current()->text);
  m_desk.run(app::completeReminder(current()->id, m_desk.clock().nowLocal()),
             [this, words](const app::Outcome&) { m_desk.tellDeed(words); });
}

void TodayPage::snooze() {
  if (!isReminder(current())) return;
  popUpSnoozeMenu(*m_snooze, m_desk.clock().nowLocal(), [this, id = current()->id](const QString& until) {
    m_desk.run(app::snoozeReminder(id, until),
               [this](const app::Outcome&) { m_desk.tellDeed(tr("Snoozed")); });
  });
}

}
