// Saved searches: lists in the sidebar that follow what is in the book.
#include "app/commands.h"
#include "application/book_view.h"
#include "models/roles.h"

#include <QMenu>

namespace kith::application {

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
    QAction* gone = menu->addAction(tr("&Delete Saved Search"));
    gone->setObjectName(QStringLiteral("search.delete"));
    connect(gone, &QAction::triggered, this, [this, search] { deleteSearch(search); });
    menu->popup(m_sidebar->viewport()->mapToGlobal(place));
    return;
  }
}

void BookView::deleteSearch(const app::SavedSearch& search) {
  m_desk->run(app::deleteSearch(search.id), [this, search](const app::Outcome&) {
    if (m_place.section == QStringLiteral("search:") + QString::number(search.id))
      openSection(QStringLiteral("people"));
    m_desk->tellDeed(tr("Search “%1” deleted").arg(search.name));
  });
}

}
