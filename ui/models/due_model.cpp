#include "models/due_model.h"

#include "models/due_words.h"
#include "models/roles.h"

#include <QLocale>

namespace kith::models {
namespace {

// What is late and what is for today, then tomorrow, the rest of this week, and what follows.
QString headingOf(const domain::DueItem& item, const QDate& today) {
  if (item.state == QLatin1String("late")) return DueModel::tr("Late");
  if (item.state == QLatin1String("today")) return DueModel::tr("Today");
  const QDate day = QDate::fromString(item.due.left(10), Qt::ISODate);
  if (day == today.addDays(1)) return DueModel::tr("Tomorrow");
  const QDate sunday = today.addDays(7 - today.dayOfWeek());
  return day <= sunday ? DueModel::tr("This week") : DueModel::tr("Next week");
}

// A birthday, a date and a rhythm carry a word of the store, not of the user.
QString wordsOf(const domain::DueItem& item) {
  if (item.kind == QLatin1String("birthday")) return DueModel::tr("Birthday");
  if (item.kind == QLatin1String("touch")) return DueModel::tr("Get back in touch");
  return item.text.left(1).toUpper() + item.text.mid(1);
}

QString iconOf(const QString& kind) {
  if (kind == QLatin1String("appointment")) return QStringLiteral("calendar");
  const bool feast = kind == QLatin1String("birthday") || kind == QLatin1String("date");
  return feast ? QStringLiteral("gift") : QStringLiteral("bell");
}

}

DueModel::DueModel(const Clock& clock, QObject* parent) : ValueListModel(parent), m_clock(clock) {}

void DueModel::setItems(const std::vector<domain::DueItem>& items) {
  std::vector<DueRow> rows;
  QString above;
  const QDate today = m_clock.today();
  for (const domain::DueItem& item : items) {
    const QString heading = headingOf(item, today);
    if (heading != above) rows.push_back({heading, {}});
    above = heading;
    rows.push_back({{}, item});
  }
  replace(std::move(rows), [](const DueRow& a, const DueRow& b) {
    return a.heading == b.heading && a.item.id == b.item.id && a.item.kind == b.item.kind;
  });
}

const domain::DueItem* DueModel::itemAt(int row) const {
  return has(row) && at(row).heading.isEmpty() ? &at(row).item : nullptr;
}

std::vector<domain::Id> DueModel::lateReminders() const {
  std::vector<domain::Id> ids;
  for (int row = 0; row < rowCount(); ++row) {
    const domain::DueItem& item = at(row).item;
    const bool own = item.kind == QLatin1String("reminder") || item.kind == QLatin1String("appointment");
    if (own && item.state == QLatin1String("late")) ids.push_back(item.id);
  }
  return ids;
}

int DueModel::rowOf(domain::Id id, const QString& kind) const {
  for (int row = 0; row < rowCount(); ++row)
    if (at(row).item.id == id && at(row).item.kind == kind) return row;
  return -1;
}

QVariant DueModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DueRow& row = at(index.row());
  return row.heading.isEmpty() ? itemValue(row.item, role) : headingValue(index.row(), role);
}

QVariant DueModel::headingValue(int row, int role) const {
  const QString state = row + 1 < rowCount() ? at(row + 1).item.state : QString();
  int count = 0;
  while (row + 1 + count < rowCount() && at(row + 1 + count).heading.isEmpty()) ++count;
  switch (role) {
    case Qt::DisplayRole:
      return at(row).heading;
    case DueRole::Heading:
      return true;
    case DueRole::Late:
      return state == QLatin1String("late");
    case DueRole::Count:
      return QLocale().toString(count);
    default:
      return {};
  }
}

QVariant DueModel::itemValue(const domain::DueItem& item, int role) const {
  const bool late = item.state == QLatin1String("late");
  switch (role) {
    case Qt::DisplayRole:
      return wordsOf(item);
    case Qt::AccessibleTextRole:
      return QStringList{wordsOf(item), item.contactName, dueWords(item.due, m_clock.nowLocal())}.join(
          QStringLiteral(", "));
    case DueRole::Id:
      return item.id;
    case DueRole::ContactId:
      return item.contactId.value_or(0);
    case DueRole::ContactName:
      return item.contactName;
    case DueRole::ContactKind:
      return 0;
    case DueRole::When:
      return dueWords(item.due, m_clock.nowLocal());
    case DueRole::Late:
      return late;
    case DueRole::Heading:
      return false;
    case DueRole::Icon:
      return iconOf(item.kind);
    default:
      return {};
  }
}

Qt::ItemFlags DueModel::flags(const QModelIndex& index) const {
  if (itemAt(index.row()) == nullptr) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
