// What a search found in history, as the list under the contacts that were found.
#pragma once

#include "models/found_model.h"
#include "pages/row_list.h"

namespace kith::pages {

class FoundList : public RowList {
  Q_OBJECT
 public:
  explicit FoundList(const Clock& clock, QWidget* parent = nullptr);

  void setGroups(const std::vector<app::FoundGroup>& groups);
  bool isEmpty() const { return m_model.rowCount() == 0; }
  // Of all its rows.
  int wholeHeight() const;

 Q_SIGNALS:
  // The row that is selected now.
  void entryReached(const kith::app::FoundEntry& entry);
  void entryOpened(const kith::app::FoundEntry& entry);
  void moreWanted(kith::app::HistoryGroup group);

 private:
  void open(int row);

  models::FoundModel m_model;
};

}
