// The sections at the side: few until used, tags and saved searches under their headings.
#pragma once

#include "app/queries.h"
#include "models/value_list_model.h"

#include <QHash>

namespace kith::models {

// What the sidebar counts, read in one go on any thread.
struct SidebarCounts {
  int late = 0;
  qint64 people = 0;  // -1: not known yet
  qint64 companies = 0;
  qint64 sales = 0;
  qint64 products = 0;
  qint64 trash = 0;
  qint64 duplicates = 0;  // pairs; found by a search of its own
  std::vector<app::NamedCount> tags;
  std::vector<app::SavedSearch> searches;
  QHash<domain::Id, qint64> matches;  // of saved searches, as far as they are counted
};

SidebarCounts readSidebarCounts(app::Queries& queries, const QDateTime& nowLocal);
// Only what takes no time in a book of any size: enough for the first frame.
SidebarCounts readFirstCounts(app::Queries& queries);

// One section; a heading has no key.
struct SidebarItem {
  QString key;  // today people companies sales products duplicates trash, tag:NAME, search:ID
  QString text;
  QString icon;
  qint64 count = -1;  // -1: none shown
  bool late = false;  // the count is of late things
  QString words;      // of tags and saved searches: the query

  bool operator==(const SidebarItem&) const = default;
};

// Today, People and Sales always; Companies, Products, Trash, tags and saved searches once there are any.
class SidebarModel : public ValueListModel<SidebarItem> {
  Q_OBJECT
 public:
  explicit SidebarModel(QObject* parent = nullptr);

  void setCounts(const SidebarCounts& counts);
  // The row of a section, or -1.
  int rowOf(const QString& key) const;
  const SidebarItem* itemAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  // A new name for a saved search: only told, the book gives it back.
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void renameWanted(kith::domain::Id search, const QString& name);

 private:
  static QString countWords(const SidebarItem& item);
};

}
