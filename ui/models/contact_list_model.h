// The list of contacts: all ids in order, rows fetched when they are painted.
#pragma once

#include "app/contact_search.h"
#include "domain/change_set.h"
#include "models/card_drag.h"
#include "models/id_rows.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>

#include <memory>
#include <optional>

namespace kith::models {

class Reader;
class Searcher;

// What the list shows: a section, narrowed by the text of the search box, by a tag, or both.
struct ListFilter {
  app::ContactSection section = app::ContactSection::People;
  QString words;        // in the query language
  bool ranked = false;  // best matches first, as for words that are typed; else in name order
  QString sort;         // app::sortedIds() by that field instead; empty: none
  bool operator==(const ListFilter&) const = default;
};

// Lives on the window's thread. `queries` and `reader` must outlive it. Rows come a screenful at a time
// through a cache of 2,000; a change of order is worked out by the reader and arrives as spans, or as one
// reset when that is cheaper.
class ContactListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  ContactListModel(app::Queries& queries, Reader& reader, const Clock& clock, QObject* parent = nullptr);

  // Shows the filter's contacts as soon as the reader knows them; at once with `wait`, if that is quick. Of a
  // long list only the part round `nearRow` is there at once; complete() brings the rest.
  void show(const ListFilter& filter, bool wait = false, int nearRow = 0);
  bool isComplete() const { return !m_part; }
  void complete();
  const ListFilter& filter() const { return m_filter; }
  // While held, the rows stay where they are, as under an open editor; what came meanwhile follows.
  void hold(bool held);
  // Ranked lists are asked of it once it is ready. Must outlive the model.
  void setSearcher(Searcher* searcher) { m_searcher = searcher; }

  // Follows what a command changed.
  void apply(const domain::ChangeSet& changes);

  domain::Id idAt(int row) const;
  // -1 where it is not in the list, or not in the part that is there.
  int rowOf(domain::Id id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QStringList mimeTypes() const override;
  // The contacts as vCards, and as a file of them for programs that take files.
  QMimeData* mimeData(const QModelIndexList& indexes) const override;

 Q_SIGNALS:
  // The ids of the present filter are in the model.
  void settled();
  // Single rows come and go between these two: who was selected may go from one place and come to another.
  void moving();
  void moved();
  // The words could not be understood; the rows stay as they were.
  void refused(const kith::base::Error& error);

 private:
  // A piece of the ids, of a list that is `total` long.
  struct Part {
    Ids ids;
    int from = 0;
    int total = 0;
  };

  void setIds(Ids ids);
  void setWhole(Ids ids);
  bool showPart(int nearRow);
  void carryOut(const ListDiff& diff, const Ids& after);
  void askForIds(bool staysSorted = false);
  bool askSearcher();
  void askForOrder(const Ids& ids);
  void forgetQuestions();
  Reader& orderReader();
  void takeHits(const std::vector<app::SearchHit>& hits);
  QVariant markData(const app::ContactRow& row, int role) const;
  bool isQuick() const;
  const app::ContactRow& rowAt(int row) const;
  void fetchAround(int row) const;
  QString nextDue(const app::ContactRow& row) const;
  QVariant accessibleText(const app::ContactRow& row) const;

  app::Queries& m_queries;
  Reader& m_reader;
  const Clock& m_clock;
  Searcher* m_searcher = nullptr;
  ListFilter m_filter;
  QHash<domain::Id, app::SearchHit> m_hits;  // why the first of a ranked list were found
  Ids m_ids;
  std::optional<Part> m_part;  // stands for m_ids while it is there
  bool m_isHeld = false;
  std::optional<Ids> m_held;         // what came while the rows were held
  std::unique_ptr<Reader> m_sorter;  // an order of a million takes seconds, which nobody else waits for
  mutable QCache<domain::Id, app::ContactRow> m_rows;
  mutable CardDrag m_drag;
};

}
