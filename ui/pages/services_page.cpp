#include "pages/services_page.h"

#include "app/commands.h"
#include "delegates/contact_delegate.h"
#include "models/due_words.h"
#include "models/reader.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "pages/snooze_menu.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {

ServicesPage::ServicesPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk.clock()) {
  setObjectName(QStringLiteral("servicesPage"));
  build();
  connect(&desk.session(), &app::Session::changed, this, &ServicesPage::reload);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ServicesPage::follow);
  connect(m_list, &RowList::opened, this, &ServicesPage::openCustomer);
  connect(m_open, &QPushButton::clicked, this, &ServicesPage::openCustomer);
  connect(m_done, &QPushButton::clicked, this, &ServicesPage::markDone);
  connect(m_remind, &QPushButton::clicked, this, &ServicesPage::takeUp);
  connect(m_drop, &QPushButton::clicked, this, &ServicesPage::letGo);
}

void ServicesPage::build() {
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, this);
  title->setText(tr("Overdue services"));
  m_count = new widgets::TypeLabel(platform::Type::Body, this);
  m_count->setMuted(true);
  m_count->setWordWrap(true);
  m_count->setObjectName(QStringLiteral("servicesCount"));
  const auto button = [this](const QString& words, widgets::ButtonLook look, const char* name) {
    QPushButton* made = widgets::makeButton(words, look, this);
    made->setObjectName(QString::fromLatin1(name));
    return made;
  };
  m_open = button(tr("Open Customer"), widgets::ButtonLook::Plain, "serviceOpen");
  m_drop = button(tr("Let Go"), widgets::ButtonLook::Plain, "serviceDrop");
  m_remind = button(tr("Remind Me On…"), widgets::ButtonLook::Plain, "serviceRemind");
  m_done = button(tr("Done"), widgets::ButtonLook::Primary, "serviceDone");
  m_list = new RowList(QStringLiteral("serviceList"), tr("Overdue services"), this);
  m_list->standOnPage();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::ContactDelegate(m_list));
  auto* empty = new widgets::EmptyState(this);
  empty->setWords({QStringLiteral("check"),
                   tr("No service is overdue"),
                   tr("Services that were due before their sales came into the book wait here."),
                   {},
                   {}});
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_list);
  m_stack->addWidget(empty);
  auto* top = new QHBoxLayout;
  top->setSpacing(2 * unit);
  top->addWidget(title, 1, Qt::AlignTop);
  top->addWidget(widgets::flowOf({m_open, m_drop, m_remind, m_done}, this), 0, Qt::AlignTop);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  head->setSpacing(unit);
  head->addLayout(top);
  head->addWidget(m_count);
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  inset->addWidget(m_stack);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(head);
  all->addLayout(inset, 1);
}

void ServicesPage::reload() {
  if (isHidden()) return;
  m_desk.reader().ask(QStringLiteral("services"), [this](app::Queries& queries) -> models::Reader::Answer {
    return [this, services = app::missedServices(queries)]() mutable { show(std::move(services)); };
  });
}

void ServicesPage::show(std::vector<app::MissedService> services) {
  m_model.setServices(std::move(services));
  const int count = m_model.rowCount();
  m_stack->setCurrentIndex(count == 0 ? 1 : 0);
  m_count->setText(tr("%n were due before their sales came into the book. The next ones ring by themselves.",
                      nullptr, count));
  m_count->setVisible(count != 0);
  for (QPushButton* each : {m_open, m_drop, m_remind, m_done}) each->setVisible(count != 0);
  if (!m_list->currentIndex().isValid() && count != 0) m_list->selectRow(0);
  follow();
}

void ServicesPage::follow() {
  const app::MissedService* service = m_model.serviceAt(m_list->currentRow());
  for (QPushButton* each : {m_drop, m_remind, m_done}) each->setEnabled(service != nullptr);
  m_open->setEnabled(service != nullptr && service->reminder.contactId.has_value());
}

void ServicesPage::openCustomer() {
  const app::MissedService* service = m_model.serviceAt(m_list->currentRow());
  if (service != nullptr && service->reminder.contactId) m_desk.openContact(*service->reminder.contactId);
}

void ServicesPage::markDone() {
  const app::MissedService* service = m_model.serviceAt(m_list->currentRow());
  if (service == nullptr) return;
  m_desk.run(
      app::completeReminder(service->reminder.id, m_desk.clock().nowLocal()),
      [this, name = service->contactName](const app::Outcome&) {
        m_desk.tellDeed(tr("Service of %1 done; the next one counts from today").arg(platform::iso(name)));
      });
}

void ServicesPage::takeUp() {
  const app::MissedService* service = m_model.serviceAt(m_list->currentRow());
  if (service == nullptr) return;
  const QDateTime now = m_desk.clock().nowLocal();
  popUpMoveMenu(*m_remind, now, [this, now, id = service->reminder.id](const QString& day) {
    m_desk.run(app::moveReminder(id, day), [this, now, day](const app::Outcome&) {
      m_desk.tellDeed(tr("You are reminded: %1").arg(models::dueWords(day, now)));
    });
  });
}

void ServicesPage::letGo() {
  const app::MissedService* service = m_model.serviceAt(m_list->currentRow());
  if (service == nullptr) return;
  m_desk.run(app::dropReminder(service->reminder.id),
             [this](const app::Outcome&) { m_desk.tellDeed(tr("Overdue service let go")); });
}

}
