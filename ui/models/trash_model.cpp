#include "models/trash_model.h"

#include "models/due_words.h"
#include "models/roles.h"

namespace kith::models {
namespace {

// A contact is shown by its name and avatar; everything else says what it is.
QString wordsOf(const QString& kind) {
  if (kind == QLatin1String("interaction")) return TrashModel::tr("Entry");
  if (kind == QLatin1String("purchase")) return TrashModel::tr("Sale");
  if (kind == QLatin1String("product")) return TrashModel::tr("Product");
  return kind == QLatin1String("reminder") ? TrashModel::tr("Reminder") : QString();
}

}

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
  const QString kind = wordsOf(entry.kind);
  const QString text = entry.text.isEmpty() ? kind : entry.text.simplified();
  switch (role) {
    case Qt::DisplayRole:
      return text;
    case Qt::AccessibleTextRole:
      return (kind.isEmpty() ? QStringList{text, when} : QStringList{text, kind, when})
          .join(QStringLiteral(", "));
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
