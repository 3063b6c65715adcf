// What is done to all contacts that are selected in the list, each deed as one step.
#include "app/commands.h"
#include "application/actions.h"
#include "application/book_pages.h"
#include "application/book_view.h"
#include "application/list_and_card.h"
#include "pages/card_fields.h"
#include "pages/choice_value.h"

#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace kith::application {
namespace {

constexpr std::size_t kMostTags = 12;  // more are typed

QString countOf(const std::vector<domain::Id>& ids) {
  return ids.size() == 1 ? BookView::tr("1 contact") : BookView::tr("%L1 contacts").arg(ids.size());
}

void showTableState(Actions& actions, bool on) {
  for (const char* id : {"edit.copy", "edit.paste"}) actions.get(QString::fromLatin1(id))->setEnabled(on);
  actions.get(QStringLiteral("view.table"))->setChecked(on);
}

QString escaped(const QString& words) { return QString(words).replace(u'&', QStringLiteral("&&")); }

}

void BookView::connectSelection() {
  const auto serve = [this](QAbstractItemView* view) {
    if (view == &m_list->list())
      m_actions.addToList(view);
    else
      m_actions.addToTable(view);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint& place) { openListMenu(view->viewport()->mapToGlobal(place)); });
  };
  serve(&m_list->list());
  connect(m_pages, &BookPages::todayViewChosen, this, &BookView::setTodayView);
  connect(m_list, &pages::ContactListPane::viewMade, this, serve);
  showTableState(m_actions, false);
  // The table has the whole width, and the card stands where it was.
  connect(m_list, &pages::ContactListPane::tableShown, this, [this](bool on) {
    showTableState(m_actions, on);
    narrow();
    if (on) m_inner->showList();
  });
}

void BookView::showTable(bool on) {
  // Where no contacts are shown, the wish is to see them so.
  const bool elsewhere = !m_pages->showsContacts();
  if (elsewhere) openSection(QStringLiteral("people"));
  m_inner->showList();
  m_list->showTable(on || elsewhere);
  showTableState(m_actions, m_list->isTable());
  m_list->focusRows();
}

// Under the row that is current: the keyboard has no place of its own.
QPoint BookView::menuPlace() const {
  const QAbstractItemView& view = m_list->rows();
  const QRect row = view.visualRect(view.currentIndex());
  return view.viewport()->mapToGlobal(row.isValid() ? row.center() : view.viewport()->rect().center());
}

QMenu* BookView::makeMenu(const char* name) {
  auto* menu = new QMenu(this);
  menu->setObjectName(QString::fromLatin1(name));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  return menu;
}

void BookView::openListMenu(const QPoint& globalPlace) {
  if (m_list->selectedContacts().empty()) return;
  QMenu* menu = makeMenu("listMenu");
  if (m_list->isTable()) {
    for (const char* id : {"edit.copy", "edit.paste"})
      menu->addAction(m_actions.get(QString::fromLatin1(id)));
    menu->addSeparator();
  }
  for (const char* id : {"person.tag", "person.untag", "person.stage", "person.playbook"})
    menu->addAction(m_actions.get(QString::fromLatin1(id)));
  menu->addSeparator();
  menu->addAction(m_actions.get(QStringLiteral("file.export")));
  menu->addSeparator();
  menu->addAction(m_actions.get(QStringLiteral("person.trash")));
  menu->popup(globalPlace);
}

// A name can be typed, or one of the book's tags chosen.
void BookView::askForTag(bool on) {
  const std::vector<domain::Id> ids = contactsToChange();
  if (ids.empty()) return;
  QMenu* menu = makeMenu("tagMenu");
  if (on) addTagName(*menu, ids);
  const auto& tags = m_counts.tags;
  for (std::size_t i = 0; i < std::min(tags.size(), kMostTags); ++i)
    connect(menu->addAction(escaped(tags[i].name)), &QAction::triggered, this,
            [this, ids, on, tag = tags[i].name] { tagAll(ids, tag, on); });
  if (!on && tags.empty()) menu->addAction(tr("There are no tags yet"))->setEnabled(false);
  menu->popup(menuPlace());
  if (auto* name = menu->findChild<QLineEdit*>()) name->setFocus(Qt::PopupFocusReason);
}

void BookView::addTagName(QMenu& menu, const std::vector<domain::Id>& ids) {
  auto* name = new QLineEdit(&menu);
  name->setObjectName(QStringLiteral("tagName"));
  name->setAccessibleName(tr("Name of the tag"));
  name->setPlaceholderText(tr("Name of the tag"));
  auto* typed = new QWidgetAction(&menu);
  typed->setDefaultWidget(name);
  menu.addAction(typed);
  connect(name, &QLineEdit::returnPressed, &menu, [this, open = &menu, name, ids] {
    const QString tag = name->text().simplified();
    open->close();
    if (!tag.isEmpty()) tagAll(ids, tag, true);
  });
}

void BookView::askForStage() {
  const std::vector<domain::Id> ids = contactsToChange();
  if (ids.empty()) return;
  QMenu* menu = makeMenu("stageMenu");
  for (const QString& stage : pages::stageChoices())
    connect(menu->addAction(escaped(pages::choiceWords(stage))), &QAction::triggered, this,
            [this, ids, stage] { stageAll(ids, stage); });
  menu->addSeparator();
  connect(menu->addAction(tr("None")), &QAction::triggered, this, [this, ids] { stageAll(ids, {}); });
  menu->popup(menuPlace());
}

std::vector<domain::Id> BookView::contactsToChange() {
  std::vector<domain::Id> ids = m_list->selectedContacts();
  if (ids.empty() && shownContact() != 0) ids.push_back(shownContact());
  if (ids.empty()) m_desk->tell(tr("Choose a person first."));
  return ids;
}

void BookView::tagAll(const std::vector<domain::Id>& ids, const QString& tag, bool on) {
  m_desk->run(app::tagContacts(ids, tag, on), [this, tag, on, who = countOf(ids)](const app::Outcome&) {
    m_desk->tellDeed(on ? tr("%1 tagged “%2”").arg(who, tag) : tr("%1 no longer tagged “%2”").arg(who, tag));
  });
}

void BookView::stageAll(const std::vector<domain::Id>& ids, const QString& stage) {
  m_desk->run(app::stageContacts(ids, stage), [this, stage, who = countOf(ids)](const app::Outcome&) {
    m_desk->tellDeed(stage.isEmpty() ? tr("%1 without a stage now").arg(who)
                                     : tr("%1: stage %2").arg(who, pages::choiceWords(stage)));
  });
}

}
