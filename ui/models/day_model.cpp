#include "models/day_model.h"

#include "models/due_item_words.h"
#include "models/due_words.h"

#include <QDateTime>

namespace kith::models {
namespace {

// Two lines are one row when they are the same turn of the same reminder.
bool isSame(const domain::AgendaItem& a, const domain::AgendaItem& b) {
  return a.item.id == b.item.id && a.item.kind == b.item.kind && a.item.text == b.item.text &&
         a.item.due == b.item.due && a.turn == b.turn;
}

QString clockWords(const domain::DueItem& item) {
  const QDateTime begin = QDateTime::fromString(item.due, Qt::ISODate);
  if (!item.due.contains(u'T') || !begin.isValid()) return {};
  if (item.minutes <= 0) return timeText(begin.time());
  return DayModel::tr("%1 – %2", "from, to")
      .arg(timeText(begin.time()), timeText(begin.addSecs(60LL * item.minutes).time()));
}

}

QString agendaWhen(const domain::AgendaItem& line) {
  const QString at = clockWords(line.item);
  const QString turn = line.turn == domain::Turn::Missed   ? DayModel::tr("missed")
                       : line.turn == domain::Turn::Coming ? DayModel::tr("comes again")
                                                           : QString();
  return at.isEmpty() || turn.isEmpty() ? at + turn : DayModel::tr("%1, %2", "time, turn").arg(at, turn);
}

DayModel::DayModel(QObject* parent) : ValueListModel(parent) {}

void DayModel::setItems(std::vector<domain::AgendaItem> items) { replace(std::move(items), isSame); }

const domain::AgendaItem* DayModel::lineAt(int row) const { return has(row) ? &at(row) : nullptr; }

int DayModel::rowOf(const domain::AgendaItem& line) const {
  for (int row = 0; row < rowCount(); ++row)
    if (isSame(at(row), line)) return row;
  for (int row = 0; row < rowCount(); ++row)
    if (at(row).item.id == line.item.id && at(row).item.kind == line.item.kind) return row;
  return -1;
}

QVariant DayModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const domain::AgendaItem& line = at(index.row());
  return dueItemValue(line.item, role, agendaWhen(line));
}

Qt::ItemFlags DayModel::flags(const QModelIndex& index) const {
  if (!has(index.row())) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
