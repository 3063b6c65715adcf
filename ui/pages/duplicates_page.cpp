#include "pages/duplicates_page.h"

#include "app/commands.h"
#include "delegates/contact_delegate.h"
#include "pages/desk.h"
#include "pages/duplicate_watch.h"
#include "pages/pair_panel.h"
#include "pages/row_list.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {

DuplicatesPage::DuplicatesPage(Desk& desk, DuplicateWatch& watch, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_watch(watch) {
  setObjectName(QStringLiteral("duplicatesPage"));
  build();
  addKeys();
  connect(&watch, &DuplicateWatch::found, this, &DuplicatesPage::showFound);
  connect(&desk.session(), &app::Session::changed, this, [this] {
    if (isVisible()) m_watch.look();
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesPage::showPair);
  connect(m_merge, &QPushButton::clicked, this, &DuplicatesPage::merge);
  connect(m_apart, &QPushButton::clicked, this, &DuplicatesPage::dismiss);
  connect(m_skip, &QPushButton::clicked, this, &DuplicatesPage::skip);
  connect(m_sure, &QPushButton::clicked, this, &DuplicatesPage::mergeSure);
  connect(m_list, &RowList::opened, this, &DuplicatesPage::merge);
}

void DuplicatesPage::build() {
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, this);
  title->setText(tr("Duplicates"));
  m_count = new widgets::TypeLabel(platform::Type::Body, this);
  m_count->setMuted(true);
  m_count->setObjectName(QStringLiteral("duplicateCount"));
  m_sure = widgets::makeButton({}, widgets::ButtonLook::Plain, this);
  m_sure->setObjectName(QStringLiteral("mergeSure"));
  m_list = new RowList(QStringLiteral("duplicateList"), tr("Duplicates"), this);
  m_list->standOnPage();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::ContactDelegate(m_list));
  m_empty = new widgets::EmptyState(this);
  auto* both = new QSplitter(this);
  both->setObjectName(QStringLiteral("duplicatesAndPair"));
  both->setChildrenCollapsible(false);
  both->addWidget(m_list);
  both->addWidget(buildPair());
  both->setStretchFactor(1, 1);
  both->setSizes({80 * unit, 140 * unit});
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(both);
  m_stack->addWidget(m_empty);
  auto* words = new QVBoxLayout;
  words->setSpacing(unit);
  words->addWidget(title);
  words->addWidget(m_count);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  top->addLayout(words, 1);
  top->addWidget(m_sure, 0, Qt::AlignTop);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(top);
  all->addWidget(m_stack, 1);
}

QWidget* DuplicatesPage::buildPair() {
  const int unit = platform::unitOf(this);
  auto* side = new QWidget(this);
  m_panel = new PairPanel(side);
  m_merge = widgets::makeButton(tr("Merge"), widgets::ButtonLook::Primary, side);
  m_merge->setObjectName(QStringLiteral("mergePair"));
  m_merge->setToolTip(tr("Enter or M in the list"));
  m_apart = widgets::makeButton(tr("Not the Same"), widgets::ButtonLook::Plain, side);
  m_apart->setObjectName(QStringLiteral("notTheSame"));
  m_apart->setToolTip(tr("N in the list"));
  m_skip = widgets::makeButton(tr("Skip"), widgets::ButtonLook::Plain, side);
  m_skip->setObjectName(QStringLiteral("skipPair"));
  m_skip->setToolTip(tr("S in the list"));
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(6 * unit, 0, 6 * unit, 2 * unit);
  buttons->setSpacing(2 * unit);
  buttons->addWidget(m_merge);
  buttons->addWidget(m_apart);
  buttons->addWidget(m_skip);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins({});
  column->addLayout(buttons);
  column->addWidget(m_panel, 1);
  return side;
}

