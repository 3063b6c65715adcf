// What lies in the Trash, newest first.
#pragma once

#include "app/rows.h"
#include "base/clock.h"
#include "models/value_list_model.h"

namespace kith::models {

class TrashModel : public ValueListModel<app::TrashEntry> {
  Q_OBJECT
 public:
  explicit TrashModel(const Clock& clock, QObject* parent = nullptr);

  void setEntries(std::vector<app::TrashEntry> entries);
  const app::TrashEntry* entryAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  const Clock& m_clock;
};

}
