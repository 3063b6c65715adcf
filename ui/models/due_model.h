// The Today page as rows: late, today, tomorrow, this week and next, each under its heading.
#pragma once

#include "base/clock.h"
#include "domain/reminder.h"
#include "models/value_list_model.h"

namespace kith::models {

// A heading, or an item where that is empty.
struct DueRow {
  QString heading;
  domain::DueItem item;
};

class DueModel : public ValueListModel<DueRow> {
  Q_OBJECT
 public:
  explicit DueModel(const Clock& clock, QObject* parent = nullptr);

  // In the order of `Queries::due`.
  void setItems(const std::vector<domain::DueItem>& items);
  // The item of a row; null for a heading.
  const domain::DueItem* itemAt(int row) const;
  // Reminders and appointments whose time has passed.
  std::vector<domain::Id> lateReminders() const;
  // The first row of that item at or after a heading, or -1.
  int rowOf(domain::Id id, const QString& kind) const;

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  QVariant itemValue(const domain::DueItem& item, int role) const;
  QVariant headingValue(int row, int role) const;

  const Clock& m_clock;
};

}
