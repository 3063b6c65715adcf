// The Today page as rows: late, today, tomorrow, this week and next, dates, what Kith says by itself,
// later, and what waits without a day; each under a heading that folds it.
#pragma once

#include "base/clock.h"
#include "domain/reminder.h"
#include "models/value_list_model.h"

#include <set>

namespace kith::models {

enum class DueGroup { Late, Missed, Today, Tomorrow, ThisWeek, NextWeek, Dates, Slipping, Later, Someday };

enum class DueLine { Heading, Item, More };

struct DueRow {
  DueLine line = DueLine::Item;
  DueGroup group = DueGroup::Today;
  domain::DueItem item;
  int count = 0;  // of a heading: all of its group; of More: those that it hides
};

class DueModel : public ValueListModel<DueRow> {
  Q_OBJECT
 public:
  explicit DueModel(const Clock& clock, QObject* parent = nullptr);

  // In the order of `Queries::due`. Of those who slip away five are shown until the rest is asked for, and
  // of what is coming only what somebody wrote or is born on.
  void setItems(const std::vector<domain::DueItem>& items);
  // What is due after the days that are shown: its number, and its items where they were asked for.
  void setLater(int count, const std::vector<domain::DueItem>& items);
  bool isLaterShown() const { return m_folded.count(DueGroup::Later) == 0; }
  // Folds or unfolds the group of a heading, or shows what a count line hides; false for an item.
  bool toggle(int row);
  // The item of a row; null for a heading or a count.
  const domain::DueItem* itemAt(int row) const;
  // Reminders and appointments whose time has passed.
  std::vector<domain::Id> lateReminders() const;
  // The row of that item, or -1 where it is not shown.
  int rowOf(domain::Id id, const QString& kind) const;
  // Whether anything waits at all.
  bool isEmpty() const { return m_items.empty() && m_laterCount == 0; }

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  // A promise can be carried to another day: onto the heading of a group, or onto a line of that day.
  Qt::DropActions supportedDropActions() const override;
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                       const QModelIndex& parent) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 Q_SIGNALS:
  // It was carried to another day, or to none: some day.
  void moveWanted(const kith::domain::DueItem& item, const QDate& day);

 private:
  // Whether something can be laid there.
  bool takes(const DueRow& row) const;
  // The day that a row stands for; invalid where it stands for none, or for some day.
  QDate dayOf(const DueRow& row) const;
  const domain::DueItem* carried(const QMimeData* data) const;
  void rebuild();
  void addGroup(std::vector<DueRow>& rows, DueGroup group, const std::vector<domain::DueItem>& items) const;
  QVariant itemValue(const domain::DueItem& item, int role) const;
  QVariant headingValue(const DueRow& row, int role) const;

  const Clock& m_clock;
  std::vector<domain::DueItem> m_items;
  std::vector<domain::DueItem> m_later;
  int m_laterCount = 0;
  std::set<DueGroup> m_folded{DueGroup::Later};
  bool m_allSlipping = false;
  bool m_somedayKnown = false;  // it was folded or not by its length
};

}
