#include "models/trash_model.h"

#include "models/due_words.h"
#include "models/roles.h"
#include "models/timeline_model.h"

namespace kith::models {

TrashModel::TrashModel(const Clock& clock, QObject* parent) : ValueListModel(parent), m_clock(clock) {}

void TrashModel::setEntries(std::vector<app::TrashEntry> entries) {
  replace(std::move(entries), [](const app::TrashEntry& a, const app::TrashEntry& b) {
    return a.id == b.id && a.kind == b.kind;
  });
}

const app::TrashEntry* TrashModel::entryAt(int row) const { return has(row) ? &at(row) : nullptr; }

QVariant TrashModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::TrashEntry& entry = at(index.row());
  const QString when = tr("Deleted %1").arg(pastWords(entry.deletedAt, m_clock.nowLocal()));
  const QString kind = entry.kind == QLatin1String("contact") ? QString() : kindWords(entry.kind);
  switch (role) {
    case Qt::DisplayRole:
      return entry.text;
    case Qt::AccessibleTextRole:
      return QStringList{entry.text, when}.join(QStringLiteral(", "));
    case ContactRole::Id:
      return entry.id;
    case ContactRole::Subtitle:
      return kind.isEmpty() ? when : QString(kind + QStringLiteral(" · ") + when);
    case ContactRole::Deleted:
      return true;
    default:
      return {};
  }
}

}
