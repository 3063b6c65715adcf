#include "models/sidebar_model.h"

#include "app/catalogue.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>

namespace kith::models {
namespace {

// The words of the query language that find one tag.
QString tagQuery(const QString& name) {
  return name.contains(u' ') ? QString(QStringLiteral("tag:\"") + name + u'"')
                             : QString(QStringLiteral("tag:") + name);
}

// The saved search of a row's key; 0 for another row.
domain::Id searchOf(const QString& key) {
  static const QString kPrefix = QStringLiteral("search:");
  return key.startsWith(kPrefix) ? key.mid(kPrefix.size()).toLongLong() : 0;
}

std::vector<SidebarItem> itemsFor(const SidebarCounts& counts) {
  const auto tr = [](const char* text) { return SidebarModel::tr(text); };
  std::vector<SidebarItem> items;
  items.push_back({QStringLiteral("today"),
                   tr("Today"),
                   QStringLiteral("today"),
                   counts.late > 0 ? counts.late : -1,
                   counts.late > 0,
                   {}});
  items.push_back(
      {QStringLiteral("people"), tr("People"), QStringLiteral("people"), counts.people, false, {}});
  if (counts.companies > 0)
    items.push_back({QStringLiteral("companies"),
                     tr("Companies"),
                     QStringLiteral("company"),
                     counts.companies,
                     false,
                     {}});
  items.push_back({QStringLiteral("sales"),
                   tr("Sales"),
                   QStringLiteral("sales"),
                   counts.sales > 0 ? counts.sales : -1,
                   false,
                   {}});
  if (counts.products > 0)
    items.push_back(
        {QStringLiteral("products"), tr("Products"), QStringLiteral("product"), counts.products, false, {}});
  if (counts.duplicates > 0)
    items.push_back({QStringLiteral("duplicates"),
                     tr("Duplicates"),
                     QStringLiteral("duplicates"),
                     counts.duplicates,
                     false,
                     {}});
  if (counts.trash > 0)
    items.push_back({QStringLiteral("trash"), tr("Trash"), QStringLiteral("trash"), counts.trash, false, {}});
  return items;
}

void addTags(std::vector<SidebarItem>& items, const std::vector<app::NamedCount>& tags) {
  if (tags.empty()) return;
  items.push_back({{}, SidebarModel::tr("Tags"), {}, -1, false, {}});
  for (const app::NamedCount& tag : tags)
    items.push_back({QStringLiteral("tag:") + tag.name, tag.name, QStringLiteral("tag"), tag.count, false,
                     tagQuery(tag.name)});
}

void addSearches(std::vector<SidebarItem>& items, const SidebarCounts& counts) {
  if (counts.searches.empty()) return;
  items.push_back({{}, SidebarModel::tr("Saved searches"), {}, -1, false, {}});
  for (const app::SavedSearch& search : counts.searches)
    items.push_back({QStringLiteral("search:") + QString::number(search.id), search.name,
                     QStringLiteral("filter"), counts.matches.value(search.id, -1), false, search.query});
}

}

SidebarCounts readSidebarCounts(app::Queries& queries, const QDateTime& nowLocal) {
  SidebarCounts counts = readFirstCounts(queries);
  counts.people = queries.count(app::ContactSection::People);
  counts.companies = queries.count(app::ContactSection::Companies);
  counts.late = queries.lateCount(nowLocal);
  counts.sales = queries.saleCount();
  counts.tags = queries.tags();
  return counts;
}

SidebarCounts readFirstCounts(app::Queries& queries) {
  SidebarCounts counts;
  counts.people = -1;
  if (queries.isOrderSettled()) {
    counts.people = queries.count(app::ContactSection::People);
    counts.companies = queries.count(app::ContactSection::Companies);
  }
  counts.products = app::productCount(queries);
  counts.trash = queries.trashCount();
  counts.searches = queries.savedSearches();
  return counts;
}

SidebarModel::SidebarModel(QObject* parent) : ValueListModel(parent) {}

void SidebarModel::setCounts(const SidebarCounts& counts) {
  std::vector<SidebarItem> items = itemsFor(counts);
  addTags(items, counts.tags);
  addSearches(items, counts);
  replace(std::move(items), [](const SidebarItem& a, const SidebarItem& b) {
    return a.key == b.key && (!a.key.isEmpty() || a.text == b.text);
  });
}

int SidebarModel::rowOf(const QString& key) const {
  const auto hit =
      std::find_if(rows().begin(), rows().end(), [&](const SidebarItem& item) { return item.key == key; });
  return hit == rows().end() || key.isEmpty() ? -1 : static_cast<int>(hit - rows().begin());
}

const SidebarItem* SidebarModel::itemAt(int row) const { return has(row) ? &at(row) : nullptr; }

QString SidebarModel::countWords(const SidebarItem& item) {
  const QString count = QLocale().toString(item.count);
  return item.late ? tr("%1 late").arg(count) : count;
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const SidebarItem& item = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return item.text;
    case Qt::AccessibleTextRole:
      return item.count < 0 ? item.text : QString(item.text + QStringLiteral(", ") + countWords(item));
    case SidebarRole::Key:
      return item.key;
    case SidebarRole::Count:
      return item.count < 0 ? QString() : QLocale().toString(item.count);
    case SidebarRole::Heading:
      return item.key.isEmpty();
    case SidebarRole::Late:
      return item.late;
    case SidebarRole::Icon:
      return item.icon;
    default:
      return {};
  }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex& index) const {
  const SidebarItem* item = itemAt(index.row());
  if (item == nullptr || item->key.isEmpty()) return Qt::NoItemFlags;
  const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  return searchOf(item->key) != 0 ? flags | Qt::ItemIsEditable : flags;
}

bool SidebarModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const SidebarItem* item = itemAt(index.row());
  const QString name = value.toString().simplified();
  if (role != Qt::EditRole || item == nullptr || searchOf(item->key) == 0) return false;
  if (name.isEmpty() || name == item->text) return false;
  Q_EMIT renameWanted(searchOf(item->key), name);
  return true;
}

}
