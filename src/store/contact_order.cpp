#include "store/contact_order.h"

#include "store/guarded.h"
#include "store/search_lookups.h"
#include "store/store.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace kith::store {
namespace {

// Searching a place reads some 15 rows: with more than one in so many unsettled, a fresh sort is cheaper.
constexpr std::size_t kRowsForAPlace = 15;

// Each entry says whether it is a company, so that a section needs no look at the contacts: asking for the
// companies among a hundred thousand contacts took 33 ms.
constexpr Id kCompanyMark = Id{1} << 62;

// The rows of list_order: marked entries of all, and the ids of each kind.
constexpr const char* kEveryone = "name";
constexpr const char* kPeople = "people";
constexpr const char* kCompanies = "companies";

Id idOf(Id entry) { return entry & ~kCompanyMark; }
Id entryOf(Id id, bool company) { return company ? id | kCompanyMark : id; }

QCollator collatorFor(const QLocale& locale) {
  QCollator collator(locale);
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  return collator;
}

}

// The 3 stands for entries that are marked, with the ids of each kind beside them.
QString ContactOrder::version() const { return QString(QLatin1String(qVersion()) + QStringLiteral("-3")); }

std::optional<Id> ContactOrder::keptRow(const char* name) {
  const Id row = m_db.number(
      "SELECT rowid FROM list_order WHERE name = :name AND locale = :locale AND version = :version",
      {{":name", QString::fromLatin1(name)}, {":locale", m_locale.name()}, {":version", version()}});
  return row != 0 ? std::optional(row) : std::nullopt;
}

std::vector<Id> ContactOrder::keptIds(Id row) { return m_db.integersAt("list_order", "ids", row); }

bool ContactOrder::isSettled() {
  return m_db.number("SELECT EXISTS (SELECT 1 FROM list_order_delta)") == 0 && keptRow(kEveryone);
}

std::vector<ContactOrder::Entry> ContactOrder::sortedAnew() {
  struct Keyed {
    QCollatorSortKey key;
    Entry entry;
  };
  const QCollator collator = collatorFor(m_locale);
  std::vector<Keyed> all;
  Cursor cursor = m_db.query(
      "SELECT s.contact_id, s.sort_name, c.kind = 'company' FROM contact_summary AS s "
      "JOIN contact AS c ON c.id = s.contact_id WHERE c.deleted_at = ''");
  while (cursor.next())
    all.push_back({collator.sortKey(cursor.text(1)), entryOf(cursor.integer(0), cursor.integer(2) != 0)});
  std::sort(all.begin(), all.end(), [](const Keyed& a, const Keyed& b) {
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : idOf(a.entry) < idOf(b.entry);
  });
  std::vector<Entry> entries;
  entries.reserve(all.size());
  for (const Keyed& k : all) entries.push_back(k.entry);
  return entries;
}

namespace {

std::vector<Id> merged(const std::vector<Id>& kept, const std::vector<PlacedContact>& placed) {
  std::vector<Id> out;
  out.reserve(kept.size() + placed.size());
  auto from = kept.begin();
  for (const PlacedContact& p : placed) {
    const auto to = kept.begin() + static_cast<std::ptrdiff_t>(p.place);
    out.insert(out.end(), from, to);
    out.push_back(p.id);
    from = to;
  }
  out.insert(out.end(), from, kept.end());
  return out;
}

}

std::vector<PlacedContact> placedIn(Database& db, const QLocale& locale, const std::vector<Id>& ids,
                                    const OrderedEntries& list) {
  struct Named {
    QString name;
    PlacedContact contact;
  };
  const QCollator collator = collatorFor(locale);
  QHash<Id, QString> names;  // the first steps of every search look at the same few
  const auto nameOf = [&](Id id) {
    auto it = names.find(id);
    if (it == names.end())
      it = names.insert(
          id, db.word("SELECT sort_name FROM contact_summary WHERE contact_id = :id", {{":id", id}}));
    return *it;
  };
  const auto before = [&](const QString& name, Id id, const QString& otherName, Id other) {
    const int order = collator.compare(name, otherName);
    return order != 0 ? order < 0 : id < other;
  };
  // Whether what counts of the list from this place on begins before the contact.
  const auto goesBefore = [&](std::size_t place, const QString& name, Id id) {
    while (place < list.size && list.at(place) == 0) ++place;
    if (place == list.size) return false;
    return before(nameOf(list.at(place)), list.at(place), name, id);
  };
  std::vector<Named> all;
  for (const Id id : ids) {
    if (db.number("SELECT EXISTS (SELECT 1 FROM contact WHERE id = :id AND deleted_at = '')",
                  {{":id", id}}) == 0)
      continue;
    const QString name = nameOf(id);
    std::size_t low = 0;
    for (std::size_t high = list.size; low < high;) {
      const std::size_t middle = low + (high - low) / 2;
      if (goesBefore(middle, name, id))
        low = middle + 1;
      else
        high = middle;
    }
    all.push_back({name, {id, low}});
  }
  std::sort(all.begin(), all.end(), [&](const Named& a, const Named& b) {
    return before(a.name, a.contact.id, b.name, b.contact.id);
  });
  std::vector<PlacedContact> out;
  for (const Named& each : all) out.push_back(each.contact);
  return out;
}

