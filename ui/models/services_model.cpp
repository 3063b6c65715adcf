#include "models/services_model.h"

#include "models/due_words.h"
#include "models/roles.h"

namespace kith::models {

ServicesModel::ServicesModel(const Clock& clock, QObject* parent) : ValueListModel(parent), m_clock(clock) {}

void ServicesModel::setServices(std::vector<app::MissedService> services) {
  replace(std::move(services), [](const app::MissedService& a, const app::MissedService& b) {
    return a.reminder.id == b.reminder.id;
  });
}

const app::MissedService* ServicesModel::serviceAt(int row) const { return has(row) ? &at(row) : nullptr; }

QVariant ServicesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::MissedService& service = at(index.row());
  const QString when = tr("was due %1").arg(pastWords(service.reminder.due, m_clock.nowLocal()));
  switch (role) {
    case Qt::DisplayRole:
      return service.contactName;
    case Qt::AccessibleTextRole:
      return QStringList{service.contactName, service.reminder.text, when}.join(QStringLiteral(", "));
    case ContactRole::Id:
      return service.reminder.contactId.value_or(0);
    case ContactRole::Kind:
      return 0;
    case ContactRole::Subtitle:
      return service.reminder.text;
    case ContactRole::NextText:
      return when;
    case ContactRole::NextLate:
      return true;
    default:
      return {};
  }
}

}
