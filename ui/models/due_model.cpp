#include "models/due_model.h"

#include "models/due_item_words.h"
#include "models/due_words.h"
#include "models/roles.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace kith::models {
namespace {

constexpr DueGroup kGroups[] = {DueGroup::Late,     DueGroup::Missed,   DueGroup::Today, DueGroup::Tomorrow,
                                DueGroup::ThisWeek, DueGroup::NextWeek, DueGroup::Dates, DueGroup::Slipping,
                                DueGroup::Later,    DueGroup::Someday};
constexpr int kMostSlipping = 5;
constexpr int kLongSomeday = 5;  // more are folded until somebody wants to see them
constexpr char kReminderMime[] = "application/x-kith-reminder";

// What is late and what is for today, then tomorrow, the rest of this week, and what follows.
DueGroup groupOf(const domain::DueItem& item, const QDate& today) {
  if (isAutomatic(item)) return DueGroup::Slipping;
  if (isMissedDate(item)) return DueGroup::Missed;
  if (item.state == QLatin1String("late")) return DueGroup::Late;
  if (item.state == QLatin1String("today")) return DueGroup::Today;
  if (item.state == domain::kSomeday) return DueGroup::Someday;
  if (isDate(item)) return DueGroup::Dates;
  const QDate day = QDate::fromString(item.due.left(10), Qt::ISODate);
  if (day == today.addDays(1)) return DueGroup::Tomorrow;
  const QDate sunday = today.addDays(7 - today.dayOfWeek());
  return day <= sunday ? DueGroup::ThisWeek : DueGroup::NextWeek;
}

QString headingOf(DueGroup group) {
  switch (group) {
    case DueGroup::Late:
      return DueModel::tr("Late");
    case DueGroup::Missed:
      return DueModel::tr("While you were away");
    case DueGroup::Today:
      return DueModel::tr("Today");
    case DueGroup::Tomorrow:
      return DueModel::tr("Tomorrow");
    case DueGroup::ThisWeek:
      return DueModel::tr("This week");
    case DueGroup::NextWeek:
      return DueModel::tr("Next week");
    case DueGroup::Dates:
      return DueModel::tr("Birthdays and dates");
    case DueGroup::Slipping:
      return DueModel::tr("Might be forgotten");
    case DueGroup::Someday:
      return DueModel::tr("Someday");
    case DueGroup::Later:
      break;
  }
  return DueModel::tr("Later");
}

}

DueModel::DueModel(const Clock& clock, QObject* parent) : ValueListModel(parent), m_clock(clock) {}

void DueModel::setItems(const std::vector<domain::DueItem>& items) {
  m_items.clear();
  for (const domain::DueItem& item : items)
    if (isReminder(item) || isDate(item) || isAutomatic(item) || isServices(item)) m_items.push_back(item);
  const auto waiting = std::count_if(m_items.begin(), m_items.end(), [](const domain::DueItem& item) {
    return item.state == domain::kSomeday;
  });
  if (!m_somedayKnown && waiting > kLongSomeday) m_folded.insert(DueGroup::Someday);
  m_somedayKnown = m_somedayKnown || waiting > 0;
  rebuild();
}

void DueModel::setLater(int count, const std::vector<domain::DueItem>& items) {
  m_laterCount = count;
  m_later = items;
  rebuild();
}

void DueModel::addGroup(std::vector<DueRow>& rows, DueGroup group,
                        const std::vector<domain::DueItem>& items) const {
  const int count = group == DueGroup::Later ? m_laterCount : static_cast<int>(items.size());
  if (count == 0) return;
  rows.push_back({DueLine::Heading, group, {}, count});
  if (m_folded.count(group) > 0) return;
  const bool cut = group == DueGroup::Slipping && !m_allSlipping && count > kMostSlipping;
  const std::size_t shown = cut ? kMostSlipping : items.size();
  for (std::size_t i = 0; i < shown; ++i) rows.push_back({DueLine::Item, group, items[i], 0});
  if (cut) rows.push_back({DueLine::More, group, {}, count - kMostSlipping});
}

void DueModel::rebuild() {
  const QDate today = m_clock.today();
  std::vector<DueRow> rows;
  for (const DueGroup group : kGroups) {
    std::vector<domain::DueItem> items;
    for (const domain::DueItem& item : m_items)
      if (groupOf(item, today) == group) items.push_back(item);
    addGroup(rows, group, group == DueGroup::Later ? m_later : items);
  }
  replace(std::move(rows), [](const DueRow& a, const DueRow& b) {
    return a.line == b.line && a.group == b.group && a.item.id == b.item.id && a.item.kind == b.item.kind;
  });
}

bool DueModel::toggle(int row) {
  if (!has(row) || at(row).line == DueLine::Item) return false;
  const DueGroup group = at(row).group;
  if (at(row).line == DueLine::More)
    m_allSlipping = true;
  else if (m_folded.erase(group) == 0)
    m_folded.insert(group);
  rebuild();
  return true;
}