// Letters count in the list alone: never while something is typed.
void DuplicatesPage::addKeys() {
  const auto on = [this](Qt::Key key, auto deed) {
    auto* shortcut = new QShortcut(QKeySequence(key), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, deed);
  };
  on(Qt::Key_M, [this] { merge(); });
  on(Qt::Key_N, [this] { dismiss(); });
  on(Qt::Key_S, [this] { skip(); });
  on(Qt::Key_1, [this] { m_panel->chooseAll(false); });
  on(Qt::Key_2, [this] { m_panel->chooseAll(true); });
}

void DuplicatesPage::reload() {
  m_watch.look();
  showFound();
}

void DuplicatesPage::showFound() {
  const bool hadRow = m_list->currentIndex().isValid();
  m_model.setPairs(m_watch.list().first);
  if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0) m_list->selectRow(0);
  if (hadRow) showPair();
  follow();
}

void DuplicatesPage::follow() {
  const app::DuplicateList& found = m_watch.list();
  const bool any = m_model.rowCount() > 0;
  const bool waiting = !any && (m_watch.isLooking() || !m_watch.hasLooked());
  m_empty->setWords({QStringLiteral("duplicates"),
                     waiting ? tr("Looking…") : tr("Nobody is here twice"),
                     waiting ? tr("Names, phones, mails and addresses are compared.")
                             : tr("When two cards look like one person, they show up here."),
                     {},
                     {}});
  m_stack->setCurrentIndex(any ? 0 : 1);
  m_count->setVisible(any);
  const qint64 shown = m_model.rowCount();
  m_count->setText(found.total > shown && any
                       ? tr("%L1 pairs, the %L2 likeliest first").arg(found.total).arg(shown)
                       : (shown == 1 ? tr("1 pair") : tr("%L1 pairs").arg(shown)));
  m_sure->setVisible(any && found.sure.size() > 1);
  m_sure->setEnabled(!m_watch.isLooking());
  m_sure->setText(tr("Merge the %L1 Sure Ones").arg(found.sure.size()));
}

void DuplicatesPage::showPair() {
  const app::NamedPair* row = m_model.pairAt(m_list->currentRow());
  const auto both = row == nullptr ? Result<std::vector<domain::Contact>>()
                                   : m_desk.queries().contacts({row->pair.a, row->pair.b});
  const bool whole = both && both->size() == 2;
  for (QPushButton* button : {m_merge, m_apart, m_skip}) button->setEnabled(whole);
  if (whole)
    m_panel->setPair((*both)[0], (*both)[1]);
  else
    m_panel->clear();
}

void DuplicatesPage::merge() {
  const app::NamedPair* row = m_model.pairAt(m_list->currentRow());
  if (row == nullptr || !m_merge->isEnabled()) return;
  const app::NamedPair chosen = *row;
  m_desk.run(app::mergeContacts(chosen.pair.a, chosen.pair.b, m_panel->fromB()),
             [this, chosen](const app::Outcome&) {
               m_model.drop(chosen.pair.a, chosen.pair.b, true);
               m_desk.tellDeed(tr("%1 and %2 merged").arg(platform::iso(chosen.a), platform::iso(chosen.b)));
               follow();
             });
}

void DuplicatesPage::dismiss() {
  const app::NamedPair* row = m_model.pairAt(m_list->currentRow());
  if (row == nullptr) return;
  const app::NamedPair chosen = *row;
  m_desk.run(app::dismissDuplicate(chosen.pair.a, chosen.pair.b), [this, chosen](const app::Outcome&) {
    m_model.drop(chosen.pair.a, chosen.pair.b, false);
    m_desk.tellDeed(tr("%1 and %2 stay two").arg(platform::iso(chosen.a), platform::iso(chosen.b)));
    follow();
  });
}

void DuplicatesPage::skip() { m_list->selectRow(m_list->currentRow() + 1); }

void DuplicatesPage::mergeSure() {
  m_sure->setEnabled(false);
  m_desk.run(app::mergeSure(m_watch.list().sure),
             [this](const app::Outcome&) { m_desk.tellDeed(tr("The sure ones are merged")); });
}

}
