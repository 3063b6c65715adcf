// One day of the calendar as rows, what has no time first.
#pragma once

#include "domain/reminder.h"
#include "models/value_list_model.h"

namespace kith::models {

// "10:00", "10:00 – 10:45"; empty without a time. A turn that was missed or is still to come says so.
QString agendaWhen(const domain::AgendaItem& line);

class DayModel : public ValueListModel<domain::AgendaItem> {
  Q_OBJECT
 public:
  explicit DayModel(QObject* parent = nullptr);

  void setItems(std::vector<domain::AgendaItem> items);
  // Null where there is no such row.
  const domain::AgendaItem* lineAt(int row) const;
  // The row of that line, else of another turn or time of it; -1 where it is not of this day.
  int rowOf(const domain::AgendaItem& line) const;

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
};

}
