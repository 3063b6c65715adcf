#include "models/contact_list_model.h"

#include "app/list_sort.h"
#include "app/reminder_words.h"
#include "models/due_words.h"
#include "models/reader.h"
#include "models/roles.h"
#include "models/searcher.h"

#include <QImage>
#include <QPoint>

#include <algorithm>
#include <memory>

namespace kith::models {
namespace {

constexpr int kCachedRows = 2'000;
constexpr int kChunk = 12;  // a screenful is one to three of these; each row takes 80 µs in a large book
constexpr std::size_t kLargestUpdate = 500;
constexpr qint64 kLongList = 20'000;  // reading the ids of a million takes 10 ms
constexpr qint64 kPart = 2'000;

// The name of a field in the user's language.
QString fieldWords(const QString& field) {
  static const std::pair<QLatin1String, const char*> kWords[] = {
      {QLatin1String("name"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Name")},
      {QLatin1String("nickname"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Nickname")},
      {QLatin1String("company"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Company")},
      {QLatin1String("email"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Email")},
      {QLatin1String("phone"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Phone")},
      {QLatin1String("url"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Web")},
      {QLatin1String("chat"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Chat")},
      {QLatin1String("address"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Address")},
      {QLatin1String("tag"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Tag")},
      {QLatin1String("title"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Title")},
      {QLatin1String("role"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Role")},
      {QLatin1String("identifier"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Number")},
      {QLatin1String("notes"), QT_TRANSLATE_NOOP("kith::models::ContactListModel", "Notes")},
  };
  for (const auto& [key, word] : kWords)
    if (field == key) return ContactListModel::tr(word);
  return ContactListModel::tr("History");
}

Result<Ids> idsOf(app::Queries& queries, const ListFilter& filter) {
  auto ids = filter.words.trimmed().isEmpty() ? queries.contactIds(filter.section)
                                              : queries.matchingIds(filter.words, filter.section);
  return ids && !filter.sort.isEmpty() ? app::sortedIds(queries, std::move(*ids), filter.sort) : ids;
}

bool isSameSet(Ids a, Ids b) {
  if (a.size() != b.size()) return false;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// The ids in the order that is shown already, where only values changed: a row that is being filled in does
// not jump away.
Result<Ids> idsStaying(app::Queries& queries, ListFilter filter, const Ids& shown) {
  const QString sort = std::exchange(filter.sort, {});
  auto ids = idsOf(queries, filter);
  if (!ids || isSameSet(*ids, shown)) return ids ? Result<Ids>(shown) : ids;
  return app::sortedIds(queries, std::move(*ids), sort);
}

}

ContactListModel::ContactListModel(app::Queries& queries, Reader& reader, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_queries(queries), m_reader(reader), m_clock(clock), m_rows(kCachedRows) {}

void ContactListModel::show(const ListFilter& filter, bool wait, int nearRow) {
  m_filter = filter;
  if (!filter.ranked) m_hits.clear();
  if (m_searcher != nullptr) m_searcher->forget();
  if (!wait || !isQuick()) {
    askForIds();
    return;
  }
  forgetQuestions();
  if (showPart(nearRow)) return;
  if (auto ids = idsOf(m_queries, filter)) setIds(std::move(*ids));
  Q_EMIT settled();
}

bool ContactListModel::showPart(int nearRow) {
  const bool kept =
      m_filter.words.trimmed().isEmpty() && m_filter.sort.isEmpty() &&
      (m_filter.section == app::ContactSection::People || m_filter.section == app::ContactSection::Companies);
  if (!kept || m_queries.isSmall()) return false;
  const qint64 total = m_queries.count(m_filter.section);
  if (total < kLongList) return false;
  const qint64 from = std::clamp<qint64>(nearRow - kPart / 2, 0, total - kPart);
  auto ids = m_queries.contactIdsPart(m_filter.section, from, kPart);
  if (!ids) return false;
  beginResetModel();
  m_ids.clear();
  m_part = Part{std::move(*ids), static_cast<int>(from), static_cast<int>(total)};
  endResetModel();
  Q_EMIT settled();
  return true;
}

void ContactListModel::complete() {
  if (m_part) askForIds();
}

// Sorting a large book anew takes seconds, a search some milliseconds a thousand contacts.
bool ContactListModel::isQuick() const {
  return m_queries.isSmall() ||
         (m_filter.words.trimmed().isEmpty() && m_filter.sort.isEmpty() && m_queries.isOrderSettled());
}

// Ranked by the index where it is ready; before, the store gives the same filter in name order.
bool ContactListModel::askSearcher() {
  const bool able = m_searcher != nullptr && m_searcher->isReady() && m_filter.ranked;
  if (!able || m_filter.section == app::ContactSection::Trash) return false;
  forgetQuestions();
  m_searcher->search(m_filter.words, m_filter.section, [this](Result<Found> found) {
    if (!found) {
      if (found.error().kind != ErrorKind::Cancelled) Q_EMIT refused(found.error());
      return;
    }
    takeHits(found->hits);
    if (!m_filter.sort.isEmpty()) return askForOrder(found->ids);
    setIds(std::move(found->ids));
    Q_EMIT settled();
  });
  return true;
}

void ContactListModel::askForOrder(const Ids& ids) {
  orderReader().ask(QStringLiteral("contacts"),
                    [this, ids, sort = m_filter.sort](app::Queries& queries) -> Reader::Answer {
                      auto sorted = std::make_shared<Result<Ids>>(app::sortedIds(queries, ids, sort));
                      return [this, sorted] {
                        if (!*sorted) return Q_EMIT refused(sorted->error());
                        setIds(std::move(**sorted));
                        Q_EMIT settled();
                      };
                    });
}

void ContactListModel::forgetQuestions() {
  m_reader.forget(QStringLiteral("contacts"));
  if (m_sorter) m_sorter->forget(QStringLiteral("contacts"));
}

Reader& ContactListModel::orderReader() {
  if (m_filter.sort.isEmpty()) return m_reader;
  if (!m_sorter) m_sorter = m_reader.another();
  return *m_sorter;
}

void ContactListModel::takeHits(const std::vector<app::SearchHit>& hits) {
  m_hits.clear();
  for (const app::SearchHit& hit : hits) m_hits.insert(hit.id, hit);
  if (!m_ids.empty() && !m_part) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ContactListModel::askForIds(bool staysSorted) {
  if (askSearcher()) return;
  forgetQuestions();
  const bool stays = staysSorted && !m_filter.sort.isEmpty();
  orderReader().ask(QStringLiteral("contacts"),
                    [this, filter = m_filter, shown = stays ? std::optional(m_ids) : std::nullopt](
                        app::Queries& queries) -> Reader::Answer {
                      auto ids = std::make_shared<Result<Ids>>(shown ? idsStaying(queries, filter, *shown)
                                                                     : idsOf(queries, filter));
                      return [this, ids] {
                        if (!*ids) {
                          Q_EMIT refused(ids->error());
                          return;
                        }
                        m_hits.clear();
                        setIds(std::move(**ids));
                        Q_EMIT settled();
                      };
                    });
}

void ContactListModel::apply(const domain::ChangeSet& changes) {
  if (changes.everything || changes.contacts.size() > kLargestUpdate) {
    m_rows.clear();
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  } else {
    for (const domain::Id id : changes.contacts) {
      m_rows.remove(id);
      if (const int row = rowOf(id); row >= 0) Q_EMIT dataChanged(index(row), index(row));
    }
  }
  const bool searching = !m_filter.words.isEmpty() && !changes.contacts.empty();
  if (changes.listChanged || changes.everything || searching) askForIds(true);
}

// The rest of a part changes nothing of what is seen: the rows are where they were.
void ContactListModel::setWhole(Ids ids) {
  const Part part = std::move(*m_part);
  m_part.reset();
  const bool same = ids.size() == static_cast<std::size_t>(part.total) &&
                    std::equal(part.ids.begin(), part.ids.end(), ids.begin() + part.from,
                               ids.begin() + part.from + static_cast<std::ptrdiff_t>(part.ids.size()));
  if (!same) beginResetModel();
  m_ids = std::move(ids);
  if (!same)
    endResetModel();
  else
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ContactListModel::hold(bool held) {
  m_isHeld = held;
  if (held || !m_held) return;
  setIds(*std::exchange(m_held, std::nullopt));
  Q_EMIT settled();
}

void ContactListModel::setIds(Ids ids) {
  if (m_isHeld) {
    m_held = std::move(ids);
    return;
  }
  if (m_part) {
    setWhole(std::move(ids));
    return;
  }
  if (const auto diff = diffOf(m_ids, ids)) {
    Q_EMIT moving();
    carryOut(*diff, ids);
    Q_EMIT moved();
    return;
  }
  beginResetModel();
  m_ids = std::move(ids);
  endResetModel();
}

void ContactListModel::carryOut(const ListDiff& diff, const Ids& after) {
  for (const Span& span : diff.removals) {
    beginRemoveRows({}, span.first, span.first + span.count - 1);
    const auto from = m_ids.begin() + span.first;
    m_ids.erase(from, from + span.count);
    endRemoveRows();
  }
  for (const Span& span : diff.insertions) {
    beginInsertRows({}, span.first, span.first + span.count - 1);
    const auto from = after.begin() + span.first;
    m_ids.insert(m_ids.begin() + span.first, from, from + span.count);
    endInsertRows();
  }
}

domain::Id ContactListModel::idAt(int row) const {
  const Ids& ids = m_part ? m_part->ids : m_ids;
  const int at = m_part ? row - m_part->from : row;
  return at >= 0 && at < static_cast<int>(ids.size()) ? ids[static_cast<std::size_t>(at)] : 0;
}

int ContactListModel::rowOf(domain::Id id) const {
  if (!m_part) return models::rowOf(m_ids, id);
  const int at = models::rowOf(m_part->ids, id);
  return at < 0 ? -1 : m_part->from + at;
}

int ContactListModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return m_part ? m_part->total : static_cast<int>(m_ids.size());
}

const app::ContactRow& ContactListModel::rowAt(int row) const {
  static const app::ContactRow kNotYet;
  const domain::Id id = idAt(row);
  if (id == 0) return kNotYet;
  if (!m_rows.contains(id)) fetchAround(row);
  return *m_rows.object(id);
}

void ContactListModel::fetchAround(int row) const {
  const int first = row / kChunk * kChunk;
  const int end = std::min(first + kChunk, rowCount());
  Ids ids;
  // An id that is gone between a commit and its signal paints an empty row.
  for (int each = first; each < end; ++each) {
    const domain::Id id = idAt(each);
    if (id == 0) continue;
    ids.push_back(id);
    if (m_rows.contains(id)) continue;
    auto* empty = new app::ContactRow;
    empty->id = id;
    m_rows.insert(id, empty);
  }
  for (app::ContactRow& fetched : m_queries.contactRows(ids)) {
    const domain::Id id = fetched.id;
    m_rows.insert(id, new app::ContactRow(std::move(fetched)));
  }
}

// As late as Today says it is.
QString ContactListModel::nextDue(const app::ContactRow& row) const {
  if (row.nextRule.isEmpty()) return row.nextDue;
  domain::Reminder next;
  next.due = row.nextDue;
  next.repeatRule = row.nextRule;
  return app::standingDue(next, m_clock.nowLocal());
}

QVariant ContactListModel::accessibleText(const app::ContactRow& row) const {
  QStringList parts{row.display};
  const QString reason = markData(row, ContactRole::Reason).toString();
  if (const QString& second = reason.isEmpty() ? row.subtitle : reason; !second.isEmpty()) parts << second;
  if (!row.nextDue.isEmpty()) parts << dueWords(nextDue(row), m_clock.nowLocal());
  return parts.join(QStringLiteral(", "));
}

QVariant ContactListModel::markData(const app::ContactRow& row, int role) const {
  const auto hit = m_hits.constFind(row.id);
  if (hit == m_hits.constEnd()) return {};
  const bool inName = hit->field == u"name" && hit->text == row.display;
  const QString caption = tr("%1: ").arg(fieldWords(hit->field));
  if (role == ContactRole::Reason)
    return inName || hit->text.isEmpty() ? QString() : QString(caption + hit->text);
  if (inName != (role == ContactRole::NameMarks)) return {};
  QList<QPoint> marks;
  for (const auto& mark : hit->marks)
    marks << QPoint(static_cast<int>(mark.start + (inName ? 0 : caption.size())),
                    static_cast<int>(mark.length));
  return QVariant::fromValue(marks);
}

QVariant ContactListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::ContactRow& row = rowAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return row.display;
    case Qt::AccessibleTextRole:
      return accessibleText(row);
    case ContactRole::Id:
      return row.id;
    case ContactRole::Kind:
      return row.kind == domain::ContactKind::Company ? 1 : 0;
    case ContactRole::Subtitle:
      return row.subtitle;
    case ContactRole::NextText:
      return row.nextDue.isEmpty() ? QString() : dueWords(nextDue(row), m_clock.nowLocal());
    case ContactRole::NextLate:
      return !row.nextDue.isEmpty() && isLate(nextDue(row), m_clock.nowLocal());
    case ContactRole::Photo:
      return row.photoId ? QVariant(QImage::fromData(m_queries.photo(*row.photoId))) : QVariant();
    case ContactRole::Deleted:
      return row.deleted;
    case ContactRole::NameMarks:
    case ContactRole::Reason:
    case ContactRole::ReasonMarks:
      return markData(row, role);
    default:
      return {};
  }
}

Qt::ItemFlags ContactListModel::flags(const QModelIndex& index) const {
  return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ContactListModel::mimeTypes() const {
  return {QStringLiteral("text/vcard"), QStringLiteral("text/uri-list")};
}

QMimeData* ContactListModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.size() > CardDrag::kMost) return nullptr;
  Ids ids;
  for (const QModelIndex& index : indexes)
    if (const domain::Id id = idAt(index.row()); id != 0) ids.push_back(id);
  return m_drag.of(m_queries, ids, ids.size() == 1 ? rowAt(indexes.first().row()).display : tr("contacts"));
}

}
