#include "pages/trash_page.h"

#include "app/commands.h"
#include "delegates/contact_delegate.h"
#include "models/reader.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {

TrashPage::TrashPage(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_model(desk.clock()) {
  setObjectName(QStringLiteral("trashPage"));
  build();
  connect(&desk.session(), &app::Session::changed, this, &TrashPage::reload);
  connect(m_restore, &QPushButton::clicked, this, &TrashPage::restore);
  connect(m_list, &RowList::opened, this, &TrashPage::restore);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashPage::follow);
}

void TrashPage::build() {
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, this);
  title->setText(tr("Trash"));
  m_restore = widgets::makeButton(tr("Restore"), widgets::ButtonLook::Primary, this);
  m_restore->setObjectName(QStringLiteral("restore"));
  m_list = new RowList(QStringLiteral("trashList"), tr("Trash"), this);
  m_list->standOnPage();
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::ContactDelegate(m_list));
  auto* empty = new widgets::EmptyState(this);
  empty->setWords({QStringLiteral("trash"),
                   tr("The Trash is empty"),
                   tr("What you delete waits here until you want it back."),
                   {},
                   {}});
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_list);
  m_stack->addWidget(empty);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  top->addWidget(title, 1);
  top->addWidget(m_restore);
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  inset->addWidget(m_stack);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(top);
  all->addLayout(inset, 1);
}

void TrashPage::reload() {
  if (isHidden()) return;
  m_desk.reader().ask(QStringLiteral("trash"), [this](app::Queries& queries) -> models::Reader::Answer {
    return [this, entries = queries.trash()]() mutable { show(std::move(entries)); };
  });
}

void TrashPage::show(std::vector<app::TrashEntry> entries) {
  m_model.setEntries(std::move(entries));
  m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
  if (!m_list->currentIndex().isValid()) m_list->selectRow(0);
  follow();
}

void TrashPage::follow() { m_restore->setEnabled(m_list->selectionModel()->hasSelection()); }

void TrashPage::restore() {
  std::vector<app::TrashEntry> chosen;
  for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
    if (const app::TrashEntry* entry = m_model.entryAt(index.row())) chosen.push_back(*entry);
  if (chosen.empty()) return;
  const auto count = static_cast<qint64>(chosen.size());
  const QString name = m_list->selectionModel()->selectedIndexes().first().data().toString();
  m_desk.run(app::restore(std::move(chosen)), [this, count, name](const app::Outcome&) {
    m_desk.tellDeed(count == 1 ? tr("%1 restored").arg(platform::iso(name))
                               : tr("%L1 things restored").arg(count));
  });
}

}
