#include "pages/found_list.h"

#include "delegates/found_delegate.h"

namespace kith::pages {

FoundList::FoundList(const Clock& clock, QWidget* parent)
    : RowList(QStringLiteral("found"), tr("Found in history"), parent), m_model(clock) {
  setUniformItemSizes(false);  // headings are lower; the list is short
  setModel(&m_model);
  setItemDelegate(new delegates::FoundDelegate(this));
  connect(this, &RowList::opened, this, &FoundList::open);
  connect(this, &QListView::clicked, this, [this](const QModelIndex& at) { open(at.row()); });
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    if (!selectionModel()->hasSelection()) return;
    if (const auto* entry = m_model.entryAt(currentRow())) Q_EMIT entryReached(*entry);
  });
}

void FoundList::setGroups(const std::vector<app::FoundGroup>& groups) {
  m_model.setGroups(groups);
  if (currentRow() < 0) scrollToTop();
}

int FoundList::wholeHeight() const {
  int height = 0;
  for (int row = 0; row < m_model.rowCount(); ++row) height += sizeHintForRow(row);
  return height;
}

void FoundList::open(int row) {
  if (const auto* entry = m_model.entryAt(row)) Q_EMIT entryOpened(app::FoundEntry(*entry));
  if (const auto group = m_model.moreAt(row)) Q_EMIT moreWanted(*group);
}

}
