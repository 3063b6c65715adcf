#include "store/contact_order.h"

#include <QCollator>

#include <algorithm>
#include <cstring>

namespace kith::store {
namespace {

// Searching a place reads some 15 rows: with more than one in so many unsettled, a fresh sort is cheaper.
constexpr std::size_t kRowsForAPlace = 15;

// Each entry says whether it is a company, so that a section needs no look at the contacts: asking for the
// companies among a hundred thousand contacts took 33 ms.
constexpr Id kCompanyMark = Id{1} << 62;

Id idOf(Id entry) { return entry & ~kCompanyMark; }
Id entryOf(Id id, bool company) { return company ? id | kCompanyMark : id; }

QCollator collatorFor(const QLocale& locale) {
  QCollator collator(locale);
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  return collator;
}

}

// The 2 stands for entries that are marked.
QString ContactOrder::version() const { return QString(QLatin1String(qVersion()) + QStringLiteral("-2")); }

std::vector<ContactOrder::Entry> ContactOrder::keptEntries(bool& found) {
  std::vector<Entry> entries;
  Cursor cursor =
      m_db.query("SELECT ids FROM list_order WHERE name = 'name' AND locale = :locale AND version = :version",
                 {{":locale", m_locale.name()}, {":version", version()}});
  found = cursor.next();
  if (!found) return entries;
  const QByteArray bytes = cursor.bytes(0);
  entries.resize(static_cast<std::size_t>(bytes.size()) / sizeof(Entry));
  if (!entries.empty()) std::memcpy(entries.data(), bytes.constData(), entries.size() * sizeof(Entry));
  return entries;
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

// An unsettled contact and the entry before which it belongs.
struct Placed {
  QString name;
  Id entry;
  std::ptrdiff_t place;
};

std::vector<Id> merged(const std::vector<Id>& kept, const std::vector<Placed>& placed) {
  std::vector<Id> out;
  out.reserve(kept.size() + placed.size());
  auto from = kept.begin();
  for (const Placed& p : placed) {
    const auto to = kept.begin() + p.place;
    out.insert(out.end(), from, to);
    out.push_back(p.entry);
    from = to;
  }
  out.insert(out.end(), from, kept.end());
  return out;
}

}

// Finds the place of each among the kept ones, then merges once: inserting one by one moves megabytes each
// time.
std::vector<ContactOrder::Entry> ContactOrder::withUnsettled(std::vector<Entry> kept,
                                                             const std::vector<Id>& open) {
  std::erase_if(kept, [&](Entry e) { return std::binary_search(open.begin(), open.end(), idOf(e)); });
  const QCollator collator = collatorFor(m_locale);
  const auto nameOf = [&](Id id) {
    return m_db.word("SELECT sort_name FROM contact_summary WHERE contact_id = :id", {{":id", id}});
  };
  const auto before = [&](const QString& name, Id id, const QString& otherName, Id other) {
    const int order = collator.compare(name, otherName);
    return order != 0 ? order < 0 : id < other;
  };
  std::vector<Placed> placed;
  for (const Id id : open) {
    Cursor live =
        m_db.query("SELECT kind = 'company' FROM contact WHERE id = :id AND deleted_at = ''", {{":id", id}});
    if (!live.next()) continue;
    const QString name = nameOf(id);
    const auto at = std::lower_bound(kept.begin(), kept.end(), id, [&](Entry other, Id self) {
      return before(nameOf(idOf(other)), idOf(other), name, self);
    });
    placed.push_back({name, entryOf(id, live.integer(0) != 0), at - kept.begin()});
  }
  std::sort(placed.begin(), placed.end(), [&](const Placed& a, const Placed& b) {
    return before(a.name, idOf(a.entry), b.name, idOf(b.entry));
  });
  return merged(kept, placed);
}

std::vector<ContactOrder::Entry> ContactOrder::entries() {
  bool found = false;
  std::vector<Entry> kept = keptEntries(found);
  if (!found) return sortedAnew();
  std::vector<Id> open;
  Cursor cursor = m_db.query("SELECT contact_id FROM list_order_delta ORDER BY contact_id");
  while (cursor.next()) open.push_back(cursor.integer(0));
  if (open.size() * kRowsForAPlace > kept.size()) return sortedAnew();
  return open.empty() ? kept : withUnsettled(std::move(kept), open);
}

std::vector<Id> ContactOrder::ids(std::optional<domain::ContactKind> kind) {
  std::vector<Id> out = entries();
  if (kind) {
    const bool company = *kind == domain::ContactKind::Company;
    std::erase_if(out, [&](Entry e) { return (e != idOf(e)) != company; });
  }
  for (Id& e : out) e = idOf(e);
  return out;
}

qint64 ContactOrder::size() {
  if (m_db.number("SELECT EXISTS (SELECT 1 FROM list_order_delta)") == 0) {
    const qint64 bytes = m_db.number(
        "SELECT length(ids) FROM list_order WHERE name = 'name' AND locale = :locale AND version = :version",
        {{":locale", m_locale.name()}, {":version", version()}}, -1);
    if (bytes >= 0) return bytes / static_cast<qint64>(sizeof(Entry));
  }
  return static_cast<qint64>(entries().size());
}

void ContactOrder::settle(qint64 unsettled) {
  bool found = false;
  keptEntries(found);
  if (found && m_db.number("SELECT count(*) FROM list_order_delta") < unsettled) return;
  const std::vector<Entry> order = entries();
  const QByteArray bytes(reinterpret_cast<const char*>(order.data()),
                         static_cast<qsizetype>(order.size() * sizeof(Entry)));
  m_db.run("DELETE FROM list_order WHERE name = 'name'");
  m_db.run("INSERT INTO list_order(name, locale, version, ids) VALUES ('name', :locale, :version, :ids)",
           {{":locale", m_locale.name()}, {":version", version()}, {":ids", bytes}});
  m_db.run("DELETE FROM list_order_delta");
}

}
