// What a search found in conversations, purchases, reminders and notes, under a heading for each kind.
#pragma once

#include "app/history_search.h"
#include "base/clock.h"
#include "models/value_list_model.h"

namespace kith::models {

// A heading, one thing that was found, or the row that asks for all of its kind.
struct FoundLine {
  enum class Kind { Heading, Entry, More };
  Kind kind = Kind::Heading;
  app::HistoryGroup group = app::HistoryGroup::Talks;
  app::FoundEntry entry = {};
  qint64 count = 0;   // of the group
  bool more = false;  // than `count`
};

// Lives on the window's thread.
class FoundModel : public ValueListModel<FoundLine> {
  Q_OBJECT
 public:
  explicit FoundModel(const Clock& clock, QObject* parent = nullptr);

  void setGroups(const std::vector<app::FoundGroup>& groups);
  // Null for a heading, a row of More and beyond the end.
  const app::FoundEntry* entryAt(int row) const;
  // The kind of which all are wanted with this row.
  std::optional<app::HistoryGroup> moreAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  QVariant headingData(const FoundLine& line, int role) const;
  QVariant moreData(const FoundLine& line, int role) const;
  QVariant entryData(const FoundLine& line, int role) const;
  QString whenOf(const app::FoundEntry& entry) const;

  const Clock& m_clock;
};

}