const domain::DueItem* DueModel::itemAt(int row) const {
  return has(row) && at(row).line == DueLine::Item ? &at(row).item : nullptr;
}

std::vector<domain::Id> DueModel::lateReminders() const {
  std::vector<domain::Id> ids;
  for (const domain::DueItem& item : m_items)
    if (isReminder(item) && item.state == QLatin1String("late")) ids.push_back(item.id);
  return ids;
}

int DueModel::rowOf(domain::Id id, const QString& kind) const {
  for (int row = 0; row < rowCount(); ++row)
    if (at(row).line == DueLine::Item && at(row).item.id == id && at(row).item.kind == kind) return row;
  return -1;
}

QVariant DueModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DueRow& row = at(index.row());
  return row.line == DueLine::Item ? itemValue(row.item, role) : headingValue(row, role);
}

QVariant DueModel::headingValue(const DueRow& row, int role) const {
  const bool more = row.line == DueLine::More;
  const bool folded = more || m_folded.count(row.group) > 0;
  const QString words = more ? tr("%n more", nullptr, row.count) : headingOf(row.group);
  switch (role) {
    case Qt::DisplayRole:
      return words;
    case Qt::AccessibleTextRole:
      return more ? words
                  : QStringList{words, QLocale().toString(row.count), folded ? tr("folded") : tr("unfolded")}
                        .join(QStringLiteral(", "));
    case DueRole::Heading:
      return true;
    case DueRole::Late:
      return row.group == DueGroup::Late;
    case DueRole::Count:
      return more ? QString() : QLocale().toString(row.count);
    case DueRole::Icon:
      return folded ? QStringLiteral("chevron-forward") : QStringLiteral("chevron-down");
    default:
      return {};
  }
}

QVariant DueModel::itemValue(const domain::DueItem& item, int role) const {
  const bool timeless = isAutomatic(item) || item.state == domain::kSomeday;
  return dueItemValue(item, role,
                      timeless             ? QString()
                      : isMissedDate(item) ? pastDayWords(item.due, m_clock.nowLocal())
                                           : dueWords(item.due, m_clock.nowLocal()));
}

Qt::ItemFlags DueModel::flags(const QModelIndex& index) const {
  if (!has(index.row())) return Qt::NoItemFlags;
  const DueRow& row = at(index.row());
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  flags.setFlag(Qt::ItemIsDragEnabled, row.line == DueLine::Item && isReminder(row.item));
  flags.setFlag(Qt::ItemIsDropEnabled, takes(row));
  return flags;
}

Qt::DropActions DueModel::supportedDropActions() const { return Qt::MoveAction; }

QStringList DueModel::mimeTypes() const { return {QString::fromLatin1(kReminderMime)}; }

QMimeData* DueModel::mimeData(const QModelIndexList& indexes) const {
  auto* data = new QMimeData;
  for (const QModelIndex& index : indexes)
    if (const domain::DueItem* item = itemAt(index.row()))
      data->setData(QString::fromLatin1(kReminderMime), QByteArray::number(item->id));
  return data;
}

const domain::DueItem* DueModel::carried(const QMimeData* data) const {
  const domain::Id id = data->data(QString::fromLatin1(kReminderMime)).toLongLong();
  for (const DueRow& row : rows())
    if (row.line == DueLine::Item && row.item.id == id && isReminder(row.item)) return &row.item;
  return nullptr;
}

bool DueModel::takes(const DueRow& row) const {
  return row.group == DueGroup::Someday || dayOf(row).isValid();
}

// A week is no day: what is dropped on its heading goes to its Friday, or to its end where that is over.
QDate DueModel::dayOf(const DueRow& row) const {
  const QDate today = m_clock.today();
  const QDate monday = today.addDays(1 - today.dayOfWeek());
  const bool ownDay = row.line == DueLine::Item && isReminder(row.item);
  switch (row.group) {
    case DueGroup::Today:
      return today;
    case DueGroup::Tomorrow:
      return today.addDays(1);
    case DueGroup::ThisWeek:
      if (ownDay) return QDate::fromString(row.item.due.left(10), Qt::ISODate);
      return today.dayOfWeek() < Qt::Thursday ? monday.addDays(4) : monday.addDays(6);
    case DueGroup::NextWeek:
      return ownDay ? QDate::fromString(row.item.due.left(10), Qt::ISODate) : monday.addDays(7);
    default:
      return {};
  }
}

bool DueModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                               const QModelIndex& parent) const {
  if (action != Qt::MoveAction || !has(parent.row())) return false;
  const domain::DueItem* item = carried(data);
  const DueRow& place = at(parent.row());
  if (item == nullptr || !takes(place)) return false;
  if (place.group == DueGroup::Someday) return item->due != domain::kSomeday && item->repeat.isEmpty();
  return item->due.left(10) != dayOf(place).toString(Qt::ISODate);
}

bool DueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                            const QModelIndex& parent) {
  if (!canDropMimeData(data, action, row, column, parent)) return false;
  Q_EMIT moveWanted(*carried(data), dayOf(at(parent.row())));
  return true;
}

}
