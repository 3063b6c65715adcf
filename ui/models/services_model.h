// Services that were overdue when their sales came into the book, longest first.
#pragma once

#include "app/follow_ups.h"
#include "base/clock.h"
#include "models/value_list_model.h"

namespace kith::models {

// Answers to ContactRole.
class ServicesModel : public ValueListModel<app::MissedService> {
  Q_OBJECT
 public:
  explicit ServicesModel(const Clock& clock, QObject* parent = nullptr);

  void setServices(std::vector<app::MissedService> services);
  // Null where the row is none.
  const app::MissedService* serviceAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  const Clock& m_clock;
};

}
