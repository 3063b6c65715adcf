// What a search found in history, and saved searches: lists in the sidebar that follow what is in the book.
#include "app/commands.h"
#include "application/book_pages.h"
#include "application/book_view.h"
#include "application/list_and_card.h"
#include "application/sidebar_rail.h"
#include "models/roles.h"
#include "pages/contact_page.h"

#include <QMenu>

#include <algorithm>

namespace kith::application {

// The search stays as it is: the next hit is one step away.
void BookView::openFound(const app::FoundEntry& entry) {
  showContact(entry.contact);
  m_inner->showCard();
  card().showEntry(entry);
}

void BookView::toggleFilters() {
  if (!m_pages->showsContacts()) findHere();
  m_inner->showList();
  m_list->toggleFilters();
}

void BookView::saveSearch() {
  const QString words = m_list->typedWords().trimmed();
  if (words.isEmpty()) {
    m_desk->tell(tr("Search for something first."));
    return;
  }
  m_desk->run(app::saveSearch(words, words), [this, words](const app::Outcome&) {
    m_desk->tellDeed(tr("Search “%1” kept in the sidebar").arg(words));
  });
}

// Each by itself, so that a list that is asked for meanwhile does not wait for all of them.
void BookView::askForMatches() {
  for (const app::SavedSearch& search : m_counts.searches) {
    const QString topic = QStringLiteral("matches:") + QString::number(search.id);
    m_reader->ask(
        topic, [this, id = search.id, words = search.query](app::Queries& queries) -> models::Reader::Answer {
          const auto ids = queries.matchingIds(words, app::ContactSection::Everyone);
          const qint64 count = ids ? static_cast<qint64>(ids->size()) : -1;
          return [this, id, count] {
            if (m_counts.matches.value(id, -1) == count) return;
            m_counts.matches.insert(id, count);
            showCounts(m_counts);
          };
        });
  }
}

void BookView::openSectionMenu(const QPoint& place) {
  const QString key = m_sidebar->indexAt(place).data(models::SidebarRole::Key).toString();
  for (const app::SavedSearch& search : m_counts.searches) {
    if (key != QStringLiteral("search:") + QString::number(search.id)) continue;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sectionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex row = m_sidebar->indexAt(place);
    if (!m_rail->isRail()) {
      QAction* rename = menu->addAction(tr("&Rename"));
      rename->setObjectName(QStringLiteral("search.rename"));
      rename->setShortcut(Qt::Key_F2);
      connect(rename, &QAction::triggered, this,
              [this, at = QPersistentModelIndex(row)] { m_sidebar->edit(at); });
    }
    addMove(*menu, tr("Move &Up"), QStringLiteral("search.up"), search.id, -1);
    addMove(*menu, tr("Move Do&wn"), QStringLiteral("search.down"), search.id, 1);
    menu->addSeparator();
    QAction* gone = menu->addAction(tr("&Delete Saved Search"));
    gone->setObjectName(QStringLiteral("search.delete"));
    connect(gone, &QAction::triggered, this, [this, search] { deleteSearch(search); });
    menu->popup(m_sidebar->viewport()->mapToGlobal(place));
    return;
  }
}

void BookView::addMove(QMenu& menu, const QString& words, const QString& name, domain::Id search, int by) {
  QAction* move = menu.addAction(words);
  move->setObjectName(name);
  const auto& all = m_counts.searches;
  const auto& last = by < 0 ? all.front() : all.back();
  move->setEnabled(last.id != search);
  connect(move, &QAction::triggered, this, [this, search, by] { moveSearch(search, by); });
}

void BookView::moveSearch(domain::Id search, int by) {
  std::vector<domain::Id> ids;
  for (const app::SavedSearch& each : m_counts.searches) ids.push_back(each.id);
  const auto from = std::find(ids.begin(), ids.end(), search);
  if (from == ids.end() || (by < 0 ? from == ids.begin() : from + 1 == ids.end())) return;
  std::iter_swap(from, from + by);
  m_desk->run(app::orderSearches(std::move(ids)));
}

bool BookView::renameCurrentSearch() {
  const QModelIndex row = m_sidebar->currentIndex();
  if (!(row.flags() & Qt::ItemIsEditable) || m_rail->isRail()) return false;
  m_sidebar->edit(row);
  return true;
}

void BookView::renameSearch(domain::Id search, const QString& name) {
  m_desk->run(app::renameSearch(search, name), [this, name](const app::Outcome&) {
    m_desk->tellDeed(tr("Search renamed to “%1”").arg(name));
  });
}

void BookView::deleteSearch(const app::SavedSearch& search) {
  m_desk->run(app::deleteSearch(search.id), [this, search](const app::Outcome&) {
    if (m_place.section == QStringLiteral("search:") + QString::number(search.id))
      openSection(QStringLiteral("people"));
    m_desk->tellDeed(tr("Search “%1” deleted").arg(search.name));
  });
}

}