Result<std::vector<PlacedContact>> placedIn(Store& store, const QLocale& locale, const std::vector<Id>& ids,
                                            const OrderedEntries& list) {
  return guarded(store.path(), [&] { return placedIn(store.database(), locale, ids, list); });
}

// Finds the place of each among the kept ones, then merges once: inserting one by one moves megabytes each
// time.
std::vector<ContactOrder::Entry> ContactOrder::withUnsettled(std::vector<Entry> kept,
                                                             const std::vector<Id>& open) {
  std::erase_if(kept, [&](Entry e) { return std::binary_search(open.begin(), open.end(), idOf(e)); });
  std::vector<PlacedContact> all =
      placedIn(m_db, m_locale, open, {kept.size(), [&](std::size_t i) { return idOf(kept[i]); }});
  for (PlacedContact& each : all)
    each.id = entryOf(
        each.id, m_db.number("SELECT kind = 'company' FROM contact WHERE id = :id", {{":id", each.id}}) != 0);
  return merged(kept, all);
}

std::vector<ContactOrder::Entry> ContactOrder::entries() {
  const auto kept = keptRow(kEveryone);
  if (!kept) return sortedAnew();
  std::vector<Entry> order = keptIds(*kept);
  std::vector<Id> open;
  Cursor cursor = m_db.query("SELECT contact_id FROM list_order_delta ORDER BY contact_id");
  while (cursor.next()) open.push_back(cursor.integer(0));
  if (open.size() * kRowsForAPlace > order.size()) return sortedAnew();
  return open.empty() ? order : withUnsettled(std::move(order), open);
}

namespace {

std::vector<Id> idsOf(std::vector<Id> entries, std::optional<domain::ContactKind> kind) {
  if (kind) {
    const bool company = *kind == domain::ContactKind::Company;
    std::erase_if(entries, [&](Id e) { return (e != idOf(e)) != company; });
  }
  for (Id& e : entries) e = idOf(e);
  return entries;
}

const char* nameOf(domain::ContactKind kind) {
  return kind == domain::ContactKind::Company ? kCompanies : kPeople;
}

}

std::vector<Id> ContactOrder::ids(std::optional<domain::ContactKind> kind) {
  if (kind && isSettled())
    if (const auto row = keptRow(nameOf(*kind))) return keptIds(*row);
  return idsOf(entries(), kind);
}

std::vector<Id> ContactOrder::part(domain::ContactKind kind, qint64 from, qint64 most) {
  const auto row = keptRow(nameOf(kind));
  return row ? m_db.integersAt("list_order", "ids", *row, from, most) : std::vector<Id>();
}

qint64 ContactOrder::size(std::optional<domain::ContactKind> kind) {
  if (isSettled()) {
    const auto row = keptRow(kind ? nameOf(*kind) : kEveryone);
    if (row)
      return m_db.number("SELECT length(ids) FROM list_order WHERE rowid = :row", {{":row", *row}}) /
             static_cast<qint64>(sizeof(Entry));
  }
  return static_cast<qint64>(ids(kind).size());
}

void ContactOrder::keep(const char* name, const std::vector<Id>& ids) {
  const QByteArray bytes(reinterpret_cast<const char*>(ids.data()),
                         static_cast<qsizetype>(ids.size() * sizeof(Id)));
  m_db.run("INSERT INTO list_order(name, locale, version, ids) VALUES (:name, :locale, :version, :ids)",
           {{":name", QString::fromLatin1(name)},
            {":locale", m_locale.name()},
            {":version", version()},
            {":ids", bytes}});
}

void ContactOrder::settle(qint64 unsettled) {
  if (keptRow(kEveryone) && m_db.number("SELECT count(*) FROM list_order_delta") < unsettled) return;
  const std::vector<Entry> order = entries();
  m_db.run("DELETE FROM list_order");
  keep(kEveryone, order);
  keep(kPeople, idsOf(order, domain::ContactKind::Person));
  keep(kCompanies, idsOf(order, domain::ContactKind::Company));
  m_db.run("DELETE FROM list_order_delta");
}

void ContactOrder::settleOwn() {
  const bool another = m_db.number("SELECT EXISTS (SELECT 1 FROM list_order WHERE locale <> :locale)",
                                   {{":locale", m_locale.name()}}) != 0;
  if (!another) settle();
}

}
