// The list of contacts: all ids in order, rows fetched when they are painted.
#pragma once

#include "app/queries.h"
#include "domain/change_set.h"
#include "models/id_rows.h"
#include "models/ids_ahead.h"

#include <QAbstractListModel>
#include <QCache>

#include <memory>

namespace kith::models {

class Reader;

// What the list shows: a section, narrowed by the text of the search box, by a tag, or both.
struct ListFilter {
  app::ContactSection section = app::ContactSection::People;
  QString words;  // in the query language
  bool operator==(const ListFilter&) const = default;
};

// Lives on the window's thread. `queries` and `reader` must outlive it. Rows come a screenful at a time
// through a cache of 2,000; a change of order is worked out by the reader and arrives as spans, or as one
// reset when that is cheaper.
class ContactListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  ContactListModel(app::Queries& queries, Reader& reader, const Clock& clock, QObject* parent = nullptr);

  // Shows the filter's contacts as soon as the reader knows them; at once with `wait`, if that is quick.
  void show(const ListFilter& filter, bool wait = false);
  // Ids of all people that were read ahead, for the first show().
  void setAhead(std::shared_ptr<IdsAhead> ahead);
  const ListFilter& filter() const { return m_filter; }

  // Follows what a command changed.
  void apply(const domain::ChangeSet& changes);

  domain::Id idAt(int row) const;
  int rowOf(domain::Id id) const { return models::rowOf(m_ids, id); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  // The ids of the present filter are in the model.
  void settled();
  // The words could not be understood; the rows stay as they were.
  void refused(const kith::base::Error& error);

 private:
  void setIds(Ids ids);
  void carryOut(const ListDiff& diff, const Ids& after);
  void askForIds();
  Result<Ids> idsAtOnce();
  bool isQuick() const;
  const app::ContactRow& rowAt(int row) const;
  void fetchAround(int row) const;
  QVariant accessibleText(const app::ContactRow& row) const;

  app::Queries& m_queries;
  Reader& m_reader;
  const Clock& m_clock;
  ListFilter m_filter;
  Ids m_ids;
  std::shared_ptr<IdsAhead> m_ahead;
  mutable QCache<domain::Id, app::ContactRow> m_rows;
};

}
